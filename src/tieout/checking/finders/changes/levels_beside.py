"""A change of which one level stands in its own sentence and the other in one beside it, or both do in the one before: "8.42 million tonnes,
17 percent more than in 2008", and in the next sentence "In 2008 …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.changes.of_one_thing import of_one_thing, points_back, share_a_name
from tieout.checking.finders.changes.reckoned_from import agree, compared
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, are_alike, is_level
from tieout.checking.finders.loose import Likely, Partial, Told
from tieout.checking.finders.of_the_two import names
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import ONCE, Time, is_before, told
from tieout.checking.gate.levels import BACK
from tieout.checking.lines import Lines

_COMPARED = COMPARED | {"outgrown"}
_FORMER = _COMPARED | {"earlier"}
_NO_LEVEL = CHANGES | {"by", "inside"}
_SHARES = frozenset(("percent",))

_Pairs = Iterator[tuple[Slot, Slot, type[dict[str, Bound]]]]


def levels_beside(change: Slot, line: Line, lines: Lines) -> _Pairs:
    """The new level and the one of before, and how surely words tie them to the change."""
    own = [slot for slot in line.slots if _is_level(slot, change)]
    bases = [slot for slot in own if slot.tags & _COMPARED]
    news = [slot for slot in own if slot not in bases]
    if bases and news:
        return
    if news:
        new = _reached(news, change)
        base = _base_ahead(change, new, news, line) if new is not None else None
        if new is not None and base is not None:
            yield new, base, _kind(True, True, change, new, base)
        elif new is not None:
            yield from _bases_beside(change, new, line, lines)
    elif bases:
        yield from _news_before(change, bases, line, lines)
    else:
        yield from _both_before(change, line, lines)


def _is_level(level: Slot, change: Slot) -> bool:
    """Whether a figure can be a level of what the change is of."""
    return level is not change and is_level(level, _kinds(change), _NO_LEVEL) and printed_digits(level.quantity) >= 1


def _reached(news: Sequence[Slot], change: Slot) -> Slot | None:
    """The level that a change leads to: the only one, or the one right behind it."""
    if len(news) == 1:
        return news[0] if abs(news[0].number - change.number) <= _FIGURES else None
    behind = [slot for slot in news if slot.number == change.number + 1 and slot.tags & {"to", "at"}]
    return behind[0] if behind else None


_FIGURES = 3


def _base_ahead(change: Slot, new: Slot, news: Sequence[Slot], line: Line) -> Slot | None:
    """'In 2017 rents averaged 1,250 crowns; in 2023 they were 16 percent more, at 1,450': the only level before a change that leads to one, in a
    clause of its own and of an earlier time."""
    ahead = [slot for slot in news if slot.at < change.at < new.at]
    if len(ahead) != 1 or not are_alike(ahead[0], new):
        return None
    mark = next((k for k in range(ahead[0].at, change.at) if line.tokens[k].text in _CLAUSES), -1)
    told_now = line.tokens[mark + 1 : change.at]
    of_it = any(token.text.partition(" ")[0] in _OF_IT for token in told_now)
    if mark < 0 or not of_it or names(line, change.at + 1, new.at):
        return None  # "it counted 16 percent more lorries, at 1,450"
    return ahead[0] if is_before(time_of(ahead[0], line), told(told_now, line)) else None


_CLAUSES, _OF_IT = frozenset((";", ",")), frozenset(("it", "they"))


def _beside(line: Line, lines: Lines, change: Slot, ahead: bool) -> Iterator[Line]:
    """The sentences near that hold a level, the one before first; of each side only the nearest that does."""
    for step in (-1, 1) if ahead else (-1,):
        for far in range(1, BACK + 1):
            number = line.number + step * far
            if not 0 <= number < len(lines) or lines.sentences[number].setting in NO_SENTENCES:
                break
            there = lines[number] if any(own.kind in _kinds(change) for own in lines.own(number)) else None
            if there is not None and any(_is_level(slot, change) for slot in there.slots):
                yield there
                break


def _kinds(change: Slot) -> frozenset[str]:
    return _SHARES if change.kind == "percentage_point" else AMOUNTS


def _bases_beside(change: Slot, new: Slot, line: Line, lines: Lines) -> _Pairs:
    """'17 percent more than in 2008. In 2008 …': the level of before is the one whose time the change is reckoned from, or of an earlier
    one in the sentence before."""
    reckoned, where = compared(line, change, new)
    for there in _beside(line, lines, change, ahead=True) if not reckoned.other else ():
        levels = [slot for slot in there.slots if _is_level(slot, change) and are_alike(slot, new)]
        if not any(_tells(change, new, base) for base in levels):
            continue
        found, mine = [], _but_for(where, line)
        times = {base: time_of(base, there) for base in levels}
        for base, time in times.items():
            fits = agree(reckoned, time, mine)
            if fits or (fits is None and is_of_before(time, mine, there, line)):
                found.append((base, fits))
        if len(found) != 1 or (found[0][1] is None and len(levels) > 1):
            continue
        base, fits = found[0]
        surely = of_one_thing(line, new, there, base)
        if surely and _tells(change, new, base):
            yield new, base, _kind(bool(fits) and surely > 1, bool(fits) or surely > 1, change, new, base)
            return


def _but_for(where: Set[int], line: Line) -> Time:
    """The time that a sentence tells, but for the words from when a change is reckoned."""
    return told([token for k, token in enumerate(line.tokens) if k not in where], line)


def is_of_before(time: Time, mine: Time, there: Line, line: Line) -> bool:
    """Whether words put a level in a sentence to an earlier time than the one that the change leads to."""
    if goes_back(line):
        return False
    order = is_before(time, mine)
    apart = bool(time and mine) and (time.month, time.part, time.years) != (mine.month, mine.part, mine.years)
    earlier = order if order is not None else apart and not mine.back
    if there.number > line.number:
        return (time.back != "" or time.rank == ONCE) and earlier and not mine.back
    since = any(token.text in _SINCE for token in line.tokens)
    return earlier or (since and not mine.back) or (bool(mine.back) and bool(time.years))


def goes_back(line: Line) -> bool:
    """'It had climbed to', 'In the year before it rose': whether a sentence tells of an earlier time than the one before does, and not of all
    that had been so "by May"."""
    return line.tokens[0].text != "by" and any(
        token.text in _BACK or "earlier" in token.classes or token.text.startswith("had ") for token in line.tokens
    )


_BACK = frozenset("had previous prior preceding before earlier".split())
_SINCE = frozenset("since now then today currently".split())


def _news_before(change: Slot, bases: Sequence[Slot], line: Line, lines: Lines) -> _Pairs:
    """'May turnover was also 58 percent higher than the 26.14 billion of a year earlier': what is told of stands in the sentence before."""
    base = min(bases, key=lambda slot: abs(slot.number - change.number))
    for there in _beside(line, lines, change, ahead=False):
        levels = [slot for slot in there.slots if _is_level(slot, change) and are_alike(slot, base)]
        news = [slot for slot in levels if slot.tags.isdisjoint(_FORMER)]
        surely = of_one_thing(line, base, there, news[0]) if len(news) == 1 else 0
        if surely and _tells(change, news[0], base):
            yield news[0], base, _kind(surely > 1 and len(levels) == 1, surely > 1, change, news[0], base)


def _bases(levels: Sequence[Slot]) -> list[Slot]:
    """The levels that another is compared with, and what an "and" joins to one: "compared with 3.01 percent a year ago and 2.70 percent in
    the prior quarter"."""
    bases: list[Slot] = []
    for slot in levels:
        if slot.tags & _COMPARED or (bases and "list-and" in slot.tags and bases[-1].number == slot.number - 1):
            bases.append(slot)
    return bases


