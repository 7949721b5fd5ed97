"""Wholes that one sentence some way below tells the parts of."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import tieout

BETWEEN = ["It makes stout in Wick.", "Nobody was hurt.", "The mayor is from Cork.", "A judge has yet to agree."]


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "total"]


def told(whole: int, parts: tuple[int, int], between: int) -> str:
    return " ".join(
        [
            f"A brewer agreed to pay {whole:,} crowns over a leak.",
            *(BETWEEN[k % len(BETWEEN)] for k in range(between)),
            f"It agreed to pay {parts[0]:,} crowns in fines, as well as {parts[1]:,} crowns to anglers.",
        ]
    )


@given(st.integers(10_001, 90_000), st.integers(10_001, 90_000), st.integers(1, 8))
def test_parts_that_come_to_it_tie_out_however_far_below(one: int, other: int, between: int) -> None:
    assume(one != other and (one + other) % 10)  # of round figures many come to each other by chance
    assert verdicts(told(one + other, (one, other), between)) == ["consistent"]


@pytest.mark.parametrize("whole", [26_400, 27_500, 25_600])
def test_what_they_do_not_come_to_is_no_whole_of_theirs(whole: int) -> None:
    assert "consistent" not in verdicts(told(whole, (11_200, 15_300), 3))


def test_of_two_that_they_come_to_the_nearest_is_the_whole() -> None:
    text = told(26_500, (11_200, 15_300), 2).replace("Nobody was hurt.", "The brewer had put by 26,500 crowns to pay.")
    spans = [check.spans for check in tieout.check(text).checks if check.rule == "total"]
    assert len(spans) == 1
    assert min(span.start for span in spans[0]) == text.rindex("26,500")


@pytest.mark.parametrize(
    "last",
    [
        "It agreed to pay 11,200 crowns in May from 15,300 crowns in June.",
        "Its deficit was 11,200 crowns, and the surplus it agreed to pay out was 15,300 crowns.",
        "Rivals have 11,200 barrels and 15,300 kegs.",
    ],
)
def test_what_is_compared_taken_off_or_of_other_things_is_no_part(last: str) -> None:
    assert verdicts("A brewer agreed to pay 26,500 crowns. Nobody was hurt. Its head left. " + last) == []
