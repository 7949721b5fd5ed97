"""Earnings a share that are told again of two sums, and may have changed places."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


def test_of_as_many_shares_each_gets_less_where_all_get_less():
    said = "Net fell to 2.4 million dollars, or {} a share, from 7.7 million dollars, or {} a share."
    assert verdicts(said.format("43 cents", "1.37 dollars")) == ["consistent", "consistent"]
    assert verdicts(said.format("1.37 dollars", "43 cents")) == ["consistent", "mismatch"]


@pytest.mark.parametrize(("now", "then"), [("58 cents", "83 cents"), ("60 cents", "64 cents")])
def test_of_more_shares_each_may_get_less(now, then):
    said = f"Net rose to 36 million dollars, or {now} a share, from 32 million dollars, or {then} a share."
    assert "mismatch" not in verdicts(said)
