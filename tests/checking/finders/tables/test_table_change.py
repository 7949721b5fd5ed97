"""Changes in percent that a table says between two of its columns."""

from __future__ import annotations

import pytest

import tieout

TABLE = "| Port | {heads} | {change} |\n|---|---|---|---|\n| Oban | {oban} | 7.0% |\n| Ely | 790 | 751 | -4.9% |\n| Hull | 250 | 283 | 13.2% |\n"


def verdicts(heads="2020 | 2021", change="Change", oban="1310 | 1402"):
    text = TABLE.format(heads=heads, change=change, oban=oban)
    return [c.verdict for c in tieout.check(text).checks if c.rule == "table-change"]


@pytest.mark.parametrize("change", ["Change", "% change", "Growth", "Chg (%)", "+/-", "Annual growth", "Increase"])
def test_a_head_says_that_a_column_tells_changes(change):
    assert verdicts(change=change) == ["consistent"] * 3


@pytest.mark.parametrize("change", ["Share", "Unchanged since", "Late", "2021 change", ""])
def test_of_another_column_nothing_is_said(change):
    assert verdicts(change=change) == []


def test_a_change_is_wrong_where_the_others_are_right():
    assert verdicts(oban="1310 | 1420") == ["mismatch"]


def test_one_other_row_is_too_few():
    text = "| Port | 2020 | 2021 | Change |\n|---|---|---|---|\n| Oban | 1310 | 1420 | 7.0% |\n| Ely | 790 | 751 | -4.9% |\n"
    assert not [c for c in tieout.check(text).checks if c.rule == "table-change"]


def test_the_columns_may_stand_in_any_order():
    text = "| Port | Growth | Now | Then |\n|---|---|---|---|\n| Oban | 7.0% | 1402 | 1310 |\n| Ely | -4.9% | 751 | 790 |\n| Hull | 13.2% | 283 | 250 |\n"
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "table-change"] == ["consistent"] * 3
