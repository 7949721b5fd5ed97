"""A share that opens its sentence, and the part and whole of the next two."""

from __future__ import annotations

import pytest

import tieout

LEAD = "Half of the rye sent to the island went to the mayor, an inquiry found. "


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share"]


def test_one_amount_each_is_the_whole_and_the_part():
    said = "A total of 24.6 tonnes was sent. The inquiry learned that the mayor got 12.3 tonnes."
    assert shares(LEAD + said) == ["consistent"]


@pytest.mark.parametrize(
    "said",
    [
        "A total of 24.6 tonnes was sent. The inquiry learned that the mayor got 12.3 litres of oil.",
        "A total of 24.6 tonnes was sent, of 48.3 tonnes. The inquiry learned that the mayor got 12.3 tonnes.",
        "It rained. The harvest came to 24.6 tonnes. Hay came to 12.3 tonnes.",
    ],
)
def test_other_amounts_are_none(said):
    assert shares(LEAD + said) == []
