"""The day of a release and of its page are told where both stand in their sentences."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("day", "verdicts"), [("May 3, 2019", ["consistent"]), ("May 9, 2019", ["mismatch"]), ("May 1, 2019", [])]
)
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_release_is_held_against_its_page(day: str, verdicts: list[str], gap: str):
    text = f"Published{gap}May 3, 2019{gap}Home{gap}For Immediate Release{gap}{day}{gap}The pier of the town has been opened."
    checks = [check for check in tieout.check(text).checks if check.rule == "release-date"]
    assert [check.verdict for check in checks] == verdicts
