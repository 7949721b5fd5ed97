"""A slip is told where the digits and the words leave no other figure to be meant."""

from __future__ import annotations

import pytest

import tieout


def accused(text: str) -> list[list[str]]:
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    return [[span.text for span in check.spans] for check in checks if check.verdict == "mismatch"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor gave $19 billion to ferries. A mayor who gave $19 million to ferries is loved.", True),
        ("The mayor gave $19 billion to ferries. A clerk earned $19 million.", False),
        ("The mayor gave $19 billion. In all it was $19 million, or $19 billion, that he gave to ferries.", False),
        ("Eels took 12,473,605 acres. In the sound, 14,273,605 acres of eels were seen.", True),
        ("Eels took up to 340 acres of the sound. Up to 430 acres of the sound were for eels.", True),
        ("The 213 bakers of the isle sell rye bread. The rye bread of the 231 bakers is dear.", True),
        ("In May 213 bakers of the isle sold rye bread. The rye bread of 231 bakers was dear in June.", False),
        ("There are 213 bakers who sell rye bread. Ely has 231 bakers who sell rye bread.", False),
        ("There are 213 bakers who sell rye bread. There are 231 more bakers of rye bread who sell it.", False),
        ("Eels took up to 340 acres of the sound, and cod up to 430 acres of the sound.", False),
    ],
)
def test_where_a_slip_is_told(text: str, told: bool):
    assert bool(accused(text)) is told


def test_two_of_a_long_series_may_be_alike_but_for_two_digits():
    """Years with a figure of five digits each; of a few such figures the same pair is a slip."""
    series = " ".join(f"{1980 + k} {40 + k}.{123 + 31 * k}" for k in range(18))
    assert accused(f"Guests of the pier, in thousands: {series} 1999 37.919 2000 39.719.") == []
    assert accused("The pier had 37.919 guests a day. Of the 39.719 guests a day on the pier, most paid.") != []
