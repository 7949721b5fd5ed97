"""A cell of a table, or what a command prints, as a number."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from math import isfinite
from numbers import Integral, Real
from typing import Any

from tieout.ledger.outside.model import Number

#: A text that is a number: grouped in thousands by commas or spaces, or not at all.
_NUMBER = re.compile(
    r"([-+−]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)?(\.\d+)?((?:[eE][-+]?\d{1,3})?)\s?(%?)",
    re.ASCII,
)
_INSIDE = re.compile(r"(?<![\w.,])[-+−]?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d{1,3})?%?(?!\d|[.,]\d)", re.ASCII)

#: How much of a text is told.
_SHOWN = 40


def number(cell: Any) -> Number | str:
    """The number of a cell, or what it holds instead, to be read behind "holds". Never raises."""
    if is_empty(cell):
        return "nothing"
    if isinstance(cell, (bool,)) or type(cell).__name__ in ("bool_", "bool"):
        return f"{bool(cell)}, which is no number"
    if isinstance(cell, Integral):
        return _number(str(int(cell)), Decimal(int(cell)))
    if isinstance(cell, (Real, Decimal)):
        return _number(_short(cell), Decimal(repr(float(cell))) if isinstance(cell, Real) else cell)
    return _of_text(cell) if isinstance(cell, str) else f"{shown(cell)}, which is no number"


def only_number(text: str) -> Number | str:
    """The one number that a text holds."""
    whole = number(text.strip())
    if isinstance(whole, Number):
        return whole
    found = set(_INSIDE.findall(text))
    if len(found) != 1:
        return f"{len(found)} numbers" if found else f"{whole}" if text.strip() else "nothing"
    return number(found.pop())


def is_empty(cell: Any) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip()) or bool(cell is not cell or cell != cell)


def shown(cell: Any) -> str:
    """A cell in a message: on one line, and no longer than a line takes."""
    text = " ".join(str(cell).split()) if isinstance(cell, str) else _short(cell)
    text = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return repr(text) if isinstance(cell, str) else text


def _of_text(cell: str) -> Number | str:
    text = cell.strip()
    match = _NUMBER.fullmatch(text) if len(text) < 400 else None
    if match is None or not (match[2] or match[3]):
        return f"{shown(cell)}, which is no number"
    sign, whole, decimals, exponent, percent = match.groups()
    digits = re.sub(r"\D", "", whole or "0") + (decimals or "") + exponent
    try:
        return _number(text, Decimal(("-" if sign in ("-", "−") else "") + digits), bool(percent))
    except InvalidOperation:
        return f"{shown(cell)}, which is no number"


def _number(text: str, value: Decimal, percent: bool = False) -> Number | str:
    """The number; a unit of its last digit is one where it has no decimals."""
    exponent = value.as_tuple().exponent
    found = float(value) if isinstance(exponent, int) and -350 < exponent < 350 else float("inf")
    if not isfinite(found):
        return f"{text[:_SHOWN]}, which is no finite number"
    return Number(text, found, 10.0 ** min(0, max(int(exponent), -300)), percent)


def _short(cell: Any) -> str:
    """A number without the ".0" that a column with gaps gives it; a day without its midnight."""
    text = str(cell)
    return text.removesuffix(".0").removesuffix(" 00:00:00")
