"""Prepositions that compare only in some places, and nouns that a comparison reaches across."""

from __future__ import annotations

import pytest

from tieout.checking.tags.compared import way_of


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 23 million, up 25 percent over sales of 18 million.",
        "It expects 23 million, a 25 percent increase on last year's crop of 18 million.",
        "It earned 23 million, compared to net earnings per diluted share of 18 million.",
        "It earned 23 million after 18 million in May.",
        "It earned 23 million vs. 18 million in May.",
        "It earned 23 million, a rise of 5 million, or 25 percent, on sales of 18 million a year ago.",
    ],
)
def test_what_a_level_is_compared_with(tags, text):
    assert "against" in tags(text, "18 million")


@pytest.mark.parametrize(
    "text",
    [
        "It earned 23 million on sales of 18 million.",
        "It lost 23 million after a charge of 18 million for layoffs.",
        "It paid 23 million, or 5 percent, on debt of 18 million.",
    ],
)
def test_what_it_is_not_compared_with(tags, text):
    assert "against" not in tags(text, "18 million")


def test_a_clause_with_when_gives_the_level_of_its_date(tags):
    assert "from" in tags("It has lost 25 percent since 2016, when it stood at 36 dollars.", "36 dollars")
    assert "from" not in tags("It has lost 25 percent, when it stood at 36 dollars.", "36 dollars")


@pytest.mark.parametrize(
    ("text", "word", "way"),
    [
        ("Growth was 4 percent, faster than 3 percent.", "faster", 1),
        ("Growth was 4 percent, slower than 5 percent.", "slower", -1),
        ("The lap took 62 seconds, faster than 64 seconds.", "faster", 0),
        ("Output fell 4 percent, weaker than 3 percent.", "weaker", 0),
        ("The gap was 4 million, narrower than 5 million.", "narrower", -1),
        ("The gap was 4 million, odder than 5 million.", "odder", 0),
    ],
)
def test_only_of_growth_is_what_is_faster_more(seen, text, word, way):
    first = next(slot for slot in seen(text).line.slots if not slot.context)
    assert way_of(word, first) == way
