"""A length in hours or minutes, and the two times of day that it lies between: "began at 11 a.m. and broke up at 5, six hours later"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.finders.loose import Near, Partial, Told
from tieout.checking.finders.times.tied_times import BEGAN, LASTED, LATER, THE, THOSE, TIED, marked, marks
from tieout.checking.gate.lengths import CLOCKS_BACK
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.rules.clock_times import may_lie_between
from tieout.text.model import Sentence

_UNITS = frozenset(("hour", "minute"))
_DAY = r"(?:,? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)?"
#: A time of day as printed; of a bare number "at" says that it is one.
_CLOCK = lazily(
    rf"(?<![\w.:,$£€-])(?:[0-2]?[0-9](?:[:.][0-5][0-9])? ?(?:[ap]\.m\.|[AP]\.M\.|[ap]m\b|[AP]M\b){_DAY}|[0-2]?[0-9]:[0-5][0-9](?![\w:]){_DAY}"
    rf"|(?<=at )[0-2]?[0-9](?=[,.;]? (?!percent\b|per\b|pct\b|[a-z]+s\b)|[,.;]){_DAY}|(?:noon|midday|midnight)\b{_DAY})"
)
#: Words behind a time that put it in another zone, and such as tell of every day.
_ZONE = lazily(r" ?\(?(?:[A-Z]{2,4}T\b|[A-Z]{3,4}\)|local\b|Eastern\b|Pacific\b|Central\b|in [A-Z])")
_DAILY = lazily(r"\b(?:every|each|daily|nightly|opens?|closes?|weekdays|usually|normally)\b")
#: Words that put a time on another day.
_OTHER_DAY = lazily(
    r"\b(?:(?:next|following) (?:day|morning|afternoon|evening|night|week|month|year|[a-z]+day|⟦|at|[.,;)])|(?:next|following)$"
    r"|same time|day before|day after|days? later|tomorrow|yesterday|since|gmt|utc)\b"
)
#: Who goes far goes to another zone, and what stops goes on later.
_TRAVEL = lazily(
    r"\b(?:fl[iey]\w*|flew|flight|land(?:s|ed)|took off|takes? off|airport|plane|jet|touch(?:es|ed) down"
    r"|paus\w+|stopp\w+|break|interrupt\w+|suspend\w*|resum\w+)\b"
)


def clock_times(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `first` and `last`."""
    for slot in line.slots:
        if slot.kind != "duration" or slot.unit not in _UNITS or not slot.quantity.value:
            continue
        here = _clocks(line.sentence, lines.text)
        if here is None or len(here) > 2:
            continue
        said = marked(slot, here, line)
        sure = _is_only(slot, line) and not _TRAVEL.search(said)
        if _OTHER_DAY.search(said) or sum(one.unit == "day" and one.kind == "date" for one in line.slots) > 1:
            continue
        if len(here) == 2 and any(way.search(said) for way in TIED):
            first, last = _in_order(here, said)
            if sure or _lies_between(slot, first, last, lines.text):
                yield Told(_bound(slot, first, last, line, lines.text))
        elif len(here) == 1 and any(way.search(said) for way in LATER):
            yield from _counted_back(slot, here[0], line, lines, sure)
        elif not here:
            yield from _of_before(slot, said, line, lines) if line.number else ()
            yield from _of_next(slot, said, line, lines) if sure else ()


def _counted_back(
    slot: Slot, last: tuple[int, int], line: Line, lines: Lines, sure: bool
) -> Iterator[dict[str, Bound]]:
    """The time is told of in the last sentence before that tells one; where it is not the very last sentence, other things may have been."""
    for number in range(line.number - 1, max(-1, line.number - 1 - CLOCKS_BACK), -1):
        before = _clocks(lines.sentences[number], lines.text)
        if before is None or len(before) > 1:
            return
        if before:
            beside = lines.whole(number)
            clear = sure and number == line.number - 1 and (beside is None or _is_only(slot, beside))
            if clear or _lies_between(slot, before[0], last, lines.text):
                yield Near(_bound(slot, before[0], last, line, lines.text))
            return


def _of_before(slot: Slot, said: str, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    tie = Told if THOSE.search(said) else Partial if THE.search(said) else None
    before = _clocks(lines.sentences[line.number - 1], lines.text) if tie is not None else None
    if tie is None or before is None or len(before) != 2:
        return
    if tie is Told or _lies_between(slot, before[0], before[1], lines.text):
        yield tie(_bound(slot, before[0], before[1], line, lines.text))


def _of_next(slot: Slot, said: str, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'The talks lasted eight hours. They began at 9 a.m. and ended at 5 p.m.'"""
    if line.number + 1 >= len(lines) or not LASTED.search(said):
        return
    after = lines.sentences[line.number + 1]
    clocks = _clocks(after, lines.text)
    if clocks is not None and len(clocks) == 2 and BEGAN.match(marks(clocks, after, lines.text)):
        yield Told(_bound(slot, clocks[0], clocks[1], line, lines.text))


def _lies_between(slot: Slot, first: tuple[int, int], last: tuple[int, int], text: str) -> bool:
    """Whether what words leave open ties out: of other times it may be, too."""
    return may_lie_between(text[slice(*first)], text[slice(*last)], slot.quantity.value or 0.0, slot.unit)


def _is_only(slot: Slot, line: Line) -> bool:
    """Whether a sentence tells no other length, by which the time may have moved on."""
    return not any(one.kind == "duration" and one is not slot for one in line.slots)


def _clocks(sentence: Sentence, text: str) -> list[tuple[int, int]] | None:
    """Where the times of day of a sentence stand; None where one is of another zone, or of every day."""
    found = [match.span() for match in _CLOCK.finditer(text, sentence.start, sentence.end)]
    if not found or len(found) > 2:
        return found
    zoned = any(_ZONE.match(text, end) for _, end in found)
    return None if zoned or _DAILY.search(text, sentence.start, sentence.end) else found


def _in_order(clocks: list[tuple[int, int]], said: str) -> list[tuple[int, int]]:
    """The times in their order: that of "after it began at" is the first."""
    return clocks[::-1] if _AFTER.search(said) else clocks


_AFTER = lazily(r"⟦c⟧,? ?[(–—-]? ?[a-z ]*⟦s⟧ after [^⟦]*⟦c⟧")


def _bound(slot: Slot, first: tuple[int, int], last: tuple[int, int], line: Line, text: str) -> dict[str, Bound]:
    return {"stated": slot, "first": _word(first, line, text), "last": _word(last, line, text)}


def _word(span: tuple[int, int], line: Line, text: str) -> Slot:
    """A time of day, which is no quantity, as a word that plays a role."""
    start, end = span
    return Slot(-1, Quantity(start, end, text[start:end], "date", None, named=True), 0, True, line.number, kind=WORD)
