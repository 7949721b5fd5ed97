"""A headline that may have been written from another figure of the text, or from several, is accused of nothing."""

from __future__ import annotations

import pytest

import tieout


def accused(text: str) -> list[list[str]]:
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    return [[span.text for span in check.spans] for check in checks if check.verdict == "mismatch"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tram firm cuts 450 jobs\n\nThe tram firm will cut 540 jobs, it said.", True),
        ("Tram firm cuts 450 jobs\n\nThe tram firm will cut 540 jobs, 90 of them on ships, it said.", False),
        ("Tram firm cuts 450 jobs\n\nThe firm runs trams with 540 jobs to cut. It cuts 200 here and 250 there.", False),
        ("Clerk takes 59-year-old aunt's boat\n\nA clerk took his 95-year-old aunt's boat. Its crew are 27 and 32 years old.", True),
        ("Tram firm buys 43 trams in Hov\n\nThe tram firm has bought 34 trams in Hov, it said. The 43 trams in Hov are red.", True),
        ("Tram firm buys 43 trams in Hov\n\nThe tram firm has bought 34 trams in Ely, it said. The 43 trams in Hov are red.", False),
        ("Tram firm buys 43 trams\n\nThe tram firm has bought 34 trams over three years, it said. The 43 trams are red.", False),
        ("Tram firm buys 43 trams\n\nThe tram firm had bought 34 trams, it said. It has later raised the order to 43 trams.", False),
    ],
)  # fmt: skip
def test_where_a_headline_is_of_other_figures(text: str, told: bool):
    assert bool(accused(text)) is told
