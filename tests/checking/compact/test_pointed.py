"""Figures that are pointed back to, by their numbers and the word before them."""

import pytest

import tieout
from tieout.checking.compact.pointed import is_long, is_misprint, is_pointed, words_asked


def _figures(text: str) -> list[tieout.Quantity]:
    return [quantity for quantity in tieout.extract(text) if quantity.kind not in ("date", "ordinal")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They fought the $9 million plan.", True),
        ("These 40 men went home.", True),
        ("Its 40 men went home.", True),
        ("They had the same 40 men.", True),
        ("The total of 40 boats sank.", True),
        ("A total of 40 boats sank.", False),
        ("They fought a $9 million plan.", False),
        ("The new 40 dollar fee is due.", False),
        ("These 9 men went home.", False),
    ],
)
def test_the_word_before_a_figure_points_back(text: str, told: bool) -> None:
    assert is_pointed(text, _figures(text)[0]) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("452 tonnes and 524 tonnes", True),
        ("$95 million and $9.5 million", True),
        ("$90 million and $9 million", False),
        ("40 million dollars and 40 billion dollars", True),
        ("452 tonnes and 453 tonnes", False),
        ("45 tonnes and 54 dollars", False),
        ("452 tonnes and 452 tonnes", False),
    ],
)
def test_a_misprint_is_digits_in_another_order_or_a_magnitude(text: str, told: bool) -> None:
    first, second = _figures(text)
    assert is_misprint(first, second) is told
    assert is_misprint(second, first) is told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("1.37 billion dollars", 2),
        ("452 men", 2),
        ("12.50 dollars a share", 2),
        ("214 years", 2),
        ("450 men", 3),
        ("21 years", 0),
        ("3,000 men", 4),
        ("300 men", 0),
        ("3,000 dollars", 0),
        ("45.2 percent", 4),
    ],
)
def test_the_fewer_digits_say_something_the_more_words_are_asked_for(text: str, asked: int) -> None:
    figure = _figures(text)[0]
    assert words_asked(figure) == asked
    assert is_long(figure) is bool(asked)
