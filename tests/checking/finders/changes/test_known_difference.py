"""What lies between the only two levels told before it."""

from __future__ import annotations

import pytest

import tieout

SHOPS = "It has 523 stores. In 2011 it had 386. "


def differences(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "difference"]


@pytest.mark.parametrize(
    "text",
    [
        SHOPS + "Most of the 137 new ones are abroad.",
        SHOPS + "It has thus gained 137.",
        "Of its 84 mills, 57 are shut. It still has 27 to sell.",
        "Sales were $24.8 million in the north and $19.1 million in the south. The extra $5.7 million is from toys.",
    ],
)
def test_it_lies_between_the_two(text: str):
    assert differences(text) == ["consistent"]


def test_a_slip_is_told():
    assert differences(SHOPS + "It has thus gained 173.") == ["mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        SHOPS + "It has thus gained 192.",  # no slip explains it
        SHOPS + "Most of the 173 in Ely are small.",  # others
        SHOPS + "The 173 clerks went on strike in May.",
        "The firm bought 352,183 of its shares. Its plan was for 30 million. It ended the 30 million plan in May.",
        "It paid $2.5 million for mills, and $1.2 million for toys. The loss fell by $1 million.",
    ],
)
def test_what_is_of_its_own_is_left_alone(text: str):
    assert differences(text) == []
