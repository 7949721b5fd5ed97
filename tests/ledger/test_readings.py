"""The checks of articles, judged again as frames of readings: what is said of each alone is said of them together."""

from dataclasses import replace
from typing import Any

import pytest

import tieout
from tieout import rules
from tieout.checking.model import Check, Tried
from tieout.intervals import Interval
from tieout.ledger.readings import hold, readings_frame, readings_frames
from tieout.rules.formula import parse
from tieout.rules.model import Rule
from tieout.text.conventions import Conventions

YARD = "The yard built {} boats, which is 6.2 times the 416 of 2015."
RULES = [rule for rule in rules.load() if rule.joins is None]


def checks(text: str, **given: Any) -> tuple[Check, ...]:
    return tieout.check(text, **given).checks


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_check_is_a_mismatch_where_no_reading_of_it_holds(rule: Rule) -> None:
    """Over every example of every rule: rounding, cut digits, ranges in two units, other meanings and dates among them."""
    texts = [dict(example) for several in rule.examples.values() for example in several]
    made = [check for given in texts for check in checks(given.pop("text"), **given)]
    assert made
    assert all(check.tried for check in made if check.verdict in ("consistent", "mismatch"))
    assert hold(made).tolist() == [check.verdict != "mismatch" for check in made]


def test_the_figures_decide_and_no_verdict_is_copied() -> None:
    right, wrong = [check for boats in ("2,560", "2,650") for check in checks(YARD.format(boats))]
    assert hold([right, wrong, replace(right, verdict="mismatch"), replace(wrong, verdict="consistent")]).tolist() == [
        True, False, True, False,
    ]  # fmt: skip


def test_a_check_that_comes_without_its_readings_is_taken_at_its_verdict() -> None:
    [right] = checks(YARD.format("2,560"))
    bare = replace(right, tried=())
    assert hold([bare, replace(bare, verdict="mismatch"), replace(bare, verdict="implied")]).tolist() == [
        True,
        False,
        True,
    ]
    assert hold([]).tolist() == []


@pytest.mark.parametrize(("tolerance", "holds"), [(0, False), (4, True)])
def test_a_tolerance_that_is_set_is_one_more_reading(tolerance: float, holds: bool) -> None:
    given = checks(YARD.format("2,650"), conventions=Conventions(tolerance=tolerance))
    assert [check.verdict for check in given] == ["consistent" if holds else "mismatch"]
    assert hold(given).tolist() == [holds]


def test_frames_are_by_formula_and_give_every_reading_a_row() -> None:
    made = [*checks(YARD.format("2,560")), *checks(YARD.format("2,650"))]
    [(formula, bounds_decide, frame)] = readings_frames(made)
    assert (formula.text, bounds_decide) == ("later / base == stated", False)
    assert frame["check"].value_counts().to_dict() == {0: len(made[0].tried), 1: len(made[1].tried)}
    assert frame.iloc[0].to_dict() == {
        "check": 0.0, "reading": 0.0, "base_low": 416.0, "base_high": 416.0, "later_low": 2560.0, "later_high": 2560.0,
        "stated_low": pytest.approx(6.15), "stated_high": pytest.approx(6.25),
    }  # fmt: skip


def test_a_range_in_two_units_has_a_row_for_the_whole_and_each_end() -> None:
    [check] = checks("The lake lies 20 to 25 km (12 to 16 miles) away.")
    [(_, bounds_decide, frame)] = readings_frames([check])
    assert bounds_decide and len(frame) == 3 and set(frame["reading"]) == {0}


def test_values_of_several_shapes() -> None:
    lists = readings_frame(
        parse("sum(parts) == whole"),
        [(0, 0, {"parts": [Interval(1, 1), Interval(2, 3)]}), (1, 0, {"parts": [Interval(4, 4)]})],
    )
    assert [name for name in lists if name.startswith("parts")] == [
        "parts-1_low",
        "parts-1_high",
        "parts-2_low",
        "parts-2_high",
    ]
    assert lists["parts-2_high"].isna().tolist() == [False, True] and lists["whole_low"].isna().all()
    words = readings_frame(parse("readable(stated)"), [(0, 0, {"stated": "1,00"})])
    assert words["stated"].tolist() == ["1,00"]


def test_what_was_tried_is_told_by_its_formula() -> None:
    [check] = checks(YARD.format("2,650"))
    assert {one.formula for one in check.tried} == {"later / base == stated"}
    assert Tried("a == b", ({},)) == Tried("a == b", ({},), False)
    assert "tried" not in check.__repr__() and replace(check, tried=()) == check
