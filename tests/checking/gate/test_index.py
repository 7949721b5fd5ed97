"""Which needs are met, by the bits that are there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tieout.checking.gate.index import Index, indexed

SETS = st.integers(min_value=1, max_value=2**12 - 1)


@given(st.lists(st.lists(SETS, max_size=4), max_size=6), st.lists(st.integers(0, 2**12 - 1), max_size=4))
def test_a_need_is_met_where_a_bit_of_each_of_its_sets_is_there(needs, words):
    index = Index(*indexed(needs))
    found = there = 0
    for word in words:
        found |= index.of(word)
        there |= word
    assert index.met(found) == sum(1 << number for number, sets in enumerate(needs) if all(one & there for one in sets))
