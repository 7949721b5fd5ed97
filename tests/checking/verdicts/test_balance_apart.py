"""A balance beside what came in and what went out, which the words may keep apart."""

from __future__ import annotations

import pytest

import tieout


def verdicts(text: str) -> set[str]:
    return {check.verdict for check in tieout.check(text).checks}


@pytest.mark.parametrize(
    ("exports", "imports", "expected"),
    [
        ("Exports", "Imports", {"mismatch"}),
        ("Exports of goods", "Imports", {"mismatch"}),
        ("Exports of wool", "Imports", set()),
        ("Exports", "Imports from the isles", set()),
    ],
)
def test_narrowed(exports: str, imports: str, expected: set[str]) -> None:
    text = f"The surplus was 0.36 billion crowns in June. {exports} came to 1.82 billion crowns. {imports} were 1.19 billion crowns."
    assert verdicts(text) == expected


def test_reckoned_otherwise() -> None:
    levels = "Exports were 1.82 billion crowns and imports 1.455 billion."
    assert verdicts(f"{levels} The surplus was 341 million crowns.") == {"mismatch"}
    assert verdicts(f"{levels} The revised surplus was 341 million crowns.") == set()