def _both_before(change: Slot, line: Line, lines: Lines) -> _Pairs:
    """'The margin was 38.4 percent, against 36.9 percent a year ago. It improved by 150 basis points': of several that the one is compared
    with, the one of the time that the change is reckoned from."""
    reckoned, where = compared(line, change, change)
    for there in _beside(line, lines, change, ahead=True) if not reckoned.other else ():
        levels = [slot for slot in there.slots if _is_level(slot, change)]
        bases = _bases(levels)
        news = [slot for slot in levels if slot not in bases]
        if len(news) != 1 or not bases or not all(are_alike(news[0], base) for base in bases):
            continue
        mine = _but_for(where, line)
        times = [agree(reckoned, time_of(base, there), mine) for base in bases]
        fitting = [base for base, fits in zip(bases, times, strict=True) if fits or (fits is None and len(bases) == 1)]
        surely = of_one_thing(line, change, there, news[0])
        named = share_a_name(line, change, there, news[0])
        if there.number > line.number and not (points_back(there, news[0]) or named):
            continue
        is_no_accident = "that-change" in change.tags or _tells(change, news[0], *fitting[:1])
        if len(fitting) == 1 and surely and is_no_accident:
            firm = surely > 1 and (there.number < line.number or not named)
            yield news[0], fitting[0], _kind(firm, True, change, news[0], fitting[0], named)
            return


def _kind(firm: bool, likely: bool, change: Slot, new: Slot, base: Slot, named: bool = False) -> type[dict[str, Bound]]:
    """How surely the figures are of one change; what is said of a part of it is of another, and so is what is off by more than any slip."""
    whole = named or "entire" in change.tags  # "a fall in the net margin", of levels of that
    if whole and _is_near(change, new.quantity.value or 0.0, base.quantity.value or 0.0):
        return Told if firm else Likely if likely else Partial
    return Partial


def _is_near(change: Slot, new: float, base: float) -> bool:
    """Whether two levels go the way that is told, by about as much: all else is as likely told of other levels."""
    if min(new, base) <= 0 or (new - base) * change.sign < 0:
        return False
    stated = abs(change.quantity.value or 0.0)
    moved = abs(new - base) if change.kind == "percentage_point" else abs(new / base - 1) * _HUNDRED
    times = _HUNDRED if change.unit == "basis_point" else 1.0
    return stated > 0 and 1 / _FAR <= moved * times / stated <= _FAR


_FAR, _HUNDRED = 4.5, 100.0


def _tells(change: Slot, *levels: Slot) -> bool:
    """Whether it is no accident that a change and two levels fit."""
    return printed_digits(change.quantity) + sum(printed_digits(slot.quantity) for slot in levels) >= _TOLD


_TOLD = 6
