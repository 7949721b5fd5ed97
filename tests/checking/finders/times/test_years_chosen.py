"""The years that a length may lie between: those of its own sentence first."""

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("He ran the kiln from 1951 until 1963, for 12 years. Bricks were made there in 1940.", ["consistent"]),
        (
            "He came in 1944, took over the kiln in 1951 and stayed for 12 years; when he left in 1963 it was cold.",
            ["consistent"],
        ),
        ("Bricks cost 9 crowns in 2004-05, against 7 crowns in 2000-01. That is a rise of 2 crowns in four years.", []),
        ("Under the plan for 1961-1964 kilns are built. Few thought it could be done over four years.", ["consistent"]),
        ("Under the plan for 1961-1964 kilns are built. Few thought it could be done over the next four years.", []),
        ("Kilns were built over two years from 2013-14.", []),
        ("1961-1964 saw kilns built. It was done over four years, as all had hoped since.", ["consistent"]),
    ],
)
def test_years(text: str, verdicts: list[str]) -> None:
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "duration"] == verdicts
