"""Years told one by one are as many as their number says."""

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Rye was dear in the two years 1985 and 1986.", ["consistent"]),
        ("Rye was dear in the three crop years 1985, 1986 and 1988.", ["consistent"]),
        ("Rye was dear in the three years 1985 and 1986.", ["mismatch"]),
        ("Rye was dear in three years, 1985 and 1986 it was not.", []),
        ("Rye was dear in the three years to 1985 and 1986.", []),
        ("Rye was dear in the nine years 1985 and 1986.", []),
    ],
)
def test_years(text: str, verdicts: list[str]) -> None:
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "list-count"] == verdicts
