"""Two amounts that a clause takes together, and what they come to."""

from __future__ import annotations

import tieout

FUNDS = "The yard has 212 million crowns in cash, which together with its credit line of 640 million crowns gives it funds of {} million crowns."


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


def test_they_come_to_it():
    assert totals(FUNDS.format("852")) == ["consistent"]


def test_they_do_not():
    assert totals(FUNDS.format("952")) == ["mismatch"]


def test_more_may_go_into_it():
    assert totals(FUNDS.format("952").replace("crowns gives", "crowns and other loans gives")) == []
