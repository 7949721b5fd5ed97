"""The words on both sides of two figures are counted where they are the same, other figures among them."""

from __future__ import annotations

import pytest

from tieout.checking.finders.again.same_place import same_beside


@pytest.mark.parametrize(
    ("headline", "figure", "below", "again", "told"),
    [
        ("CLERK FINED FOR TAKING $940,000 WORTH OF EELS", "$940,000", "A clerk was fined for taking $490,000 worth of eels from", "$490,000", (3, 2)),
        ("CLERK KICKS 91-YEAR-OLD AUNT", "91", "He kicked a 19-year-old aunt.", "19", (1, 2)),
        ("17-YEAR-OLD WEAVER WINS PRIZE", "17", "A 71-year-old weaver won the prize.", "71", (1, 2)),
        ("MILL CUTS 450 JOBS", "450", "It has sheds. The 540 looms will go.", "540", (0, 0)),
    ],
)  # fmt: skip
def test_how_many_words_beside_two_figures_are_the_same(
    headline: str, figure: str, below: str, again: str, told: tuple[int, int]
):
    text = f"{headline}\n\n{below}"
    one, other, start = text.index(figure), text.index(again, len(headline)), len(headline) + 2
    found = same_beside(text, (one, one + len(figure)), (0, len(headline)), (other, other + len(again)), start)
    assert found == told
