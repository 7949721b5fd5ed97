"""The nodes of a formula: numbers, roles, arithmetic, and calls of the functions in `functions`."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from tieout.intervals.interval import Interval
from tieout.records import dataclass
from tieout.rules.functions import Function

#: What a role is bound to: an interval, a list of them, or what a function takes (a date, a unit).
Bindings = Mapping[str, Any]
#: How a role is printed: "2,650", or a list for a list role.
Printed = Mapping[str, str | Sequence[str]]

LOOSE, SUM, PRODUCT, SIGN, POWER, TIGHT = range(6)


class Expression(Protocol):
    """A node of the tree."""

    @property
    def strength(self) -> int:
        """How tightly its outermost sign binds, for the parentheses of `worked`."""

    def roles(self) -> Iterator[str]:
        """The roles named in it, in the order of the text, each as often as it is named."""

    def value(self, bindings: Bindings) -> Any:
        """What it comes to; raises KeyError where a role is not bound, TypeError where a value has no arithmetic."""

    def worked(self, printed: Printed) -> Any:
        """Itself in the form of a pocket calculator; a list for a role that is printed as a list."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the formula."""

    number: float
    strength: int = TIGHT

    def roles(self) -> Iterator[str]:
        return iter(())

    def value(self, bindings: Bindings) -> Interval:
        return Interval(self.number, self.number)

    def worked(self, printed: Printed) -> str:
        return f"{self.number:.15g}"


@dataclass(frozen=True, slots=True)
class RoleName:
    """A role of the rule."""

    name: str
    strength: int = TIGHT

    def roles(self) -> Iterator[str]:
        yield self.name

    def value(self, bindings: Bindings) -> Any:
        return bindings[self.name]

    def worked(self, printed: Printed) -> Any:
        return printed.get(self.name, self.name)


@dataclass(frozen=True, slots=True)
class Negation:
    """A minus sign before something."""

    operand: Expression
    strength: int = SIGN

    def roles(self) -> Iterator[str]:
        return self.operand.roles()

    def value(self, bindings: Bindings) -> Any:
        return -self.operand.value(bindings)

    def worked(self, printed: Printed) -> str:
        return f"-{enclosed(self.operand, printed, POWER)}"


@dataclass(frozen=True, slots=True)
class Operator:
    """An arithmetic sign: how it computes, prints and binds; what binds less than `left`, `right` is enclosed."""

    apply: Callable[[Any, Any], Any]
    sign: str
    strength: int
    left: int
    right: int


ADD = Operator(operator.add, "+", SUM, SUM, PRODUCT)
SUBTRACT = Operator(operator.sub, "-", SUM, SUM, PRODUCT)
MULTIPLY = Operator(operator.mul, "×", PRODUCT, PRODUCT, SIGN)
DIVIDE = Operator(operator.truediv, "/", PRODUCT, PRODUCT, SIGN)
RAISE = Operator(operator.pow, "^", POWER, TIGHT, TIGHT)


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands and the sign between them."""

    operator: Operator
    left: Expression
    right: Expression

    @property
    def strength(self) -> int:
        return self.operator.strength

    def roles(self) -> Iterator[str]:
        yield from self.left.roles()
        yield from self.right.roles()

    def value(self, bindings: Bindings) -> Any:
        return self.operator.apply(self.left.value(bindings), self.right.value(bindings))

    def worked(self, printed: Printed) -> str:
        left = enclosed(self.left, printed, self.operator.left)
        return f"{left} {self.operator.sign} {enclosed(self.right, printed, self.operator.right)}"


@dataclass(frozen=True, slots=True)
class Call:
    """A function and its arguments. One that is written out (a sum) is put in parentheses within other arithmetic."""

    name: str
    function: Function
    arguments: tuple[Expression, ...]

    @property
    def strength(self) -> int:
        return TIGHT if self.function.worked is None else LOOSE

    def roles(self) -> Iterator[str]:
        for argument in self.arguments:
            yield from argument.roles()

    def value(self, bindings: Bindings) -> Any:
        return self.function.call(*(argument.value(bindings) for argument in self.arguments))

    def worked(self, printed: Printed) -> str:
        written = [argument.worked(printed) for argument in self.arguments]
        if self.function.worked is not None:
            return self.function.worked(*written)
        return f"{self.name}({', '.join(w if isinstance(w, str) else ', '.join(w) for w in written)})"


def enclosed(expression: Expression, printed: Printed, strength: int) -> str:
    """The expression as printed, in parentheses where its sign binds less tightly than `strength`."""
    text = expression.worked(printed)
    if not isinstance(text, str):
        text = ", ".join(text)
    return text if expression.strength >= strength else f"({text})"
