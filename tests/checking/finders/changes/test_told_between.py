"""What lies between the only two amounts near it, where words say that so much came, went, is wanting or is over."""

from __future__ import annotations

import pytest

import tieout

MILL = "The mill cut its stock to 618,400 bales. It sold {} of them in March. A year before it had 710,700."
ABBEY = "Having sold {} acres to the town in May, the abbey is left with 8,340. Before the deal it ran to 9,600 acres."


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    "text",
    [
        MILL.format("92,300"),
        "A further 2,140 members came in May, which brought the club to 16,730 members against 14,590 in April.",
        "The choir needs 47,200 euros more: the tour costs 183,500 euros, and 136,300 is in the bank.",
        "In Lent €38,600 remained of the €61,900 collected once costs of €23,300 had been met.",
        "About 460 fewer berths are foreseen in the plan: around 1,350 in the harbour rather than the present 1,810.",
    ],
)
def test_the_only_two_that_are_so_far_apart(text: str):
    assert verdicts(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        MILL.format("29,300"),
        ABBEY.format("2,160"),
        "After €3.9 million in fees the heirs are left with €81.7 million from the sale of the vineyard, which fetched €22.6 million.",
    ],
)
def test_swapped_digits_are_accused(text: str):
    assert verdicts(text) == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        MILL.format("81,500"),
        "The fund raised its stake to 2,310,400 shares after buying 416,300 of them. It earlier held 2,726,700 shares.",
        "The line ordered 36 trams in May. It will buy 18 coaches and lease another 18.",
        "The firm agreed to pay 14 million dollars in fines, and 16.2 million to end a suit. It had paid 2.3 million to an agent.",
        "Trade debts were 2.4 million crowns in March. For the year they came to 4.9 million, against 7.4 million a year before.",
        "The bank lent it another seven million crowns, bringing the total to about 130 million; its line was cut to 136 million.",
    ],
)
def test_figures_of_other_things_are_left_alone(text: str):
    assert verdicts(text) == []
