"""Before a figure is accused: does any other plausible reading of it tie out? Then the writer has the benefit of the doubt."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tieout.checking.compete import operands
from tieout.checking.judge import judge
from tieout.checking.line import Line, Series, Slot
from tieout.checking.propose import Bound, Reading
from tieout.checking.series import alike
from tieout.checking.situation import Times, situation
from tieout.rules.model import Role

_TRIED = 60
_HOLDS = ("holds", "generous", "truncated")


def acquitted(accused: Reading, lines: list[Line], times: Times) -> str:
    """The reason not to accuse, or "": a conjectured reading of the same stated figure, in any order of figures near by, that holds."""
    if any(isinstance(b, Series) for b in accused.bound.values()):
        return ""
    for other in islice(_conjectured(accused, lines), _TRIED):
        if judge(other, situation(other, times)).status in _HOLDS:
            return "another reading of it ties out"
    return ""


def _conjectured(accused: Reading, lines: list[Line]) -> Iterator[Reading]:
    rule = accused.rule
    open_roles = [name for name in accused.bound if name != rule.stated]
    stated = accused.bound[rule.stated]
    yield from _fill(accused, open_roles, {rule.stated: stated}, lines)


def _fill(accused: Reading, todo: list[str], bound: dict[str, Bound], lines: list[Line]) -> Iterator[Reading]:
    if not todo:
        reading = Reading(accused.rule, accused.anchor, dict(bound), accused.cost, anchored=False)
        if operands(reading) != operands(accused):
            yield reading
        return
    name, rest = todo[0], todo[1:]
    role = accused.rule.roles[name]
    for line in reversed(lines):
        for slot in line.slots:
            if not slot.context and _may(role, slot, bound, accused):
                yield from _fill(accused, rest, {**bound, name: slot}, lines)


def _may(role: Role, slot: Slot, bound: dict[str, Bound], accused: Reading) -> bool:
    if slot.kind not in role.kinds or slot in bound.values() or "change" in slot.tags:
        return False
    for other, figure in bound.items():
        near = accused.rule.roles[other]
        if isinstance(figure, Slot) and (role.like == other or near.like == role.name) and not alike(slot, figure):
            return False
    return True
