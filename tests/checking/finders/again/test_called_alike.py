"""Figures that are part of what a thing is called, told twice."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The town wants a 36-hour wait. The skippers hate the 36-hour wait.", ["consistent"]),
        ("The town wants a 36-hour wait. Bakers need a 36-hour wait.", []),
        ("The town wants a 36-hour wait. The skippers hate the 36-hour week.", []),
        ("Reed will earn a 35 percent interest. He can earn a 35 percent interest in May.", ["consistent"]),
        ("Reed has an eight-year ferry pact. The port left its eight-year ferry pact.", ["consistent"]),
        ("In the three months ended in May it lost. In the three months ended in June it won.", []),
        ("Tarn has a 3 percent sales tax plan. Oban has a 3 percent sales tax plan.", []),
    ],
)
def test_names(text: str, verdicts: list[str]):
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    assert [check.verdict for check in checks] == verdicts
