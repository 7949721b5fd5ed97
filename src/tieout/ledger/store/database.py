"""The database file: what it must be to be trusted, and what its tables hold."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.ledger.store.rows import Key

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Raised with every change of the tables.
FORMAT = 2

#: A database that is opened reads and runs nothing but itself: the file may be anybody's.
CONFIG = {
    "threads": "1",
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
}

#: One row for each claims file with its article, and for each article without one.
FILES = """
CREATE TABLE files (
    file VARCHAR,     -- the claims file as reports call it, "" where there is none
    article VARCHAR,  -- the article as reports call it
    way VARCHAR,      -- the way to it from the claims file's folder
    outside BOOLEAN,  -- whether a claim of it gives a source outside the article
    inputs BLOB,      -- digest of all that the findings and claims rest on, empty where they have to be found anew
    told BLOB,        -- digest of what verify told of it, empty where it did not
    page VARCHAR,     -- its page in the reports
    shown BLOB        -- digest of that page
)"""

#: One row for each file that was looked at: what it looked like when its digest was made.
SEEN = "CREATE TABLE seen (path VARCHAR, look VARCHAR, digest BLOB)"

#: How the types of a frame's columns are called here.
TYPES = {"str": "VARCHAR", "int64": "BIGINT", "float64": "DOUBLE", "bool": "BOOLEAN"}


def available() -> bool:
    """Whether duckdb is installed."""
    return find_spec("duckdb") is not None


def opened(path: Path, state: str) -> DuckDBPyConnection | None:
    """The index that stands at `path`, to be read; None where none does that was made by this `state` of tieout, on this machine.

    It names the file that it was written as: one that somebody copied here, or committed, could tell whatever it likes.
    """
    if not available() or path.is_symlink() or not path.is_file():
        return None
    import duckdb

    try:
        found = duckdb.connect(path, read_only=True, config=dict(CONFIG))
        try:
            told = found.execute("SELECT format, state, file FROM made").fetchall()
        except BaseException:
            found.close()
            raise
        if told == [(FORMAT, state, identity(path))]:
            return found
        found.close()
    except (duckdb.Error, OSError, RuntimeError, ValueError):
        pass
    return None


def created(path: Path | None, state: str, columns: Mapping[str, str]) -> DuckDBPyConnection:
    """A new index with empty tables at `path`, in memory without one. Raises duckdb.Error."""
    import duckdb

    made = duckdb.connect(path or ":memory:", config=dict(CONFIG))
    made.execute("CREATE TABLE made (format INTEGER, state VARCHAR, file VARCHAR, report BLOB)")
    made.execute("INSERT INTO made VALUES (?, ?, ?, ?)", [FORMAT, state, identity(path) if path else "", b""])
    made.execute(FILES)
    made.execute(SEEN)
    told = ", ".join(f'"{name}" {TYPES[how]}' for name, how in columns.items())
    made.execute(f"CREATE TABLE claims (n INTEGER, {told})")
    return made


def identity(path: Path) -> str:
    """Which file this is, among all of this machine; the same after it was renamed."""
    found = os.stat(path)
    return f"{found.st_dev}:{found.st_ino}"


def writable(path: Path, without: Collection[Key]) -> DuckDBPyConnection:
    """A copy of an index, open for writing and no more without some files than they are given. Raises duckdb.Error."""
    import duckdb

    base = duckdb.connect(path, config=dict(CONFIG))
    base.execute("UPDATE made SET file = ?", [identity(path)])
    for table in ("files", "claims") if without else ():
        base.executemany(f"DELETE FROM {table} WHERE file = ? AND article = ?", [list(key) for key in without])
    return base
