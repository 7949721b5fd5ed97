"""Figures that would mend several checks at once: where two relations fail that share one figure, it is the likeliest to be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tieout.checking.compact.line import WORD, Series, Slot
from tieout.checking.verdicts.judge import Judgement, needed
from tieout.intervals import Interval
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Fix:
    """The values of a figure, in its own unit, with which `checks` relations hold that now fail."""

    value: Interval
    checks: int


NO_FIXES: Mapping[Slot, Fix] = {}


def fixes(judgements: Sequence[Judgement]) -> dict[Slot, Fix]:
    """For each figure that would mend more than one failing relation, and breaks none that holds: what it would have to be."""
    failing = list({frozenset(one.reading.slots): one for one in judgements if one.status == "fails"}.values())
    if len(failing) < 2:
        return {}  # two rules that say one thing of the same figures are one relation
    wanted = _wanted(failing)
    held = _wanted(one for one in judgements if one.status == "holds" and one.reading.anchor.formula.sign == "==")
    found = {}
    for slot, values in wanted.items():
        common = _common([*values, *held.get(slot, ())])
        if len(values) > 1 and common is not None:
            found[slot] = Fix(common, len(values))
    return found


def _wanted(judgements: Iterable[Judgement]) -> Mapping[Slot, list[Interval]]:
    found: dict[Slot, list[Interval]] = {}
    for judgement in judgements:
        for slot, value in _needed(judgement):
            found.setdefault(slot, []).append(value)
    return found


def _needed(judgement: Judgement) -> Iterator[tuple[Slot, Interval]]:
    """Each figure of a relation, and what it would have to be for the relation to hold."""
    variant = judgement.variant
    for name, bound in judgement.reading.bound.items() if variant is not None else ():
        for item, slot in enumerate(bound.slots if isinstance(bound, Series) else (bound,)):
            value = (
                needed(judgement.reading, name, variant, item) if slot.kind != WORD and variant is not None else None
            )
            if value is not None:
                yield slot, abs(value) if value.high < 0 <= (slot.quantity.value or 0.0) else value


def _common(values: Sequence[Interval]) -> Interval | None:
    """What all have in common, or None."""
    low, high = max(value.low for value in values), min(value.high for value in values)
    return Interval(low, high) if low <= high else None
