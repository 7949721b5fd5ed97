"""Rates beside numbers: "1,100 per square mile, of which 363" has no part of the rate."""

from __future__ import annotations

from tieout.checking.compact.alike import COUNTED
from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading


def is_of_a_rate(reading: Reading, line: Line) -> bool:
    """Whether a number would be a percentage of so many per something: a rate is no whole."""
    part, whole, stated = (reading.bound.get(role) for role in ("part", "whole", "stated"))
    if not isinstance(part, Slot) or not isinstance(whole, Slot) or not isinstance(stated, Slot):
        return False
    return stated.kind == "percent" and "/" in whole.unit and "/" not in part.unit and part.kind in COUNTED
