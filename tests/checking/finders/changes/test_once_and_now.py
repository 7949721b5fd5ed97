"""A change of two levels, of which words put one at an earlier time than the other, in one sentence or in two."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-change"]


@pytest.mark.parametrize(
    "text",
    [
        "In the spring of 2015 the scheme had 48,500 members. It now has 61,200, a rise of {}%.",
        "Until May 48,500 people lived there. By December the figure was 61,200, {} percent higher.",
        "The mill took in $61,200. A year earlier it had been $48,500, so revenue is up {} percent.",
        "The county issued 61,200 permits in 2012. Two years later the number was 48,500, {} percent fewer.",
        "Carts numbered 61,200 in 1986 after 48,500 in 1985. The increase was {} percent.",
    ],
)
def test_the_earlier_level_is_the_base(text):
    right, wrong = ("21", "12") if "fewer" in text else ("26", "62")
    assert verdicts(text.format(right)) == ["consistent"]
    assert verdicts(text.format(wrong)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 the scheme had 48,500 members. It now has 61,200, a rise of 26%.",
        "The mill took in $61,200. A year earlier it had been $48,500, so revenue is up 26 percent.",
        "Takings grew by 26 percent, reaching 61,200 crowns; they had been 48,500 crowns.",
    ],
)
def test_levels_tie_out(text):
    assert verdicts(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 the scheme had 48,500 members. It now has 61,200. Fees are up 40 percent.",
        "In 2015 the scheme had 48,500 members. It now has 61,200 and expects a rise of 40 percent.",
        "In May 48,500 members came. In June it was 61,200, up 40 percent from June of last year.",
        "It had 48,500 members when we joined. It has 61,200 now, and its income is 40 percent higher.",
        "In three of the four towns that had been flooded in 2015 rents rose 19 percent.",
    ],
)
def test_what_is_said_of_something_else_is_no_change_of_theirs(text):
    assert "mismatch" not in verdicts(text)
