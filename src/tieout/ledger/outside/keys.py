"""The rows of a table whose key cells name what a claim is about.

A cell and a part of a claim are compared by forms: a period by the days that it covers (2023, "2023", 2023.0 and a column of
one date a year are all the year), anything else by the normal form of its name.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from tieout.ledger.names import Aliases, normal
from tieout.ledger.outside.cells import is_empty
from tieout.ledger.periods import Span, span

#: What the dates of a column may stand for, by its months: the coarsest that leaves no two of them in one, and all at one place in it.
_GRAINS = {"year": 12, "quarter": 3, "month": 1}

_YEAR = re.compile(r"[12]\d{3}(?:\.0)?")
_QUARTER = re.compile(r"([12]\d{3})\s*-?\s*Q([1-4])|Q([1-4])[\s-]*([12]\d{3})", re.IGNORECASE)
_MONTH = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])")
_DAY = re.compile(r"([12]\d{3})-(\d\d)-(\d\d)(?:[ T]00:00(?::00(?:\.0+)?)?)?")


class Column:
    """A column of a table, asked for the rows whose cells are called so."""

    def __init__(self, cells: pd.Series, aliases: Aliases, *, period: bool) -> None:
        self._cells, self._aliases, self._period = cells, aliases, period

    def rows(self, wanted: Any, published: date | None = None) -> np.ndarray[Any, Any]:
        """The numbers of the rows whose cell is that name, number or period, in order."""
        found = [self._index[form] for form in self._forms(wanted, published, "day") if form in self._index]
        return np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.intp)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The different cells as texts, in order of the table."""
        return tuple(dict.fromkeys(told(cell) for cell in self._unique[1] if not is_empty(cell)))

    @cached_property
    def _unique(self) -> tuple[Any, Sequence[Any]]:
        cells = self._cells.astype(object).map(_plain)
        codes, unique = pd.factorize(cells)
        return codes, list(unique)

    @cached_property
    def _index(self) -> Mapping[Hashable, np.ndarray[Any, Any]]:
        """Form -> rows."""
        codes, unique = self._unique
        order = np.argsort(codes, kind="stable")
        ends = np.searchsorted(codes[order], np.arange(len(unique) + 1))
        grain = _grain(unique) if self._period else "day"
        found: dict[Hashable, list[Any]] = {}
        for code, cell in enumerate(unique):
            for form in self._forms(cell, None, grain):
                found.setdefault(form, []).append(order[ends[code] : ends[code + 1]])
        return {form: np.concatenate(parts) for form, parts in found.items()}

    def _forms(self, cell: Any, published: date | None, grain: str) -> Iterable[Hashable]:
        if is_empty(cell):
            return
        if self._period:
            days = _days(cell, published, grain)
            if days is not None:
                yield days
                return
        form = normal(told(cell), self._aliases)
        if form:
            yield form


def told(cell: Any) -> str:
    """A cell as a text on one line: a whole number without ".0", a day without its midnight, nothing that a terminal would obey."""
    text = " ".join(str(cell).split()).removesuffix(".0").removesuffix(" 00:00:00")
    return text if text.isprintable() else "".join(sign if sign.isprintable() else "�" for sign in text)


def _plain(cell: Any) -> Any:
    """What can be looked up; a list or an object of a JSON file as its text."""
    return cell if cell is None or isinstance(cell, (str, int, float, date, np.generic)) else str(cell)


def _days(cell: Any, published: date | None, grain: str) -> Span | None:
    """The days of a period; None for what names none."""
    day = _day(cell)
    if day is not None:
        return _around(day, grain)
    text = " ".join(str(cell).split())
    if _YEAR.fullmatch(text):
        return _around(date(int(text[:4]), 1, 1), "year")
    if quarter := _QUARTER.fullmatch(text):
        year, number = quarter[1] or quarter[4], quarter[2] or quarter[3]
        return _around(date(int(year), 3 * int(number), 1), "quarter")
    if month := _MONTH.fullmatch(text):
        return _around(date(int(month[1]), int(month[2]), 1), "month")
    return span(text, published)


def _day(cell: Any) -> date | None:
    """The day of a date or of its ISO form."""
    if isinstance(cell, datetime):
        return None if pd.isna(cell) else cell.date()
    if isinstance(cell, date):
        return cell
    match = _DAY.fullmatch(cell.strip()) if isinstance(cell, str) else None
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _grain(cells: Sequence[Any]) -> str:
    """What the dates of a column stand for; a day where there is only one, which says nothing."""
    days = {day for cell in cells if (day := _day(cell)) is not None}
    for grain, months in _GRAINS.items() if len(days) > 1 else ():
        if len({day.month % months for day in days}) == 1 and len({_around(day, grain) for day in days}) == len(days):
            return grain
    return "day"


def _around(day: date, grain: str) -> Span:
    """The year, quarter or month of a day, or the day itself."""
    if grain == "day":
        return day, day
    months = _GRAINS[grain]
    begin = (day.month - 1) // months * months + 1
    following = date(day.year + 1, 1, 1) if begin + months > 12 else date(day.year, begin + months, 1)
    return date(day.year, begin, 1), date.fromordinal(following.toordinal() - 1)
