"""A length that points to the stretch of time told last: "from October 2019 to March 2021. Of those who called in the 18-month period, …", "between
2009 and 2014 … In that five-year period"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.spaced import said_after, said_ahead, spaced
from tieout.checking.finders.times.with_date import with_date
from tieout.checking.finders.times.years_chosen import SPAN
from tieout.checking.gate.lengths import POINTING, STRETCH_BACK
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_UNITS = frozenset(("day", "week", "month", "year"))
#: What a length is called that is no more than a stretch of time.
_STRETCH = lazily(r"^ (?:period|span|stretch|timeframe|time frame|window|spell|interval)\b")
#: Behind it: what tells of a stretch of its own, and a sentence that goes on.
_OWN = lazily(
    r"^(?: [a-z-]+)? (?:to|ended|ending|from|between|before|after|since|ago|earlier|later|when|in which|that|which|during|beginning|starting|prior|until|of|for"
    r"|average|high|low|or|and|a)\b"
)
#: "that five-year period the lock …", but not "that five-year period under Holm"; behind "the" nothing more may be said of it.
_SAME = lazily(r"\b(?:that|this|those|these|the same)(?: same| whole| entire| full)? $")
_GOES_ON = lazily(r"\s*(?:[.,;:)]|$| (?!(?:in|under|as|at|on|with|without|had|has|have|by|into|last|next|a)\b))")
_ENDS = lazily(r"\s*(?:[.,;:)]|$)")
#: What has a length in words of its own and lasts as long as the stretch that was told of it.
_LASTS = lazily(
    r"^ (?:trip|visit|tour|stay|fair|festival|event|strike|ban|truce|ceasefire|conference|summit|meeting|session|course|programme|program|plan|contract|deal"
    r"|lease|term|reign|run|project|campaign|exercise|holiday|break|closure|shutdown|exhibition|show|study|survey|trial|season)\b"
)
#: Between the ends of a stretch, and before the first of two that "and" joins.
_TO, _AND, _BETWEEN = (
    lazily(r" ?(?:to|until|till|through|thru|–|-|up to|to (?:the )?end(?: of)?) ?"),
    lazily(r" and "),
    lazily(r"\bbetween(?: the)? $"),
)


def stretch_told(slot: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, and `first` and `last`, or `span`: the only dates of the sentence before the length, or else of the nearest one above that tells any."""
    if slot.kind != "duration" or slot.unit not in _UNITS or not _is_pointing(slot, line):
        return
    behind = said_after(line, slot)
    called = _STRETCH.match(behind)
    hyphened = "-" in slot.quantity.text
    if _OWN.match(behind[called.end() :] if called else behind) or (
        hyphened and not called and not _LASTS.match(behind)
    ):
        return
    ends = _ends(slot, line, lines)
    if ends and not _other_lengths(slot, ends, line, lines):
        far = _SAME.search(said_ahead(line, slot)) is not None
        sure = called is not None and (_GOES_ON if far else _ENDS).match(behind, called.end()) is not None
        yield (Near if sure else Partial)({"stated": slot, **ends})


def _other_lengths(slot: Slot, ends: dict[str, Slot], line: Line, lines: Lines) -> bool:
    """Whether another length is told between the dates and the one that is to be theirs: it may be that one that is pointed to."""
    told = min(one.line for one in ends.values())
    return any(
        one.kind == "duration" and one is not slot.quantity and one.start < slot.quantity.start
        for number in range(told, line.number + 1)
        for one in lines.own(number)
    )


def _is_pointing(slot: Slot, line: Line) -> bool:
    return (slot.quantity.value or 0.0) > 1 and POINTING.search(said_ahead(line, slot)) is not None


def _ends(slot: Slot, line: Line, lines: Lines) -> dict[str, Slot]:
    if any(one.kind == "date" for one in line.slots[slot.number + 1 :]):
        return {}
    for number in range(line.number, max(-1, line.number - 1 - STRETCH_BACK), -1):
        near = line if number == line.number else with_date(number, lines)
        dates = [one for one in near.slots if one.kind == "date"] if near is not None else []
        if near is not None and dates:
            return _stretch(dates, near)
    return {}


def _stretch(dates: list[Slot], near: Line) -> dict[str, Slot]:
    """The one stretch of time that a sentence tells, if it tells no other date."""
    first, last = dates[0], dates[-1]
    days = first.quantity.days
    if len(dates) == 1:
        whole = SPAN.fullmatch(first.quantity.text) or (days is not None and days.first < days.last)
        return {"span": first} if whole else {}
    if len(dates) != 2:
        return {}
    between = spaced(near.text[first.quantity.end : last.quantity.start])
    joined = _TO.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(said_ahead(near, first)))
    return {"first": first, "last": last} if joined else {}
