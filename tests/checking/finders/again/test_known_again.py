"""What a demonstrative points at, and what it may be with a slip."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("It has 34 million euros, and of that 34 million euros nothing is left.", ["consistent"]),
        ("It has 34 million euros, and of that 43 million euros nothing is left.", ["mismatch"]),
        ("It has 34 million euros, and of that 34 billion euros nothing is left.", ["mismatch"]),
        ("It has 34 million euros, and said that 43 million euros is left.", []),
        ("It rose from 13 percent to 19 percent. We want to keep that 19 percent slice.", ["consistent"]),
        ("It fell from 19 percent to 13 percent. We want to keep that 19 percent slice.", []),
        ("It found only 37 of them. Of those 37 giants few are ashore.", ["consistent"]),
        ("It found only 37 of them. Of those 73 giants few are ashore.", ["mismatch"]),
        ("It found 37 dwarfs and 73 giants there. Of those 73 giants few are ashore.", ["consistent"]),
        ("It found 37 giants and lost 11 of them. Five of the 73 were ashore.", ["mismatch"]),
        ("It found 37 giants and lost 11 of them. The 73 were ashore.", []),
    ],
)
def test_what_is_pointed_at(text: str, verdicts: list[str]):
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    assert [check.verdict for check in checks] == verdicts
