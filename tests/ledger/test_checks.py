"""The frames of the checks of each rule."""

from typing import Any

import pytest

import tieout
from tieout import rules
from tieout.ledger.checks import checks_frames
from tieout.ledger.encoded import Encoded
from tieout.ledger.failures import failures

RULES = rules.load()
TEXTS = {
    "yard.md": "The yard built 2,560 boats, which is 6.2 times the 416 of 2015. It sold 40 in spring, 50 in summer and 20 in fall, 110 in all.",
    "mill.md": "The mill paid $1.25 million (1 million euros) on Friday, 13 April 2021, 4.2 times the 416 of 2015.",
    "dock.md": "The dock has 2,650 boats, which is 6.2 times the 416 of 2015.",
}  # fmt: skip


@pytest.fixture(scope="module")
def frames() -> dict[str, Any]:
    reports = {name: tieout.check(text, path=name, published="2021-04-13") for name, text in TEXTS.items()}
    entries = [Encoded("", name, None, report) for name, report in reports.items()]
    return {checks.rule: checks for checks in checks_frames(entries, RULES)}


def test_a_row_has_the_ends_of_each_figure_and_whether_it_holds(frames: dict[str, Any]) -> None:
    growth = frames["growth-multiple"]
    assert growth.frame[["article", "later_low", "base_high", "holds"]].to_dict("records") == [
        {"article": "yard.md", "later_low": 2560.0, "base_high": 416.0, "holds": True},
        {"article": "dock.md", "later_low": 2650.0, "base_high": 416.0, "holds": False},
    ]
    assert growth.frame["stated_low"].tolist() == pytest.approx([6.15, 6.15])
    assert [(number, check.rule) for number, check in growth.rows] == [(0, "growth-multiple"), (2, "growth-multiple")]
    [claim] = [
        one.id
        for one in tieout.check(TEXTS["dock.md"], path="dock.md", published="2021-04-13").claims
        if one.quantity.text == "6.2 times"
    ]
    assert growth.frame["claim"].iloc[1] == claim


def test_a_list_is_added_up_and_counted(frames: dict[str, Any]) -> None:
    [row] = frames["total"].frame.to_dict("records")
    assert (row["parts_low"], row["parts_high"], row["parts_items"], row["whole_low"]) == (110.0, 110.0, 3, 110.0)


def test_what_is_looked_up_has_the_ends_of_what_was_found(frames: dict[str, Any]) -> None:
    [row] = frames["currency-conversion"].frame.to_dict("records")
    assert 0.8 < row["rate_low"] < row["rate_high"] < 0.9


def test_words_and_dates_are_told_as_printed(frames: dict[str, Any]) -> None:
    [row] = frames["weekday"].frame.to_dict("records")
    assert (row["date_text"], row["stated_text"], row["holds"]) == ("13 April 2021", "Friday", False)


def test_the_models_fit_their_frames_and_fail_where_a_check_does_not_hold(frames: dict[str, Any]) -> None:
    told = {name: [(each.row, each.column) for each in failures(one.frame, one.model)] for name, one in frames.items()}
    assert {name: found for name, found in told.items() if found} == {
        "growth-multiple": [(1, "holds")],
        "weekday": [(0, "holds")],
    }


def test_checks_of_a_rule_that_is_not_at_hand(frames: dict[str, Any]) -> None:
    report = tieout.check(TEXTS["yard.md"], path="yard.md")
    made = {checks.rule: checks for checks in checks_frames([Encoded("", "yard.md", None, report)], [])}
    assert {"parts_low", "parts_items", "whole_high"} <= set(made["total"].frame)
    assert not any(failures(one.frame, one.model) for one in made.values())
