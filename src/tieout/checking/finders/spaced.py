"""Words as they are read where it matters not how a text breaks its lines."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily


def spaced(said: str) -> str:
    """Words in lower case with one blank between."""
    return _BLANKS.sub(" ", said).lower()


def said_ahead(line: Line, slot: Slot) -> str:
    """What a sentence says before a figure, and the blank before that."""
    return spaced(line.said_before(slot))


def said_after(line: Line, slot: Slot) -> str:
    """What a sentence says behind a figure, and the blank behind that."""
    return spaced(line.said_behind(slot))


_BLANKS = lazily(r"\s+")
