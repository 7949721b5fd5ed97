"""People told with their ages, behind their number."""

from __future__ import annotations

import pytest

import tieout

NEXT = "Bo Ek, 33, was held as a fugitive. Per Ek, 37, was held on March 5. Ole Holt, 61, and Ann Hill, 27, were in custody."


def counts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "list-count"]


@pytest.mark.parametrize("who", ["co-defendants", "suspects", "people"])
def test_the_next_sentences_name_as_many(who):
    assert counts(f"Four {who} were charged in May. {NEXT}") == ["consistent"]


def test_names_of_another_number_say_nothing():
    assert counts(f"Five suspects were charged in May. {NEXT}") == []


def test_those_who_were_told_of_before_are_not_named_behind():
    assert counts("The two victims were hurt. Bo Ek, 33, is charged. Per Ek, 37, was let go.") == []


def test_a_name_within_a_sentence_is_of_somebody_else():
    assert counts("Two women were hurt. Ann Hill, 33, is ill. The mayor, Bo Ek, 51, came.") == []
