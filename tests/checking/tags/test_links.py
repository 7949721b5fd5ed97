"""Which figure is tied to which by where it stands."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figure", "link", "other"),
    [
        ("The yard built 68 ships (55 percent).", "55 percent", "paren", "68"),
        ("The yard built 68 ships, or 55 percent of the total.", "55 percent", "or", "68"),
        ("The path is 27 km, or 17 miles.", "17 miles", "equals", "27 km"),
        ("The yard built 68 ships - 55 percent of them all.", "55 percent", "dash", "68"),
        ("The yard built 68 ships, accounting for 55 percent.", "55 percent", "accounting", "68"),
        ("The yard built 68 ships, 55 percent of them all.", "55 percent", "apposed", "68"),
        ("Debt is 68 euros, defined as loans of 90 euros less cash.", "90 euros", "defined", "68 euros"),
        ("Debt is 68 euros, that is loans of 90 euros less cash.", "90 euros", "defined", "68 euros"),
        ("She won 16 of the country's 27 regions.", "27", "whole-of", "16"),
        ("About 40 percent of the 250 trees are oaks.", "250", "whole-of", "About 40 percent"),
        ("He leads by 41 percent with 64 of 155 seats.", "64", "with", "41 percent"),
        ("The 840 members are six times the 140 of 1990.", "140", "times", "six times"),
        ("It has 214 shops, 131 of them in Hof.", "214", "has", "131"),
        ("It has 214 shops, of which 131 are in Hof.", "214", "has", "131"),
        ("It sold jam for 97 euros, with 91 euros of that coming from Hof.", "97 euros", "has", "91 euros"),
    ],
)
def test_figures_side_by_side_are_linked(seen, text, figure, link, other):
    assert seen(text).linked(figure, link) == {other}


@pytest.mark.parametrize(
    ("text", "figure", "link"),
    [
        ("The yard built 68 ships; (55 percent) sank.", "55 percent", "paren"),
        ("The yard built 68 ships, while others, or 55 percent, waited.", "55 percent", "or"),
        ("She won 16 seats and of the 27 regions most.", "27", "whole-of"),
        ("She won 16 of them, and the 27 regions rejoiced.", "27", "whole-of"),
    ],
)
def test_figures_of_other_clauses_are_not_linked(seen, text, figure, link):
    assert not seen(text).linked(figure, link)


def test_all_figures_in_brackets_hang_on_the_one_before_them(seen):
    found = seen("The tunnel is 27 km (16.8 miles, or 88,600 feet) long.")
    assert found.linked("16.8 miles", "host") == found.linked("88,600 feet", "host") == {"27 km"}
    assert "inside" in found.slot("16.8 miles").tags and "inside" not in found.slot("27 km").tags


def test_brackets_behind_a_change_tell_the_same_change(seen):
    slot = seen("Staff is down 10 people (11 percent).").slot("11 percent")
    assert slot.sign == -1 and "change" in slot.tags


def test_years_are_tied_to_the_length_that_they_span(seen):
    assert seen("The five-year plan (2021-25) begins.").linked("2021-25", "span-of") == {"five-year"}
    found = seen("She reigned for 26 years from 1988 to 2014.")
    assert found.linked("1988", "starts") == {"26 years"} and found.linked("2014", "ends") == {"1988"}


def test_one_year_is_no_span(seen):
    assert not seen("The five-year plan (2021) begins.").linked("2021", "span-of")


def test_an_age_is_not_tied_to_years(seen):
    assert not seen("A boy 12 years old from 1988 to 2014 lived here.").linked("1988", "starts")


def test_the_whole_behind_what_is_said_again(seen):
    one = seen("Some 42 percent, or 63, of the 150 seats went to the party.")
    assert one.linked("150", "whole-of") == {"Some 42 percent", "63"}


def test_how_many_a_body_has(seen):
    assert seen("They hold 63 seats in the 150-member assembly.").linked("150", "whole-of") == {"63"}
    assert not seen("They saw 63 boats and the 150-member assembly.").linked("150", "whole-of")


def test_what_is_the_first_of_a_list_of_parts_is_no_single_part(seen):
    assert seen("It has 214 shops, of which 131 are in Hof and 40 in Varn.").linked("214", "has") == set()


def test_a_vague_pair_is_not_one_figure_by_two_names(seen):
    assert seen("It has 400 or 500 shops.").linked("500", "equals") == set()
