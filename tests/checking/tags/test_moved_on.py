"""A level, and where a later verb moves what it is of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "to"),
    [
        ("Coffee rose to 133.5 cents before retreating to 132.9 cents.", "133.5 cents", "132.9 cents"),
        (
            "The deficit was $124 billion in 2003, and is expected to rise to $150 billion.",
            "$124 billion",
            "$150 billion",
        ),
        ("It runs a programme of 14,600 places, which rises to 19,200.", "14,600", "19,200"),
        (
            "The loan, originally 200 million euros, was increased to 350 million euros.",
            "200 million euros",
            "350 million euros",
        ),
    ],
)
def test_one_subject_moves_from_level_to_level(seen, text, level, to):
    assert seen(text).linked(to, "moved-straight") == {level}


@pytest.mark.parametrize(
    ("text", "level", "to"),
    [
        ("It took a 25 percent stake in 1970, raising its stake to 53 percent.", "25 percent", "53 percent"),
        (
            "The 500 million crown loan to the mill will be raised to 888 million crowns.",
            "500 million crown",
            "888 million crowns",
        ),
        ("They paid 30 dollars in May, lifting it to 40 dollars in June.", "30 dollars", "40 dollars"),
    ],
)
def test_an_object_that_names_the_level_is_moved(seen, text, level, to):
    assert seen(text).linked(to, "moved-on") | seen(text).linked(to, "moved-straight") == {level}


@pytest.mark.parametrize(
    ("text", "level", "to"),
    [
        ("It expects growth of 2.4 percent this year, slowing to 1.9 percent in 2015.", "2.4 percent", "1.9 percent"),
        ("The fund began with 12 clerks and has since expanded to 19.", "12", "19"),
        ("A fee of 4 percent is due at first, with the rate rising to 5 percent.", "4 percent", "5 percent"),
        ("It holds a 12 percent stake and plans to cut its holding to 9 percent.", "12 percent", "9 percent"),
        (
            "It makes 58 percent of its trams abroad (this is forecast to drop to 51 percent).",
            "58 percent",
            "51 percent",
        ),
    ],
)
def test_what_goes_on_about_a_level_moves_it(seen, text, level, to):
    assert seen(text).linked(to, "moved-on") | seen(text).linked(to, "moved-straight") == {level}


@pytest.mark.parametrize(
    "text",
    [
        "Sales of 40 million dollars came with debt rising to 12 million dollars.",
        "It sold 300 cars to schools and has since cut its staff to 400.",
        "Output of wheat was 30 tons, and that of rye rose to 40 tons.",
        "It paid 25 percent of the price in 1970, raising its debt to 53 percent of its income.",
        "The toll rose to 60 dollars from 40 dollars.",
        "He proposes that 25 million be added to the 21 million.",
        "Wages were 55 dollars, while prices fell to 40 dollars.",
    ],
)
def test_what_is_of_another_thing_is_not_moved(seen, text):
    assert all(not slot.tags & {"moved-on", "moved-straight"} for slot in seen(text).line.slots)
