"""What a sentence says before a figure and behind it, in lower case, however its lines are broken."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot


def said_ahead(line: Line, slot: Slot) -> str:
    """What it says before a figure, and the blank before that."""
    said = line.said_before(slot)
    return " ".join(said.split()) + " " * said[-1:].isspace()


def said_after(line: Line, slot: Slot) -> str:
    """What it says behind a figure, and the blank behind that."""
    said = line.said_behind(slot)
    return " " * said[:1].isspace() + " ".join(said.split())
