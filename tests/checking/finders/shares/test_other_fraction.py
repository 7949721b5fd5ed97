"""The other part of a whole, as a fraction."""

from __future__ import annotations

import pytest

import tieout


def rests(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "remaining-share"]


@pytest.mark.parametrize(
    "text",
    [
        "About half of the clerks saw more orders, while the other half saw no change.",
        "A quarter of the loan is due in May. The remaining three-quarters will be paid in June.",
    ],
)
def test_it_ties_out(text: str):
    assert rests(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "A third of the loan is due in May. The other half is due in June.",
        "Half of the clerks are ill. They spent the other half of the season at sea.",
        "Half of the clerks, 40 percent of them women, are ill. The other half is well.",
    ],
)
def test_what_is_not_the_rest_is_not_read(text: str):
    assert rests(text) == []
