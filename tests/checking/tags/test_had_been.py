"""The level of before, told in a relative clause."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    "text",
    [
        "Profit, which had been 40 million euros in 2018, rose to 48 million euros.",
        "Profit, which had stood at 40 million euros, fell by 20 percent to 48 million euros.",
        "Profit, which had averaged about 40 million euros, has sharply risen to 48 million euros.",
    ],
)
def test_a_level_comes_after_the_one_that_had_been(seen, text):
    found = seen(text)
    assert found.linked("48 million euros", "after") & {"40 million euros", "about 40 million euros"}


@pytest.mark.parametrize(
    "text",
    [
        "The firm, which had lost 40 million euros, saw its profit rise to 48 million euros.",
        "The firm, which had been worth 40 million euros, cut its debt to 48 million euros.",
        "The debt, which had been 40 million euros, fell as profit rose to 48 million euros.",
        "The town, which had been home to 40 families, grew to 48 streets.",
        "Profit, which had been 40 million euros, rose to 48 percent of sales.",
    ],
)
def test_what_something_else_had_been_is_no_level_of_before(seen, text):
    found = seen(text)
    later = next(q.text for q in found.quantities if q.text.startswith("48"))
    assert not found.linked(later, "after")


@pytest.mark.parametrize("word", ["hit", "touched", "peaked at", "bottomed at"])
def test_a_high_or_a_low_of_the_day_only_ties_out(word):
    told = [
        [
            c.verdict
            for c in tieout.check(f"Tin slipped to 47 crowns at noon, having {word} {before} crowns earlier.").checks
            if c.rule == "direction"
        ]
        for before in (51, 46)
    ]
    assert told == [["consistent"], []]
