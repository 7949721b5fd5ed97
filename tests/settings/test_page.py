"""A page of settings: each value is right, or a mistake with its place and what to write instead."""

from __future__ import annotations

import pytest

from tieout.errors import OptionError
from tieout.settings.page import Page, near

TEXT = 'tolerance = 1\nrules = ["a", 3]\n\n[severity]\nage = "off"\n'


@pytest.fixture
def page() -> Page:
    return Page("tieout.toml", TEXT)


def said(page: Page) -> list[str]:
    return [str(one) for one in page.in_order()]


def test_a_mistake_stands_at_its_value_or_at_its_key(page):
    page.wrong(("tolerance",), "is odd", "write another")
    page.wrong(("tolerance",), "is odd", value=False)
    assert said(page) == ["tieout.toml:1:1: is odd", "tieout.toml:1:13: is odd; write another"]
    assert all(isinstance(one, OptionError) for one in page.mistakes)


def test_mistakes_come_in_the_order_of_the_file_and_those_of_others_last(page):
    page.mistakes.append(OptionError("elsewhere", path="r/a.yaml", line=1, column=1))
    page.wrong(("severity", "age"), "second")
    page.wrong(("rules", 1), "first")
    assert said(page) == ["tieout.toml:2:15: first", "tieout.toml:5:7: second", "r/a.yaml:1:1: elsewhere"]


def test_what_has_no_place_is_told_at_what_is_nearest(page):
    assert page.place(("severity", "gone")) == page.place(("severity",))
    assert Page("tieout.toml").place(("gone",)) == (1, 1)


def test_the_place_is_below_the_keys_that_lead_to_the_table():
    page = Page("pyproject.toml", "tolerance = 3\n[tool.tieout]\ntolerance = 1\n", ("tool", "tieout"))
    assert page.place(("tolerance",)) == (3, 1)


@pytest.mark.parametrize(
    ("value", "given", "mistakes"),
    [({"a": 1}, {"a": 1}, 0), ([], {}, 1), ("a", {}, 1), (None, {}, 1)],
)
def test_a_table(page, value, given, mistakes):
    assert (page.table(("severity",), value), len(page.mistakes)) == (given, mistakes)


def test_a_list_gives_each_item_with_its_place(page):
    assert page.list_(("rules",), ["a", 3]) == [(("rules", 0), "a"), (("rules", 1), 3)]
    assert (page.list_(("rules",), "a"), said(page)) == ([], ['tieout.toml:2:9: rules is no list; write rules = ["…"]'])


def test_texts_leave_out_what_is_none(page):
    assert page.texts(("rules",), ["a", 3, "", "  "]) == ("a",)
    assert len(page.mistakes) == 3 and "between quotation marks" in said(page)[0]


@pytest.mark.parametrize("value", [0, 1, 10, 2.5])
def test_a_number_within_its_ends(page, value):
    found = page.number(("tolerance",), value, 0, 10)
    assert (found, isinstance(found, float), page.mistakes) == (value, True, [])


@pytest.mark.parametrize(
    ("value", "whole", "told"),
    [
        (True, False, "is no number"), ("1", False, "is no number"), (None, True, "is no whole number"), (1.0, True, "is no whole number"),
        (11, False, "is out of range"), (-1, True, "is out of range"), (float("inf"), False, "is out of range"),
        (float("nan"), False, "is out of range"),
    ],
)  # fmt: skip
def test_what_is_no_such_number(page, value, whole, told):
    assert page.number(("tolerance",), value, 0, 10, whole=whole) is None
    assert told in said(page)[0] and "from 0 to 10" in said(page)[0]


def test_a_choice(page):
    assert page.choice(("severity", "age"), "off", ("on", "off")) == "off"
    assert page.choice(("severity", "age"), "of", ("on", "off")) == ""
    assert page.choice(("severity", "age"), 3, ("on", "off")) == ""
    assert [one.split(": ", 1)[1] for one in said(page)] == [
        "'of' is not known here; did you mean 'off'?", "severity.age is not known here; use one of on, off",
    ]  # fmt: skip


def test_only_known_keys(page):
    page.only((), {"tolerance": 1, "tolerence": 2}, ("tolerance", "rules"))
    assert said(page) == ["tieout.toml:1:1: unknown key 'tolerence'; did you mean 'tolerance'?"]


def test_the_nearest_name_or_all_of_them():
    assert near("tolerence", ("tolerance", "rules"), "use") == "did you mean 'tolerance'?"
    assert near("q", ("tolerance", "rules"), "use") == "use one of tolerance, rules"
