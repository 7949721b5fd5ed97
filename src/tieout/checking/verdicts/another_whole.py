"""A share that is of another whole than the one that stands beside it."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.readings.reading import Reading


def of_another_whole(reading: Reading, line: Line) -> bool:
    """'63 of the 150 seats, or 24 percent of the vote': the noun behind the share is not that of the whole."""
    stated, whole = reading.bound.get("stated"), reading.bound.get("whole")
    if (
        not isinstance(stated, Slot)
        or not isinstance(whole, Slot)
        or "share-of" not in stated.tags
        or stated in whole.links.get("whole-of", ())
    ):
        return False
    if stated.line != line.number or "of-it" in stated.tags:
        return False
    if any(t.text in _THEM for t in line.tokens[stated.at + 2 : stated.at + 4]):
        return False
    nouns = [t for t in line.tokens[stated.at + 1 : stated.at + 8] if t.text.isalpha() or t.slot >= 0]
    named = [t.text for t in nouns[1:] if t.text not in _ARTICLES][:3]
    return (
        bool(named)
        and not any(t.classes & {"total", "of-them"} for t in nouns[:5])
        and not any(stem(n) in (whole.unit, stated.unit) for n in named)
        and whole.kind == "count"
        and whole.unit != ""
    )


_THEM = frozenset("those them these respondents".split())
_ARTICLES = frozenset("the its their all a an his her our this that those these".split())
