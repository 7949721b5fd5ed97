"""A change that a relative clause gives to another is none of the levels beside it."""

from __future__ import annotations

import pytest

LEVELS = "Sales were 62 million francs against 58 million francs. The drop of 9 percent {} was made good."


@pytest.mark.parametrize("clause", ["that the shops suffered", "which Asia saw", "that hotels posted"])
def test_it_is_of_the_noun_in_the_clause(accused, clause):
    assert accused(LEVELS.format(clause)) == []


def test_what_it_suffered_is_its_own(accused):
    assert accused(
        "Sales fell to 40 million francs from 58 million francs. The drop of 9 percent that it suffered was made good."
    ) == ["percent-change"]
