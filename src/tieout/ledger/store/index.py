"""The index as a whole: opened, asked, and written anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

from tieout.ledger.store.database import available, created, identity, opened, writable
from tieout.ledger.store.place import replacing
from tieout.ledger.store.rows import Key, Row, is_text
from tieout.ledger.store.seen import Seen

if TYPE_CHECKING:
    import pandas as pd
    from duckdb import DuckDBPyConnection


class Index:
    """The index of a folder as it stood when it was opened.

    path     where it stands, or would stand
    state    says which tieout made it, and on what terms that hold for all articles: one of another state is as none
    columns  name -> type (str, int64, float64, bool) of the columns of a claim; `file` and `article` are among them
    report   digest of the report that told of them last
    rows     what it holds of each file
    seen     what the files looked like that it was made of
    claims   the claims of all files, where the `whole` index is wanted; None where there is none
    """

    def __init__(self, path: Path, state: str, columns: Mapping[str, str], *, whole: bool = True) -> None:
        self.path, self.state, self._columns = path, state, dict(columns)
        self._file, self.report = "", b""
        self.rows: dict[Key, Row] = {}
        self.claims: pd.DataFrame | None = None
        self.seen = Seen()
        reader = opened(path, state)
        if reader:
            import duckdb

            try:
                self._load(reader, whole)
            except duckdb.Error:  # a part of the file is broken that was not read before
                self.forget()
            finally:
                reader.close()

    def _load(self, reader: DuckDBPyConnection, whole: bool) -> None:
        """All rows, and all claims in the order of their files and in each as they were saved."""
        self._file, self.report = reader.execute("SELECT file, report FROM made").fetchall()[0]
        rows = [Row(*values) for values in reader.execute("SELECT * FROM files").fetchall()]
        self.rows = {row.key: row for row in rows}
        self.seen = Seen(reader.execute("SELECT * FROM seen").fetchall())
        if not whole:
            return
        frame = reader.execute("SELECT * EXCLUDE n FROM claims ORDER BY file, article, n").df()
        self.claims = frame.astype({name: how for name, how in self._columns.items() if how != "str"})

    def forget(self) -> None:
        """Take the index for one that is not there: what it holds is not what tieout writes."""
        self._file, self.report, self.rows, self.claims, self.seen = "", b"", {}, None, Seen()

    def save(
        self, rows: Iterable[Row], claims: pd.DataFrame, gone: Collection[Key] = (), report: bytes | None = None
    ) -> None:
        """Write the index with these rows for those of the same key, with their claims, and without those that are gone; and with the digest of
        a new `report`, if there is one.

        Does nothing where that changes nothing. Raises OSError where it cannot be written, or was by somebody else meanwhile: what
        stands then stands whole.
        """
        new = {row.key: row for row in rows if row.is_storable}
        without = [key for key in (*new, *gone) if key in self.rows]
        told = self.report if report is None else report
        same = not (new or without or self.seen.fresh) and told == self.report
        if not available() or (self._file and same):
            return
        import duckdb

        try:
            with replacing(self.path) as temporary:
                base = self._base(temporary, without)
                try:
                    fill(base, new.values(), claims, self._columns)
                    base.execute("UPDATE made SET report = ?", [told])
                    _remember(base, self.seen)
                    base.execute("CHECKPOINT")
                finally:
                    base.close()
        except duckdb.Error as error:
            raise OSError(str(error)) from None

    def _base(self, temporary: Path, without: Collection[Key]) -> DuckDBPyConnection:
        """What is added to: a copy of the index without some files, or a new one."""
        if not self._file:
            return created(temporary, self.state, self._columns)
        copyfile(self.path, temporary)
        if identity(self.path) != self._file:
            raise BlockingIOError("the index was written by somebody else")
        return writable(temporary, without)


def _remember(base: DuckDBPyConnection, seen: Seen) -> None:
    """Put what files look like into an index that is open for writing. Raises duckdb.Error."""
    base.execute("DELETE FROM seen")
    sights = [sight for sight in seen.sights if is_text(sight[0])]
    if sights:
        with base.appender("seen") as rows:
            rows.append_rows(sights)


def fill(base: DuckDBPyConnection, rows: Iterable[Row], claims: pd.DataFrame, columns: Iterable[str]) -> None:
    """Put rows, and the claims of their files with these columns, into an index that is open for writing. Raises duckdb.Error."""
    told = [row.values for row in rows]
    if not told:
        return
    with base.appender("files") as files:
        files.append_rows(told)
    keys = {row[:2] for row in told}
    kept = [key in keys for key in zip(claims["file"], claims["article"], strict=True)]
    frame = claims.loc[kept, list(columns)].reset_index(drop=True)
    if len(frame):
        frame.insert(0, "n", range(len(frame)))
        base.append("claims", frame)
