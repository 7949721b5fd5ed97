"""A change told in a clause that a conjunction puts before the main one is none of the levels there, unless the subject goes on."""

from __future__ import annotations

import pytest

import tieout


def changes(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "percent-change"]


@pytest.mark.parametrize(
    "told",
    [
        "exports rose to a record 6.93 billion crowns from 6.20 billion.",
        "imports are expected to fall to 4.68 billion crowns from 5.79 billion.",
        "the mill said it lifted its outlay to 270 million crowns from 180 million.",
        "it said that it lifted its outlay to 270 million crowns from 180 million.",
        "we saw a reduction in costs to 20.3 million crowns, down from 32 million.",
        "at the moot, the elders backed an increase in stalls to 410 from 205.",
        "that plan calls for a rise in tolls to 410 crowns from 205.",
    ],
)
def test_the_main_clause_tells_of_another_thing(told):
    assert changes(f"While hay rose 3 percent, {told}") == []


@pytest.mark.parametrize(
    "told",
    [
        ", they came to 4.48 million crowns, against 4.12 million.",
        ", to 4.48 million crowns from 4.12 million, costs fell.",
        " to 4.48 million crowns, from 4.12 million, the guild cut jobs.",
    ],
)
def test_the_subject_goes_on(told):
    assert changes(f"While takings rose 12 percent{told}") == ["mismatch"]
