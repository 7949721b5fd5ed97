"""A text twice as long costs twice as much, whatever stands in it: counted in calls, which are the same on every machine."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Any

import pytest

import tieout

#: Twice as much is still one sentence of those without a stop; and as much of those that are divided into several.
SIZE, OF_SEVERAL = 1_400, 6_000
HOSTILE = {
    "digits": "5 ", "commas": "1,", "changes": "rose 5 percent to 6 from 7, ", "shares": "5 of the 6 ", "money": "$5 million (6 million euros), ",
    "list": "5 cats, ", "lists": "5 cats and 6 dogs, including ", "units": "12 km 7 in ", "brackets": "(5) ", "open brackets": "( 5 ",
    "days": "on Monday, March 3, 2014, ", "spans": "from 1988 to 2016, for 28 years, ", "ratios": "three times the 5, ", "quotes": '"5" ',
    "sentences": "Sales rose 5 percent to 105 from 100. ", "capitals": "the 3 towns of Ely, March and Wisbech, ", "semicolons": "5 cats; ",
    "bullets": "- 5 cats:\n", "rows": "5 | 6 | 7\n", "respectively": "5 and 6 cats, respectively, ", "total": "a total of 5, 6 and 7 ",
    "rows of years": "5 cats in 2001, 6 in 2004 and 7 in 2009, ",
    "accounts": "Exports were 5 million in May 1990, and imports 4 million. The trade deficit was 1 million in June 1991. ",
}  # fmt: skip


def calls(work: Callable[[], Any]) -> int:
    """How many functions are called, Python's own included; those that collecting garbage calls are of other tests."""
    count = 0

    def one(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()
    sys.setprofile(one)
    try:
        work()
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    _is_linear(piece, SIZE)


@pytest.mark.parametrize("name", ["list", "changes", "ratios"])
def test_so_it_is_of_more_than_one_sentence_can_hold(name: str) -> None:
    _is_linear(HOSTILE[name], OF_SEVERAL)


def _is_linear(piece: str, size: int) -> None:
    short = piece * (size // len(piece))
    tieout.check(short)
    once, twice = calls(lambda: tieout.check(short)), calls(lambda: tieout.check(short * 2))
    assert once <= twice < 2.5 * once
