"""Step 1 and 2 together: whether two levels are of times that follow on one another, so that a verb tells the way from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.compact.periods import is_far, is_short
from tieout.checking.compact.verbs import is_verb
from tieout.checking.tags.compared import soft_word
from tieout.checking.tags.moments import AGO, EARLIER, LAST, NOW, Moment, behind_aside, moment
from tieout.quantities.calendar_names import WHOLE_MONTHS
from tieout.rules.vocabulary import listed


def follow(line: Line, figures: Sequence[Slot]) -> None:
    """'fell to 4,980 last week, against 5,230 in the week before': links a level to the one that it came from (`follows`).

    Of a rise to what was less, or more, a year ago no word says what it started from.
    """
    for one, other in pairwise([s for s in figures if not _tells_again(s)]):
        if "to" in one.tags and "against" in other.tags and one.verb is not None and alike(one, other):
            before = _time(line, other, figures)
            if before is not None and _leads_on(line, one, other, _time(line, one, figures), before):
                tie("follows", one, other)


def _leads_on(line: Line, new: Slot, base: Slot, first: Moment | None, second: Moment) -> bool:
    """Whether a level is the next one. "After" leads to what was there before ("fell to 366 million after 428 million in 1985"), where nothing
    but its time follows; but what a month rose from may be the month before, and none of a year ago."""
    led = next((t.text for t in reversed(line.tokens[new.at + 1 : base.at]) if not soft_word(t)), "")
    if led != "after":
        return _are_next(first, second)
    return _has_time_alone(line, base) and not (is_short(line, new) and is_far(line, base))


def _has_time_alone(line: Line, slot: Slot) -> bool:
    """Whether a time stands right behind a figure, and no verb behind that."""
    at = slot.at + 1
    while at < len(line.tokens) and line.tokens[at].text in _LEADING:
        at += 1
    end = at
    while end < len(line.tokens) and _is_time(line.tokens[end]):
        end += 1
    return end > at and (
        end == len(line.tokens) or not (is_verb(line, end) or line.tokens[end].text in listed("helper"))
    )


def _is_time(token: Token) -> bool:
    return token.context or bool(token.classes & _TIMES) or token.text in _SPELLED


_LEADING, _TIMES = (
    frozenset(("in", "the", "at", "for", "on", "during", "a", "end", "of")),
    frozenset(("earlier", "year-ago", "weekday")),
)
_SPELLED = frozenset("previously before earlier ago yesterday last previous prior year month week quarter".split())


def _tells_again(slot: Slot) -> bool:
    """'27.3 million, or 4.2 percent of revenue': a share that is told beside a level is none by itself."""
    return any(not alike(slot, host) for host in slot.links.get("or", ()))


def _time(line: Line, slot: Slot, figures: Sequence[Slot]) -> Moment | None:
    """The time of a level; where it is told again, it may stand behind that."""
    again = [s for s in figures if slot in s.links.get("or", ())]
    return next((told for s in again if (told := behind_aside(line, s)) is not None), None) or moment(line, slot)


def _are_next(first: Moment | None, second: Moment) -> bool:
    """Whether the first is the time right after the second: May and April, 2014 and 2013, "last week" and "the week before"."""
    if first is None:
        return second.back in (AGO, EARLIER) and second.span in _SHORT
    if first.name and second.name:
        one, other = first.name.split(), second.name.split()
        return _follow(one[-1], other[-1]) and not (len(one) == len(other) == _MONTH_AND_YEAR)
    if first.name:
        span = "month" if first.name in WHOLE_MONTHS else "year" if first.name.isdigit() else ""
        return second.back < LAST and second.span == span != ""
    steps = {(NOW, LAST), (LAST, EARLIER), (LAST, AGO), (NOW, EARLIER), (NOW, AGO)}
    return not second.name and (first.back, second.back) in steps and first.span == second.span != ""


#: Of "May 2019" and "May 2018": what May rose from may be April.
_MONTH_AND_YEAR = 2


def _follow(first: str, second: str) -> bool:
    """Whether two years or two months follow on one another."""
    if first.isdigit() and second.isdigit():
        return int(first) - int(second) == 1
    if first not in WHOLE_MONTHS or second not in WHOLE_MONTHS:
        return False
    return (WHOLE_MONTHS.index(first) - WHOLE_MONTHS.index(second)) % len(WHOLE_MONTHS) == 1


_SHORT = frozenset(("day", "week", "month", "quarter"))
