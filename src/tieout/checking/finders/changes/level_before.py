"""A change, and a level of it that stands in another sentence: "fell 13.85 points on Monday, when it closed at 459.01", and some words on
"had reached 472.86 on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from operator import sub

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import opened_before
from tieout.checking.compact.kinds import AMOUNTS, UNITED
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.changes.chained import chained
from tieout.checking.finders.changes.gains_and_losses import gains_and_losses
from tieout.checking.finders.changes.known_difference import known_differences
from tieout.checking.finders.changes.levels_apart import levels_apart
from tieout.checking.finders.changes.levels_beside import levels_beside
from tieout.checking.finders.changes.net_of_two import net_of_two
from tieout.checking.finders.changes.once_and_now import levels_of
from tieout.checking.finders.changes.points_between import points_between
from tieout.checking.finders.changes.price_less import prices_less
from tieout.checking.finders.changes.since_then import since_then
from tieout.checking.finders.changes.standings import standings
from tieout.checking.finders.changes.taken_up import is_taken_up
from tieout.checking.finders.changes.than_before import than_before
from tieout.checking.finders.changes.told_around import told_around
from tieout.checking.finders.changes.told_between import told_between
from tieout.checking.finders.changes.went_between import went_between
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.one_name import is_that_one, shared
from tieout.checking.finders.only_pair import only_pair
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import ONCE, told
from tieout.checking.gate.levels import BACK, DIGITS, LEVELS, OF_LEVEL
from tieout.checking.lines import Lines
from tieout.checking.readings.carry import points_back
from tieout.quantities.calendar_names import WEEKDAYS


def levels_before(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a change of the line, `new` and `base`, one or both in other sentences. Where a noun tells the change by the name of the
    levels, it is accused like any other; else only where a common misprint explains the mismatch."""
    for slot in line.slots:
        if slot.kind in _SIZES:
            for new, base in (*told_around(slot, line, lines), *net_of_two(slot, line, lines)):
                yield Partial(stated=slot, new=new, base=base)
        yield from since_then(slot, line, lines)
        yield from points_between(slot, line, lines)
        if _is_change(slot):
            if slot.kind == "percentage_point":
                for new, base, kind in levels_beside(slot, line, lines):
                    yield kind(stated=slot, new=new, base=base)
                for new, base in only_pair(slot, line, lines):
                    sure = is_taken_up(slot, new, base, line, lines)
                    yield (Near if sure else Partial)(stated=slot, new=new, base=base)
                for new, base, kind in levels_of(slot, line, lines, _PERCENT):
                    yield kind(stated=slot, new=new, base=base)
            yield from _moved_alike(slot, line, lines)
            for new, base in _levels(slot, line, lines):
                yield Partial(stated=slot, new=new, base=base)
    yield from went_between(line, lines)
    yield from levels_apart(line, lines)
    yield from known_differences(line, lines)
    yield from than_before(line, lines)
    yield from prices_less(line, lines)
    yield from gains_and_losses(line, lines)
    yield from standings(line, lines)
    yield from told_between(line, lines)
    changes = [slot for slot in line.slots if slot.kind in AMOUNTS and slot.sign and slot.tags & CHANGES]
    yield from chained(line, lines, changes, sub)


_PERCENT = frozenset(("percent",))
_SIZES = AMOUNTS | {"percentage_point"}


def _is_change(slot: Slot) -> bool:
    told = bool(slot.tags & CHANGES) and (slot.sign != 0 or "lost" in slot.tags) and not slot.context
    return told and (slot.kind in ("percentage_point", *UNITED) or (slot.kind in AMOUNTS and _tells(slot)))


def _tells(slot: Slot) -> bool:
    """Whether a change has so many digits that it does not fit to any two levels; of fewer, names must tell of what it is."""
    return slot.kind == "percentage_point" or printed_digits(slot.quantity) >= DIGITS


_Pairs = Iterator[tuple[Slot, Slot]]


