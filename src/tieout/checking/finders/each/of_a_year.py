"""So much an hour or a day, and what was made, spent or lost in a year, told before it: "annual profits rose to 10.5 billion. That is 1.2 million an hour"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.each.one_of_all import is_led
from tieout.checking.finders.level import ELSEWHERE, NO_SENTENCES
from tieout.checking.finders.loose import Near, Partial, near_enough
from tieout.checking.gate.prices import IN_A_YEAR, YEAR_BACK
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_YEARLY = lazily(
    r"\b(?:annual|yearly|full[- ]year|last year|in the year to [a-z]+(?: [0-9]+)?|in (?:19|20)[0-9]{2})\b"
    r",?([^.;:]{0,60})$"
)
_IN_YEAR = lazily(
    r"(?:\s+(?:in|of)\s+(?:[a-z-]+\s+){0,2}(?:profits?|sales|revenues?|losses))?(?:\s+on\s+(?:[a-z-]+\s+){0,3}[a-z-]+)?,?\s+"
    r"(?:last year|a year|per year|each year|every year|annually|(?:in|over|during|for) the (?:past |last |whole |full |financial )*year"
    r"|in (?:19|20)[0-9]{2})\b"
)
#: "a yearly loss of 730 million" is no change of anything.
_LOSS = lazily(r"\b(?:loss|deficit) of $")
#: What says that one and the same goes on: "The firm is earning 1.2 million an hour".
_GOING_ON = lazily(
    r"\b(?:earning|making|losing|taking|spending|costing|paying|raking in|bringing in|burning(?: through)?)"
    r"(?: about| some| around| nearly| roughly| almost| over| more than)* $"
)
#: What ties so much a week to so much a year in one sentence; a comma alone parts two prices.
_SAME = lazily(r"(?:\bor|\bis|\bto|\bof|\bequivalent)\s+$|[(]$")


def paces_of_a_year(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, so much for a part of a year, and `given`, what the year makes: accused where words lead from it in its sentence or the one before."""
    for stated in line.slots:
        what, _, of = stated.unit.partition(" / ")
        if of not in IN_A_YEAR or stated.kind != "currency" or stated.context or stated.tags & ELSEWHERE:
            continue
        led = is_led(line, stated, stated.quantity.end)
        goes_on = _GOING_ON.search(line.said_before(stated)) is not None
        if not led and not goes_on:
            continue
        for back in range(YEAR_BACK + 1 if goes_on else 2):
            there = lines.beside(line, -back)
            if there is None or there.sentence.setting in NO_SENTENCES:
                continue
            sums = [
                slot for slot in there.slots if _is_of_a_year(slot, there) and slot.unit.partition(" / ")[0] == what
            ]
            if back == 0:
                sums = [slot for slot in sums if slot.number < stated.number]
            if sums:
                yield from _bound(stated, sums, back, led and (back or _is_same(stated, line)), IN_A_YEAR[of])
                break


def _bound(stated: Slot, sums: Sequence[Slot], back: int, sure: object, several: float) -> Iterator[dict[str, Bound]]:
    if len(sums) > 1:
        return
    one, given = stated.quantity.value or 0.0, sums[0].quantity.value or 0.0
    bound: dict[str, Bound] = {"given": sums[0], "stated": stated}
    if sure and back <= 1:
        yield Near(bound)
    elif near_enough(given / several, one):
        yield Partial(bound)


def _is_same(stated: Slot, line: Line) -> bool:
    return stated.quantity.hedge == "~" or _SAME.search(line.said_before(stated)) is not None


def _is_of_a_year(slot: Slot, line: Line) -> bool:
    """Whether words say of a sum that a year makes it."""
    if slot.kind != "currency" or slot.context or not slot.quantity.value:
        return False
    if slot.tags & ELSEWHERE and not _LOSS.search(line.said_before(slot)):
        return False
    _, _, of = slot.unit.partition(" / ")
    if of:
        return of == "year"
    if _IN_YEAR.match(line.said_behind(slot)):
        return True
    yearly = _YEARLY.search(line.said_before(slot))
    return yearly is not None and not any(
        s.kind == "currency" and yearly.start(1) <= s.quantity.start - line.sentence.start < yearly.end(1)
        for s in line.slots
    )
