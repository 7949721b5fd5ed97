"""A length of years and the two years that words tie it to."""

from __future__ import annotations

import pytest

import tieout


def durations(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "duration"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The pier burned in 1988, and it took the town {} years to build the one of 1994.", "six", "nine"),
        (
            "The pool was shut in 2003. A new one was opened in May 2008, so we swam in the sea far too long - {} years.",
            "five",
            "eight",
        ),
        ("He won a race in each of {} successive seasons from 1998 to 2009.", "12", "21"),
        ("Under the 2021-2026 plan, yachts are to bring over £61m in the coming {} years.", "five", "nine"),
        ("In 2015 the choir sang to mark {} years since it was formed in 1975.", "40", "60"),
    ],
)
def test_words_tie_it(text, right, wrong):
    assert durations(text.format(right)) == ["consistent"]
    assert durations(text.format(wrong)) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The 2016-2020 plan will cost 900 jobs over the next two years.",
        "The ferry was sold in 1995, but the buyer gave it back three years later. It had first sailed in June 1993.",
        "The bridge was closed between 1971 and 1973. Three years after the flood, it was painted.",
        "The choir was founded in 2001. A first tour filled a busy 2002 and two years later it sang abroad.",
        "He joined in 1985, spent six years in Rome before becoming chief in 1994.",
        "She won the cup in each of 12 successive seasons, and played in Rome from 1998 to 2003.",
        "The yard was founded in 1921 and sold in 1933. Six years later, it burned down.",
    ],
)
def test_it_accuses_nobody(text):
    assert "mismatch" not in durations(text)
