"""Shares that are told alike tie out, and are never accused."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coal gave 57 percent of the power. Gas gave 28 percent and water gave 15 percent.", ["consistent"]),
        ("Coal gave 57 percent of the power. Gas gave 28 percent and water gave 12 percent.", []),
        ("Coal gave nearly 60 percent of the power. Gas gave about 30 percent and water gave some 10 percent.", []),
        ("Coal gave 57.9 percent of the power. Gas gave 42 percent and wind gave 0.07 percent.", []),
        (
            "About 80 percent of the goods went by rail in May. In June the remaining 20 percent went by sea.",
            ["consistent"],
        ),
    ],
)
def test_shares_built_alike(text, expected):
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"] == expected


def test_what_no_word_accuses_may_tie_out_by_how_it_is_built():
    text = "The ideal mix is 30 percent coal, 25 percent gas and 15 percent oil. As for the remaining 30 percent, he wants wind."
    assert [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"] == ["consistent"]
