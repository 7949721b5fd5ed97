"""Sums, and shares of a hundred, that two swapped digits hide."""

from __future__ import annotations

import pytest

import tieout


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The baker sold 318 loaves and the dairy 1,430 cheeses, which puts the trade at some 1,784.",
        "With 43,000 sacks for Ely, 21,000 for March and 8,000 for seed, the barn has sold its entire 63,000-sack crop.",
    ],
)
def test_a_sum_is_accused_by_the_words_that_would_let_it_tie_out(text):
    assert accused(text) == ["total"]


def test_so_are_shares():
    assert accused("Wool made up 35.8 percent of sales, silk 23.7 percent and other cloth 22.5 percent.") == [
        "shares-total"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The guild spoke with 104 clerks, 12 guests and read 29 sets of files.",
        "About 70 of the 310 clerks took part, 40 of them from the night shift, in which 90 work.",
        "Some 7,560 looms stand in the shire, about 2,450 in Varn, 1,300 in Holt and 200 in Ost.",
        "Some 15 percent of the weavers had a loom, about 34 percent a mule and 42 percent a cart.",
        "The camp has 1,249 guests. So far 713 men and 581 women have paid.",
        "Turnout fell to 12,414 in Ely and 11,902 in March, so 42,316 voters stayed away.",
        "The depot sent 612 crates by rail last week, 220 by road and 329 by barge.",
        "The mill has 736 hands, 415 in Hov and 294 in Tarn, with the rest in Ely.",
        "In Tarn 56 percent said yes, in Hov 31 percent and in Ely 31 percent.",
        "Lightning killed 126 cows and 54 sheep. In all, 270 farms were hit.",
    ],
)
def test_nothing_is_where_it_would_tie_out_by_accident(text):
    assert accused(text) == []
