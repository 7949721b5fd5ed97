"""A level, and another that the words only set beside it, as larger or smaller."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "level", "other", "sign"),
    [
        (
            "It expects 7.6 million tons, exceeding a target of 7.2 million tons.",
            "7.6 million tons",
            "7.2 million tons",
            1,
        ),
        ("The budget of 790 million exceeds the previous record of 304 million.", "790 million", "304 million", 1),
        (
            "Each gets 31 dollars in cash and notes, somewhat less than the 35 dollars told of.",
            "31 dollars",
            "35 dollars",
            -1,
        ),
        ("The ratio was 2.5 at the end of June below the prior year level of 2.8.", "2.5", "2.8", -1),
    ],
)
def test_a_comparison_sets_one_beside_the_other(seen, text, level, other, sign):
    line = seen(text)
    assert line.linked(other, "set-beside") == {level}
    assert line.slot(other).sign == sign


@pytest.mark.parametrize(
    "text",
    [
        "He paid 50 dollars for shoes, and a shirt cost less than the 60 dollars he had.",
        "Sales were 60 million in the year in which it opened with costs below the 70 million of its rival.",
        "It sold 40 tons of salt; the harbour took in more than the 35 tons of May.",
    ],
)
def test_what_has_a_verb_of_its_own_is_not_beside_it(seen, text):
    assert all("set-beside" not in slot.tags for slot in seen(text).line.slots)


def test_the_word_before_a_comparison_gives_its_direction(seen):
    assert seen("It marked a decline on the 3.3 percent growth of the spring.").slot("3.3 percent").sign == -1


def test_a_record_is_set_straight_beside_the_one_before_it(seen):
    straight = seen("It made a record 8,410 kites in May, surpassing the previous record of 7,960 kites.")
    assert straight.linked("7,960", "set-straight") == straight.linked("7,960", "set-beside")
    away = seen("Each gets 31 dollars in cash and notes, somewhat less than the 35 dollars told of.")
    assert "set-straight" not in away.slot("35 dollars").tags
