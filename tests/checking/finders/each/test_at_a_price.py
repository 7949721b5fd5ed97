"""So many at a price, and what that makes."""

import pytest

import tieout

WORDINGS = [
    "The yard sold 260,000 lamps at €9.40, which comes to {} million.",
    "The yard sold 260,000 lamps at €9.40 and took {} million.",
    "The yard took {} million from 260,000 lamps at €9.40.",
    "With 260,000 lamps at €9.40 it is {} million.",
    "The yard sold 260,000 lamps at €9.40. That is {} million.",
]


def averages(text: str) -> list[str]:
    return [check.verdict for check in tieout.check(text).checks if check.rule == "average"]


@pytest.mark.parametrize("text", WORDINGS)
def test_words_lead_to_what_it_makes(text):
    assert averages(text.format("€2.444")) == ["consistent"]
    assert averages(text.format("€4.244")) == ["mismatch"]


def test_what_many_things_are_worth_is_no_price():
    assert averages("The bank valued the 260,000 lamps at €9.40 million, or €2.1 million a district.") == []


def test_a_semicolon_parts_them():
    assert averages("The yard sold 260,000 lamps at €9.40; the docks took €4.244 million.") == []
