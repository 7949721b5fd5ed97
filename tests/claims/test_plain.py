"""Where a quote stands, and what the values of keys say."""

from __future__ import annotations

from typing import Any

import pytest

from tieout.claims.plain import find, said


@pytest.mark.parametrize(
    ("text", "quote", "place"),
    [
        ("In 2015 it sold 5 boats.", "5", 16),
        ("It sold 1,500 and 500.", "500", 18),
        ("It sold 5.5 and 5 boats.", "5", 16),
        ("It grew 5.5 percent.", "It grew 5.", -1),
        ("It grew to 5. Then it fell.", "It grew to 5.", 0),
        ("It has 12 docks and more", "It has 12 docks", 0),
        ("It costs $5.", "$5", 9),
        ("(5) boats", "(5)", 0),
        ("", "5", -1),
    ],
)
def test_a_whole_quote_is_no_part_of_a_longer_word_or_figure(text: str, quote: str, place: int) -> None:
    assert find(text, quote, whole=True) == place


def test_a_part_is_found_where_there_is_no_whole_one() -> None:
    assert find("the 2015s", "5") == 7


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("sentence", "It has\n5.", "It has 5."),
        ("value", 5, 5.0),
        ("subject", "", None),
        ("hedge", None, "="),
        ("derived", {"rule": "total", "parts": ["a", "b"]}, [{"parts": ["a", "b"], "rule": "total"}]),
        ("derived", {"rule": "sum", "x": "a", "y": "b"}, {"rule": "sum", "y": "b", "x": ["a"]}),
        ("derived", [], None),
    ],
)
def test_values_that_say_the_same(key: str, one: Any, other: Any) -> None:
    assert said(key, one) == said(key, other)


def test_values_that_do_not() -> None:
    assert said("derived", {"rule": "total", "parts": ["a", "b"]}) != said(
        "derived", {"rule": "total", "parts": ["b", "a"]}
    )
    assert said("unit", "boat") != said("unit", "Boat")
