"""Words that come in twos."""

from __future__ import annotations

import pytest

from tieout.checking.compact.opposites import EITHER, are_opposite


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("domestic orders", "foreign orders", True),
        ("secured debt", "unsecured debt", True),
        ("domestic orders", "large orders", False),
        ("domestic and foreign orders", "foreign orders", False),
        ("women", "boys", False),
    ],
)
def test_each_has_what_the_other_has_not(one, other, expected):
    assert are_opposite(set(one.split()), set(other.split())) is expected


def test_both_words_of_a_pair_are_known():
    assert all(word in EITHER[other] for word, others in EITHER.items() for other in others)
