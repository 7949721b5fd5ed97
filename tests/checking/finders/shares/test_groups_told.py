"""Words by which a number is of what another noun has told."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share"]


@pytest.mark.parametrize(
    "text",
    [
        "Smiths mended 275 ploughs; 33 of those tools (12 percent) broke again.",
        "In the 75-seat hall early counts give the League 45 mandates, or 60 percent.",
        "The forge has 2,150 employees. It plans to shed 344 posts, or 16 percent.",
        "The forge employs 2,150 people. It plans to shed 344 jobs, or 16 percent.",
    ],
)
def test_another_noun_tells_of_the_same(text: str) -> None:
    assert "consistent" in shares(text)


@pytest.mark.parametrize(
    "text",
    [
        "Smiths mended 275 ploughs; 33 songs (18 percent) were sung.",
        "The forge is in a town of 2,150 people. It plans to shed 344 jobs, or 28 percent.",
        "In the 75-page book 45 verses, or 28 percent, rhyme.",
    ],
)
def test_other_things_are_no_part_of_it(text: str) -> None:
    assert not shares(text)
