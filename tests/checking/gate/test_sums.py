"""Whether figures may add up is seen before their sentence is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout import quantities, text
from tieout.checking.gate.sums import Amounts, amounts, makes_a_hundred, percentages
from tieout.quantities.model import Quantity


def figures(*values: float | str) -> list[Quantity]:
    """The figures of texts, and of numbers."""
    texts = (value if isinstance(value, str) else f"It was {value:,}." for value in values)
    return [one for said in texts for one in quantities.extract(text.article(said))]


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
        ([3.10, 5.24], [2.14], False),
        (["$5.24"], ["$3.10", "$2.14"], True),
        (["$5.24"], ["€3.10", "€2.14"], False),
        ([500], [300, 200], False),
        ([510], [300, 200], False),
        ([510], [310, 200], True),
        ([103], [101, 4.1], True),
        ([100], [101, 4.1], False),
        (["two banks lent $500"], ["$300", "$200"], True),
    ],
)
def test_a_sum_of_others(before, here, expected):
    assert Amounts([figures(*before)], figures(*here)).may_add_up(lambda: False) is expected


def test_dates_and_nothing_add_up_to_nothing():
    assert not amounts(figures("It took a plane on May 3, and 0 bags, up 5 percent."))
    assert [one.value for one in amounts(figures("Holm sold 14 bags, and Varn 93."))] == [14, 93]
    assert [one.value for one in amounts(figures("It sold 14 bags for $5."))] == [14, 5]


@pytest.mark.parametrize(
    ("before", "here", "expected"),
    [
        (["$5", "$3"], ["$2"], True),
        (["$5", "14 bags"], ["$2"], True),
        (["$5", "€3"], ["14 bags", "£2"], False),
        (["$5", "$3", "$2"], [], False),
        ([14, 9], [5], True),
        ([14], [5], False),
    ],
)
def test_three_that_may_be_of_one_unit(before, here, expected):
    assert Amounts([figures(*before)], figures(*here)).three_alike() is expected


def test_round_figures_add_up_where_parts_are_told_of():
    assert Amounts([figures(500)], figures(300, 200)).may_add_up(lambda: True)


@given(st.lists(st.integers(11, 10**6).map(lambda n: n // 10 * 10 + 1), min_size=2, max_size=5))
def test_parts_and_their_total_add_up(parts):
    whole, told = figures(sum(parts)), figures(*parts)
    if all(one.value and one.value >= 1 for one in told):
        assert Amounts([whole], told).may_add_up(lambda: True)
        assert Amounts([told], whole).may_add_up(lambda: True)


@pytest.mark.parametrize(
    ("before", "here", "expected"),
    [
        ([57, 28], [15], True),
        ([], [81, 54.5, 45.5], True),
        ([], [33, 33, 33], True),
        ([57, 28], [9], False),
        ([57, 43], [5], True),
        ([], [80, 7, 20], True),
        ([], [90], False),
    ],
)
def test_percentages_that_make_a_hundred(before, here, expected):
    first, last = (percentages(figures(*(f"It was {value}%." for value in side)), "") for side in (before, here))
    assert makes_a_hundred([first], last) is expected


def test_a_figure_of_two_that_stand_behind_it_is_one_part():
    before, here = figures("$4.45 million", "$3 million", "$2 million", "$1 million"), figures("$800,000", "$650,000")
    assert Amounts([before], here).may_add_up(lambda: False)
