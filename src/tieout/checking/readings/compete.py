"""Step 4, compete: of all readings of one stated figure the nearest wins, and figures belong to one relation of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tieout.checking.compact.line import Series, Slot
from tieout.checking.readings.propose import READINGS
from tieout.checking.readings.reading import Reading
from tieout.quantities.model import Quantity

#: Readings whose figures stand apart by no more than this are equally near: the words prefer none.
EVEN = 0.35


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
    return base if stated in base.links.get("set-against", ()) or base.line > stated.line else stated


def _surest(group: list[Reading]) -> list[Reading]:
    """The readings, one that only ties out left out where words tie the same figures in the same roles, which stand as near then."""
    if not any(reading.anchor.loose for reading in group) or all(reading.anchor.loose for reading in group):
        return group
    loose = {_binding(reading): reading.cost for reading in group if reading.anchor.loose}
    sure = {_binding(reading) for reading in group if not reading.anchor.loose and not reading.anchor.partial}
    kept = (reading for reading in group if not reading.anchor.loose or _binding(reading) not in sure)
    return [replace(one, cost=min(one.cost, loose.get(_binding(one), one.cost))) for one in kept]


def _binding(reading: Reading) -> frozenset[tuple[str, int]]:
    return frozenset((name, id(bound)) for name, bound in reading.bound.items())


def rivals(group: list[Reading]) -> list[Reading]:
    """The best reading and those that are as near, each binding once."""
    best = group[0]
    found: dict[frozenset[tuple[str, int]], Reading] = {}
    for reading in group:
        if len(reading.bound) == len(best.bound) and reading.cost <= best.cost + EVEN:
            found.setdefault(_binding(reading), reading)
    return list(found.values())


def operands(reading: Reading) -> frozenset[Slot]:
    """The figures that the stated one is computed from."""
    stated = stated_slot(reading)
    return frozenset(s for s in reading.slots if s is not stated)
