"""A length of time that leads from one date to another, whatever else is told between: "opened in 2011", and in the next sentence "Five
years later, in 2016, …"; or to the day of publication: "In 1968 …", and "In the 50 years since, …" or "Over the past 53 years, …"; "since 1968
…, over those 53 years"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Near, Partial, Told
from tieout.checking.finders.times.two_dates import WENT_ON, between_dates
from tieout.checking.finders.times.until_now import until_now
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.lines import Lines
from tieout.patterns import lazily


def later_on(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the length, `first`, the only date before it in its sentence or else in the one before, and `last`, the one behind it; no
    `last` where the length leads to now."""
    yield from between_dates(line, lines)
    for slot in line.slots:
        if slot.kind != "duration":
            continue
        to_now = _to_now(slot, line)
        since = _year_before(slot, line, lines) if to_now is not None else None
        if to_now is not None and since is not None:
            yield to_now(stated=slot, first=since)
        elif to_now is None and (counted := until_now(slot, line, lines)) is not None:
            yield counted
        last = _reached(slot, line)
        if last is None:
            continue
        before = _dates(line, slot.number) or _dates(_above(line, lines))
        if len(before) == 1 and _alike(before[0], last):
            if _is_back(slot, line):  # "It closed in 2012. It had opened 25 years earlier, in 1987"
                told = {t.text for t in line.tokens[: slot.at]}
                sure = "had" in told and not told.isdisjoint(_IT) and (slot.quantity.value or 0) % _ROUND != 0
                yield (Near if sure else Partial)(stated=slot, first=last, last=before[0])
                continue
            kind = Near if _is_counted_from(before[0], slot, line, lines) else Partial
            yield kind(stated=slot, first=before[0], last=last)


def _above(line: Line, lines: Lines) -> Line | None:
    """The sentence before, but for one in brackets, where it tells a date."""
    number = line.number - 1
    if number > 0 and lines.text.startswith("(", lines.sentences[number].start):
        number -= 1
    return with_date(number, lines)


def _is_counted_from(first: Slot, slot: Slot, line: Line, lines: Lines) -> bool:
    """Whether nothing told between a date and a length, or beside the date, says that time went on before the length is counted."""
    there = line if first.line == line.number else lines.whole(first.line)
    opens = (first.line == line.number or slot.at < _REACH) and (slot.quantity.value or 0) % _ROUND != 0
    if there is None or not opens or _lengths(slot, there, line) > 1:
        return False
    between = line.text[first.quantity.end : slot.quantity.start].lower()
    return (
        WENT_ON.search(between) is None
        and _FROM_THERE.search(line.text[max(0, first.quantity.start - _BEFORE) : first.quantity.start].lower())
        is not None
    )


def _lengths(slot: Slot, *lines: Line) -> int:
    """How many lengths are told; beside one of days or weeks, those of years are of what is still to come ("sentenced to six years")."""
    short = slot.unit in _SHORT
    every = (one for line in lines for one in line.slots if one.kind == "duration")
    return len({one.quantity.start for one in every if not (short and one.unit == "year")})


_SHORT = frozenset(("day", "week"))


#: Words that put a date at what is counted from.
_FROM_THERE, _BEFORE = lazily(r"\b(?:in|on|of|late|early)(?: [a-z]+(?: of)?)? $"), 30


def _to_now(slot: Slot, line: Line) -> type[dict[str, Bound]] | None:
    """How a length of years is tied that leads to now: by its words behind "in the" and before "since", loosely at the head of a sentence
    as "over the past"; a round number there is no count."""
    before = " ".join(t.text for t in line.tokens[max(0, slot.at - _REACH) : slot.at]).split()
    behind = [t.text for t in line.tokens[slot.at + 1 : slot.at + 3]]
    if slot.unit != "year" or before[-1:] not in (["the"], ["past"], ["last"], ["those"]):
        return None
    if before[-1] == "those":
        return Told if before[-2:-1] in _OVER and _sole(slot, line) else None
    if before[-1] == "the":
        closed = behind[:1] == ["since"] and (behind[1:] or ["."])[0] in _CLOSING
        return Told if closed and before[-2:-1] in _OVER else None
    exact = (slot.quantity.value or 0) % _ROUND != 0 and slot.quantity.hedge == "="
    return Partial if exact and before[-2:-1] == ["the"] and slot.at < _REACH and len(before) <= _REACH else None


def _sole(slot: Slot, line: Line) -> bool:
    """Whether the year that "those" points to is told in the sentence itself, behind "since"."""
    dates = _dates(line, slot.number)
    words = [t.text for t in line.tokens[: dates[0].at]] if len(dates) == 1 else []
    return "since" in words[-_FAR_BACK:]


def _year_before(slot: Slot, line: Line, lines: Lines) -> Slot | None:
    """The only date before a length, a year behind "in" or "since": in its sentence, or else in the one before."""
    here = _dates(line, slot.number)
    of = line if here else with_date(line.number - 1, lines)
    dates = here or _dates(of)
    plain = of is not None and len(dates) == 1 and dates[0].quantity.text.isdigit() and dates[0].at > 0
    return dates[0] if of is not None and plain and of.tokens[dates[0].at - 1].text in _SINCE else None


def _reached(slot: Slot, line: Line) -> Slot | None:
    """The date right behind "five years later, in"."""
    words = [t.text for t in line.tokens[slot.at + 1 : slot.at + 1 + _REACH]]
    if words[:1] not in _TO_ANOTHER:
        return None
    at = next((k for k, word in enumerate(words) if word in _LEADING), 1 if words[1:2] == [","] else -1)
    if at < 1 or words[1:at] not in ([], [","]) or len(words) == at + 1:
        return None
    token = line.tokens[slot.at + 1 + at + 1]
    last = line.slots[token.slot] if token.slot >= 0 else None
    if last is None or last.kind != "date":
        return None
    return last if words[at] != "," or last.quantity.days is not None else None  # "five years later, 2016 was"


def _is_back(slot: Slot, line: Line) -> bool:
    return line.tokens[slot.at + 1].text in ("earlier", "before")


def _dates(line: Line | None, end: int | None = None) -> list[Slot]:
    return [slot for slot in line.slots[:end] if slot.kind == "date"] if line is not None else []


def _alike(one: Slot, other: Slot) -> bool:
    """Whether both dates are years, or neither is: from "May" to "2016" there is no counting."""
    return one.quantity.text.isdigit() == other.quantity.text.isdigit()


_IT = frozenset(("it", "he", "she", "they"))
_TO_ANOTHER = (["later"], ["on"], ["earlier"], ["before"])
_REACH, _LEADING = 4, frozenset(("in", "on"))
#: before the year that is counted from, and behind "in the 50 years since"
_SINCE, _CLOSING = frozenset(("in", "since", "of")), frozenset((",", ".", ";", "then"))
_OVER, _FAR_BACK = (["in"], ["over"], ["during"]), 8
#: A multiple of it is round.
_ROUND = 5
