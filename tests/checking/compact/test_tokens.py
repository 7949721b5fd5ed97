"""A sentence as a line of tokens: every quantity one token, every phrase of the vocabulary one token."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st


def words(line):
    return [token.text for token in line.tokens]


def test_quantities_and_phrases_are_one_token_each(seen):
    line = seen("Visits rose to 3.4 million, compared with 2.9 million.").line
    assert words(line) == ["visits", "rose", "to", "3.4 million", ",", "compared with", "2.9 million", "."]
    assert [token.slot for token in line.tokens if token.slot >= 0] == [0, 1]


def test_words_know_their_classes(seen):
    line = seen("Rents fell by 5 percent from March.").line
    classes = {token.text: token.classes for token in line.tokens}
    assert "down" in classes["fell"] and "by" in classes["by"] and "from" in classes["from"]
    assert not classes["rents"]


def test_offsets_lead_back_to_the_text(seen):
    text = "First of all. The “Sea Rose” landed 18 tonnes — or 20 short tons — of hake."
    found = seen(text)
    for token in found.line.tokens:
        assert text[token.start : token.end].lower() == token.text


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("In 2019 the port built 12 ships.", {"2019"}),
        ("The third of its 12 ships sank.", {"third"}),
        ("Within two months 12 ships sank.", {"two months"}),
        ("Two years ago 12 ships sank.", {"Two years"}),
        ("A trip of two hours costs 12 euros.", set()),
    ],
)
def test_dates_ordinals_and_times_that_only_say_when_are_context(seen, text, context):
    assert {slot.quantity.text for slot in seen(text).line.slots if slot.context} == context


def test_a_hedge_gives_its_connector_back(seen):
    line = seen("It weighs 2 tonnes, or about 4,400 pounds.").line
    assert "or" in words(line)


def test_walking_over_figures_and_clause_breaks_costs_more_than_over_words(seen):
    line = seen("A fleet of 12 old wooden ships sailed; 7 came back, while 5 did not.").line
    costs = dict(zip(words(line), line.cost, strict=True))
    assert list(line.cost) == sorted(line.cost)
    assert costs["sailed"] - costs["old"] < 0.5
    assert costs["7"] - costs["sailed"] > 2 and costs["5"] - costs["back"] > 2


def test_a_sentence_without_figures_has_no_line(seen):
    assert seen("Nothing to count here. Nor on 3 May. But here are 5 cats.").lines[:2] == [None, None]


@given(st.text(alphabet="abc 0123456789.,;()[]%$€-–—/’'\n", max_size=80))
def test_any_text_is_compacted_and_its_tokens_stand_in_order(text):
    from tieout.checking.lines import Lines
    from tieout.quantities import extract
    from tieout.rules.vocabulary import vocabulary
    from tieout.text import article

    read = article(text)
    every = Lines(read, extract(read), vocabulary())
    for line in filter(None, (every[number] for number in range(len(every)))):
        ends = [line.sentence.start, *(place for token in line.tokens for place in (token.start, token.end))]
        hedged = {token.start for token in line.tokens if token.slot >= 0}
        assert all(a <= b or b in hedged for a, b in pairwise(ends))
        assert len(line.cost) == len(line.tokens) and len(line.slots) == sum(t.slot >= 0 for t in line.tokens)
