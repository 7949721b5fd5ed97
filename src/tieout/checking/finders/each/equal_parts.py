"""Several things of one amount, and what all of them come to: "a deal of 630 million crowns … The three 210 million crown tranches"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.portions import PORTIONS
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines

#: So many sentences are looked back over; more things than these are seldom told by one amount.
_BACK, _MOST = 3, 60
_EXACT = 1e-9


def equal_parts(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`number`, right before `stated`, the amount of each, and `total`: the only figure told before that is all of them."""
    for stated in line.slots:
        number = _number(line, stated)
        if number is None:
            continue
        value = (number.quantity.value or 0.0) * (stated.quantity.value or 0.0)
        told = [s for s in _before(line, stated, lines) if s.kind == stated.kind and s.unit == stated.unit]
        fitting = [s for s in told if abs((s.quantity.value or 0.0) - value) <= _EXACT * value]
        if len({s.quantity.value for s in fitting}) == 1:
            yield Partial(stated=stated, number=number, total=fitting[0])


def _number(line: Line, stated: Slot) -> Slot | None:
    """The number right before an amount behind which stands the noun of the things: "three 210 million crown tranches"."""
    before = next((s for s in line.slots if s.at == stated.at - 1), None)
    behind = line.tokens[stated.at + 1 : stated.at + 3]
    named = any(t.slot < 0 and t.text.split()[0] in PORTIONS for t in behind)
    if before is None or not named or stated.context or stated.kind not in UNITED or " / " in stated.unit:
        return None
    value = before.quantity.value or 0.0
    return before if before.kind in BARE and value == int(value) and 1 < value <= _MOST else None


def _before(line: Line, stated: Slot, lines: Lines) -> Iterator[Slot]:
    yield from (s for s in line.slots if s.at < stated.at and not s.context)
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        there = lines[number]
        if there is not None and there.sentence.setting not in NO_SENTENCES:
            yield from (s for s in there.slots if not s.context)
