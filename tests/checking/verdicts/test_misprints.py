"""Slips of the pen that would explain a mismatch."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tieout.checking.readings.situation import Times, situation
from tieout.checking.verdicts.judge import judge
from tieout.checking.verdicts.misprints import accident, misprints


def judged(seen, rule, text):
    """The judgement of the best reading of a text, which fails."""
    one = seen(text)
    reading = next(iter(one.groups(rule).values()))[0]
    judgement = judge(reading, situation(reading, Times(one.article, one.quantities), one.line))
    assert judgement.status == "fails"
    return judgement


def said(seen, rule, text):
    """Each slip of the best reading of a text: the figure, what it would be, the words."""
    return {(slip.slot.quantity.text, slip.right, slip.words) for slip in misprints(judged(seen, rule, text))}


@pytest.mark.parametrize(
    ("rule", "text", "slip"),
    [
        ("difference", "The herd rose by 460 to 2,640 from 2,000 cows.", ("460", "640", "two swapped digits")),
        ("difference", "The herd rose by 664 to 8,664 from 2,000 cows.", ("664", "6,664", "a lost digit")),
        ("difference", "The herd rose by 6,664 to 2,664 from 2,000 cows.", ("6,664", "664", "a doubled digit")),
        ("difference", "Sales rose by 5 million dollars to 17 billion dollars from 12 billion dollars.",
         ("5 million dollars", "5,000 million dollars", "a thousand times too small: million for billion")),
        ("difference", "Sales rose by 55 million dollars to 17.3 million dollars from 11.8 million dollars.",
         ("55 million dollars", "6 million dollars", "ten times too large")),
        ("percent-change", "Rents rose 0.25 percent to 50 dollars from 40 dollars.",
         ("0.25 percent", "25.00 percent", "a hundred times too small")),
        ("percent-share", "Of the 6,466 hives, 1,006, or 51.6 percent, were lost.", ("51.6 percent", "15.6 percent", "two swapped digits")),
    ],
)  # fmt: skip
def test_a_slip_is_found(seen, rule, text, slip):
    assert slip in said(seen, rule, text)


def test_what_no_slip_explains_has_none(seen):
    assert not said(seen, "difference", "The herd rose by 317 to 2,640 from 2,000 cows.")


@given(st.integers(1200, 9800), st.integers(120, 980))
def test_two_swapped_digits_of_any_rise_are_found(seen_figures, base, rise):
    swapped = int(str(rise)[1] + str(rise)[0] + str(rise)[2:])
    assume(swapped != rise and swapped > 99 and base % 10 and (base + rise) % 10)  # trailing zeros may be rounding
    text = f"The herd rose by {swapped} to {base + rise:,} from {base:,} cows."
    assert (str(swapped), str(rise), "two swapped digits") in said(seen_figures, "difference", text)


def test_no_slip_makes_a_part_less_than_nothing(seen):
    assert not said(seen, "total", "The 2 barns held 37.2, 37.3 and 38 tons, 2 tons in all.")


def test_swapped_digits_and_million_for_billion_are_common(seen):
    text = "Sales rose by 5 million dollars to 17 billion dollars from 12 billion dollars."
    assert {one.words: one.common for one in misprints(judged(seen, "difference", text))} == {
        "a thousand times too small: million for billion": True
    }
    lost = "The herd rose by 664 to 8,664 from 2,000 cows."
    assert {one.common for one in misprints(judged(seen, "difference", lost)) if one.words == "a lost digit"} == {False}


def test_the_finer_the_figures_the_less_a_misprint_is_an_accident(seen):
    coarse = accident(
        judged(seen, "difference", "Sales rose by 53 million euros to 98 million euros from 63 million euros.")
    )
    fine = accident(
        judged(seen, "difference", "Sales rose by 53.04 million euros to 97.41 million euros from 62.06 million euros.")
    )
    assert fine < 0.02 < 0.1 < coarse


def test_figures_of_different_things_are_hardly_ever_taken_for_misprints(seen_figures):
    """What `accident` foretells: of figures taken at random at most so many as it says are explained by a common misprint."""
    dice, foretold, found, tries = Random(7), 0.0, 0, 250
    for _ in range(tries):
        rise, base = dice.randint(1001, 4998), dice.randint(1001, 4998)
        new = base + dice.randint(1001, 4998)
        if abs(new - base - rise) < 20:
            continue
        judgement = judged(seen_figures, "difference", f"The herd rose by {rise:,} to {new:,} from {base:,} cows.")
        foretold += accident(judgement)
        found += any(one.common for one in misprints(judgement))
    assert found <= foretold + 3 < 0.1 * tries
