"""Which roles of an anchor must stand in the sentence before, and which in the sentence itself."""

from __future__ import annotations

import pytest

from tieout import rules
from tieout.checking.readings.sided import sides

RULES = {rule.name: rule for rule in rules.load()}


def anchors(name, across):
    return [sides(RULES[name], anchor) for anchor in RULES[name].anchors if anchor.across == across]


@pytest.mark.parametrize(
    ("name", "across", "there", "here"),
    [
        ("average", "same", {"number", "total"}, {"stated"}),
        ("difference", "repeat", {"new"}, {"stated"}),
        ("difference", "lead", {"new"}, set()),
        ("percent-change", "earlier", {"stated", "new"}, {"base"}),
        ("percentage-point-change", "same", {"base"}, {"stated", "new"}),
        ("remainder", "others", {"part", "whole"}, {"stated"}),
    ],
)
def test_a_tag_or_the_stated_figure_settles_where_a_role_stands(name, across, there, here):
    assert (there, here) in anchors(name, across)


def test_a_list_beside_a_whole_of_the_sentence_before_stands_in_the_next():
    assert (set(), set()) in anchors("total", "next")
    assert ({"whole"}, {"parts"}) in anchors("total", "next")
