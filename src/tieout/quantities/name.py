"""What a printed name of a unit, a currency or a percentage stands for."""

from __future__ import annotations

from typing import Any

from tieout.intervals.figure import Kind
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """What a printed name stands for. `weak`: an ordinary word, too, and a unit only right after a number.

    factor  for minor coins: 0.01 of the currency; others are 1
    """

    kind: Kind
    unit: str
    weak: bool = False
    factor: float = 1.0
    candidates: tuple[str, ...] = ()
    extra: int = 0  # further tokens that belong to the name


#: What a printed name is made from: a row of the tables of units or of money, or the first fields of the name itself.
Source = str | tuple[Any, ...]
