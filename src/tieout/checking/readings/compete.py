"""Step 4, compete: of all readings of one stated figure the nearest wins, and figures belong to one relation of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tieout.checking.compact.line import Bound, Series, Slot
from tieout.checking.readings.propose import READINGS
from tieout.checking.readings.reading import Reading
from tieout.quantities.model import Quantity

#: Readings whose figures stand apart by no more than this are equally near: the words prefer none.
EVEN = 0.35

_Binding = frozenset[tuple[str, int | tuple[int, ...]]]


def stated_slot(reading: Reading) -> Slot | None:
    """The slot of the stated figure; the first of a list."""
    bound = reading.bound.get(reading.rule.stated)
    return bound.slots[0] if isinstance(bound, Series) else bound


def ranked(readings: Iterable[Reading]) -> dict[tuple[str, Quantity], list[Reading]]:
    """The readings of each stated figure of each rule: those that bind most roles first, then the nearest."""
    groups: dict[tuple[str, Quantity], list[Reading]] = {}
    for reading in readings:
        slot = _grouped_by(reading)
        if slot is not None:
            groups.setdefault((reading.rule.name, slot.quantity), []).append(reading)
    for group in groups.values():
        group[:] = _surest(group)
        group.sort(key=lambda r: (-len(r.bound), r.cost))
        del group[READINGS:]
    return groups


def _grouped_by(reading: Reading) -> Slot | None:
    """The stated figure; of levels that words set against another one ("1.60, down from 1.80, but higher than 1.57") each has its own
    comparison."""
    stated, base = stated_slot(reading), reading.bound.get("base")
    if reading.rule.stated != "new" or not isinstance(base, Slot) or stated is None:
        return stated
    own = any(stated in base.links.get(name, ()) for name in _OWN)
    return base if own or base.line > stated.line else stated


#: Links of a base that is compared with its level by itself, whatever other bases that has.
_OWN = ("set-against", "also-from")


def _surest(group: list[Reading]) -> list[Reading]:
    """The readings, one that only ties out left out where words tie the same figures in the same roles, which stand as near then."""
    if not any(reading.anchor.loose for reading in group) or all(reading.anchor.loose for reading in group):
        return group
    loose: dict[_Binding, float] = {}
    for reading in group:
        if reading.anchor.loose:
            loose[_binding(reading)] = min(reading.cost, loose.get(_binding(reading), reading.cost))
    sure = {_binding(reading) for reading in group if not reading.anchor.loose and not reading.anchor.partial}
    lists = [
        bound.slots
        for reading in group
        if not (reading.anchor.loose or reading.anchor.partial)
        for bound in _lists(reading)
    ]
    kept = (one for one in group if not one.anchor.loose or not (_binding(one) in sure or _is_cut_short(one, lists)))
    return [replace(one, cost=min(one.cost, loose.get(_binding(one), one.cost))) for one in kept]


def _lists(reading: Reading) -> Iterator[Series]:
    return (bound for bound in reading.bound.values() if isinstance(bound, Series))


def _is_cut_short(reading: Reading, lists: Sequence[tuple[Slot, ...]]) -> bool:
    """Whether a list is the beginning of one that words tie: "in bonds, 20 percent in land and 15 in shares, with 10 percent left"."""
    mine = [bound.slots for bound in _lists(reading)]
    return any(len(one) < len(other) and one == other[: len(one)] for one in mine for other in lists)


def _binding(reading: Reading) -> _Binding:
    """Which figures play which role; those of a list in their order, whoever put them together."""
    return frozenset((name, _bound(bound)) for name, bound in reading.bound.items())


def _bound(bound: Bound) -> int | tuple[int, ...]:
    return tuple(map(id, bound.slots)) if isinstance(bound, Series) else id(bound)


def rivals(group: list[Reading]) -> list[Reading]:
    """The best reading and those that are as near, each binding once."""
    best = group[0]
    found: dict[_Binding, Reading] = {}
    for reading in group:
        if len(reading.bound) == len(best.bound) and reading.cost <= best.cost + EVEN:
            found.setdefault(_binding(reading), reading)
    return list(found.values())


def operands(reading: Reading) -> frozenset[Slot]:
    """The figures that the stated one is computed from."""
    stated = stated_slot(reading)
    return frozenset(s for s in reading.slots if s is not stated)
