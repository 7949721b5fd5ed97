"""The only two levels of two sentences, and the only change beside them."""

from __future__ import annotations

import pytest

import tieout

TICKETS = "The scheme covered 3.6 million people in the autumn and 1.5 million in the spring. The fall of 58 percent beat what {}."
FLEET = "The line ran 390 buses in May. Last year there were 312, so the fleet has grown by a quarter while fares were frozen."
CLUB = "The club had 640 members, but by 2015 it had grown to 810, an increase of 27 percent."
RATES = (
    "Inflation was 1.7 percent in August and 2.3 percent in May. Nobody at the bank had foreseen a drop of 0.6 points."
)


def verdicts(text: str) -> dict[str, str]:
    found = ("percent-change", "percentage-point-change", "growth-multiple")
    return {c.rule: c.verdict for c in tieout.check(text).checks if c.rule in found}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (TICKETS.format("the office had hoped for"), "percent-change"),
        (FLEET, "percent-change"),
        (CLUB, "percent-change"),
        (RATES, "percentage-point-change"),
        ("The camp held 9,600 tents in June. In August, when it closed, it held 19,400, so it had about doubled.", "growth-multiple"),
        ("Nearly four times as much snow lay there as the rangers had foretold - 47 cm and not 12 cm - and the road was shut.", "growth-multiple"),
        ("Cask sales tripled. The presses filled 8,700 barrels in the autumn, against 2,900 in the one before.", "growth-multiple"),
    ],
)  # fmt: skip
def test_the_change_is_that_of_the_two(text: str, rule: str):
    assert verdicts(text)[rule] == "consistent"


@pytest.mark.parametrize(
    "text",
    [
        "Trade has tripled. Ardle had 240 carts in May; Birk has 720 now.",
        "Cart sales tripled this year. Ardle sold 720 carts, while Birk sold 240.",
        "Her wage doubled. She had earned 410 crowns as a clerk, and her brother earned 820 crowns.",
        "The isle lost a quarter of its inns. Last year 640 plays were staged; 480 were staged this year.",
        TICKETS.replace("58", "31").format("the office had hoped for"),  # no slip of the pen explains it
        TICKETS.replace("58 percent", "58 percent from a year ago").format("was feared"),
        TICKETS.replace("58 percent", "58 percent in costs").format("was feared"),
        TICKETS.format("the 2.9 million of June had led one to hope for"),
    ],
)
def test_another_change_is_left_alone(text: str):
    assert "percent-change" not in verdicts(text)
