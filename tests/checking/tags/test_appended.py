"""A change and the levels that it is told of, with only a mark between them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "change", "level"),
    [
        ("It carried 1,840 cars in 2010, 20 percent less.", "20 percent", "1,840"),
        ("It kept 540 hives in 2016, an increase of 20 percent.", "20 percent", "540"),
        ("It kept 540 hives – up 20 percent.", "20 percent", "540"),
        ("It made 540 tons, which means a gain of 20 percent.", "20 percent", "540 tons"),
    ],
)
def test_a_change_behind_a_mark_is_of_the_level(seen, text, change, level):
    line = seen(text)
    assert line.slot(level) in line.slot(change).links.get("appended", ())


@pytest.mark.parametrize(
    "text",
    [
        "It kept 540 hives, with honey up 20 percent.",
        "It kept 540 hives, and its debt rose 20 percent.",
        "It kept 540 hives and sold honey, up 20 percent.",
        "It kept 540 hives, 20 percent of the district's.",
    ],
)
def test_another_noun_makes_it_the_change_of_something_else(seen, text):
    assert "appended" not in seen(text).slot("20 percent").tags


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Moorings were down 31 percent: 4,140 in June.", "4,140"),
        ("Fines fell 31 percent; there were 4,140.", "4,140"),
        ("The number of pupils doubled: it was 4,140.", "4,140"),
    ],
)
def test_a_level_behind_a_mark_spells_the_change_out(seen, text, level):
    assert "details" in seen(text).slot(level).tags


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The population doubled; it had 4,140 voters.", "4,140"),
        ("Prices doubled: a loaf cost 4,140 marks.", "4,140 marks"),
        ("Sales fell 31 percent; they were 4,140 in the north.", "4,140"),
    ],
)
def test_a_noun_or_place_of_its_own_makes_it_another_thing(seen, text, level):
    assert "details" not in seen(text).slot(level).tags
