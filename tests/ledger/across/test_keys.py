"""What joins claims: a subject says only what measure and place do not."""

from __future__ import annotations

import pytest

from tieout.ledger.across.keys import of_its_own
from tieout.ledger.names import normal


@pytest.mark.parametrize(
    ("subject", "measure", "place", "left"),
    [
        ("Exports of Dalia", "exports", "Dalia", ""),
        ("exports", "exports", "Dalia", ""),
        ("the exports in Dalia", "exports", "Dalia", ""),
        ("Dalia", "exports", "", "Dalia"),
        ("Exports of Dalia", "exports", "", "Dalia"),
        ("oil exports of Dalia", "exports", "Dalia", "oil"),
        ("imports from Dalia", "imports", "Ondo", "imports from Dalia"),
        ("the yard at Ondo", "boats", "Ondo", "the yard at Ondo"),
        ("firms", "grants", "Dalia", "firms"),
        ("", "exports", "Dalia", ""),
    ],
)
def test_what_a_subject_says_besides(subject: str, measure: str, place: str, left: str) -> None:
    assert of_its_own(normal(subject), normal(measure), normal(place)) == normal(left)
