"""A thing that is called by the figure it was told with, and one whose digits are turned."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Nets are held to 28 millimetres. The 28-millimetre mesh lets fry out.", ["consistent"]),
        ("Nets are held to 28 millimetres. The 82-millimetre mesh was torn.", []),
        ("Nets are held to 28 millimetres. The 82-millimetre mesh, which lets fry out, is dear.", []),
        ("Weavers work 14-hour days. These 41-hour days wear them out.", ["mismatch"]),
        ("Nets are held to 28 millimetres. The new 82-millimetre mesh, which lets fry out, is dear.", []),
        ("Fees were 6% higher in May. Profit will thin, given that 6% rise in fees.", ["consistent"]),
        ("Fees were 6% higher in May. Profit will thin, given that 6% rise in wages.", []),
        ("Fees rose 14 percent. The club said that 14 percent wages would follow.", []),
    ],
)
def test_what_it_is_called(text: str, verdicts: list[str]):
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    assert [check.verdict for check in checks] == verdicts
