"""Lists of which the words themselves say that nothing is left out."""

from __future__ import annotations

import pytest


def tags(seen, text):
    return set().union(*(series.tags for series in seen(text).line.series))


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 percent saw orders rise, 35 percent saw them fall and 25 percent saw no change.",
        "Fares rose for 41 percent, were unchanged for 37 percent and fell for 22 percent.",
        "In the vote 53 percent approved, 38 percent disapproved and 9 percent abstained.",
        "In the vote 60 percent said yes, 30 percent said no and 10 percent were unsure.",
    ],
)
def test_three_ways_are_all_ways(seen, text):
    assert "exhaustive" in tags(seen, text)


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 percent saw orders rise, 35 percent saw wages rise and 25 percent saw no change.",
        "Orders rose 40 percent in May, fell 35 percent in June and rose 25 percent in July.",
        "Some 40 percent saw orders rise and 35 percent saw them fall.",
        "Some 40 percent called for a vote, 35 percent no longer care and 25 percent approve.",
    ],
)
def test_what_leaves_a_way_open_is_not(seen, text):
    assert "exhaustive" not in tags(seen, text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Of the 96 pupils, 52 were girls and 44 were boys.", True),
        ("Of the 96 pupils, 52 girls and 40 boys can swim.", False),
        ("Women make up 54 percent of the staff and men 46 percent.", True),
        ("Foreign shares took up 8 percent of the trade and domestic and foreign options 12 percent.", False),
        ("Turnout was 54 percent among women and 46 percent among men.", False),
        ("Women make up 54 percent of the clerks and men 71 percent of the cooks.", False),
    ],
)
def test_what_is_not_the_one_is_the_other(seen, text, whole):
    assert bool(tags(seen, text) & {"remainder", "two-sides"}) is whole


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The mill is owned 52 percent by a bank, 28 percent by its staff and 20 percent by the town.", "owners"),
        ("Owners: the state 52 percent, the staff 28 percent, the town 20 percent.", "owners"),
        (
            "The bank made 52 percent of the loans to farmers, 28 percent to brewers and 20 percent to millers.",
            "parallel",
        ),
    ],
)
def test_a_word_says_that_a_whole_is_shared_out(seen, text, tag):
    assert tag in tags(seen, text)


def test_two_percentages_of_something_are_not_shared_out(seen):
    assert not tags(seen, "It lends 52 percent to a bank and 28 percent to its staff.") & {
        "owners",
        "parallel",
        "split",
    }


def test_one_participle_tells_all_shares(seen):
    assert "owners" in tags(seen, "It is owned 52 percent by a bank and 48 percent by its staff.")
    assert "owners" in tags(seen, "It is 52 percent owned by a bank and 48 percent by its staff.")
    assert "split" in tags(seen, "Gas is priced 52 percent on the list and 48 percent on the day.")
    assert "split" not in tags(seen, "Gas is priced 52 percent on the list and 48 percent for the poor.")
