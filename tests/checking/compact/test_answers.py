"""Yes and no are answers to one question only where the words leave no room for another."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"]


@pytest.mark.parametrize(
    "text",
    [
        "Some 57 percent approve of the abbot while 43 percent disapprove.",
        "Polls say 57 percent support the lease and 43 percent oppose it.",
        "Of those asked 57 percent were against the lease and 43 percent were for it.",
    ],
)
def test_both_make_a_hundred(text: str):
    assert shares(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Polls say 57 percent support the lease and 53 percent oppose it.",
        "In the survey 57 percent said yes and 53 percent said no.",
    ],
)
def test_nobody_gives_both(text: str):
    assert shares(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Some 57 percent support the lease and 53 percent oppose the mine.",
        "In May 57 percent supported the lease and in June 53 percent opposed it.",
        "Some 57 percent of the men support the lease and 53 percent of the women oppose it.",
        "About 57 percent said yes to the first question and 62 percent said no to the second.",
    ],
)
def test_another_question_time_or_group_is_told_apart(text: str):
    assert shares(text) == []
