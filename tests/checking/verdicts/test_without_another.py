"""What ties out in a sentence without what it tells of another thing."""

from __future__ import annotations

import pytest

import tieout


def found(text):
    return {(check.rule, check.verdict) for check in tieout.check(text).checks}


@pytest.mark.parametrize(
    "sentence",
    [
        "The pond held 47 eels, 28 of them young and 19 old, and tolls fell to 298 crowns from 316 crowns.",
        "The mill ground 412 sacks, including 230 of rye and 182 of oats, but the ropery closed two of its nine sheds.",
        "Landings came to 412 crates, 230 of cod and 182 of hake, which pleased the nine skippers.",
        "Landings came to 412 crates, 230 of cod and 182 of hake, thanks to six new boats.",
    ],
)
def test_a_clause_about_another_thing_hides_no_sum(sentence):
    assert ("total", "consistent") in found(sentence)


def test_nor_does_it_hide_a_wrong_one():
    owes = "The yard has debts of 64 million crowns, comprising bonds of 41 million and loans of {} million, and its staff fell to 214 hands."
    assert ("total", "mismatch") in found(owes.format(29))
    assert ("total", "consistent") in found(owes.format(23))


def test_a_relative_clause_between_commas_counts_nothing_of_it():
    assert ("direction", "consistent") in found(
        "The quay, on which 230 families depend, fell to 64 crates in May from 71 crates."
    )
    assert ("direction", "consistent") in found(
        "Wool trade, on which 230 families live, was running at about 200,000 crates a year under the old guild. Now it has gone up to 300,000."
    )
