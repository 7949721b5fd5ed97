"""Step 2, tag: the date that a level is of, and the length of time over which a yearly rate is told."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token, tie

#: So many words stand between a level and its date ("million people by the end of"), or a rate and its time ("for the next").
_REACH = 6
#: Words that lead from a rate to the time that it is told over.
OVER = ("for", "over", "during", "in")
_MARKS = frozenset((*",.;:()–—-", "and", "to", "from"))


def date_levels(line: Line) -> None:
    """Links a date to the level right before it ("2 million in 1990": `when`), or, where none stands there, right behind it ("In 1990, 2
    million"); and a length of time to the rate by the year right before it ("7 percent a year for ten years": `stretch`)."""
    for slot in line.slots:
        if slot.kind == "date":
            level = _before(line, slot) or _behind(line, slot)
            if level is not None:
                tie("when", slot, level)
        elif slot.kind == "duration" and slot.number:
            rate = line.slots[slot.number - 1]
            between = line.tokens[rate.at + 1 : slot.at]
            if rate.unit == "% / year" and between and between[0].text in OVER and not any(map(_parts, between)):
                tie("stretch", slot, rate)


def _before(line: Line, date: Slot) -> Slot | None:
    """The figure that a date stands behind."""
    level = line.slots[date.number - 1] if date.number else None
    if level is None or level.context:
        return None
    between = line.tokens[level.at + 1 : date.at]
    return level if len(between) <= _REACH and not any(map(_parts, between)) else None


def _behind(line: Line, date: Slot) -> Slot | None:
    """The figure that a date leads up to, where it opens the sentence or a clause."""
    level = line.slots[date.number + 1] if date.number + 1 < len(line.slots) else None
    opens = date.at < 2 or line.tokens[date.at - 2].text in (",", ";", "and", "but")
    if level is None or level.context or not opens:
        return None
    return level if level.at - date.at <= 2 * _REACH else None


def _parts(token: Token) -> bool:
    return token.text in _MARKS or "break" in token.classes
