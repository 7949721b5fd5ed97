"""The only two levels behind a change, in its sentence or the next: "grew by 28 percent, reaching 264 million; they had been 207 million", "is 16
percent more than a year ago. It was 1,250 then and is 1,450 now"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.periods import is_far, is_short
from tieout.checking.finders.changes.in_order import grows
from tieout.checking.finders.changes.reckoned_from import agree, compared
from tieout.checking.finders.clause_of import CLAUSES
from tieout.checking.finders.level import are_alike, is_level
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.of_the_two import names
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import THAT, is_before, told
from tieout.checking.lines import Lines
from tieout.checking.readings.opening import opening

#: So many figures before a change, or behind it, may hold its levels.
FIGURES = 12


def levels_behind(
    change: Slot, line: Line, lines: Lines, kinds: frozenset[str]
) -> Iterator[tuple[Slot, Slot, type[dict[str, Bound]]]]:
    """'grew by 28 percent, reaching 264 million; they had been 207 million': the only two levels behind a change, or of the next sentence
    where it ends its own."""
    here = [slot for slot in line.slots[change.number + 1 :][:FIGURES] if is_positive(slot, kinds)]
    there: Line | None = line
    known = True
    if not here and _closes(change, line) and line.number + 1 < len(lines):
        there = lines[line.number + 1]
        here = [slot for slot in there.slots if is_positive(slot, kinds)] if there is not None else []
        known = there is not None and names(there, 0, here[-1].at if here else 0) <= names(line, 0, len(line.tokens))
        if there is None or not (known or _is_example(there)):
            return
    if there is None or len(here) != _PAIR or not are_alike(*here):
        return
    first, second = here
    order = is_before(time_of(first, there), time_of(second, there))
    if there is not line and not known:
        order = grows(change, first, second)
        if order is not None:
            yield *((second, first) if order else (first, second)), Partial
        return
    if order is None:
        return
    led = line.tokens[change.at + 1 : first.at] if there is line else []
    firm = (
        bool(led)
        and len(led) <= _CLOSING
        and led[0].text in CLAUSES
        and names(line, change.at, second.at) == frozenset()
    )
    new, base = (second, first) if order else (first, second)
    start = opening(there) if time_of(base, there).years else 0  # "In 2013 it was 410"
    firm = firm or (there is not line and {t.text.partition(" ")[0] for t in there.tokens[start : start + 1]} <= _OF_IT)
    if there is not line and _is_since_another(change, line, new, base, there):
        firm = False
    yield new, base, Near if firm else Partial


def _is_example(line: Line) -> bool:
    """'Fares rise by 5 percent. A pass, 400 crowns now, will cost 420': one of the things that a change is told of."""
    return line.tokens[0].text.partition(" ")[0] in ("a", "an", "one")


def _is_since_another(change: Slot, line: Line, new: Slot, base: Slot, there: Line) -> bool:
    """'fell 4 percent in July from June. It was 43,000, against 48,000 a year ago', "rose 5 percent in 2014. In 2016 it was 390": a change of
    another time, or reckoned from another."""
    reckoned, where = compared(line, change, change)
    mine = told([token for k, token in enumerate(line.tokens) if k not in where], line)
    then = time_of(base, there)
    if then.back == THAT:
        return False  # "more than a year ago. It was 1,250 then"
    now = time_of(new, there).years
    if mine.years and now and mine.years.isdisjoint(now):
        return True
    fits = agree(reckoned, then, mine)
    return fits is False or (fits is None and (bool(where) or is_short(line, change)) and is_far(there, base))


_CLOSING, _PAIR = 3, 2
_OF_IT = frozenset(("it", "they"))


def _closes(change: Slot, line: Line) -> bool:
    """Whether nothing but a time stands behind a change: "since May", "than a year ago"."""
    others = any(not slot.context for slot in line.slots[change.number + 1 :])
    return not others and not names(line, change.at + 1, len(line.tokens))


def is_positive(slot: Slot, kinds: frozenset[str]) -> bool:
    """Whether a figure is a level above zero."""
    return is_level(slot, kinds) and (slot.quantity.value or 0.0) > 0
