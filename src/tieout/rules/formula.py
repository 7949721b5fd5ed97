"""Formulas of rules, such as "new / base - 1 == stated": parsed to a tree of whitelisted nodes, never run as code.

The text is read by Python's own parser and walked; whatever is not a number, a role, + - * / **, a minus sign, a call
of a registered function, or one comparison at the top is refused with its column.
"""

from __future__ import annotations

import ast
import warnings
from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from math import isfinite
from typing import Any

from tieout.intervals.interval import Interval, as_interval
from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.rules.comparison import COMPARISONS
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
    Number,
    Operation,
    Printed,
    RoleName,
)  # fmt: skip
from tieout.rules.functions import FUNCTIONS, MANY, Function
from tieout.rules.outcome import Outcome

LONGEST = 400
DEEPEST = 20
_OPERATORS = {ast.Add: ADD, ast.Sub: SUBTRACT, ast.Mult: MULTIPLY, ast.Div: DIVIDE, ast.Pow: RAISE}
_SIGNS = {ast.Eq: "==", ast.LtE: "<=", ast.GtE: ">=", ast.Lt: "<", ast.Gt: ">"}
_ALLOWED = "allowed are numbers, roles, + - * / **, ( ), functions, and one of == <= >= < > in the middle"
_STRANGE = lazily(r"[^A-Za-z0-9_ \t.,+\-*/()<=>]")


class FormulaError(ValueError):
    """A formula that cannot be read. `column` counts its characters from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(f"column {column}: {message}")
        self.column = column


@dataclass(frozen=True, slots=True)
class Formula:
    """A parsed formula.

    text      as written, without white space at its ends
    computed  its left side, or the call of a function that judges by itself
    sign      the comparison: "==", "<=", ">=", "<", ">"; "" for a function that judges by itself
    stated    its right side
    roles     those that it names
    """

    text: str
    computed: Expression = field(repr=False)
    sign: str = field(default="", repr=False)
    stated: Expression | None = field(default=None, repr=False)
    roles: frozenset[str] = field(init=False, compare=False, repr=False)

    def _later(self) -> dict[str, frozenset[str]]:
        """The roles, which every reading asks for, found when they are first asked for."""
        return {"roles": frozenset(self._named())}

    @property
    def judges_alone(self) -> bool:
        """Whether what the one figure is decides, and not how large: "up to 500 megawatts a year"."""
        return not self.sign and len(self.roles) == 1

    def evaluate(self, bindings: Bindings) -> Outcome:
        """Both sides for the given values of the roles (intervals over numbers or arrays, lists of them, numbers, other
        objects), and whether they can agree. Intervals are widened by 1e-12 first, so that no rounding of ours decides.

        Raises KeyError where a role is not bound, TypeError where a list stands outside of a function.
        """
        widened = {name: _widened(value) for name, value in bindings.items()}
        computed = self.computed.value(widened)
        if self.stated is None:
            return computed if isinstance(computed, Outcome) else Outcome(computed, computed, bool(computed))
        stated = self.stated.value(widened)
        return Outcome(computed, stated, COMPARISONS[self.sign](computed, stated))

    def render(self, printed: Printed) -> str:
        """The computed side with the roles as printed, for a pocket calculator: "2,650 / 416"."""
        text = self.computed.worked(printed)
        return text if isinstance(text, str) else ", ".join(text)

    def _named(self) -> list[str]:
        return [*self.computed.roles(), *(self.stated.roles() if self.stated else ())]


def repeated_roles(formula: Formula) -> tuple[str, ...]:
    """The roles that the formula names more than once, sorted: each widens its interval and lets errors through."""
    return tuple(sorted(name for name, times in Counter(formula._named()).items() if times > 1))


def parse(text: str, functions: Mapping[str, Function] = FUNCTIONS) -> Formula:
    """The formula that `text` says. Raises FormulaError, which gives the column and what is allowed there."""
    text = text.strip()
    top = _syntax(text)
    if isinstance(top, ast.Compare):
        sign = _SIGNS.get(type(top.ops[0]))
        if len(top.ops) != 1 or sign is None:
            second = top.comparators[0] if sign is None else top.comparators[1]
            raise FormulaError("one comparison is expected: ==, <=, >=, < or >", second.col_offset + 1)
        left, right = (_expression(side, functions, depth=2) for side in (top.left, top.comparators[0]))
        return Formula(text, left, sign, right)
    computed = _expression(top, functions)
    if isinstance(computed, Call) and computed.function.judges:
        return Formula(text, computed)
    raise FormulaError("a formula compares two sides, such as new / base - 1 == stated", len(text) + 1)


def _syntax(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise FormulaError(f"a formula has at most {LONGEST} characters", LONGEST + 1)
    strange = _STRANGE.search(text)
    if strange:
        raise FormulaError(f"{strange[0]!r} is not allowed here; {_ALLOWED}", strange.start() + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise FormulaError(
            f"this is no formula ({error.msg}); {_ALLOWED}", min(error.offset or len(text) + 1, len(text) + 1)
        ) from None
    except (ValueError, RecursionError, MemoryError):
        raise FormulaError(f"this is no formula; {_ALLOWED}", 1) from None


def _expression(node: ast.expr, functions: Mapping[str, Function], depth: int = 1) -> Expression:
    if depth > DEEPEST:
        raise FormulaError(f"a formula is at most {DEEPEST} signs deep", node.col_offset + 1)
    if isinstance(node, ast.Constant):
        return Number(_number(node))
    if isinstance(node, ast.Name):
        return RoleName(node.id)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return Negation(_expression(node.operand, functions, depth + 1))
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = (_expression(side, functions, depth + 1) for side in (node.left, node.right))
        return Operation(_OPERATORS[type(node.op)], left, right)
    if isinstance(node, ast.Call):
        return _call(node, functions, depth)
    raise FormulaError(f"this is not allowed here; {_ALLOWED}", node.col_offset + 1)


def _number(node: ast.Constant) -> float:
    try:
        if type(node.value) in (int, float) and isfinite(number := float(node.value)):  # type: ignore[arg-type]
            return number
    except OverflowError:
        pass
    raise FormulaError("this is no number that can be computed with", node.col_offset + 1)


def _call(node: ast.Call, functions: Mapping[str, Function], depth: int) -> Call:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name not in functions:
        what = f"the function {name!r} is not known" if name else "this is not allowed here"
        raise FormulaError(f"{what}; functions are {', '.join(sorted(functions))}", node.col_offset + 1)
    function, (least, most) = functions[name], functions[name].takes
    if node.keywords or not least <= len(node.args) <= most or any(isinstance(a, ast.Starred) for a in node.args):
        number = f"{least} or more" if most == MANY else f"{least}" if least == most else f"{least} to {most}"
        raise FormulaError(f"{name} takes {number} plain arguments", node.col_offset + 1)
    if function.judges and depth > 1:
        raise FormulaError(
            f"{name} judges by itself: it is the whole formula, and stands in no arithmetic", node.col_offset + 1
        )
    return Call(name, function, tuple(_expression(argument, functions, depth + 1) for argument in node.args))


def _widened(value: Any) -> Any:
    if isinstance(value, (float, int)) and not isinstance(value, bool):
        value = as_interval(value)
    if isinstance(value, Interval):
        return value.widened()
    return [_widened(item) for item in value] if isinstance(value, list) else value
