"""Two sums of money, each told with what it is for one."""

from __future__ import annotations

import pytest

import tieout

FIRST = "The trust spent £9.9m, which works out at £6,600 for every pupil. "


def shared(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shared-whole"]


def test_both_are_for_as_many() -> None:
    assert shared(FIRST + "Leave aside the grant and it is £9.3m, or £6,200 a head.") == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Its rival spent £4.3m, or £7,200 a head.",
        "A year earlier it was £9.9m, or £6,600 a head.",
        "It has £9.3m in the bank, and a coat costs £62.",
    ],
)
def test_others_are_for_another_number(text: str) -> None:
    assert shared(FIRST + text) == []
