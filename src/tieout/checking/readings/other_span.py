"""Of which stretch of time a change is told, and its base: a month's rise and the level of a year ago are no pair.

"Stocks rose 3 million barrels to 44 million, against 62 million a year ago": the rise is on the week, and only the words before it
would say so.
"""

from __future__ import annotations

import re

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.readings.reading import Reading


def of_another_span(reading: Reading, line: Line) -> bool:
    """Whether the words leave open that the base is of a time other than the change is reckoned from."""
    stated, base = reading.bound.get(reading.rule.stated), reading.bound.get("base")
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or not _are_of(line, stated, base):
        return False
    new = reading.bound.get("new")
    if stated.at > base.at or (isinstance(new, Slot) and _are_of(line, new) and _is_dated(line, new)):
        return False
    if stated.kind == "percent":
        return _is_short(line, stated) and _is_far(line, base)
    return stated.kind == base.kind and "change" in stated.tags and _is_far(line, base)


def told_before(reading: Reading, line: Line) -> bool:
    """'fell 2 million to 336 million, from a year-earlier 301 million': a change of its own stands before the level."""
    new, base = reading.bound.get("new"), reading.bound.get("base")
    if reading.rule.stated != "new" or not isinstance(new, Slot) or not isinstance(base, Slot):
        return False
    before = line.slots[new.number - 1] if new.line == base.line == line.number and new.number else None
    return (
        before is not None
        and "change" in before.tags
        and not before.context
        and before.kind == new.kind
        and _is_far(line, base)
    )


def _are_of(line: Line, *slots: Slot) -> bool:
    return all(slot.line == line.number for slot in slots)


def _is_far(line: Line, base: Slot) -> bool:
    """Whether the words at a level put it a year or more back, or at the start of a period."""
    before = line.tokens[max(0, base.at - 3) : base.at]
    near = [t for t in before if t.text in _YEAR_AGO] + _phrase(line, base)
    return any(
        "year-ago" in t.classes or t.text in _FAR or (t.context and _YEAR.search(t.text) is not None) for t in near
    )


def _is_dated(line: Line, level: Slot) -> bool:
    """Whether a year stands at a level: 'from 3,331 in 2018 to 3,667 in 2019' are a pair."""
    return any(t.context and _YEAR.search(t.text) is not None for t in _phrase(line, level))


def _is_short(line: Line, stated: Slot) -> bool:
    """'3 percent sequentially', '0.9 percent on the month', '8 percent from year end'."""
    words = " ".join(t.text for t in _phrase(line, stated))
    return _SHORT.search(words) is not None


def _phrase(line: Line, slot: Slot) -> list[Token]:
    """What stands behind a figure, up to the next mark or figure."""
    out: list[Token] = []
    for token in line.tokens[slot.at + 1 : slot.at + 9]:
        if token.text in _ENDS or (token.slot >= 0 and not token.context):
            break
        out.append(token)
    return out


_ENDS = frozenset(",.;:()")
_YEAR = re.compile(r"\b(1[89]|20)\d\d\b")
_YEAR_AGO = frozenset(("year-earlier", "year-ago", "prior-year", "year ago", "year earlier"))
_FAR = frozenset("year years decade ago earlier before start beginning year-earlier year-ago prior-year".split())
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_SHORT = re.compile(
    rf"\bsequentially|quarter[ -]on[ -]quarter|quarter[ -]over[ -]quarter|month[ -]on[ -]month|month[ -]over[ -]month|week[ -]on[ -]week"
    rf"|\b(?:on|in|over|for) the (?:latest |past |last )?(?:day|week|month|quarter)\b|\bfrom (?:the )?(?:year[ -]end|end of)"
    rf"|\b(?:in|for) (?:{_MONTH})\b(?! \d{{4}})|\bfrom (?:the )?(?:previous|prior|preceding) (?:day|week|month|quarter)\b"
)
