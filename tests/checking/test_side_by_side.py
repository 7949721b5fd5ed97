"""Sentences of different rules, side by side: a figure of the one is never accused by figures of the other."""

from __future__ import annotations

import pytest

import tieout
from tieout.rules import load

#: So many pairs are read in each frame, and so far apart in the library do their sentences stand.
PAIRS, APART = 600, 257
FRAMES = {"next": "{one}. {other}", "semicolon": "{one}; {other}"}
#: Pairs of sentences that together do say what is accused: the figures of each, and why.
EXCEPTIONS = {
    frozenset(
        ("four", "The fleet runs 45 percent on diesel", "35 percent on gas", "the remaining 20 percent on batteries")
    ): "'eleven pages on the first lease and four on the second; A, B and C': behind a number without its noun a semicolon may open a list"
}


def sentences() -> list[tuple[str, str]]:
    """The consistent examples that are plain prose without a date, each with its rule."""
    return [
        (rule.name, example["text"].strip())
        for rule in load()
        if rule.joins is None
        for example in rule.examples.get("consistent", ())
        if example.keys() == {"text"} and "\n" not in example["text"] and example["text"].rstrip().endswith(".")
    ]


def pairs() -> list[tuple[str, str]]:
    """Each of the chosen sentences with one that stands far off in the library, and is of another rule."""
    told = sentences()
    step = len(told) // PAIRS
    chosen = [(told[k], told[(k * 7 + APART) % len(told)]) for k in range(0, len(told), step)]
    return [(one, other) for (rule, one), (another, other) in chosen if rule != another]


@pytest.mark.parametrize("frame", FRAMES)
def test_no_figure_is_accused_by_those_of_another_sentence(frame: str) -> None:
    wrong = []
    for one, other in pairs():
        text = FRAMES[frame].format(one=one.removesuffix("."), other=other)
        for check in tieout.check(text).checks:
            starts = [span.start for span in check.spans]
            across = check.verdict == "mismatch" and min(starts) < len(one) <= max(starts)
            figures = frozenset(span.text for span in check.spans)
            if across and figures not in EXCEPTIONS:
                wrong.append((check.rule, sorted(figures), text))
    assert wrong == []


def test_the_pairs_are_many() -> None:
    assert len(pairs()) >= PAIRS - PAIRS // 10
