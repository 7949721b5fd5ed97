"""The sum of another time: where the parts that are told come to their whole, what each of them is compared with comes to what that is compared with
("reserves were 31.7 million, up from 28.4 million; … 12.6 million, up from 11.5 … 19.1 million, up from 16.9")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Series, Slot
from tieout.checking.compact.slipped import adds_up, but_for_a_slip, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.loose import Apart, Likely
from tieout.checking.finders.sum_frame import apart
from tieout.checking.lines import Lines

_FEW = 3


def with_the_other(found: Iterable[dict[str, Bound]], lines: Lines) -> Iterator[dict[str, Bound]]:
    """Each binding of `whole` and `parts`, and behind one that ties out to the last digit that of the other time, where each figure has one."""
    for bound in found:
        yield bound
        whole, parts = bound.get("whole"), bound.get("parts")
        if not isinstance(whole, Slot) or not isinstance(parts, Series) or digits(whole.quantity) < _FEW:
            continue
        if not comes_to(whole.quantity, [one.quantity for one in parts.slots]):
            continue
        others = [lines.compared(slot) for slot in (whole, *parts.slots)]
        told = [slot for slot in others if slot is not None]
        if len(told) == len(others) == len(set(map(id, told))) and all(alike(whole, slot) for slot in told):
            yield from _of(told[0], told[1:])


def _of(whole: Slot, parts: list[Slot]) -> Iterator[dict[str, Bound]]:
    several = [slot.quantity for slot in parts]
    if digits(whole.quantity) < _FEW:
        return
    if comes_to(whole.quantity, several) or adds_up(whole.quantity, several):
        yield Apart(whole=whole, parts=apart(parts))
    elif but_for_a_slip(whole.quantity, several):
        yield Likely(whole=whole, parts=apart(parts))
