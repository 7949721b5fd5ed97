"""What a sentence holds decides which rules may read it: too many is slow, one too few is a miss."""

from __future__ import annotations

import pytest

from tieout import quantities, rules, text
from tieout.checking.evidence import _grouped
from tieout.checking.finders import found
from tieout.checking.lines import Lines
from tieout.checking.propose import readings
from tieout.rules.vocabulary import vocabulary

RULES = rules.load()
EXAMPLES = [(rule.name, one["text"]) for rule in RULES for several in rule.examples.values() for one in several]


def lines_of(said: str) -> Lines:
    article = text.article(said)
    return Lines(article, quantities.extract(article), vocabulary())


def names(said: str, number: int = 0) -> set[str]:
    return {rule.name for rule in lines_of(said).readable(number, RULES)}


@pytest.mark.parametrize(("name", "said"), EXAMPLES)
def test_every_rule_that_has_a_reading_was_let_through(name, said):
    lines = lines_of(said)
    for number in range(len(lines)):
        line = lines[number]
        if line is None or not lines._worth_reading(number):
            continue
        read = {
            rule.name
            for rule in RULES
            if any(True for _ in (*readings(rule, line, lines.before(number)), *found(rule, line, lines)))
        }
        kept_out = read - {rule.name for rule in lines.readable(number, RULES)}
        assert not kept_out, "the table of checking/evidence.py asks for words that the tag does not need (any more)"


def test_figures_of_other_kinds_play_no_role():
    assert "percent-change" not in names("The tower has 14 floors and 3 cellars, from which 60 steps lead up.")


def test_words_that_no_tag_comes_of_open_no_rule():
    assert not names("The tower holds 140 clocks and 1,400 bells.")


def test_a_direction_needs_a_level_it_comes_from():
    assert "direction" in names("The toll rose from 40 to 60 dollars.")
    assert "direction" not in names("The toll rose to 60 dollars, a sum of 40 dollars.")


def test_the_sentence_before_may_hold_a_figure():
    said = "The museum counted 63,400 visitors. Of them, 41,200 came from the city and 22,200 from abroad."
    assert "total" in names(said, 1)
    assert "total" not in names(said, 0)


def test_a_percentage_may_be_a_bare_number_and_a_bare_number_a_percentage():
    assert "direction" in names("The share of women rose from 31 percent to 38.")
    assert "direction" in names("The share of women rose from 31 to 38 percent.")


@pytest.mark.parametrize(
    ("wording", "outside", "groups"),
    [
        ("{a} of (the )?{b}", "{a} of {b}", []),
        ("(mean|average) [(] {a}", "[(] {a}", ["mean|average"]),
        ("( ,)? {a} ((by|for) (all|both) )?(of){1,2} {b} (in|on)", "{a} {b}", ["in|on"]),
    ],
)
def test_of_a_wording_only_what_must_stand_there_is_asked_for(wording, outside, groups):
    left, needed = _grouped(wording)
    assert (left.split(), needed) == (outside.split(), groups)
