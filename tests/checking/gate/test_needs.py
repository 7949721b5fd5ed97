"""What a sentence holds decides which rules may read it: too many is slow, one too few is a miss."""

from __future__ import annotations

import pytest

import tieout
from tieout import quantities, rules, text
from tieout.checking.gate.gate import Gate, gate
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import vocabulary

RULES = rules.load()


def lines_of(said: str) -> Lines:
    article = text.article(said)
    return Lines(article, quantities.extract(article), vocabulary())


def names(said: str, number: int = 0) -> set[str]:
    return {rule.name for rule in lines_of(said).readable(number, gate(tuple(RULES)))}


def everything(gate, here, before, setting):
    return {
        rule: [*rule.anchors, *rule.idioms, *rule.accounts, rule.found]
        for rule in gate.rules
        if setting in rule.settings
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_is_left_out_would_give_no_check(rule, monkeypatch):
    examples = [dict(one) for several in rule.examples.values() for one in several]
    given = [(one.pop("text"), one) for one in examples]
    checks = [tieout.check(said, **options).checks for said, options in given]
    monkeypatch.setattr(Gate, "readable", everything)
    for (said, options), found in zip(given, checks, strict=True):
        every = tieout.check(said, **options).checks
        assert found == every, f"{said}: checking/tags/asked.py asks for words that a tag does not need (any more)"


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


def test_words_and_figures_must_stand_in_the_sentence_that_a_role_is_in():
    assert "average" in names("The fund paid 48 pupils 96,000 dollars. It came to 2,000 dollars each.", 1)
    assert "average" not in names("The fund paid 48 pupils 2,000 dollars each. It came to 96,000 dollars.", 1)
    assert "average" not in names("The fund paid 48 pupils 96,000 dollars. Harbours got 2,000 dollars each.", 1)


def test_a_percentage_may_be_a_bare_number_and_a_bare_number_a_percentage():
    assert "direction" in names("The share of women rose from 31 percent to 38.")
    assert "direction" in names("The share of women rose from 31 to 38 percent.")


def test_a_row_is_read_for_its_total_and_a_sentence_beside_it_for_its_cells():
    said = (
        "The boats are these:\n\nOban | 12 | 14\nEly | 3 | 9\nTotal | 15 | 23\nShare | 20% | 39%\n\nEly has 3 of them."
    )
    assert "table-total" in names(said, 1) and "table-share" in names("12 | 20% | 9\n14 | 30% | 8\n")
    assert "table-cell" in names(said, 5)
    assert "table-cell" not in names("The boats are these. Ely has 3 of them.", 1)


def test_a_part_is_told_again_where_both_sentences_count_two_things_and_name_no_time():
    assert "drifting-whole" in names("Mould is in 16 of 580 flats. Rot is in 16 of the 585 flats.", 1)
    assert "drifting-whole" not in names("Mould is in 16 flats. Rot is in 16 of the 585 flats.", 1)
    assert "drifting-whole" not in names("Mould is in 16 of 580 flats. In 2019 rot was in 16 of the 585 flats.", 1)
    assert "drifting-whole" not in names("Mould is in 6 of 580 flats. Rot is in 6 of the 585 flats.", 1)
