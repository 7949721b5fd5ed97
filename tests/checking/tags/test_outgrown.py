"""A level that the next words raise or lower."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Prices, which averaged 55 dollars in 2014, have risen to 62 dollars.", "55 dollars"),
        ("The price was 55 dollars in May, but fell to 41 dollars in June.", "55 dollars"),
        ("It had 597 clerks in 2019, which had now grown by 80 percent to 1,073.", "597"),
    ],
)
def test_what_a_level_came_from(seen, text, level):
    assert "outgrown" in seen(text).slot(level).tags


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The index was 55 dollars in May, and the price of tin rose to 62 dollars.", "55 dollars"),
        ("It spent 55 dollars on 40 ships, and has cut its debt to 62 dollars.", "55 dollars"),
        ("The price was 55 dollars in May.", "55 dollars"),
        ("A profit of 55 dollars on sales of 80 dollars has grown to 62 dollars.", "80 dollars"),
    ],
)
def test_what_goes_to_another_level_is_another_thing(seen, text, level):
    assert "outgrown" not in seen(text).slot(level).tags


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The ceiling of 2.3 billion dollars drops on 15 May to 2.1 billion dollars.", "2.3 billion dollars"),
        ("The programme of 14,600 places, which rises to 19,200, is old.", "14,600"),
        ("Stocks of 55 tons (of wheat) have fallen to 41 tons.", "55 tons"),
    ],
)
def test_a_level_whose_noun_moves(seen, text, level):
    assert "set-moving" in seen(text).slot(level).tags


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A profit of 55 dollars on sales of 80 dollars has grown to 62 dollars.", "80 dollars"),
        ("The loan of 5 million was made by a bank whose capital has risen to 4 million.", "5 million"),
        ("A staff of 120 has cut the backlog to 60 cases.", "120"),
    ],
)
def test_a_noun_that_another_verb_takes_does_not_move(seen, text, level):
    assert "set-moving" not in seen(text).slot(level).tags
