"""Nothing is two of what words tell apart: counts of an indictment, children and adults, what is damaged and what is destroyed."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk faces 27 counts, including 18 counts of fraud and 13 counts of theft.",
        "The ferry had 45 guests, of whom 31 were adults and 19 children.",
        "The quake struck 1,800 barns, of which 1,430 were damaged and 700 destroyed.",
    ],
)
def test_such_parts_do_not_overlap(text: str):
    assert totals(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk faces 27 counts, including 18 against her aunt and 13 against the bank.",
        "The ferry had 45 guests, of whom 31 were over 60 and 19 women.",
        "The quake struck 1,800 barns, of which 1,430 were damaged and 700 insured.",
    ],
)
def test_others_may(text: str):
    assert "mismatch" not in totals(text)
