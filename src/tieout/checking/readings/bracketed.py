"""What stands in brackets behind the time that a change is reckoned from, and is not the level of then: "3 percent more than in May (120 of them
vans)", "7 percent more than in 2019 (120 tonnes a day), at 51,200 tonnes"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading

_OPEN, _CLOSE = ("(", "["), (")", "]", ",", ";")
#: What makes the figure before it one of a part.
_OF_PART = frozenset("of by with without from to on more less fewer".split())


def is_no_base(reading: Reading, line: Line) -> bool:
    """Whether the base of a change opens brackets, and words behind it there make it one of a part, or it is a rate, and the other level none."""
    base, new, stated = (reading.bound.get(name) for name in ("base", "new", reading.rule.stated))
    if not isinstance(base, Slot) or not isinstance(new, Slot) or "inside" not in base.tags or base.line != line.number:
        return False
    if stated is new or "inside" in new.tags or not base.at or line.tokens[base.at - 1].text not in _OPEN:
        return False
    behind = [token.text for token in line.tokens[base.at + 1 :][:1]]
    if behind and behind[0] not in _CLOSE and behind[0].split()[0] in _OF_PART:
        return True
    return ("/" in base.unit) != ("/" in new.unit)


def is_anothers_level(reading: Reading, line: Line) -> bool:
    """'at 312 million, and sales 4 percent more (1,410 million)': whether what brackets behind a change seem to tell it again by is more than the
    level before it, or that level stands in another clause."""
    change, new, stated = (reading.bound.get(name) for name in ("change", "new", "stated"))
    if not isinstance(change, Slot) or not isinstance(new, Slot) or not isinstance(stated, Slot):
        return False
    if "inside" not in change.tags or not new.line == stated.line == line.number or new.at > stated.at:
        return False
    apart = any(token.text in _JOINING for token in line.tokens[new.at + 1 : stated.at])
    return apart or (stated.sign > 0 and (change.quantity.value or 0.0) > (new.quantity.value or 0.0))


_JOINING = frozenset(("and", "but", "while", ";"))
