"""A sentence that names a row and a column of a table, and one figure."""

from __future__ import annotations

import pytest

import tieout

TABLE = (
    "| Port | 2019 | 2020 |\n|---|---|---|\n| Oban | 1,204 | 1,310 |\n| Port Ellen | 802 | 790 |\n| Ely | 395 | 400 |\n"
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In 2020 Oban had 1,310 ships.", ["consistent"]),
        ("In 2020 Oban had 1,130 ships.", ["mismatch"]),
        ("In 2020 Oban had 1,131 ships.", []),
        ("In 2020 Port Ellen had 970 ships.", ["mismatch"]),
        ("In 2020 the port had 970 ships.", []),
        ("In 2020 Oban had 1,130 ships, and Ely fewer.", []),
        ("In 2020 Oban had 1,130 ships and 40 ferries.", []),
        ("In 2020 Oban had $1,130.", []),
        ("In 2020 Oban had 1,130 ships more than in 2018.", []),
        ("The year before, 2020, Oban had 1,130 ships.", []),
        ("Oban had 1.31 million ships in 2020.", []),
    ],
)
def test_the_cell_is_found_by_the_words_of_its_row_and_column(said, expected):
    checks = tieout.check(f"{TABLE}\n{said}\n").checks
    assert [check.verdict for check in checks if check.rule == "table-cell"] == expected


def test_two_tables_with_one_row_are_not_told_apart():
    checks = tieout.check(f"{TABLE}\nThe barges:\n\n{TABLE}\nIn 2020 Oban had 1,130 ships.\n").checks
    assert not [check for check in checks if check.rule == "table-cell"]