def _levels(slot: Slot, line: Line, lines: Lines) -> _Pairs:
    """The new level and the one of before, as far as the change's own sentence gives them, and those near."""
    if not _tells(slot):
        return
    own = [s for s in line.slots if _is_level(s, slot) and ("inside" not in s.tags or _in_comparison(line, s))]
    bases = [s for s in own if s.tags & COMPARED or "inside" in s.tags or time_of(s, line).rank == ONCE]
    news = [s for s in own if s not in bases and s.tags & _REACHED]
    if news and bases:
        new, base = _nearest(news, slot), _nearest(bases, slot)
        if _of_one_noun(new, base):
            yield new, base
        yield from ((one, base) for one in _by_name(slot, line, lines) if one.line != base.line)
    elif news:
        new = _nearest(news, slot)
        yield from (
            (new, base) for there, base in _near(slot, line, lines, ahead=True) if _is_earlier(base, there, slot, line)
        )
    elif bases:
        base = _nearest(bases, slot)
        for there, new in _near(slot, line, lines):
            if not is_base(new, there):
                yield new, base
    else:
        yield from _both_near(slot, line, lines)


def _moved_alike(change: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """Two levels that the words of a sentence near lead from one to the other, and that are told by the name of the change: enough to
    accuse where it is that very change."""
    for there in around(line, lines, ahead=True, figures=LEVELS):
        levels = [slot for slot in there.slots if _may_be_level(slot, change) and not slot.tags & CHANGES]
        for one, other in pairwise(levels):
            new, base = (one, other) if other.tags & COMPARED or "outgrown" in one.tags else (other, one)
            told = new.tags & _REACHED and base.tags & _FORMER and _moves(base, new) == change.sign
            if told and _may_be_of(change, new, base) and shared(line, change, there, new) >= _SURELY:
                bound: dict[str, Bound] = {"stated": change, "new": new, "base": base}
                yield bound if is_that_one(line, change, there, new) else Partial(bound)


def _may_be_of(change: Slot, new: Slot, base: Slot) -> bool:
    """Whether an amount is no larger than its levels together: "sales per inn were 1.2 million, up from 1.1 million. The 90 million rise in sales"."""
    sizes = [abs(slot.quantity.value or 0.0) for slot in (change, new, base)]
    return change.kind not in AMOUNTS or sizes[0] <= sizes[1] + sizes[2]


def _moves(base: Slot, new: Slot) -> int:
    """1 where the new level is above the one of before, -1 where it is below."""
    a, b = base.quantity.value or 0.0, new.quantity.value or 0.0
    return (b > a) - (b < a)


def _by_name(change: Slot, line: Line, lines: Lines) -> Iterator[Slot]:
    """The levels in the sentences near that are told by the name of the change."""
    return (
        slot
        for there, slot in _near(change, line, lines)
        if shared(line, change, there, slot) >= _SURELY and not is_base(slot, there)
    )


#: So many words that name a thing tell that a change and its levels are of one.
_SURELY = 2


def _of_one_noun(new: Slot, base: Slot) -> bool:
    return not (new.kind == base.kind == "count") or new.unit == base.unit


def _nearest(levels: Sequence[Slot], change: Slot) -> Slot:
    """The nearest level, one behind the change before one ahead of it."""
    return min(levels, key=lambda s: (abs(s.at - change.at), s.at < change.at))


def _near(change: Slot, line: Line, lines: Lines, ahead: bool = False) -> Iterator[tuple[Line, Slot]]:
    """The levels in the sentences near, each with its sentence."""
    for there in around(line, lines, ahead):
        yield from ((there, slot) for slot in there.slots if _is_level(slot, change) and "inside" not in slot.tags)


def _both_near(change: Slot, line: Line, lines: Lines) -> _Pairs:
    """Two levels of which the one is compared with the other, in the nearest sentence before that has such, or in the next one where
    that goes on about the same ("They were …")."""
    after = lines.beside(line, 1)
    goes_on = [after] if after is not None and points_back(after) else []
    for there in (*goes_on, *around(line, lines)):
        levels = [slot for slot in there.slots if _is_level(slot, change)]
        pairs = [
            (a, b) if is_base(b, there) else (b, a)
            for a, b in pairwise(levels)
            if is_base(a, there) != is_base(b, there)
        ]
        if pairs:
            yield from pairs
            return


def is_base(level: Slot, line: Line) -> bool:
    """Whether words at a level say that another is compared with it, or that it is one of before."""
    return bool(level.tags & COMPARED) or time_of(level, line).rank == ONCE


def _in_comparison(line: Line, slot: Slot) -> bool:
    """'lower than the forecast (a surplus of 5,726 million)': whether the brackets give the level that is compared with."""
    opened = max(0, opened_before(line, slot.at))
    for token in reversed(line.tokens[max(0, opened - _BEFORE) : opened]):
        if token.slot >= 0 and not token.context:
            return False
        if token.classes & COMPARED:
            return True
    return False


_FORMER = COMPARED | {"outgrown", "set-moving"}
_REACHED = frozenset(("to", "at", "plain", "level"))


def _is_level(level: Slot, change: Slot) -> bool:
    """Whether a figure can be a level of what the change is of."""
    return (
        _may_be_level(level, change)
        and not level.tags & CHANGES
        and ("/" in level.unit) >= ("/" in change.unit)
        and printed_digits(level.quantity) >= (DIGITS if change.kind == "percentage_point" else OF_LEVEL)
    )


def _may_be_level(level: Slot, change: Slot) -> bool:
    """The same of a figure of any number of digits."""
    return (
        level is not change and not level.context and level.quantity.value is not None and _of_one_kind(level, change)
    )


def _of_one_kind(level: Slot, change: Slot) -> bool:
    if change.kind == "percentage_point":
        return level.kind == "percent"
    if level.kind == change.kind == "count" and "" != level.unit != change.unit != "":
        return False
    return level.kind in AMOUNTS and alike(level, change)


def around(line: Line, lines: Lines, ahead: bool = False, figures: int = 1) -> Sequence[Line]:
    """The sentences near that hold so many figures, the nearest first."""
    number = line.number
    near = [number - k for k in range(1, BACK + 1)] + ([number + k for k in range(1, BACK + 1)] if ahead else [])
    told = [k for k in near if sum(own.value is not None for own in lines.own(k)) >= figures]
    found = [lines[k] for k in told if lines.sentences[k].setting not in NO_SENTENCES]
    return [there for there in found if there is not None]


def _is_earlier(level: Slot, there: Line, change: Slot, here: Line) -> bool:
    """Whether words beside a level say that it is one of before, or of another time than the change is; where words tell from when the
    change is reckoned, they must be such."""
    if _tells_another(there, here):
        return False
    time = time_of(level, there)
    if any(map(_is_back, takewhile(_is_word, here.tokens[change.at + 1 : change.at + _BEFORE]))):
        return time.back != ""
    if time.rank == ONCE:
        return True
    days = _days(there)
    if days or change.kind == "percentage_point":
        return bool(days) and days.isdisjoint(_days(here))
    own = told(here.tokens, here) if time else time
    return bool(own) and (time.years, time.months, time.part) != (own.years, own.months, own.part)


def _days(line: Line) -> set[str]:
    return {token.text for token in line.tokens if "weekday" in token.classes}


def _is_back(token: Token) -> bool:
    return bool(token.classes & {"earlier", "year-ago"})


def _is_word(token: Token) -> bool:
    return (
        (token.slot < 0 or token.context)
        and token.text not in ";:"
        and (token.text == "but" or "break" not in token.classes)
    )


_BEFORE = 8


def _tells_another(there: Line, here: Line) -> bool:
    """'Montana's jobless rate': whether a sentence tells of somebody's own that the other does not name."""
    said = {token.text for token in here.tokens}
    return any(
        t.text.endswith("'s") and t.text not in said and there.text[t.start].isupper() and t.text not in _TIMES
        for t in there.tokens
    )


_TIMES = frozenset(f"{day}'s" for day in (*WEEKDAYS, "today", "yesterday"))
