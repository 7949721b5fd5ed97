"""Lists whose first figure may be the whole of the others, and groups that are no item."""

from __future__ import annotations

import pytest

from tieout.checking.compact.leading import is_group, tied


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("It sold 59 boats in May, 34 to France and the other 25 to Spain.", ["34", "25"]),
        ("The two forges make 59 tons a year, 34 at Hof and 25 at Varn.", ["34", "25"]),
        ("It heard 59 people in the two trials, 34 in the first and 25 in the second.", ["34", "25"]),
        ("It asked 59 adults, 34 women and 25 men.", ["34", "25"]),
    ],
)
def test_a_list_goes_on_behind_a_larger_figure(seen, text, items):
    found = seen(text)
    assert [s for s in found.line.series if "tail" in s.tags and [i.quantity.text for i in s.slots] == items]


@pytest.mark.parametrize(
    "text",
    [
        "It sold 59 boats to France, 34 to Malta and 25 to Spain.",
        "It made 59 tons, 34 tons more at Hof and 25 tons less at Varn.",
        "It got 59, 34 and 25.",
        "It helps 590 poor Kurdish exiles in the south, 340 exiles in the north and 250 in the west.",
    ],
)
def test_what_is_told_as_the_others_are_is_no_whole(seen, text):
    assert all("tail" not in series.tags for series in seen(text).line.series)


def test_the_preposition_of_a_figure_is_looked_for_up_to_the_next_one(seen):
    found = seen("It has 59 boats, 34 in Hof and 25 old ones at Varn.")
    assert [tied(found.line, found.slot(printed)) for printed in ("59", "34", "25")] == ["", "in", "at"]


def test_a_few_behind_an_article_are_a_group(seen):
    found = seen("It has 59 boats in the two ports and two docks.")
    assert [is_group(found.line, slot) for slot in found.line.slots] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It heard 59 people in the two trials, 34 in the first and 25 in the second.", True),
        ("It heard 59 people in the three trials, 34 in the first and 25 in the second.", False),
        ("It heard 59 people in the two trials, 34 in May and 25 in June.", False),
        ("It heard 59 people in the two trials, 34 in the first, 25 in the second, and another at home.", False),
    ],
)
def test_a_list_of_as_many_as_were_told_is_of_their_group(seen, text, expected):
    assert any("grouped" in series.tags for series in seen(text).line.series) is expected
