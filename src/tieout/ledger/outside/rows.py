"""The one cell of a table that a claim's figure was taken from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from typing import Any

import numpy as np

from tieout.claims.files import EncodedClaim
from tieout.errors import ClaimsError, OptionError, near
from tieout.ledger.names import Aliases, suggest
from tieout.ledger.outside.cells import number, shown
from tieout.ledger.outside.keys import Column, told
from tieout.ledger.outside.model import Declared, Given
from tieout.ledger.outside.table import Table, read

#: How many rows, or names of a column, a message tells.
_TOLD = 4


class Rows:
    """A declared table, asked for the cells of claims; its columns are looked at once."""

    def __init__(self, source: Declared, aliases: Aliases) -> None:
        """Raises OptionError where the table cannot be read, or lacks a column that the settings name."""
        self.source, self._aliases = source, aliases
        self._table: Table = read(source)
        self._values = self._table.column(source.value, "value")
        self._columns = {name: self._column(name, part) for name, part in source.keys.items()}

    def given(self, claim: EncodedClaim, published: date | None, file: str) -> Given:
        """The number of a claim's row. Raises ClaimsError where the claim names no row, none that is there, or more than one;
        OptionError where the cell holds no number."""
        wanted = self._wanted(claim, file)
        fitting = {name: self._columns[name].rows(value, published) for name, value in wanted.items()}
        rows = reduce(np.intersect1d, fitting.values())
        if len(rows) != 1:
            raise self._not_one(claim, file, wanted, fitting, rows)
        row, name = int(rows[0]), self.source.value
        where = f"{self._file()}, row {row + self._table.first} ({self._key(row)}), {name}"
        found = number(self._values.iloc[row])
        if isinstance(found, str):
            raise self.source.wrong("value", f"{where} holds {found}", "write a number there")
        return Given(found, where)

    def _column(self, name: str, part: str) -> Column:
        return Column(self._table.column(name, "keys"), self._aliases, period=part == "period")

    def _wanted(self, claim: EncodedClaim, file: str) -> Mapping[str, Any]:
        """Column -> what its cell must name."""
        assert claim.source is not None
        found: dict[str, Any] = {}
        for name, part in self.source.keys.items():
            if name not in claim.source.row:
                found[name] = self._pinned(claim, name, part, file)
        for name, value in claim.source.row.items():
            if name not in self._columns:
                self._columns[name] = self._extra(claim, name, file)
            found[name] = value
        return found

    def _pinned(self, claim: EncodedClaim, column: str, part: str, file: str) -> str:
        """A part of a claim that a person wrote: subject and period are the extractor's guesses until there is a measure."""
        value = str(getattr(claim, part)).strip()
        instead = f"write 'row: {{{column}: …}}' in its source, or pin {part!r}"
        if not value:
            raise self._at(claim, file, f"the claim has no {part!r} to find its row by", instead)
        if part in ("subject", "period") and not claim.measure.strip():
            raise self._at(
                claim,
                file,
                f"its {part!r} is only a guess",
                f"write 'row: {{{column}: …}}' in its source, or pin 'measure'",
            )
        return value

    def _extra(self, claim: EncodedClaim, name: str, file: str) -> Column:
        """A column that only the claim's row names."""
        try:
            return self._column(name, "")
        except OptionError as error:
            names = [str(each) for each in self._table.frame.columns]
            raise self._at(claim, file, error.message.partition(": ")[2], near(name, names, "use"), "row") from None

    def _not_one(
        self,
        claim: EncodedClaim,
        file: str,
        wanted: Mapping[str, Any],
        fitting: Mapping[str, Any],
        rows: np.ndarray[Any, Any],
    ) -> ClaimsError:
        """Why there is not one row: what a column does not have, with what looks like it; or the rows that all fit."""
        key = " and ".join(f"{name} {told(value)}" for name, value in wanted.items())
        if len(rows):
            more = ", …" if len(rows) > _TOLD else ""
            numbers = ", ".join(str(int(row) + self._table.first) for row in rows[:_TOLD])
            return self._at(
                claim, file, f"{len(rows)} rows have {key}: {numbers}{more}", "name one with 'row: {column: …}'", "row"
            )
        absent = next((name for name, found in fitting.items() if not len(found)), "")
        instead = self._others(absent, wanted[absent]) if absent else "each is there, but not in one row"
        return self._at(claim, file, f"no row has {key}", instead, "row")

    def _others(self, column: str, wanted: Any) -> str:
        """Names of a column that look like one that is not there; else some of them."""
        names = self._columns[column].names
        alike = suggest(told(wanted), names, self._aliases)
        if alike:
            return f"of {column} there is {' or '.join(map(repr, alike))}"
        more = ", …" if len(names) > _TOLD else ""
        return (
            f"of {column} there is {', '.join(shown(name).strip(chr(39)) for name in names[:_TOLD])}{more}"
            if names
            else ""
        )

    def _key(self, row: int) -> str:
        """The cells that name a row."""
        frame = self._table.frame
        names = [str(name) for name in frame.columns]
        return ", ".join(f"{name} {told(frame.iat[row, names.index(name)])}" for name in self.source.keys)

    def _file(self) -> str:
        return f"{self.source.file} ({self.source.sheet})" if self.source.sheet else self.source.file

    def _at(self, claim: EncodedClaim, file: str, message: str, instead: str = "", key: str = "") -> ClaimsError:
        """A mistake at a key of the claim's source."""
        assert claim.source is not None
        line, column = claim.source.places.get(key) or claim.places.get("source", (claim.line, claim.column))
        return ClaimsError(
            f"source {self.source.name!r}: {message}", path=file, line=line, column=column, instead=instead
        )
