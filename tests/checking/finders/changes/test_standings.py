"""How far one stands ahead of another, and where both stand."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return sorted({c.verdict for c in tieout.check(text).checks if c.rule == "difference"})


TOLD = [
    "Ek finished on 281, {} strokes ahead of Frost on 285.",
    "The harbour party is on 47.5, {} points short of the meadow party's 51.5.",
    "Oban, on 61 points, are {} points behind Hull, who have 65.",
    "Oban moved on to 61 points, {} behind the leaders Hull on 65.",
    "Hull are on 65 points. Oban are {} points behind on 61.",
]


@pytest.mark.parametrize("text", TOLD)
def test_one_stands_so_far_from_the_other(text: str):
    assert verdicts(text.format("four")) == ["consistent"]
    assert verdicts(text.format("six")) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Hull lie third with 61 points, six points behind the leaders and four ahead of Oban on 57.",
        "Ek finished on 281, three strokes ahead of Frost, 34.",
        "Oban are on 61 points, six behind Hull, who have played 58 games.",
        "Oban are six points behind Hull with 52 goals to their name and 44 against.",
        "Ek stood five strokes behind with 18 holes to play and 12 players ahead of him.",
        "Ek, on 284, is five behind the leader and two ahead of Frost on 286.",
        "Oban have 61 points from 27 games. Hull are three points behind with two games in hand and 50 goals.",
        "The tower has 61 floors, six short of the 69 first planned, two having been added later.",
        "Hull have 61 points and are three points clear of Oban and five clear of Varn, who have 56.",
        "The crew is at 61, six below strength, with 64 expected by May.",
    ],
)
def test_other_numbers_beside_it_are_no_standings(text: str):
    assert "mismatch" not in verdicts(text)
