"""A range that runs backwards is two figures, and none of them is vouched for by the range beside it."""

from __future__ import annotations

import pytest

import tieout

BACKWARDS = "one is a range, and the other runs backwards"


@pytest.mark.parametrize(
    "text",
    [
        "The drifts were 16 to 20 feet (9.4 to 6.1 meters) deep.",
        "The drifts were 61 to 20 feet (4.9 to 6.1 meters) deep.",
    ],
)
def test_no_end_is_vouched_for(text):
    report = tieout.check(text)
    assert not report.checks and BACKWARDS in {d.reason for d in report.declined}


@pytest.mark.parametrize(
    "text",
    [
        "The drifts were 16 to 20 feet (4.9 to 6.1 meters) deep.",
        "The drifts rose from 16 to 20 feet (6.1 meters).",
    ],
)
def test_what_runs_forward_is_read(text):
    assert "consistent" in {c.verdict for c in tieout.check(text).checks if c.rule == "unit-conversion"}
