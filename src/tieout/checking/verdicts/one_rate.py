"""Conversions of one pair of currencies in one article imply one rate: where no published rate decides, they must agree.

One amount told in two currencies ("31.4 trillion pesos ($13.2bn; £7.1bn)") implies it, too, where the rate of those two is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from tieout.checking.compact.line import Slot
from tieout.checking.printing.look import said
from tieout.checking.readings import bind
from tieout.checking.readings.situation import Times, situation
from tieout.checking.verdicts.converted import by_a_loose_rate
from tieout.checking.verdicts.judge import Judgement, judge, missing
from tieout.intervals import Interval
from tieout.rules.rate_lookups import published_rates
from tieout.rules.situation import Option, Situation

#: Rates of one article are those of a few days: so far they may be apart beside what rounding leaves open.
APART = 0.015
_LOOKUP = "exchange-rate"
#: Tags of an amount of another time, whose rate is another.
_THEN = frozenset(("earlier", "from", "than", "against", "after"))
FITS = ("holds", "generous", "truncated", "tolerated")


def at_one_rate(found: Sequence[Judgement], times: Times) -> list[Judgement]:
    """The judgements, of which conversions that no published rate decides are judged by the rates that the others of the article imply."""
    told = sorted((one for one in found if _is_undecided(one, times)), key=_start)
    mended = {}
    for k, one in enumerate(told if len(told) > 1 else ()):
        mended[id(one)] = _by_the_others(one, told[max(0, k - _NEAR) : k + _NEAR + 1], times)
    if times.published is None:
        for one in found:
            if one.status == "fails" and _is_exact(one):
                mended[id(one)] = _as_the_others(one, found, times)
    return [mended.get(id(one), one) for one in found]


#: Each conversion is held against so many to either side.
_NEAR = 6


def is_undated(judgement: Judgement, times: Times) -> bool:
    """Whether a judgement is of a conversion, exactly told, in an article of no date."""
    return times.published is None and _is_exact(judgement)


def _is_exact(judgement: Judgement) -> bool:
    """Whether a judgement is of a conversion by a rate, both amounts of which are told, neither as a bound."""
    reading = judgement.reading
    by_rate = any(role.lookup == _LOOKUP for role in reading.rule.roles.values())
    return by_rate and not missing(reading) and not any(map(_only_bounds, reading.slots))


def _is_undecided(judgement: Judgement, times: Times) -> bool:
    """Whether a judgement is of a conversion for which there is no published rate of its day: none at all, no day, or rates of years."""
    if judgement.status not in ("unknown", *FITS) or not _is_exact(judgement):
        return False
    undated = times.published is None and not situation(judgement.reading, times).years
    return judgement.status == "unknown" or undated or (times.published is not None and by_a_loose_rate(judgement))


def _by_the_others(judgement: Judgement, told: Sequence[Judgement], times: Times) -> Judgement:
    """The judgement by the rates of the other conversions; as it was where there are none, or words put it into another time."""
    reading = judgement.reading
    at, given = situation(reading, times), sides(judgement)[0]
    others = [one for one in told if sides(one)[0] is not given and situation(one.reading, times).years == at.years]
    twice = (
        [one for one in told if sides(one)[0] is given and one is not judgement]
        if judgement.status == "unknown"
        else []
    )
    options = (*_rates(judgement, others), *(option for one in twice for option in _crossed(judgement, one, at)))
    if not options:
        return judgement
    new = judge(reading, replace(at, told=options))
    if new.status in FITS:
        return new if judgement.status == "unknown" else judgement
    first = all(_start(judgement) < _start(one) for one in others) and all(_is_behind(one, judgement) for one in twice)
    then = any(slot.tags & _THEN for one in (judgement, *others) for slot in one.reading.slots)
    sure = is_slip(new) or bool(twice and not others)
    return new if new.status == "fails" and not first and not then and _agree(options) and sure else judgement


def _as_the_others(judgement: Judgement, found: Sequence[Judgement], times: Times) -> Judgement:
    """The judgement of a conversion by the rate of one that holds in an undated article: "a £40m ($78m) trade in 2003" may be converted at the rate
    of the day that it is written, as another amount is."""
    others = [one for one in found if one.status in FITS and _is_exact(one)]
    options = tuple(_rates(judgement, others))
    new = judge(judgement.reading, replace(situation(judgement.reading, times), told=options)) if options else judgement
    return new if new.status in FITS else judgement


def _only_bounds(slot: Slot) -> bool:
    """Whether a figure is a range, or one to one side of a number: it implies no rate."""
    return slot.quantity.figure is None or slot.quantity.hedge not in ("=", "~")


def is_slip(judgement: Judgement) -> bool:
    """Whether the stated amount is off by digits, or by a power of ten: what is off by more is another amount."""
    stated, computed = sides(judgement)[1].quantity.value or 0.0, judgement.computed
    ratio = (computed.low + computed.high) / 2 / stated if computed is not None and stated else 0.0
    return any(1 / _DIGITS < ratio * 10.0**power < _DIGITS for power in (0, 3, -3)) if ratio > 0 else False


#: Amounts that differ by less than this factor may differ by a slip of digits.
_DIGITS = 2.5


def _start(judgement: Judgement) -> int:
    return sides(judgement)[0].quantity.start


def _agree(options: Sequence[Option]) -> bool:
    """Whether all the rates that the others imply may be one."""
    return bool(max(option.value.low for option in options) <= min(option.value.high for option in options))


def _is_behind(one: Judgement, other: Judgement) -> bool:
    return sides(one)[1].at > sides(other)[1].at


def _crossed(judgement: Judgement, other: Judgement, at: Situation) -> Iterator[Option]:
    """The rates of a judgement's currencies by another conversion of its amount, and the published rates of the two that it is told in."""
    (given, stated), into = sides(judgement), sides(other)[1]
    if into.unit == stated.unit:
        return
    rate = side(other, "stated") / side(judgement, "given")
    at = at if at.published else replace(at, years=(), since=0)  # the loss is of 2021, and converted a year later
    for option in published_rates(at, into.unit.partition(" / ")[0], stated.unit.partition(" / ")[0]):
        yield Option(rate * option.value, f"{said(given.quantity)} is {said(into.quantity)}, by {option.source}")


def _rates(judgement: Judgement, others: Sequence[Judgement]) -> Iterator[Option]:
    """The rates of a judgement's two currencies that others imply: two figures of one amount, its own and what it is converted into."""
    given, stated = sides(judgement)
    amounts: dict[Slot, list[tuple[Slot, Interval]]] = {}
    for other in others:
        of, into = sides(other)
        amounts.setdefault(of, [(of, side(other, "given"))]).append((into, side(other, "stated")))
    for amount in amounts.values():
        for (one, value), (two, worth) in permutations(amount, 2):
            if (one.unit, two.unit) == (given.unit, stated.unit):
                rate = worth / value
                source = f"the rate at which {said(one.quantity)} is {said(two.quantity)}"
                yield Option(Interval(rate.low * (1 - APART), rate.high * (1 + APART)), source)


def sides(judgement: Judgement) -> tuple[Slot, Slot]:
    """The amount that is converted, and what it is converted into."""
    pair = bind.sides(judgement.reading)
    assert pair is not None  # a conversion binds both
    return pair


def side(judgement: Judgement, role: str) -> Interval:
    """All that one of the two ("given", "stated") may be, as it is printed."""
    reading = judgement.reading
    slot = reading.bound[role]
    assert isinstance(slot, Slot)
    return bind.interval(slot, "generous", reading.rule.roles[role], reading)
