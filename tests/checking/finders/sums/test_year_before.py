"""The parts of a whole of the year before, told by themselves."""

from __future__ import annotations

import tieout

FUND = (
    "The fund had 41.7 million dlrs in loans and stocks in May, against {} million a year earlier. Loans were 26.3 million dlrs and "
    "stocks 15.4 million. A year earlier loans came to 23.1 million dlrs and stocks to 13.1 million."
)


def totals(said: str) -> list[tuple[str, float]]:
    return [(c.verdict, c.roles["whole"].value / 1e6) for c in tieout.check(said).checks if c.rule == "total"]


def test_the_figure_of_comparison_is_their_whole():
    assert ("consistent", 36.2) in totals(FUND.format("36.2"))
    assert ("mismatch", 63.2) in totals(FUND.format("63.2"))


def test_no_other_sum_is_accused():
    assert not [one for one in totals(FUND.format("38.9")) if one[1] == 38.9]
