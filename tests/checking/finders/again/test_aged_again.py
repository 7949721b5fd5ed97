"""Ages that are told again."""

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("A 63-year-old man was hurt. The 63-year-old is in hospital.", ["consistent"]),
        ("A 63-year-old man was hurt. The 36-year-old is in hospital.", ["mismatch"]),
        ("A 63-year-old man was hurt. The 36-year-old thief is in jail.", []),
        ("A 63-year-old man was hurt. The 65-year-old is in jail.", []),
        ("A 63-year-old man and a 40-year-old woman were hurt. The 36-year-old is in hospital.", []),
        ("The 52-year-old actor died at home. Bo Ek, 52, won two prizes.", ["consistent"]),
        ("The 52-year-old actor died at home. Bo Ek, 25, was with him.", []),
        ("There is a 14-year-old boy who sings, and a 14-year-old boy who dances.", ["consistent"]),
        ("It was a 14-year-old boy and a 14-year-old girl.", []),
        ("It was a 14-year-old boy in May and a 14-year-old boy in June.", []),
        ("Case 21 14-year-old fell in weir OBAN – A 14-year-old Tarn girl fell.", ["consistent"]),
    ],
)
def test_ages(text: str, verdicts: list[str]) -> None:
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "repeated-figure"] == verdicts
