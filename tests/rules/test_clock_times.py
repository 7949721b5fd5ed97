"""Times of day as printed."""

from __future__ import annotations

import pytest

from tieout.rules.clock_times import Clock, read_clock


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("6:08 p.m.", Clock(18 * 60 + 8, True)),
        ("7.30pm", Clock(19 * 60 + 30, True)),
        ("12 a.m.", Clock(0, True)),
        ("5", Clock(5 * 60, False)),
        ("14:20", Clock(14 * 60 + 20, True)),
        ("noon", Clock(12 * 60, True)),
        ("6 a.m. on Saturday", Clock(6 * 60, True, 5)),
    ],
)
def test_a_time_of_day_is_read(printed, clock):
    assert read_clock(printed) == clock


def test_what_no_clock_shows_is_none():
    assert read_clock("25:10") is None
    assert read_clock("13 a.m.") is None
