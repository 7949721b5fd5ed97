"""One amount told in two other currencies ("318bn yen ($4bn; £2.56bn)") is converted at the rates of one day, also where an article has no
date: on the days when the one conversion holds, the other has to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tieout.checking.printing.look import said
from tieout.checking.readings.situation import Times, situation
from tieout.checking.verdicts.judge import Judgement, judge
from tieout.checking.verdicts.one_rate import FITS, is_slip, is_undated, side, sides
from tieout.rules.rate_lookups import years_of
from tieout.rules.situation import Option
from tieout.tables import rates


def on_one_day(found: Sequence[Judgement], times: Times) -> list[Judgement]:
    """The judgements, of which those that hold, but not on the day of the other conversion of their amount, fail."""
    if times.published is not None:
        return list(found)
    told = [one for one in found if one.status in FITS and is_undated(one, times)]
    amounts: dict[int, list[Judgement]] = {}
    for one in told:
        amounts.setdefault(id(sides(one)[0]), []).append(one)
    mended = {id(old): new for group in amounts.values() if len(group) == _TWO for old, new in _apart(group, times)}
    return [mended.get(id(one), one) for one in found]


#: Of so many conversions of an amount one is accused.
_TWO = 2


def _apart(group: Sequence[Judgement], times: Times) -> Iterator[tuple[Judgement, Judgement]]:
    """The one of two that is likelier wrong, as judged by the other: the one with a slip that explains it, else the one told last."""
    new = [
        (one, judged) for one, other in zip(group, reversed(group), strict=True) if (judged := _by(one, other, times))
    ]
    if len(new) == _TWO:
        from tieout.checking.verdicts.misprints import misprints  # both fail in few articles

        yield next((pair for pair in new if any(slip.common for slip in misprints(pair[1]))), new[-1])


def _by(one: Judgement, other: Judgement, times: Times) -> Judgement | None:
    """The judgement by the rates of the days on which the other holds, where it fails by these."""
    (given, stated), (_, into) = sides(one), sides(other)
    at = situation(one.reading, times)
    names = [slot.unit.partition(" / ")[0] for slot in (given, into, stated)]
    rate = side(other, "stated") / side(other, "given")
    beside = rates.beside(names[0], names[1], rate, names[2], years_of(at))
    if beside is None:
        return None
    new = judge(
        one.reading,
        replace(at, told=(Option(beside, f"on the days when {said(given.quantity)} was {said(into.quantity)}"),)),
    )
    return new if new.status == "fails" and is_slip(new) else None
