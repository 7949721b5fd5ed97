"""The time of what a figure is compared with is the time of nothing else."""

from __future__ import annotations

import pytest

import tieout


def periods(text: str) -> dict[str, str]:
    return {claim.quantity.text: claim.period for claim in tieout.check(text).claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port shipped 62 cranes in 2023, up from 48 in 2020.", {"62": "2023", "48": "2020"}),
        ("Rents are up 12 percent from 2019.", {"12 percent": ""}),
        ("The island has 4,559 goats, 3.2 times as many as in 2018.", {"4,559": "", "3.2 times": ""}),
        ("Some 30 boats came in May, against 22 a year ago.", {"Some 30": "May", "22": "a year ago"}),
        ("Sales came to $40 million in 2023 compared with $35 million.", {"$40 million": "2023", "$35 million": ""}),
        ("Since 2004, the dam has held 16 floods.", {"16": ""}),
        ("The depot took in 900 tonnes from 14 farms in 2021.", {"900 tonnes": "2021", "14": "2021"}),
        ("More than 70 flats were let in 2022.", {"More than 70": "2022"}),
        ("It let 70 flats in 2022, six more than in 2021.", {"70": "2022", "six": "2022"}),
    ],
)
def test_the_time_of_a_figure(text: str, expected: dict[str, str]) -> None:
    found = periods(text)
    assert {name: found[name] for name in expected} == expected


def test_the_time_of_the_compared_figure_is_its_own_however_far_the_word_of_change() -> None:
    text = "Cash rose to 463 million dollars at the close of 2021 from 99 million dollars in 2020."
    assert periods(text) == {"463 million dollars": "2021", "99 million dollars": "2020"}


def test_a_decimal_point_ends_no_sentence() -> None:
    text = "Exports were 59.386 billion yuan in 2023, up 69.5 percent from 2020."
    assert periods(text) == {"59.386 billion yuan": "2023", "69.5 percent": "2023"}
