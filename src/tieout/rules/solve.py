"""What a role would have to be for a formula to hold: the formula's tree turned inside out.

Every role stands once in a formula (STYLE, habit 5), so the inversion is exact interval arithmetic.
"""

from __future__ import annotations

from typing import Any

from tieout.intervals.interval import Interval
from tieout.rules.expression import (
    ADD,
    DIVIDE,
    MULTIPLY,
    RAISE,
    SUBTRACT,
    Bindings,
    Call,
    Expression,
    Negation,
    Operation,
    RoleName,
)
from tieout.rules.formula import Formula


def solve(formula: Formula, role: str, bindings: Bindings, item: int = 0) -> Interval | None:
    """The values of `role` (of its item, where it is a list) with which both sides agree; None where that cannot be told.

    `bindings` needs all other roles; of a list role all items, of which number `item` is left out.
    """
    if formula.stated is None:
        return None
    here, there = formula.computed, formula.stated
    if role not in here.roles():
        here, there = there, here
    if role not in here.roles():
        return None
    found = _invert(here, role, there.value(bindings), bindings, item)
    return found if isinstance(found, Interval) and not _useless(found) else None


def _useless(interval: Interval) -> bool:
    return bool(interval.is_open) or interval.low != interval.low or interval.high != interval.high


def _invert(tree: Expression, role: str, target: Any, bindings: Bindings, item: int) -> Any:
    if isinstance(tree, RoleName):
        return target
    if isinstance(tree, Negation):
        return _invert(tree.operand, role, -target, bindings, item)
    if isinstance(tree, Operation):
        return _operation(tree, role, target, bindings, item)
    if isinstance(tree, Call) and tree.name in ("sum", "mean"):
        return _sum(tree, role, target, bindings, item)
    if isinstance(tree, Call) and tree.name == "abs" and len(tree.arguments) == 1 and role in bindings:
        inside = tree.arguments[0].value(bindings)  # a slip seldom turns what lies between two levels round
        return _invert(tree.arguments[0], role, -target if inside.high < 0 else target, bindings, item)
    return None


def _operation(tree: Operation, role: str, target: Any, bindings: Bindings, item: int) -> Any:
    in_left = role in tree.left.roles()
    inside, other = (tree.left, tree.right) if in_left else (tree.right, tree.left)
    known = other.value(bindings)
    if tree.operator is ADD:
        target = target - known
    elif tree.operator is SUBTRACT:
        target = target + known if in_left else known - target
    elif tree.operator is MULTIPLY:
        target = target / known
    elif tree.operator is DIVIDE:
        target = target * known if in_left else known / target
    elif tree.operator is RAISE and in_left:
        target = target ** (1.0 / known)
    else:
        return None
    return _invert(inside, role, target, bindings, item)


def _sum(tree: Call, role: str, target: Any, bindings: Bindings, item: int) -> Any:
    """One item of a list: the sum (or as many times the mean) less all others."""
    if len(tree.arguments) != 1 or not isinstance(tree.arguments[0], RoleName):
        return None
    items = bindings[role]
    if tree.name == "mean":
        target = target * float(len(items))
    for k, other in enumerate(items):
        if k != item:
            target = target - other
    return target
