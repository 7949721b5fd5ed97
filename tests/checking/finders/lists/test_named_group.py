"""A word for a number, and the names that open behind it, in sentences that hold no figure at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tieout

NAMES = ["Ann Hill", "Bo Lund", "Eva Stone", "Jo Ek", "Ian Webb", "Alan Reed"]
WORDS = {"pair": 2, "trio": 3, "quartet": 4, "quintet": 5}


def verdicts(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "named-group"]


@settings(max_examples=40)
@given(st.sampled_from(sorted(WORDS)), st.integers(2, 6), st.sampled_from(["({}) ", "– {} – ", "-- {} -- "]))
def test_a_group_ties_out_exactly_where_it_has_as_many_names(word, listed, wording):
    names = NAMES[:listed]
    text = f"The {word} {wording.format(', '.join(names[:-1]) + ' and ' + names[-1])}play at noon."
    expected = [] if abs(WORDS[word] - listed) > 2 else ["consistent" if WORDS[word] == listed else "mismatch"]
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both rail lines, Ely, March and Wisbech, are shut.", ["mismatch"]),
        ("Both of the lines, Ely, March and Wisbech, are shut.", ["mismatch"]),
        ("A trio of clubs (Leeds, York, Hull and Ely) asked for a loan.", ["mismatch"]),
        ("The trio of 1998 (Leeds, York, Hull and Ely) asked for a loan.", []),
        ("It rained. Nobody came. Both teams, Ely, March and Wisbech, went up.", ["mismatch"]),
    ],
)
def test_the_noun_stands_between_the_word_and_the_names(text, expected):
    assert verdicts(text) == expected


def test_the_check_rests_on_the_word_and_the_names():
    (check,) = tieout.check("Both teams, Ely and March, went up.").checks
    assert [(span.text, span.role) for span in check.spans] == [
        ("Both", "stated"),
        ("Ely", "items"),
        ("March", "items"),
    ]
    assert check.explanation == "The list has 2; the article says Both."
