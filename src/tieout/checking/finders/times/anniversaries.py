"""An anniversary, the year that it is told of and that of the event, wherever in the sentence or the one before they stand: "The mill, opened on
4 April 1901, reached its 100th anniversary on 4 April 2001", "The league was set up in 1959. On Harvest Day 2004, it had its 45th birthday";
and one that a headline counts in years."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.times.years_chosen import year_of
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_CALLED = frozenset(("anniversary", "birthday", "wedding anniversary"))
#: What begins, and what an anniversary that has come is said to do.
_BEGUN = frozenset(
    (
        "set up",
        *"""opened opening founded founding established created launched formed built begun began started set inaugurated signed released born
        chartered wed married settled appeared came open""".split(),
    )
)
_ITS = frozenset(("its", "his", "her", "their"))
_THINGS = frozenset(("it", "they", "he", "she"))
_PLANNED = frozenset(
    "ahead next approaching prepared prepare preparing plans planned plan until before after edition".split()
)


def anniversaries(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the ordinal, `first`, the year of the event, and `last`."""
    for slot in line.slots:
        if slot.kind != "ordinal" or not _is_anniversary(line, slot) or not _PLANNED.isdisjoint(line.texts):
            continue
        here = _dates(line)
        if len(here) == 1 and line.number and _own(line, slot) and not _THINGS.isdisjoint(line.texts):
            before = lines.whole(line.number - 1)
            there = _dates(before) if before is not None else []
            if before is not None and len(there) == 1 and year_of(there[0]) < year_of(here[0]):
                sure = _begins(before, there[0], slot, line) and _is_at(slot, here[0])
                yield (Told if sure else Partial)(stated=slot, first=there[0], last=here[0])
            elif not there and _own(line, slot):
                yield from _told_next(slot, here[0], line, lines)
        elif len(here) == 1 and _own(line, slot):
            yield from _told_next(slot, here[0], line, lines)
        elif len(here) == 2:
            first, last = sorted(here, key=year_of)
            if year_of(first) < year_of(last):
                sure = _own(line, slot) and _begins(line, first, slot, line) and _is_at(slot, last)
                yield (Told if sure else Partial)(stated=slot, first=first, last=last)


def _told_next(slot: Slot, last: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'It was founded in 1931': the year of the event, with which the next sentence goes on."""
    after = lines.whole(line.number + 1) if line.number + 1 < len(lines) else None
    there = _dates(after) if after is not None else []
    if after is None or len(there) != 1 or after.tokens[0].text.split()[0] not in _THINGS:
        return
    if year_of(there[0]) < year_of(last) and _begins(after, there[0], slot, line) and _is_at(slot, last):
        yield Told(stated=slot, first=there[0], last=last)


def _is_at(slot: Slot, date: Slot) -> bool:
    """Whether a date says when the anniversary was: right behind it, or at the head of the sentence."""
    return date.at <= _HEAD or 0 < date.at - slot.at <= _NEAR


def _begins(told: Line, date: Slot, slot: Slot, line: Line) -> bool:
    """Whether a date is that of a beginning; nobody's birthday but that of one born then."""
    words = {t.text for t in told.tokens[max(0, date.at - _FAR) : date.at]}
    person = line.tokens[slot.at - 1].text in ("his", "her") or "wedding" in line.texts
    return not words.isdisjoint(_LIVES if person else _BEGUN)


_HEAD, _NEAR, _FAR = 5, 6, 9
_LIVES = frozenset(("born", "married", "wed"))


def _is_anniversary(line: Line, slot: Slot) -> bool:
    """'its 50th anniversary in', but no "50th anniversary tour"."""
    words = [t.text for t in line.tokens[slot.at + 1 : slot.at + 4]]
    at = next((k for k, word in enumerate(words[:2]) if word in _CALLED), -1)
    return at >= 0 and (words[at + 1 :] or ["."])[0] in _ENDS


_ENDS = frozenset(
    ("in", "on", "of", "at", "with", "this", "last", "today", "by", "when", "and", "but", "as", *",.;:–—-)")
)


def _own(line: Line, slot: Slot) -> bool:
    """'its 50th anniversary', 'the 50th anniversary of its founding', and not that of something else."""
    before, behind = line.tokens[slot.at - 1 : slot.at], [t.text for t in line.tokens[slot.at + 2 : slot.at + 5]]
    if before and before[0].text in _ITS:
        return "of" not in behind[:2]
    return behind[:2] == ["of", "its"] and not _BEGUN.isdisjoint(behind[2:])


def _dates(line: Line) -> list[Slot]:
    """The dates of a sentence; none where one of them prints no year."""
    dates = [slot for slot in line.slots if slot.kind == "date"]
    return dates if all(map(year_of, dates)) else []


#: So many sentences below a headline its event is told of.
_LEAD = 3
_GONE_BY = lazily(r"^ ?(?:on|later)\b")
_AFTER = lazily(r"(?:^|\W)after (?:the |a |only )?$")


def anniversaries_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the only anniversary below a headline, and `years`, the only length of years in it: "25 years on", "After 40 years", "25 years
    after first train"; enough to accuse where the years have gone by, and nothing says from what on."""
    head = lines.head
    if head is None or line.number > head.last + _LEAD:
        return
    told = [slot for slot in line.slots if slot.kind == "ordinal" and _is_anniversary(line, slot)]
    if len(told) != 1 or told[0].quantity.start < head.below:
        return
    tops = (line if number == line.number else lines.whole(number) for number in range(head.number, head.last + 1))
    years = [
        s for top in tops if top for s in top.slots if head.start <= s.quantity.start < head.end and s.unit == "year"
    ]
    if len(years) != 1:
        return
    length = years[0]
    behind, ahead = lines.text[length.quantity.end : head.end], lines.text[head.start : length.quantity.start].lower()
    if _GONE_BY.match(behind):
        yield {"stated": told[0], "years": length}
    elif _AFTER.search(ahead) or behind.startswith((" after", " of", " since")):
        yield Partial(stated=told[0], years=length)
