"""Whether figures may add up is seen before their sentence is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.checking.gate.shown import adds_up


@pytest.mark.parametrize(
    ("before", "here", "expected"),
    [
        ([5.24], [3.10, 2.14], True),
        ([], [3.10, 2.14, 5.24], True),
        ([926], [511, 248, 167], True),
        ([6.9, 7.5], [4.6, 5.1, 2.3, 2.4], True),
        ([9.26, 8.8], [5.11, 4.9, 2.48, 2.3, 1.67, 1.6], True),
        ([5.24], [3.10, 1.14], False),
        ([5.24], [5.24], False),
        ([50.0], [10.0, 20.0], False),
    ],
)
def test_a_sum_of_others(before, here, expected):
    assert adds_up(before, here) is expected


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=5))
def test_parts_and_their_total_add_up(parts):
    assert adds_up([float(sum(parts))], list(map(float, parts)))
    assert adds_up(list(map(float, parts)), [float(sum(parts))])
