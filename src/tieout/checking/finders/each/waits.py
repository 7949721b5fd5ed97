"""How long it takes until what waits is done, or what is stored is gone: "a backlog of 9,600 cases, and the court hears 800 a year. It will take 12 years to
clear", "reserves of 36 million tons, enough for 24 years at 1.5 million a year"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.pace_told import time_of_pace
from tieout.checking.finders.level import ELSEWHERE, NO_SENTENCES
from tieout.checking.finders.loose import Near, Partial, near_enough
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: What leads to the time, and what stands behind it.
_TAKES = lazily(
    r"(?:\b(?:take|takes|taking|took)(?: (?:it|them|us|the [a-z]+))?|\b(?:last|lasts)(?: (?:it|them|us))?(?: for)?"
    r"|\b(?:enough|sufficient|supplies|supply) for|\benough to last(?: for)?|\bwaits?(?: of| for)?|\bwaiting(?: for)?"
    r"|\bwait [^.;:,0-9]{0,30}(?:is|be|was)|\bequal to"
    r"|\b(?:clear|process|work through|get through|exhaust|use up)(?: (?:it|them|the [a-z]+))? in)"
    r"(?: (?:a|an|another|more than|some|up to|at least|about|around|nearly|almost))*\s+$"
)
_WAITS = lazily(
    r"[\s-]*(?:-?long\s+)?(?:waiting\s+(?:list|time)|wait\b|queue|backlog)"
    r"|['’]?\s+(?:to\s+(?:clear|process|work\s+through|get\s+through|finish|pay\s+off|repay)"
    r"|worth\s+of|supply|use|production|consumption)\b"
)
#: What is said of things that wait, or are stored.
_STORED = lazily(
    r"\b(?:queues?|queued|queueing|queuing|backlog|waiting|waits?|awaiting|list|pending|outstanding|unheard"
    r"|reserves?|stocks?|stockpiles?|stored|deposits?|debts?|loan|owes?|owed)\b"
)
#: So many sentences back what waits is told, and so many where words lead to the time; so far around it are the words for it.
_BACK, _NEXT, _AROUND = 7, 1, 45


def waits(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, how many are done in a year, `time`, how long it takes, here or in the next sentence, and `total`, how many wait, before or beside it."""
    if line.sentence.setting in NO_SENTENCES:
        return
    rates = [slot for slot in line.slots if time_of_pace(slot, line)]
    if len(rates) != 1 or rates[0].tags & ELSEWHERE or not rates[0].quantity.value:
        return
    for there in (line, lines.beside(line, 1)):
        times = [slot for slot in there.slots if _is_taken(slot, there)] if there is not None else []
        if times and there is not None:
            if len(times) == 1 and times[0].unit == time_of_pace(rates[0], line):
                yield from _of(times[0], rates[0], there, lines)
            return


def _is_taken(slot: Slot, line: Line) -> bool:
    if slot.kind != "duration" or not slot.quantity.value:
        return False
    return _TAKES.search(line.said_before(slot)) is not None or _WAITS.match(line.said_behind(slot)) is not None


def _of(time: Slot, rate: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    for back in range(_BACK + 1):
        there = line if not back else lines.beside(line, -back)
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        stored = [slot for slot in there.slots if slot not in (time, rate) and _is_stored(slot, rate, there)]
        if not stored:
            continue
        if len(stored) == 1 and _may_be(time, rate, stored[0]):
            bound: dict[str, Bound] = {"stated": rate, "time": time, "total": stored[0]}
            sure = back <= _NEXT and _is_at_the_rate(time, rate, line) and _is_alone(bound.values(), [there, line])
            yield Near(bound) if sure else Partial(bound)
        return


def _may_be(time: Slot, rate: Slot, total: Slot) -> bool:
    """Whether they are near enough; of money only what ties out, as what is owed bears interest."""
    computed, one = (total.quantity.value or 0.0) / (time.quantity.value or 1.0), rate.quantity.value or 0.0
    return near_enough(computed, one) and (rate.kind != "currency" or abs(computed - one) <= _ROUNDED * one)


_ROUNDED = 0.02


def _is_stored(slot: Slot, rate: Slot, line: Line) -> bool:
    """Whether a figure counts what waits or is stored: of the rate's money or unit, or things of any name."""
    if slot.context or not slot.quantity.value or "/" in slot.unit or slot.tags & ELSEWHERE:
        return False
    what = rate.unit.partition(" / ")[0]
    alike = (slot.kind in BARE and rate.kind in BARE) or (slot.kind == rate.kind and slot.unit == what)
    ahead, behind = line.said_before(slot)[-_AROUND:], line.said_behind(slot)[:_AROUND]
    return alike and (_STORED.search(ahead) is not None or _STORED.search(behind) is not None)


def _is_at_the_rate(time: Slot, rate: Slot, line: Line) -> bool:
    """Whether words say that it takes so long at that rate, and no more: what is owed bears interest, and others join those who wait."""
    if rate.kind == "currency" or not _CLOSES.match(line.said_behind(time)) or _AND_NEW.search(line.said()):
        return False
    return _AT_THE_RATE.search(line.said()) is not None or (
        rate.line == line.number and _AT.search(line.said_before(rate)) is not None
    )


_AT_THE_RATE = lazily(r"\bat (?:(?:the|that|this|its|their|present|current|today's) ){1,3}(?:rate|pace|speed)\b")
_AT = lazily(r"\b(?:at|with only|with just)(?: an?(?: [a-z]+)? (?:rate|pace) of| about| some| around)* $")
_CLOSES = lazily(
    r"(?:['’]?(?: to (?:clear|process|work through|get through|finish|use up)(?: (?:them|it|the [a-z]+))?(?: all)?"
    r"|(?:[ -]long)?[ -]wait(?:ing list)?|[ -]backlog|[ -]queue| supply|(?: worth of)? (?:use|production|consumption|supplies)))?\s*(?:[.;,)]|at\b|$)"
)
#: What makes it longer, or shorter, than the figures do.
_AND_NEW = lazily(
    r"\b(?:if|unless|but|new|more|faster|slower|interest|at least|up to|join|joining|arriv\w+|growth|grows?)\b"
)


def _is_alone(bound: Collection[Bound], told: Sequence[Line]) -> bool:
    """Whether no other amount stands in their sentences."""
    others = [s for near in told for s in near.slots if s not in bound and s.kind not in ("date", "ordinal")]
    return not any(not s.context and not s.quantity.named for s in others)
