"""What is left of more than a level, what came and what went."""

from __future__ import annotations

import pytest

import tieout


def steps(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "roll-forward"]


@pytest.mark.parametrize(
    "text",
    [
        "Tolls brought in $5.26 million and donors $0.91 million. The ferry cost $5.84 million, leaving a surplus of $0.33 million.",
        "The fair took $52.6 million in fees and $9.1 million from sponsors. It spent $64.3 million and made a deficit of $2.6 million.",
        "It raised $52.6 million. The hall cost $31.9 million and the food $14.2 million, so $6.5 million goes to the clinic.",
        "Of its 131 shops it will close 27. It will open 15, which will leave it with 119.",
    ],
)
def test_a_figure_goes_the_way_of_the_one_that_it_is_listed_with(text: str):
    assert steps(text) == ["consistent"]


def test_a_slip_is_told():
    assert steps("It has 618 shops. It will close 57 and open 94, so there will be 565.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Tolls brought in $5.26 million and donors $0.91 million. The ferry cost $5.84 million, leaving a deficit of $0.33 million.",
        "The pound was at 1.526 and then at 1.491 in May. It spent a day at 1.584, leaving it at 1.433.",
        "It raised $52.6 million, $31.9 million more than planned. The hall cost $14.2 million, so $6.5 million goes to the clinic.",
    ],
)
def test_it_is_no_step_where_the_words_say_otherwise(text: str):
    assert steps(text) == []
