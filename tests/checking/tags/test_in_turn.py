"""Two levels of one thing, told alike, each with its own time."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("The line carried 2,300 cars in 2009 and 1,840 in 2010.", "1,840", "2,300"),
        ("In 2015 it kept 450 hives; in 2016 it kept 540.", "540", "450"),
        ("The farm had 420 goats two years ago and has 357 now.", "357", "420"),
        ("Output, which stood at 48 million tons in 1984, reached 52.2 million tons in 1986.", "52.2 million tons", "48 million tons"),
        ("Fines dropped to 46,000 in October; there had been 50,000 in September.", "46,000", "50,000"),
        ("It took 52,000 crowns in the first quarter and 61,000 in the second.", "61,000", "52,000 crowns"),
        ("The price, which was 5.2 percent in 2003, fell to 4.7 percent in 2004.", "4.7 percent", "5.2 percent"),
        ("It shipped 640 tons in 2018 and in 2019 480.", "480", "640 tons"),
        ("It sold 540 boats this year and 450 a year earlier.", "540", "450"),
        ("The fee was 140 crowns and is now 119.", "119", "140 crowns"),
        ("The fee, once 140 crowns, is now 119.", "119", "140 crowns"),
        ("The wait used to be 14 days and is now 9.", "9", "14 days"),
    ],
)  # fmt: skip
def test_the_later_one_is_tied_to_the_earlier(seen, text, later, earlier):
    line = seen(text)
    assert line.slot(earlier) in line.slot(later).links.get("after", ())
    assert line.slot(later) not in line.slot(earlier).links.get("after", ())


def test_months_without_a_year_are_tied_both_ways(seen):
    line = seen("The harbour handled 840 barges in December and 714 in January.")
    assert line.slot("714") in line.slot("840").links["after"]
    assert line.slot("840") in line.slot("714").links["after"]


@pytest.mark.parametrize(
    "text",
    [
        "The works built 45,000 cars in 2009 and 54,000 trucks in 2010.",
        "The works built 45,000 cars in France in 2009 and 54,000 in Italy in 2010.",
        "It sold 450 boats in 2009 and took 540 orders in 2010.",
        "It kept 450 hives in 2009 and 540 in 2009.",
        "It kept 450 hives and 540 goats.",
        "It kept 450 hives in 2009, 540 in 2010 and 580 in 2011.",
        "It kept 450 hives in 2009 and sold a farm for 540 in 2010.",
        "It kept 450 hives in 2009, and 540 people came in 2010.",
    ],
)
def test_other_things_and_one_time_are_no_pair(seen, text):
    assert all("after" not in slot.tags for slot in seen(text).line.slots)


def test_what_a_level_is_compared_with_may_be_the_later_one(seen):
    line = seen("It was 31 percent in 1911 compared with 18 percent in 2011.")
    assert line.linked("18 percent", "after") == {"31 percent"} and "against" not in line.slot("18 percent").tags
    line = seen("It was 31 percent in 2011 compared with 18 percent in 1911.")
    assert "against" in line.slot("18 percent").tags


def test_days_of_the_week_are_times_too(seen):
    line = seen("The share, which was trading at 40 dollars on Monday, fell to 34 dollars on Tuesday.")
    assert line.linked("34 dollars", "after") == {"40 dollars"}


ROW = "The county had 412 inns in 2001, 431 in 2004 and 518 in 2009"


def changes(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule in ("percent-change", "difference")]


@pytest.mark.parametrize(("right", "wrong"), [("a rise of 106", "a rise of 160"), ("up 26 percent", "up 62 percent")])
def test_a_change_behind_a_row_is_that_from_its_first_to_its_last(right, wrong):
    assert changes(f"{ROW}, {right}.") == ["consistent"]
    assert changes(f"{ROW}, {wrong}.") == ["mismatch"]


@pytest.mark.parametrize("change", ["a rise of 87", "an increase of 20 percent", "an average rise of 5 percent"])
def test_a_change_between_others_of_the_row_is_not_accused(change):
    assert changes(f"{ROW}, {change}.") == []


def test_levels_in_no_order_make_no_row():
    assert changes("The county had 412 inns in 2004, 431 in 2001 and 518 in 2009, a rise of 160.") == []
