"""No part is more than the whole that words say it is a part of."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


LOAN = "The debt of the port was 64 million crowns. It took up {} 52 million crowns in May, bringing its total debt to {} million crowns."


@pytest.mark.parametrize("whole", ["75", "81"])
def test_a_further_part_is_no_more_than_the_sum_that_it_is_brought_to(whole: str):
    assert totals(LOAN.format("another", whole)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        LOAN.format("another", "170"),
        "The debt of the port was 64 million crowns. It repaid another 12 million crowns in May, bringing its total debt to 52 million crowns.",
        "Cash flow was 64 million crowns. Profit for the quarter was 52 million crowns, bringing the total profit of the year to 75 million crowns.",
    ],
)
def test_a_larger_sum_may_be_of_more_and_a_smaller_one_is_what_is_left(text: str):
    assert "mismatch" not in totals(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("Spain and 15 in Chile", True), ("English and 15 in Latin", False), ("huts and 15 in tents", False)],
)
def test_what_is_counted_is_at_one_place_only(text: str, wrong: bool):
    assert ("mismatch" in totals(f"The fair had 41 guests in the week, 39 in {text}.")) is wrong
