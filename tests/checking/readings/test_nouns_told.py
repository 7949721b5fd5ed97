"""The nouns that say what something is, and whether they name what was told before."""

from __future__ import annotations

import pytest

from tieout.checking.readings.nouns_told import are_others, names_in


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Tolls rose to 47 crowns from 41, and orders for lathes were up 11 percent.", {"tolls", "orders", "lathes"}),
        ("The level was 47 last week, and it was up 11 percent this year.", set()),
        ("We said that CW shares were 9 percent higher.", {"cw"}),
    ],
)
def test_what_any_figure_may_be_told_by_names_nothing(seen, told, names):
    line = seen(told).line
    assert names_in(line, 0, len(line.tokens)) - {"crowns"} == names


def test_names_are_others_where_none_is_known():
    assert are_others({"orders", "lathes"}, ["tolls", "rose"])
    assert not are_others({"orders"}, ["the", "order"])
    assert not are_others(set(), ["tolls"])
