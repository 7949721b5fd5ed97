"""A number without a noun among shares may be one of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Oats had 19 percent of the land, rye 21 and the others 60 percent.",
        "Oslo has 40 percent of the votes, Bergen 25 and Ely 10; Varn has 15 percent and the remaining 10 percent are split.",
    ],
)
def test_a_bare_number_may_be_a_share(accused, reasons, text):
    assert accused(text) == []
    assert any("may be one of them" in reason for reason in reasons(text))


def test_without_it_the_shares_are_all(accused):
    assert accused("Oslo has 40 percent of the votes, Varn has 15 percent and the remaining 55 percent are split.") == [
        "shares-total"
    ]
