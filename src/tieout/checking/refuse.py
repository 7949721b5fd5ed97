"""What silences a reading: the rule's own `unless` wordings, figures quoted to be refuted, bases that no change has."""

from __future__ import annotations

from tieout.checking.line import Line
from tieout.checking.phrasing import matches
from tieout.checking.propose import Reading


def refused(reading: Reading, line: Line) -> str:
    """The reason to decline, or ""."""
    for wording in reading.rule.unless:
        if matches(wording, reading, line):
            return f"the words say something else ({wording})"
    return ""
