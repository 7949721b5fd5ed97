"""A share, and the part and whole that the next sentence tells as such."""

from __future__ import annotations

import pytest

import tieout

SHARE = "Almost 89 per cent of the guards at the mint are ill, it said. "


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share"]


@pytest.mark.parametrize(
    "text",
    [
        SHARE + "By noon 1,205 of the 1,358 men had called.",
        "A third of the grain rots in the barns. The town bought 843 tons, of which 281 tons end as feed.",
        "Nearly two-fifths of the oats were lost. Out of 842 tons, the mill says, 327 tons were wet.",
    ],
)
def test_the_next_sentence_tells_both(text: str) -> None:
    assert shares(text) == ["consistent"]


def test_a_slip_in_one_of_them_is_told() -> None:
    assert shares(SHARE + "By noon 2,105 of the 1,358 men had called.") == []
    assert shares(SHARE.replace("Almost 89", "Some 88.7") + "By noon 1,025 of the 1,358 men had called.") == [
        "mismatch"
    ]


@pytest.mark.parametrize(
    "text",
    [
        SHARE + "By noon 610 of the 1,358 women had called.",
        "A third of the grain rots. Of 843 tons from Hof, 281 tons, or 33 percent, was wet, and half of it was lost.",
    ],
)
def test_of_another_share(text: str) -> None:
    assert not [c for c in tieout.check(text).checks if c.stated is not None and c.stated.start < 20]
