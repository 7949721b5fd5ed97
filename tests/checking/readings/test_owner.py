"""A change and the levels that it is checked against are said of one subject."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Net interest income, up 9 percent, lifted profit to 1.4 billion from 1.1 billion.",
        "Despite a 7 percent increase in passengers, revenue dropped to 310 million from 340 million.",
        "Growth of 2 percent this year and 3 percent next would bring output to 440 billion from 410 billion.",
        "Fuel prices jumped 30 percent while the airline's bill went from 44 million to 61 million.",
        "With rents 9 percent dearer, the shop's profit shrank to 31,000 euros from 44,000.",
        "The price of seats tripled in a year in which wages rose from 20,000 to 31,000 pesos.",
    ],
)
def test_a_change_of_another_subject_accuses_nobody(accused, sentence):
    assert not accused(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Membership grew from 36,900 to 70,000, a huge jump of 70 percent.",
        "Compared with 40 million in 2018, sales rose 15 percent to 42 million.",
        "Receipts, which rose 25 percent, went from 400 million to 440 million.",
        "Traffic grew 50 percent in May to 3.30 billion from 2.20 billion and 12 percent since January to 15.2 billion from 10.1 billion.",
        "The group lifted its dividend by 30 percent to 52 cents from 48 cents.",
    ],
)
def test_a_change_of_the_same_subject_is_still_checked(accused, sentence):
    assert accused(sentence) == ["percent-change"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Passengers rose 7 percent and freight to 52,000 tonnes from 44,000.",
        "Orders fell 4 percent, with those of tractors down to 1,300 from 1,900.",
        "Sales doubled in the east and tripled in the south, to reach 640 million from 390 million.",
    ],
)
def test_a_second_subject_without_its_verb_has_levels_of_its_own(accused, sentence):
    assert not accused(sentence)


def test_a_second_verb_goes_on_about_the_same_subject(accused):
    sentence = "Passengers rose 7 percent and came to 52,000, from 44,000."
    assert accused(sentence) == ["percent-change"]
