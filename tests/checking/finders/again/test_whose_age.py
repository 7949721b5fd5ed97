"""An age below a headline that is told of another person is not the headline's with a slip."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("A baker of Oban robbed his 29-year-old uncle of two boats on Monday, police said.", True),
        ("A baker of Oban robbed his uncle of two boats on Monday, with a 29-year-old friend.", False),
        ("A baker of Oban robbed an uncle of boats on Monday and is 29 years old.", False),
    ],
)
def test_an_age_told_of_another_is_no_slip(below: str, told: bool):
    report = tieout.check(f"Baker of Oban robs 92-year-old uncle of boats\n\n{below}")
    assert any(check.verdict == "mismatch" for check in report.checks if check.rule == "repeated-figure") is told
