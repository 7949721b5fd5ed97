"""A rough number, and the exact one some sentences on."""

from __future__ import annotations

import pytest

import tieout

OFFER = "Frost has bought about 4.2 million shares of Delwood Paper. Its unit took up {} Delwood shares on Monday."


def repeated(text):
    return [check.verdict for check in tieout.check(text).checks if check.rule == "repeated-figure"]


def test_other_words_tell_it():
    assert repeated(OFFER.format("4,183,615")) == ["consistent"]
    assert repeated(OFFER.format("1,483,615")) == ["mismatch"]


@pytest.mark.parametrize("held", ["6,183,615", "5,710,000"])
def test_what_is_near_no_slip_is_another_number(held):
    assert repeated(OFFER.format(held)) == []


def test_a_part_and_what_is_held_are_others():
    assert repeated("The town has about 1.4 million people. Of these 1,382,660 people can vote.") == []
    assert repeated("Reed bought about 2.4 million Oban shares. It now holds 4,230,000 Oban shares.") == []
