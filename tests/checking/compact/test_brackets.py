"""What stands in brackets, and what outside them."""

from __future__ import annotations

import pytest

from tieout.checking.compact.brackets import (
    behind_brackets,
    is_inside,
    leaves_bracket,
    opened_before,
    outside,
    stands_alone,
    told_with,
)


def texts(tokens):
    return [token.text for token in tokens]


def test_outside_is_all_that_no_bracket_holds(seen):
    tokens = seen("Sales (net (of tax) [here]) rose to 12.").line.tokens
    assert texts(outside(tokens)) == ["sales", "rose", "to", "12", "."]
    assert texts(outside(tokens[2:])) == ["net", "rose", "to", "12", "."]


def test_brackets_at_the_head_of_words_are_passed_over(seen):
    tokens = seen("Some (old and new) boats (red) cost 12.").line.tokens
    assert texts(behind_brackets(tokens[1:]))[0] == "boats"
    assert behind_brackets(tokens) == tokens


def test_a_bracket_that_opened_before_is_left(seen):
    tokens = seen("Some (old) and new) boats cost 12.").line.tokens
    assert leaves_bracket(tokens)
    assert not leaves_bracket(tokens[:4])


@pytest.mark.parametrize(
    ("text", "inside", "alone"),
    [
        ("Sales were 9 million (7 million).", [False, True], [False, True]),
        ("Sales were 9 million (or 7 million).", [False, True], [False, False]),
        ("Sales (of 9 million) were 7 million.", [True, False], [False, False]),
    ],
)
def test_which_figures_stand_in_brackets_and_which_alone(seen, text, inside, alone):
    line = seen(text).line
    assert [is_inside(line, slot) for slot in line.slots] == inside
    assert [stands_alone(line, slot) for slot in line.slots] == alone


def test_the_figures_of_one_pair_of_brackets_are_told_together(seen):
    line = seen("It won 38 games (23 at home, 15 away) and lost 9.").line
    assert [slot.quantity.text for slot in told_with(line, line.slots[2])] == ["23", "15"]


def test_the_nearest_opening_bracket_is_found(seen):
    line = seen("It (the (old) board) has 12.").line
    at = line.slots[0].at
    assert line.tokens[opened_before(line, at)].text == "("
    assert opened_before(line, at) == 3
    assert opened_before(line, at, 4) == 4
    assert opened_before(line, 1) == -1
