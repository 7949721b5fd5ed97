"""The keys of conventions: the value that each gives, and what none takes."""

from __future__ import annotations

import pytest

from tieout.settings import keys
from tieout.settings.page import Page
from tieout.text.conventions import USUAL, Conventions


def read(**table):
    page = Page("tieout.toml")
    named = {key.replace("_", "-"): value for key, value in table.items()}
    return keys.conventions(page, (), named), [str(one) for one in page.mistakes]


def test_each_key_is_a_field_of_the_conventions():
    assert [key.replace("-", "_") for key in keys.CONVENTIONS] == list(Conventions.__dataclass_fields__)
    assert set(keys.SHARED) < set(keys.TOP) and set(keys.SHARED) < set(keys.OVERRIDE)


@pytest.mark.parametrize(
    "table",
    [
        {"tolerance": 0.5}, {"currency_window": 1}, {"currency_window": 3660}, {"currency_margin": 50}, {"day_first": False}, {"dollar": "AUD"},
        {"ton": "short_ton"}, {"billion": 1e12}, {},
    ],
)  # fmt: skip
def test_what_is_right_is_kept(table):
    found, mistakes = read(**table)
    assert (found, mistakes) == (table, [])
    assert Conventions(**found) == Conventions(**table)


def test_a_whole_billion_is_one_too():
    assert read(billion=1_000_000_000) == ({"billion": 1e9}, [])


@pytest.mark.parametrize(
    "table",
    [
        {"tolerance": 10.1}, {"currency_window": 0}, {"currency_window": 3661}, {"currency_margin": 51}, {"day_first": 1}, {"day_first": None},
        {"dollar": "EUR"}, {"dollar": "$"}, {"dollar": ["USD"]}, {"ton": "ton"}, {"billion": True}, {"billion": "1e9"}, {"billion": [1]},
    ],
)  # fmt: skip
def test_what_is_wrong_is_left_out_and_told(table):
    found, mistakes = read(**table)
    assert found == {} and len(mistakes) == 1
    assert next(iter(table)).replace("_", "-") in mistakes[0] or "is not known here" in mistakes[0]


def test_one_mistake_leaves_the_others_in_force():
    found, mistakes = read(tolerance=99, dollar="CAD")
    assert (found, len(mistakes)) == ({"dollar": "CAD"}, 1)
    assert Conventions(**found).tolerance == USUAL.tolerance
