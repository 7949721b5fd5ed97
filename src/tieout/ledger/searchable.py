"""The index of a folder brought up to date and open to be asked; in memory where none can be written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.checking.made_by import made_by
from tieout.errors import OptionError
from tieout.ledger.aliases import aliases_of
from tieout.ledger.load import Loaded, TermsFor, load, no_folder, rows
from tieout.ledger.model import Entry
from tieout.ledger.names import Aliases
from tieout.ledger.past import Past, index_of
from tieout.ledger.store.claims import STORED
from tieout.ledger.store.database import available, created, opened
from tieout.ledger.store.index import Index, fill
from tieout.ledger.store.rows import Key, Row
from tieout.records import dataclass
from tieout.rules.model import Rule

if TYPE_CHECKING:
    import pandas as pd
    from duckdb import DuckDBPyConnection

#: What to install for the index.
INSTALL = "pip install 'tieout[ledger]'"


@dataclass(frozen=True, slots=True, eq=False)
class Searchable:
    """An index to be asked, the aliases of its folder, and a line for each file that could not be read."""

    index: DuckDBPyConnection
    aliases: Aliases
    errors: tuple[str, ...]


@contextmanager
def searchable(claims: Path, rules: Sequence[Rule], terms: TermsFor) -> Iterator[Searchable]:
    """The index of the claims files of a folder as they are now. What has changed since it was made is read, as `verify` reads it.

    Raises OptionError without duckdb, and for a folder that is none.
    """
    if not available():
        raise OptionError("the ledger's index needs duckdb", instead=INSTALL)
    if not claims.is_dir():
        raise no_folder(claims)
    aliases, mistakes = aliases_of(claims, f"{claims.name}/aliases.yaml")
    own = terms(claims / "-")
    told = made_by(own.rules, own.conventions, own.levels)
    before = index_of(claims, told, rules, STORED, whole=False)
    past = Past(before, lambda row: (Entry(row.article, None, file=row.file), row.told))
    loaded = load(claims, terms, None, past)
    connection = _connection(before, loaded, past, aliases)
    try:
        yield Searchable(connection, aliases, (*loaded.errors, *map(str, mistakes)))
    finally:
        connection.close()


def _connection(before: Index, loaded: Loaded, past: Past, aliases: Aliases) -> DuckDBPyConnection:
    """The index that stands, where nothing has changed, or that was written anew."""
    standing = {each.pair.key for each in loaded.kept}
    gone = before.rows.keys() - standing - {(entry.file, entry.article) for entry in loaded.entries}
    if loaded.entries or gone or not before.rows:
        from tieout.ledger.known import known_claims

        made, known = rows(loaded.entries, past), known_claims(loaded.entries, aliases)
        try:
            before.save(made, known, gone)
        except OSError:
            return _in_memory(before, standing, made, known)
    return opened(before.path, before.state) or _in_memory(before, standing, (), None)


def _in_memory(
    before: Index, standing: Collection[Key], made: Sequence[Row], known: pd.DataFrame | None
) -> DuckDBPyConnection:
    """The same where nothing can be written."""
    base = created(None, before.state, STORED)
    whole = Index(before.path, before.state, STORED)
    if whole.claims is not None:
        fill(base, [row for key, row in whole.rows.items() if key in standing], whole.claims, STORED)
    if known is not None:
        fill(base, made, known, STORED)
    return base
