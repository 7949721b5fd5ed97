"""Which sentence is another one after an edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.claims.alike import ALIKE, Alike, likeness, words

ARTICLE = (
    "The yard in Orth built 40 boats last year.",
    "The yard in Mahl built 50 boats last year.",
    "It employs 300 people.",
    "Most of them came from the villages upstream, and some by bus.",
    "1,300 to 1,400",
)


@pytest.mark.parametrize(
    ("was", "became"),
    [
        ("The yard in Orth built 41 boats.", (ARTICLE[0],)),
        ("The yard in Mahl built few boats last year.", (ARTICLE[1],)),
        ("It employs 310 people.", (ARTICLE[2],)),
        ("It employs 300 people, most of whom came from the villages upstream, and some by bus.", ARTICLE[2:4]),
        ("The yard in Mahl built 50 boats last year, and it employs 300 people there.", ARTICLE[1:3]),
        ("Rain is forecast.", ()),
        ("1,300 to 1,400", (ARTICLE[4],)),
        ("", ()),
    ],
)
def test_what_a_sentence_became(was: str, became: tuple[str, ...]) -> None:
    assert Alike(ARTICLE).became(was) == became


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_goes_both_ways_and_a_sentence_is_like_itself(one: str, other: str) -> None:
    how = likeness(words(one), words(other))
    assert how == likeness(words(other), words(one)) and 0 <= how <= 1
    assert likeness(words(one), words(one)) == bool(words(one))
    assert all(found >= ALIKE for found, _ in Alike([other]).near(one))
