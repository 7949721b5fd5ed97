"""Bindings of figures to roles, by tags, in any order."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The herd rose 25 percent to 50 cows from 40 cows.",
        "The herd rose 25 percent from 40 cows to 50 cows.",
        "From 40 cows the herd rose 25 percent to 50 cows.",
        "Rising from 40 cows to 50 cows, an increase of 25 percent, the herd filled the barn.",
        "The herd rose to 50 cows from 40 cows, a gain of 25 percent.",
    ],
)
def test_roles_come_in_any_order(best, text):
    assert best("percent-change", text) == {"new": "50", "base": "40", "stated": "25 percent"}


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("growth-multiple", "The club has 840 members, six times the 140 of 1990.", {"later": "840", "base": "140", "stated": "six times"}),
        ("percent-share", "She won 30 of the 75 wards (40 percent).", {"part": "30", "whole": "75", "stated": "40 percent"}),
        ("unit-conversion", "The path is 27 km (17 miles) long.", {"given": "27 km", "stated": "17 miles"}),
        ("total", "It has 59 seats, including 30 red and 25 blue ones.", {"parts": ["30", "25"], "whole": "59"}),
        ("duration", "She reigned for 26 years from 1988 to 2014.", {"stated": "26 years", "first": "1988", "last": "2014"}),
        ("direction", "The herd shrank from 40 to 30 cows.", {"base": "40", "new": "30"}),
    ],
)  # fmt: skip
def test_a_rule_binds_its_roles(best, rule, text, expected):
    assert best(rule, text) == expected


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("percent-change", "The herd rose 25 percent; 40 boats sailed from 50 ports."),
        ("percent-share", "She won 30 wards; her rival has 40 percent of 75 euros."),
        ("total", "It has one seat, including 30 red and 25 blue ones."),
        ("growth-multiple", "The choir sang six times in 140 towns."),
    ],
)
def test_words_that_fix_no_role_bind_nothing(best, rule, text):
    assert best(rule, text) == {}


def test_a_sentence_that_carries_over_reaches_the_one_before(best):
    text = "The herd has 50 cows. That is an increase of 25 percent from 40 cows."
    assert best("percent-change", text) == {"new": "50", "base": "40", "stated": "25 percent"}
    assert best("percent-change", text.replace("That is", "They saw")) != best("percent-change", text)


def test_of_them_reaches_the_whole_of_the_sentence_before(best):
    text = "The yard has 75 boats. Of them, 30 are new and 45 old."
    assert best("total", text) == {"parts": ["30", "45"], "whole": "75"}


def test_the_nearer_figures_make_the_cheaper_reading(seen):
    groups = seen("The herd rose 25 percent from 40 cows to 50 cows.").groups("percent-change")
    near = groups["25 percent"][0].cost
    groups = seen("The herd rose 25 percent, on the best farms of the county, from 40 cows to 50 cows.").groups(
        "percent-change"
    )
    assert near < groups["25 percent"][0].cost


def test_a_reading_knows_its_figures(seen):
    reading = seen("It has 59 seats, including 30 red and 25 blue ones.").groups("total")["59"][0]
    assert sorted(slot.quantity.text for slot in reading.slots) == ["25", "30", "59"] and reading.anchored
