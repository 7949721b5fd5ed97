"""Sentences of different rules, side by side: a figure of the one is never accused by figures of the other."""

from __future__ import annotations

from itertools import pairwise
from zlib import crc32

import pytest

import tieout
from tieout.rules import load

#: One of so many sentences is read with its next; so many pairs there are at the least.
EACH, FEWEST = 5, 450
FRAMES = {"next": "{one}. {other}", "semicolon": "{one}; {other}"}
#: Pairs of sentences that together do say what is accused: the figures of each, and why.
EXCEPTIONS = {
    frozenset(
        ("264 million crowns", "82 million crowns", "182 million crowns", "8.4 million crowns")
    ): "known to be wrong: behind 'In addition' a semicolon may open the last item of a list",
    frozenset(
        ("$1.5 billion", "$2 million", "over $300,000")
    ): "known to be wrong: sums of a clause of its own behind 'at a cost of'",
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
    """Sentences in the order of their checksums, each with the next, of another rule: a new example changes no more than the pairs that it stands in."""
    told = sorted(sentences(), key=lambda one: crc32(one[1].encode()))
    chosen = [pair for pair in pairwise(told) if crc32(pair[0][1].encode()) % EACH == 0]
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
    assert len(pairs()) >= FEWEST
