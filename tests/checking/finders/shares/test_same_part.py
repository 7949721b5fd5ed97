"""One part told of two wholes: known by number, noun, words and names."""

from __future__ import annotations

import pytest

import tieout

TOLD = "Mould was found in 16 of 580 flats."


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "drifting-whole"]


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("The 16 of 580 flats in which mould was found are let.", ["consistent"]),
        ("The 16 of 585 flats in which mould was found are let.", ["mismatch"]),
        ("The 17 of 585 flats in which mould was found are let.", []),
        ("The 16 of 585 cellars in which mould was found are let.", []),
        ("The 16 of 900 flats in which mould was found are let.", []),
        ("The 16 of 850 flats in which mould was found are let.", ["mismatch"]),
        ("In May mould was found in 16 of 585 flats.", []),
        ("In Leeds mould was found in 16 of 585 flats.", []),
        ("Thieves broke into 16 of the 585 flats.", []),
    ],
)
def test_what_is_told_again_is_known_by_its_words(again, expected):
    assert verdicts(f"{TOLD} They are old. {again}") == expected


def test_far_behind_nothing_is_told_again():
    assert verdicts(f"{TOLD}{' They are old.' * 50} The 16 of 585 flats in which mould was found are let.")
    assert not verdicts(f"{TOLD}{' They are old.' * 70} The 16 of 585 flats in which mould was found are let.")
