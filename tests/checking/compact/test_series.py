"""Lists of figures, and the word that opens them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "items", "tag"),
    [
        ("It has 59 seats, including 30 red, 25 blue and 4 green ones.", ["30", "25", "4"], "including"),
        ("Of the seats on offer, 30 are red, 25 blue and 4 green.", ["30", "25", "4"], "of-them"),
        ("It sold 59 boats: 30 to France, 25 to Spain and 4 to Malta.", ["30", "25", "4"], "colon"),
        ("The fund consists of $3 million in cash and $2 million in bonds.", ["$3 million", "$2 million"], "partition"),
        ("It owes $59 million, including $30 million of short- and mid-term debt and $29 million in bonds.", ["$30 million", "$29 million"], "including"),
        ("She scored 59 points in all, with 34 for style and 25 for speed.", ["34", "25"], "with-list"),
        ("It sold 59 boats in May, 34 to France and the other 25 to Spain.", ["34", "25"], "tail"),
        ("It lost 59 boats, 34 of them in May and the other 25 in June.", ["34", "25"], "remainder"),
        ("Of these, 25 are red and 34 blue.", ["25", "34"], "of-them"),
        ("Yes won 50 percent, no 40 percent, and 10 percent were undecided.", ["50 percent", "40 percent", "10 percent"], "exhaustive"),
        ("They were 30 guards, 25 cooks and 4 clerks.", ["30", "25", "4"], "they-were"),
        ("It gave 30 percent to Hof and 45 percent to Varn; the remaining 25 percent is left.", ["30 percent", "45 percent", "25 percent"], "remainder"),
        ("In all 10 percent were undecided, 50 percent chose red and 40 percent blue.", ["10 percent", "50 percent", "40 percent"], "exhaustive"),
        ("It sold 58 ships: 20 tankers, 14 of them new, and 38 tugs.", ["20", "38"], "colon"),
        ("It has 34 seats (30 red, an old boss as a guest, and 4 blue).", ["30", "4"], "gap"),
    ],
)  # fmt: skip
def test_a_list_knows_the_word_that_opened_it(seen, text, items, tag):
    found = seen(text)
    assert items in found.lists()
    assert tag in found.line.series[found.lists().index(items)].tags


@pytest.mark.parametrize(
    "text",
    [
        "It has 30 boys, 25 km of road.",
        "It went from 30 boys, then 25 girls.",
        "It has 30 boys (25 girls) and a dog.",
        "It has 30 boys, whereas 25 girls and a dog came.",
        "It has 30 boys. And 25 girls.",
        "It has 30 boys or 25 percent and a dog.",
        "It has 30 boys; with 25 girls and 4 teachers.",
    ],
)
def test_unlike_or_parted_figures_are_no_list(seen, text):
    assert seen(text).lists() == []


def test_a_list_that_commas_part_ends_at_a_semicolon(seen):
    assert seen("It has 59 seats, including 30 red and 25 blue ones; 4 are free.").lists() == [["30", "25"]]
    assert seen("It has 59 seats, including 30 red; 25 blue; and 4 green ones.").lists() == [["30", "25", "4"]]


def test_asides_in_brackets_do_not_part_a_list(seen):
    found = seen("It has 30 boys (half of them tall), 25 girls (some tall) and 4 teachers.")
    assert ["30", "25", "4"] in found.lists()


def test_of_one_only_is_no_list(seen):
    assert seen("It has 59 seats, including 30 red ones.").lists() == []


def test_a_number_of_things_is_no_item_of_a_list_of_shares(seen):
    found = seen("It sold 50 percent to banks, 30 percent to the 14 farms and 20 percent to shops.")
    assert ["50 percent", "30 percent", "20 percent"] in found.lists()


def test_what_a_closed_list_is_compared_with_is_no_item(seen):
    found = seen(
        "It holds 50 percent stocks, 30 percent bonds and 20 percent cash versus 40 percent stocks and 60 percent cash."
    )
    assert ["50 percent", "30 percent", "20 percent"] in found.lists()


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The blaze killed 13 people, including four children and two nurses, and injured 41.", ["four", "two"]),
        ("It lost 59 boats, including 30 red and 25 blue ones, with 400 left.", ["30", "25"]),
        ("It has 59 seats, including 30 red and 25 blue ones, and a further 4 green ones.", ["30", "25", "4"]),
    ],
)
def test_the_last_item_is_the_one_behind_and(seen, text, items):
    assert seen(text).lists()[-1] == items


def test_a_few_that_were_told_before_are_no_item(seen):
    assert ["14", "9"] in seen("It heard 23 people in the two trials, 14 in the first and 9 in the second.").lists()


def test_what_a_list_is_out_of_is_no_item(seen):
    assert seen("It put 30 dollars into tar and 25 dollars into sand, out of a budget of 60 dollars.").lists() == [
        ["30 dollars", "25 dollars"]
    ]


def test_a_figure_that_sums_up_a_list_closes_it(seen):
    assert seen("It sold 42 boats in June, 51 in July, and 93 in the two months together.").lists() == [["42", "51"]]


def test_brackets_of_each_item_open_no_list(seen):
    found = seen("It led the north with 59 goals, and its men had shots (34), saves (21) and fouls (4).")
    assert all("colon" not in series.tags for series in found.line.series)


def test_behind_or_a_list_is_named_again(seen):
    found = seen("It had 18 fires in May, 22 in June and 15 in July, or 55 for the summer.")
    assert found.linked("55", "equals") == {"15"}


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("In May 41 percent opposed it, 33 percent supported it and 26 percent did not know.", "remainder"),
        ("In May 41 percent would not go, 33 percent would, and 26 percent were unsure.", "remainder"),
        ("In May 41 percent chose Holt, 33 percent Lund and 26 percent were undecided.", "exhaustive"),
        ("In May 41 percent favoured Holt, 33 percent favoured Lund and 26 percent were undecided.", "exhaustive"),
    ],
)
def test_yes_no_and_the_undecided_are_all_of_them_but_candidates_may_be_more(seen, text, tag):
    (series,) = seen(text).line.series
    assert {"remainder", "exhaustive"} & series.tags == {tag}


def test_a_new_verb_behind_and_ends_a_list(seen):
    assert seen("It flew 420 times, including 117 at night, and destroyed 98 boats.").lists() == []
    assert seen("It flew 420 times, including 117 at night and 98 in fog.").lists() == [["117", "98"]]
