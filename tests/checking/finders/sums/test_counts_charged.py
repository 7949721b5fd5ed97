"""The counts of a charge."""

from __future__ import annotations

import pytest

import tieout

CHARGE = "She was brought to court on {}-count indictment in which she is charged with {} counts of arson, one count of theft and two counts of fraud."


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


def test_all_counts_are_added_up():
    assert totals(CHARGE.format("a seven", "four")) == ["consistent"]
    assert totals(CHARGE.format("a nine", "four")) == ["mismatch"]
    assert totals(
        "He faces 41 felony charges including 30 counts of theft, nine counts of fraud and four counts of arson."
    ) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        CHARGE.format("a nine", "four").replace("and two counts", ", arson by night and two counts"),
        CHARGE.format("a nine", "four").replace("fraud.", "fraud, and related charges."),
        "The three are variously charged in a 20-count indictment with two counts of arson, one count of theft and related offences.",
    ],
)
def test_where_there_may_be_others_nothing_is_accused(text: str):
    assert totals(text) == []
