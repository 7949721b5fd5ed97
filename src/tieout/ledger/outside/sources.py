"""The declared sources, each read, counted or run once, and only when a claim asks for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from tieout.claims.files import EncodedClaim
from tieout.errors import ClaimsError, OptionError, near
from tieout.ledger.names import Aliases
from tieout.ledger.outside import command, where
from tieout.ledger.outside.model import Declared, Given, Outsides
from tieout.ledger.outside.scale import Scale, UnknownUnit, scale


class Skipped(Exception):
    """A command that was not run, because nobody said that it may; its text says so."""


class Sources:
    """What the settings declare, for the claims of a folder."""

    def __init__(self, outsides: Outsides, folder: Path, aliases: Aliases) -> None:
        self._declared, self._runs = outsides.sources, outsides.run_commands
        self._folder, self._aliases = folder, aliases
        self._made: dict[tuple[str, str], Any] = {}

    def named(self, claim: EncodedClaim, file: str) -> Declared | None:
        """The declared source that a claim's source names by its name or its file; None where it is another file, or an address.

        Raises ClaimsError where the claim names a row of a table that is not declared, or a file that two sources have.
        """
        assert claim.source is not None
        asked = claim.source.file
        found = [source for source in self._declared if asked and asked == source.name]
        found = found or [
            source for source in self._declared if asked and source.file and self._is_file(source, asked, file)
        ]
        if len(found) == 1:
            return found[0]
        names = [source.name for source in found or self._declared]
        line, column = claim.source.places.get("file") or claim.places.get("source", (claim.line, claim.column))
        if found:
            raise ClaimsError(
                f"{asked!r} is the file of several sources",
                path=file,
                line=line,
                column=column,
                instead=f"write {' or '.join(names)}",
            )
        if claim.source.row:
            instead = near(asked, names, "use") if names else "declare it in [[sources]] of the settings"
            raise ClaimsError(f"no source {asked!r} is declared", path=file, line=line, column=column, instead=instead)
        return None

    def _is_file(self, source: Declared, asked: str, file: str) -> bool:
        """Whether a path, as seen from the settings or from the claims file, is that of a source."""
        own = os.path.realpath(os.path.join(source.folder, source.file))
        near_by = (self._folder.parent / file).parent
        return any(
            "\0" not in asked and os.path.realpath(os.path.join(start, asked)) == own
            for start in (source.folder, near_by)
        )

    def given(self, source: Declared, claim: EncodedClaim, published: date | None, file: str) -> Given:
        """What a source has for a claim. Raises OptionError, ClaimsError, Skipped."""
        if source.file:
            from tieout.ledger.outside.rows import Rows  # pandas

            rows: Rows = self._once(source, "table", lambda: Rows(source, self._aliases))
            return rows.given(claim, published, file)
        if source.glob:
            number = self._once(source, "glob", lambda: where.count(source))
            return Given(number, f"source {source.name!r} (files: {' '.join(source.glob)})")
        if not self._runs:
            raise Skipped(source.name)
        number = self._once(source, "command", lambda: command.run(source))
        return Given(number, f"source {source.name!r} (`{' '.join(source.command)}`)")

    def scale(self, source: Declared) -> Scale:
        """The unit of a source. Raises OptionError for one that is not known."""
        try:
            return scale(source.unit)
        except UnknownUnit as error:
            instead = "write an ISO 4217 code, a measure such as 'kilometer', '%', 'share', or the noun that is counted"
            raise source.wrong("unit", f"the unit {source.unit!r} {error}", instead) from None

    def _once(self, source: Declared, what: str, make: Callable[[], Any]) -> Any:
        """What was made before, or its mistake again."""
        key = source.name, what
        if key not in self._made:
            try:
                self._made[key] = make()
            except OptionError as error:
                self._made[key] = error
        if isinstance(self._made[key], OptionError):
            raise self._made[key]
        return self._made[key]
