"""Two parts that leave nothing out."""

from __future__ import annotations

import pytest

import tieout


def totals(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize("parts", ["Men numbered {} and women 581.", "There were {} men and 581 women."])
def test_of_people_the_one_or_the_other_is_told(parts: str):
    said = "The camp has 1,294 guests. " + parts
    assert totals(said.format(713)) == ["consistent"]
    assert totals(said.format(731)) == ["mismatch"]


@pytest.mark.parametrize(
    "parts",
    [
        "So far {} men and 581 women have paid.",
        "It has {} men and 581 women now.",
        "Men ate {} of the pies and women 581.",
    ],
)
def test_some_are_not_all(parts: str):
    assert "mismatch" not in totals("The camp has 1,294 guests. " + parts.format(731))
