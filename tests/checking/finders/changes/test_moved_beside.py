"""A level that a verb moves, and the one of before in another sentence."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said):
    return [check.verdict for check in tieout.check(said).checks if check.rule == "direction"]


@pytest.mark.parametrize(
    "said",
    [
        "Last year the shop sold {} bicycles. This year sales rose to {}.",
        "Inflation on the isle was {} percent in May. In July the rate rose to {} percent.",
    ],
)
def test_a_level_is_moved_on_from_the_one_of_the_sentence_before(said):
    assert verdicts(said.format(41, 57)) == ["consistent"]
    assert verdicts(said.format(57, 41)) == ["mismatch"]


def test_what_is_told_as_lower_is_below_what_the_sentence_before_gives():
    said = "The deficit was put at {} billion pounds. It was in fact lower, at {} billion pounds."
    assert verdicts(said.format("4.1", "3.3")) == ["consistent"]
    assert verdicts(said.format("3.3", "4.1")) == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "Last year the shop will have sold 57 bicycles. Its buses rose to 41.",
        "In May the shop sold 57 bicycles. In the south sales rose to 41.",
        "In May the shop sold 57 bicycles and 61 tricycles. In June sales rose to 41.",
        "The shop sold 57 bicycles in May. In the month before sales had risen to 41.",
        "The shop plans to raise its outlay to 57 million crowns. In May the outlay rose to 41 million crowns.",
    ],
)
def test_what_is_of_another_thing_time_or_part_is_left_alone(said):
    assert not verdicts(said)


@pytest.mark.parametrize(
    "said",
    [
        "Exports fell to {} million sets in May from 2.41 million a year earlier. But May exports were up from {} million in April.",
        "The jobless rate rose to {} percent in May. The rate was up from {} percent a year earlier.",
    ],
)
def test_a_sentence_that_tells_no_level_moves_the_one_of_the_sentence_before(said):
    assert verdicts(said.format("1.74", "1.32"))[-1:] == ["consistent"]
    assert verdicts(said.format("1.32", "1.74"))[-1:] == ["mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "Exports of sets came to 1.32 million in May. Imports were up from 1.74 million in April.",
        "Exports of sets came to 1.32 million in May, and of tubes to 2.10 million. Exports were up from 1.74 million in April.",
    ],
)
def test_of_another_thing_or_of_two_it_moves_none(said):
    assert not verdicts(said)


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("Output at the mill shrank to 46,300 sacks in 2014. It had been 58,100 sacks in 2013.", ["consistent"]),
        ("Output at the mill shrank to 46,300 sacks in 2014. In 2013 it was 58,100 sacks.", ["consistent"]),
        ("Output at the mill shrank to 46,300 sacks in 2014. It was 58,100 sacks in 2015.", []),
        ("Output at the mill shrank to 46,300 sacks in 2014. At the brewery it was 58,100 sacks in 2013.", []),
        ("Output at the mill shrank to 46,300 sacks in 2014. In 2013 it was 581,000 sacks.", []),
    ],
)
def test_the_next_sentence_tells_by_a_pronoun_what_it_was_before(said, fits):
    assert verdicts(said) == fits
