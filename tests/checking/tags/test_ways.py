"""Which word of change moves two levels, where the sentence holds several."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figure", "word", "sign"),
    [
        ("Prices recovered after the bank cut its rate to 7.2 percent from 9.7 percent.", "7.2 percent", "cut", -1),
        (
            "It cut costs by increasing its share of the work to 61 percent from 34 percent.",
            "61 percent",
            "increasing",
            1,
        ),
        ("The law would cut the yearly increase in fees to 5 percent from 8 percent.", "8 percent", "cut", -1),
        ("It halted a rise in fees to 5 percent from 3 percent.", "5 percent", "rise", 1),
        (
            "They lifted hopes as the clerks revised down the gains in jobs, from 57,000 to 33,000.",
            "33,000",
            "down",
            -1,
        ),
        ("The town wants to lower its debt, which rose to 84 million from 61 million.", "61 million", "rose", 1),
        ("The fees for lower grades rose to 84 crowns from 61.", "61", "rose", 1),
        ("Trade slowed, but the price was up, to 84 crowns from 61 crowns.", "84 crowns", "up", 1),
        ("Reports of falling prices fell to 22 percent from 33 percent.", "22 percent", "fell", -1),
    ],
)
def test_the_nearest_verb_that_moves_the_level_tells_the_way(seen, text, figure, word, sign):
    slot = seen(text).slot(figure)
    assert slot.verb.text == word
    assert slot.verb_sign == sign


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The port, which lowered its estimate, said imports had gone from 31 tons to 34.", "31 tons"),
        ("Lower bills and growing traffic brought the yield to 8.3 cents from 8.1 cents.", "8.3 cents"),
        ("It raised hopes after a fall in the rate to 6 percent from 5 percent.", "6 percent"),
        ("It narrowed its guidance to 3.40 to 3.45 dollars from 3.20 to 3.60 dollars.", "3.20"),
    ],
)
def test_a_verb_without_a_way_or_two_that_differ_tell_none(seen, text, figure):
    assert seen(text).slot(figure).verb_sign == 0


def test_a_verb_goes_on_over_and(seen):
    text = "We raise our guidance for sales from 6 percent to 13 percent, and its margins from 9 percent to 12 percent."
    assert seen(text).slot("9 percent").verb_sign == 1


def test_what_is_told_again_of_both_levels_goes_the_same_way(seen):
    text = "He cut his stake to 410 shares, or 12 percent of the total, from 640 shares, or 19 percent."
    stated, base = (seen(text).slot(figure) for figure in ("12 percent", "19 percent"))
    assert ("to" in stated.tags, "from" in base.tags, base.verb_sign) == (True, True, -1)


def test_behind_a_range_two_figures_are_one_and_the_end_that_moves_most_counts(seen):
    raised = seen("It raised its guidance to $3.50 to $3.55 from $3.30 to $3.45.")
    assert "from" in raised.slot("$3.30").tags and "to" not in raised.slot("$3.45").tags
    cut = seen("It cut its guidance to a range of $3.10 to $3.20 from $3.30 to $3.45.")
    assert "to" in cut.slot("$3.10 to $3.20").tags
    assert "from" in cut.slot("$3.45").tags and "from" not in cut.slot("$3.30").tags
    fell = seen("The share of exports fell to 25.9 percent in September, from 35 to 36 percent five years ago.")
    assert "from" in fell.slot("36 percent").tags and "to" not in fell.slot("36 percent").tags


@pytest.mark.parametrize(
    ("text", "level", "sign"),
    [
        ("Output improved to 471,000 tons from 463,000 tons.", "471,000 tons", 1),
        ("Earnings weakened to 40 million from 44 million.", "40 million", -1),
        ("The loss on sales improved to 40 million from 44 million.", "40 million", 0),
        ("Its time improved to 52 seconds from 54 seconds.", "52 seconds", 0),
    ],
)
def test_what_gets_better_is_more_of_some_things_only(seen, text, level, sign):
    assert seen(text).slot(level).verb_sign == sign
