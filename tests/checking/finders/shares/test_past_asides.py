"""A share of a whole that was told some sentences before, and is taken up past asides."""

from __future__ import annotations

import pytest

import tieout

ASIDES = [
    "",
    "Rents rose by 4 percent last year.",
    "It has 46 clerks.",
    "It was built in 1974. Repairs cost $2.4 million.",
]


def told(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share" and c.verdict != "implied"]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(
    "share",
    [
        "Of the crates, {} (40 percent) are empty.",
        "Some {} of the crates, or 40 percent, are empty.",
        "It has sold {}. That is 40 percent of the crates.",
        "It has sold {} of them. That is 40 percent.",
    ],
)
def test_what_takes_a_whole_up_is_of_it_past_asides(aside, share):
    said = f"The port owns 2,140 crates. {aside} {share}"
    assert told(said.format("856")) == ["consistent"]
    assert told(said.format("586")) == ["mismatch"]


@pytest.mark.parametrize(
    "other",
    [
        "Of the crates in the shed, 586 (90 percent) are empty.",
        "Of those who came, 586 (90 percent) stayed.",
        "Of the tenants, 586 (90 percent) stayed.",
        "It has let 586, or 90 percent of the total for the year.",
        "It holds 620 crates on the quay. Of those crates, 586 (94.5 percent) are empty.",
    ],
)
def test_what_words_narrow_is_another_whole(other):
    assert "mismatch" not in told(f"The port owns 2,140 crates. Rents rose by 4 percent last year. {other}")
