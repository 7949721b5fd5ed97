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


def everything(gate, here, before, setting, may_find):
    return {
        rule: [*rule.anchors, *rule.idioms, *rule.accounts, rule.found]
        for rule in gate.rules
        if setting in rule.settings
    }


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.joins is None], ids=lambda rule: rule.name)
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
    assert "direction" not in names("The toll rose by 60 dollars, a sum of 40 dollars.")


def test_the_sentence_before_may_hold_a_figure():
    said = "The museum counted 63,400 visitors. Of them, 41,200 came from the city and 22,200 from abroad."
    assert "total" in names(said, 1)
    assert "total" not in names(said, 0)


def test_words_and_figures_must_stand_in_the_sentence_that_a_role_is_in():
    assert "average" in names("The fund paid 48 pupils 96,000 dollars. It came to 2,000 dollars each.", 1)
    assert "average" not in names("The fund paid 48 pupils 2,000 dollars each. It came to 96,000 dollars.", 1)
    assert "average" not in names("The fund paid 48 pupils. Harbours got 2,000 dollars each.", 1)


def test_a_percentage_may_be_a_bare_number_and_a_bare_number_a_percentage():
    assert "direction" in names("The share of women rose from 31 percent to 38.")
    assert "direction" in names("The share of women rose from 31 to 38 percent.")


def test_a_row_is_read_for_its_total_and_a_sentence_beside_it_for_its_cells():
    said = (
        "The boats are these:\n\nOban | 12 | 14\nEly | 3 | 9\nTotal | 15 | 23\nShare | 20% | 39%\n\nEly has 3 of them."
    )
    assert "table-total" in names(said, 1) and "table-share" in names(said, 4)
    assert not {"table-total", "table-share"} & names(said.replace("Total", "Whole"), 1)
    assert "table-cell" in names(said, 5)
    assert "table-cell" not in names("The boats are these. Ely has 3 of them.", 1)


def test_a_part_is_told_again_where_both_sentences_count_two_things_and_name_no_time():
    assert "drifting-whole" in names("Mould is in 16 of 580 flats. Rot is in 16 of the 585 flats.", 1)
    assert "drifting-whole" not in names("Mould is in 16 flats. Rot is in 16 of the 585 flats.", 1)
    assert "drifting-whole" not in names("Mould is in 16 of 580 flats. In 2019 rot was in 16 of the 585 flats.", 1)
    assert "drifting-whole" not in names("Mould is in 6 of 580 flats. Rot is in 6 of the 585 flats.", 1)


def test_the_items_of_an_account_must_be_named_near():
    said = "Exports were 3,406 million. Imports were 3,061 million. The surplus of 345 million was the first."
    assert "account" in names(said, 2)
    assert "account" not in names(said.replace("Imports", "Loans"), 2)
    assert "account" not in names("The surplus of 345 million was the first. Exports fell by 30 million.", 0)


#: Sentences of a kind that fill articles: they hold figures, and few hold two that could follow from one another.
PLAIN = """
The ferry left at 7 a.m. with 214 people on board. It was built in 1998 and refitted in 2011. Two of the crew were new.
The harbour board will spend 3.2 million euros on a wall. Work begins in March and takes 18 months. The mayor, 54, said that
the town of 9,400 could not wait. Three firms made offers, and the board chose the cheapest. Prices of cod rose 4 percent last
year. The fleet landed 12,700 tonnes. About 60 boats fish for crab in winter. The oldest skipper is 81. The market opens at
5 a.m. on 6 days a week. A kilo costs 7.50 euros at the quay. The hotel has 44 rooms and a pool of 25 metres. Its owner bought
it in 2004. He keeps four dogs. The school has 310 pupils. One in ten comes by boat. Classes end at 3 p.m. The museum drew
18,000 guests in the summer. A ticket is 6 euros. The library lent 51,300 books. It is closed on Mondays. Snow fell on
11 days in January. The road was shut for two weeks. A storm on 4 February tore off 30 roofs. Nobody was hurt. The insurer
paid out 1.1 million euros. The council meets on the first Tuesday of the month. Its nine members serve four years. Turnout
was 58 percent in May. The doctor sees 40 patients a day. A nurse visits on Fridays. The nearest hospital is 70 km away. A
helicopter can be there in 25 minutes. The bakery sells 900 loaves on a Saturday. The cinema has 120 seats. It shows two films a
night. The choir, which has 36 singers, toured Norway in 2016. Rents are up 9 percent. A flat of 60 square metres costs 540
euros. The last train ran in 1967. The bus needs 50 minutes. The island lies 14 km from the coast. Its lighthouse is 31 metres high.
"""


def test_few_plain_sentences_are_opened():
    lines = lines_of(PLAIN)
    opened = [number for number in range(len(lines)) if lines.readable(number, gate(tuple(RULES)))]
    assert len(lines) > 40
    assert len(opened) <= len(lines) // 12, [lines.sentences[number] for number in opened]
