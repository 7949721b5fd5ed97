"""What a verb says that something is made of which a sentence before has told."""

from __future__ import annotations

import pytest

import tieout

ORE = (
    "The pit had ore reserves of 7,402,610 tonnes at the end of May. Dorn said the reserves will last for ten years. The reserves comprise "
    "4,140,450 tonnes of rich ore and {} tonnes of lean ore."
)
HELP = (
    "The bank gave the market further help of 523 million crowns in the morning. This takes its help so far today to 610 million crowns. "
    "The bank bought bills comprising {} million crowns of the first sort and 86 million crowns of the second. "
    "It also bought 55 million crowns of bills of the town."
)


def totals(text: str) -> list[tuple[str, float]]:
    return [(c.verdict, c.roles["whole"].value) for c in tieout.check(text).checks if c.rule == "total"]


@pytest.mark.parametrize(("text", "whole"), [(ORE.format("3,262,160"), 7402610), (HELP.format("382"), 523e6)])
def test_it_ties_out(text: str, whole: float):
    assert totals(text) == [("consistent", whole)]


@pytest.mark.parametrize(("text", "whole"), [(ORE.format("4,262,160"), 7402610), (HELP.format("461"), 523e6)])
def test_it_is_accused(text: str, whole: float):
    assert ("mismatch", whole) in totals(text)


@pytest.mark.parametrize(
    "text",
    [
        ORE.format("1,262,160").replace("comprise", "mainly comprise"),
        ORE.format("4,262,160").replace("The reserves comprise", "The yearly yield comprises"),
        "The fund holds 48 million crowns. Each share comprises 31 crowns in gilts and 12 crowns in land.",
        "Dorn lifted 264 kg to beat Varn, who managed 251 kg. His club comprised 61 percent of them. He also lifted 121 kg and then 143 kg.",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str):
    assert totals(text) == []


HERD = "The herd of the abbey grew to {} goats in May. It is healthy. The herd comprises 1,310 goats at Hof and 2,460 goats at Varn."


def test_a_whole_that_a_slip_makes_less_than_its_part_is_accused_too():
    assert totals(HERD.format("3,770")) == [("consistent", 3770.0)]
    assert totals(HERD.format("2,370")) == [("mismatch", 2370.0)]
    assert totals(HERD.format("770")) == []
    assert totals(HERD.format("2,370").replace("The herd comprises", "The flock comprises")) == []
