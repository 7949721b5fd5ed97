"""A figure is not accused by those of another clause that do not share its subject."""

from __future__ import annotations

import pytest

import tieout


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The yard landed 45 tonnes of a total catch of 90 tonnes, but foreign banks hold 12 percent of total deposits.",
        "The yard landed 45 tonnes of a total catch of 90 tonnes, and farm loans, making up 12 percent of total loans, grew.",
        "The bank placed 34 million shares, and Ardle Foods made 96 million dollars or 1.42 dollars a share.",
        "The works will more than double output to 130,000 tonnes, while Kiel hired only 150,000 people in May.",
        "A pipeline may cost 15 million crowns, while in May we made 34.2 million crowns, net of an increase of 11.4 million crowns in stocks.",
    ],
)
def test_a_clause_with_a_subject_of_its_own(text: str) -> None:
    assert accused(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The yard landed 45 tonnes of a total catch of 90 tonnes, and its landings made up 60 percent of the total catch.",
        "Feed sales were 52 million crowns, and feed made up 40 percent of total sales of 260 million crowns.",
        "Boats landed 1,331,400 crates in May; there were 10,480 trips; that is 172 crates for each trip.",
    ],
)
def test_a_clause_that_goes_on_about_it(text: str) -> None:
    assert accused(text) != []
