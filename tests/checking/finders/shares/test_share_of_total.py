"""A sentence that says what share of a total that is which the one before it tells."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share"]


@pytest.mark.parametrize(
    "text",
    [
        "Exports were 81.4 million crowns in all. Fish exports fell to 30.2 million crowns. Fish exports accounted for 27 percent of total exports.",
        "The guild had total lending of $9.6 million. Farm lending rose by a tenth to $2.1 million. Farm lending was 32 percent of total lending.",
        "Its costs rose to 412 million crowns. Fuel costs were 96 million crowns. Fuel costs made up nearly 13 percent of its total costs.",
    ],
)
def test_what_has_the_share_and_what_it_is_of_are_called_by_their_names(text: str):
    assert verdicts(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "Exports to Peru were 81.4 million crowns. Fish exports fell to 30.2 million crowns. Fish exports accounted for 27 percent of total exports.",
        "Annual exports are 81.4 million crowns. Fish exports fell to 30.2 million crowns. Fish exports accounted for 27 percent of total exports.",
        "Exports were 81.4 million crowns. Fish exports fell to 30.2 million crowns. Wool exports accounted for 27 percent of total exports.",
        "Exports were 81.4 million crowns. Fish exports fell to 30.2 million crowns. Fish exports accounted for 27 percent of exports to Peru.",
    ],
)
def test_a_total_of_less_or_another_part_is_none(text: str):
    assert "mismatch" not in verdicts(text)
