"""A length in months, and the months named before it that it is of: "in May and June, … in the same two-month period a year ago"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS, WHOLE_MONTHS

_LED, _SAME = lazily(r"\b(?:the|this|that)(?: same)? $"), lazily(r"\b(?:this|that|same) $")
#: The words behind it say nothing of which months it is of.
_BEHIND = lazily(r"^(?:period|span|stretch)(?: (?:a|one|two|last|by|was|were|but|and)\b|\s*[.,;)])")
_PAIR, _A_YEAR = ("and", "&", "-", "–", "to", "through"), 12


def months_named(slot: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first` and `last`: the only months that its sentence names before it, or else the one before, joined by one word."""
    if slot.unit != "month" or slot.kind != "duration" or not slot.quantity.text.endswith("month"):
        return
    ahead = " ".join(lines.text[line.sentence.start : slot.quantity.start].lower().split()) + " "
    behind = " ".join(lines.text[slot.quantity.end : line.sentence.end].lower().split())
    if not (_LED.search(ahead) and _BEHIND.match(behind)):
        return
    for near in (line, lines.worded(line.number - 1) if line.number else None):
        months = _months(near, slot) if near is not None else []
        if months:
            pair = near is not None and len(months) == 2 and _are_joined(months[0], months[1], near)
            kind = Told if _SAME.search(ahead) else Partial  # "for the 12-month period" may be of the books
            yield from [kind(stated=slot, first=months[0], last=months[1])] if pair else []
            return


def _months(line: Line, slot: Slot) -> list[Slot]:
    """The months that a line names before a figure."""
    return [s for s in line.slots if s.kind == "date" and s.quantity.start < slot.quantity.start and _is_month(s)]


def _is_month(slot: Slot) -> bool:
    return slot.quantity.text.lower().split()[0].strip(".") in WHOLE_MONTHS


def _are_joined(first: Slot, last: Slot, line: Line) -> bool:
    between = line.tokens[first.at + 1 : last.at]
    if len(between) != 1 or between[0].text not in _PAIR:
        return False
    one, other = (MONTHS[slot.quantity.text.lower().split()[0].strip(".")] for slot in (first, last))
    return between[0].text not in ("and", "&") or (other - one) % _A_YEAR == 1  # "in March and June" tells no stretch
