"""Items of one account that are told of one stretch of the calendar, however far apart they stand."""

from __future__ import annotations

import pytest

import tieout

FAR = "The bank saw no need to act. Its head was at sea. Trade has grown. Nobody knew why."
SURPLUS = f"The trade surplus was 0.82 billion crowns in July 1994. {FAR}"
IMPORTS = "Imports were 2.12 billion crowns in July 1994."


def verdicts(text: str, published: str | None = None) -> list[str]:
    return [check.verdict for check in tieout.check(text, published=published).checks if check.rule == "account"]


@pytest.mark.parametrize(
    ("exports", "expected"),
    [
        ("Exports were 2.94 billion crowns in July 1994.", ["consistent"]),
        ("Exports were 2.94 billion crowns in July 1994, against 2.61 billion a year earlier.", ["consistent"]),
        ("Exports were 2.49 billion crowns in July 1994.", ["mismatch"]),
        ("Exports were 2.49 billion crowns in June 1994.", []),
        ("Exports were 2.49 billion crowns in July 1993.", []),
        ("Exports of cheese were 2.49 billion crowns in July 1994.", []),
        ("Norway's exports were 2.49 billion crowns in July 1994.", []),
        ("Exports might be 2.49 billion crowns in July 1994.", []),
        ("Seasonally adjusted exports were 2.49 billion crowns in July 1994.", []),
        ("Exports were 2.49 billion crowns in July 1994, or 2.53 billion crowns in July 1994 with gold.", []),
    ],
)
def test_items_of_one_month(exports: str, expected: list[str]) -> None:
    assert verdicts(f"{SURPLUS} {exports} {IMPORTS}") == expected


def test_what_is_compared_is_of_its_own_stretch() -> None:
    text = (
        "The trade surplus was 0.42 billion crowns in May, against 1.31 billion in the same month last year."
        f" {FAR} Exports came to 1.66 billion crowns in May, against 1.72 billion in April and 2.48 billion in May 1985."
        " Imports were 1.24 billion crowns in May, 1.20 billion in April and 1.17 billion in May 1985."
    )
    assert verdicts(text, "1986-06-20") == ["consistent", "consistent"]
    assert verdicts(text.replace("1.31", "1.13"), "1986-06-20") == ["consistent", "mismatch"]
