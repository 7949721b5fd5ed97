"""So much a day, for so many days, and what that makes, in whatever order: "It handles 1,240 calls a day. Over 31 days that is 38,440 calls"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.pace_told import time_of_pace
from tieout.checking.finders.level import ELSEWHERE, NO_SENTENCES
from tieout.checking.finders.loose import Near, Partial, Stepwise, made, near_enough
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_HEDGES = r"(?: (?:about|some|only|just|roughly|around|nearly|almost|more than|over))*"
#: What leads from so much a day and so many days to the sum, or from these two to so much a day.
_LED = lazily(
    r"(?:(?:^|[ “\"])(?:that|this|which)(?:['’]s| is| was| means| makes| made| comes? to| came to| adds? up to| works? out (?:at|to|as))"
    r"|\bit (?:comes to|came to|adds up to|works out (?:at|to|as))"
    r"|(?:[,–—-]| --) (?:or|for|making)| (?:comes? to|makes?|give)|[,:]|\band (?:comes|came) to"
    r"|\bthe (?:count|cost|total|bill|sum) (?:is|was|comes to|came to|will be))"
    r"(?: an?(?: \w+)? (?:total|average) of)?" + _HEDGES + r" $"
)
_CLOSES = lazily(r"(?: (?:in all|altogether|in total|on average))?\s*(?:[.;,)\"”–—]|$)")
_NOUN, _STEM = lazily(r" ([^\W\d_]+)"), 4
_SEVERAL = 2


def over_time(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, so much a day, `time`, the only length in days, and `total`, the only other figure, of its sentence and one beside it."""
    for stated in line.slots:
        what, bottom = stated.unit.partition(" / ")[0], time_of_pace(stated, line)
        if not bottom or not stated.quantity.value or stated.tags & ELSEWHERE:
            continue
        for several in _around(line, lines):
            told = [near for near in several if near is not None and near.sentence.setting not in NO_SENTENCES]
            others = [s for near in told for s in near.slots if s is not stated and s.kind not in NO_AMOUNT]
            times = [s for s in others if s.kind == "duration" and (s.unit == bottom or (s.unit, bottom) in _IN_ONE)]
            totals = [s for s in others if s.kind in AMOUNTS and _is_of(s, stated, what)]
            if len(times) != 1 or not totals or len(others) > _MOST:
                continue
            if times[0].unit != bottom or len(others) > _SEVERAL:
                parts = _IN_ONE.get((times[0].unit, bottom), 1.0)
                even = [bound for total in totals for bound in _by_parts(stated, times[0], total, parts)]
                yield from even if len(even) == 1 else ()
                if even:
                    break
                continue
            owed = stated.kind == "currency" and any(_OWED.search(near.said()) for near in told)
            if _may_be(stated, times[0], totals[0], owed):
                last = max((stated, times[0], totals[0]), key=lambda slot: slot.quantity.start)
                bound: dict[str, Bound] = {"stated": stated, "time": times[0], "total": totals[0]}
                if last is not times[0] and _is_led(last, told):
                    yield Near(bound)
                yield Partial(bound)
                break


def _around(line: Line, lines: Lines) -> Iterator[Sequence[Line | None]]:
    """A sentence alone, with the one before or behind it, and with the second one before it where no amount stands between."""
    back = lines.beside(line, -1)
    yield from ([line], [back, line], [line, lines.beside(line, 1)])
    if back is None or all(slot.kind in NO_AMOUNT for slot in back.slots):
        yield [lines.beside(line, -2), line]


def _by_parts(stated: Slot, time: Slot, total: Slot, parts: float) -> Iterator[dict[str, Bound]]:
    """'8,400 calls in six weeks, or 200 a day', and the one of several sums that it is of: what ties out, as it may be told only of the days or
    hours that are worked."""
    several = (time.quantity.value or 0.0) * parts
    low, high = ((getattr(total.quantity, end) or 0.0) / several for end in ("low", "high"))
    if several and low <= (stated.quantity.high or 0.0) * _ROOM and high * _ROOM >= (stated.quantity.low or 0.0):
        formula = made(f"total / (time * {parts}) == stated")
        yield Stepwise(formula, {"stated": stated, "time": time, "total": total}, "loose")


#: How many of the shorter time the longer one has; months and years have some more or some less.
_IN_ONE = {
    ("week", "day"): 7.0, ("day", "hour"): 24.0, ("hour", "minute"): 60.0, ("minute", "second"): 60.0, ("year", "month"): 12.0,
    ("year", "week"): 52.18, ("year", "day"): 365.25, ("month", "day"): 30.44, ("month", "week"): 4.348,
}  # fmt: skip
_ROOM = 1.005
NO_AMOUNT = frozenset(("date", "ordinal"))
#: Among so many other figures at most, the one that fits is no accident.
_MOST = 4


def _is_of(slot: Slot, stated: Slot, what: str) -> bool:
    """Whether a figure counts what is told for a day, or is of its currency or unit."""
    return slot.kind == stated.kind and slot.unit == what and slot.tags.isdisjoint(ELSEWHERE)


#: "a loan of 12,000, repaid at 300 a month": off by no more than so much, no interest is in it.
_OWED, _ROUNDED = lazily(r"\b(?:debts?|loans?|mortgages?|owes?|owed|borrow(?:s|ed|ing)?|interest)\b"), 0.02


def _may_be(stated: Slot, time: Slot, total: Slot, owed: bool) -> bool:
    several, all_, one = (slot.quantity.value or 0.0 for slot in (time, total, stated))
    if several < _SEVERAL or not near_enough(all_ / several, one):
        return False
    return not owed or abs(all_ / several - one) <= _ROUNDED * one  # what is owed bears interest


def _is_led(last: Slot, told: Sequence[Line]) -> bool:
    """Whether words lead to the last of the three, and nothing more is said of that."""
    line = next(near for near in told if near.number == last.line)
    ahead = line.said_before(last)
    end, noun = last.quantity.end, last.unit.partition(" / ")[0]
    named = _NOUN.match(line.text, end, line.sentence.end) if last.kind == "count" else None
    if named is not None and noun[:_STEM] and named[1].lower().startswith(noun[:_STEM]):
        end = named.end()  # "38,440 calls"
    return _LED.search(ahead) is not None and _CLOSES.match(line.text, end, line.sentence.end) is not None
