"""What was tried for one figure of an article."""

from __future__ import annotations

import pytest

import tieout
from tieout.errors import TieoutError
from tieout.reports.why import place, why

TEXT = "Rents rose 5 percent last year.\nThe toll rose 12 percent to 60 dollars from 50 dollars, and 7 men left.\nSince then 9 have come."


def told(at: str) -> list[str]:
    """What is told of the figure at a place."""
    return list(why(tieout.check(TEXT), place(at)))


def test_how_a_figure_is_read_and_what_ties_it():
    lines = told("2:15")
    assert lines[0] == "<text>:2:15: 12 percent is read as percent 12 %"
    assert "change" in lines[1] and "prose" in lines[1]


@pytest.mark.parametrize(
    ("at", "line"),
    [
        ("2:16", "  mismatch percent-change, as stated: "),
        ("2:29", "  consistent direction, as new: "),
        ("1:12", "  percent-change looked at it and did not judge: "),
        ("3:12", "  It is the only figure of its sentence, "),
    ],
)
def test_what_was_tried(at, line):
    assert any(one.startswith(line) for one in told(at)), told(at)


def test_what_the_nearest_rules_would_need():
    report = tieout.check("The toll rose 12 percent in May, and 7 of the crew left.")
    lines = list(why(report, (1, 15)))
    assert "  No rule found words that tie it to other figures: it stands alone." in lines
    assert any(line.startswith("  percent-change could take it as stated, and finds no ") for line in lines), lines


@pytest.mark.parametrize(
    ("text", "at", "line"),
    [
        ("A loan of 28 million yuan was given.", 11, "  It is the only figure of its sentence, and nothing there leads to another sentence: it stands alone."),
        ("Over two months 7 men and 9 women came.", 6, "  It says when, or for how long: no rule reads it otherwise."),
        ("Boeing 747 pilots and 9 stewards came.", 8, "  It is part of a name, and no figure to check."),
    ],
)  # fmt: skip
def test_why_nothing_was_tried(text, at, line):
    assert line in list(why(tieout.check(text), (1, at)))


def test_a_place_without_a_figure():
    assert told("1:1") == ["<text>:1:1: there is no figure here; the nearest of this line is 5 percent, at 1:12"]
    assert list(why(tieout.check("No figure."), (1, 1))) == ["<text>:1:1: there is no figure here"]


@pytest.mark.parametrize("text", ["31", "a:b", "3:", ""])
def test_what_is_no_place_is_told(text):
    with pytest.raises(TieoutError, match="LINE:COL"):
        place(text)
