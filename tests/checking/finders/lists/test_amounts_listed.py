"""The amounts of counted things: as many as the number says, or more; never fewer for sure."""

from hypothesis import given
from hypothesis import strategies as st

import tieout

WORDS = ("two", "three", "four", "five", "six")


def _verdicts(text: str) -> set[str]:
    return {check.verdict for check in tieout.check(text).checks if check.rule == "list-count"}


@given(st.integers(2, 5), st.integers(2, 5))
def test_a_number_has_no_fewer_amounts_told_of_it_than_it_says(number: int, told: int) -> None:
    amounts = [f"{17 + 9 * k} million" for k in range(told)]
    text = f"Reed is selling {WORDS[number - 2]} bond issues of {', '.join(amounts[:-1])} and {amounts[-1]} francs."
    expected = {"consistent"} if told == number else {"mismatch"} if number < told <= number + 2 else set()
    assert _verdicts(text) == expected


def test_what_is_dealt_out_ties_out_and_no_more() -> None:
    text = "The {} mills made losses of 32 million, 35 million and 18 million dollars, respectively."
    assert _verdicts(text.format("three")) == {"consistent"}
    assert _verdicts(text.format("four")) == _verdicts(text.format("two")) == set()
