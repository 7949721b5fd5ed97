"""What need not be read again: the articles whose findings stand in the last report, because nothing that they rest on has changed since."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.ledger.aliases import NAME as ALIASES
from tieout.ledger.model import Entry
from tieout.ledger.store.digests import TermsDigests, of_bytes, state
from tieout.ledger.store.index import Index
from tieout.ledger.store.place import place
from tieout.ledger.store.rows import Key, Row
from tieout.pipeline import Terms
from tieout.records import dataclass
from tieout.rules.model import Rule

if TYPE_CHECKING:
    import pandas as pd

#: What the last report told of the article of a row, and the digest of that; None where its page is no more as it was written.
Told = Callable[[Row], tuple[Entry, bytes] | None]


#: Stands for the digest of a claims file where an article has none.
UNENCODED = b"-"


@dataclass(frozen=True, slots=True)
class Pair:
    """A claims file with its article, or an article without one: what they are called, and the ways to them."""

    file: str
    article: str
    path: Path | None
    way: Path

    @property
    def key(self) -> Key:
        """What names it in the index."""
        return self.file, self.article


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that need not be read again."""

    pair: Pair
    entry: Entry


def index_of(
    claims: Path, made_by: Mapping[str, str], rules: Iterable[Rule], columns: Mapping[str, str], *, whole: bool = True
) -> Index:
    """The index of a folder of claims files, as it stands, if it was made by the same tieout with the same rules and aliases; with its claims
    where it is `whole`."""
    found = Index(place(claims), state(made_by, rules, [claims / ALIASES]), columns, whole=whole)
    if found.claims is not None and not _are_known(found.claims):
        found.forget()
    return found


def _are_known(claims: pd.DataFrame) -> bool:
    """Whether the claims that an index holds are such as tieout writes: anybody may have written into the file."""
    from tieout.ledger.failures import failures
    from tieout.ledger.schema import KnownClaims

    return not failures(claims, KnownClaims)


class Past:
    """The last run of verify over a folder: its index, and what its report told.

    outside  digest of the sources outside the articles: of what claims that give a source rest on, too; without it their articles are read
    across   the rules that join articles: an article that one of them speaks of is read again, as others have a say in it
    """

    def __init__(self, index: Index, told: Told, outside: bytes = b"", across: Collection[str] = ()) -> None:
        self._index, self._told, self._outside, self._across = index, told, outside, frozenset(across)
        self._terms = TermsDigests()
        self._rows = dict(index.rows)
        self._of_file = {row.file: row for row in self._rows.values() if row.file}

    def row(self, file: str, article: str = "") -> Row | None:
        """What the index holds of a claims file, or of an article without one."""
        row = self._of_file.get(file) if file else self._rows.get(("", article))
        return row if row and row.inputs else None

    def kept(self, pair: Pair, row: Row, terms: Terms) -> Kept | None:
        """An article whose findings stand; None where it has to be read."""
        if pair.key != row.key or self.inputs(pair, terms, self.digest(pair), row.outside) != row.inputs:
            return None
        if row.outside and not self._outside:  # nobody says whether its sources are as they were
            return None
        told = self._told(row)
        if told is None or told[1] != row.told:
            return None
        entry = told[0]
        named = {each.finding.rule for each in entry.found} | {each.finding.rule for each in entry.accepted}
        return Kept(pair, entry) if named.isdisjoint(self._across) else None

    def digest(self, pair: Pair) -> bytes:
        """The digest of the claims file."""
        return self.digest_of(pair.path) if pair.path else UNENCODED

    def digest_of(self, path: Path) -> bytes:
        """The digest of a file, which is not read again where it looks as it did."""
        return self._index.seen.digest(path)

    def inputs(self, pair: Pair, terms: Terms, file: bytes, outside: bool) -> bytes:
        """The digest of all that findings rest on. `file` is that of the claims file, `outside` whether one of its claims gives a source."""
        parts = (pair.article.encode("utf-8", "replace"), self._terms.of(terms), file, self.digest_of(pair.way))
        return of_bytes(*parts, self._outside if outside else b"")

    def claims(self, kept: Iterable[Kept]) -> pd.DataFrame | None:
        """The claims of articles that are not read again; None where the index has none."""
        keys = [each.pair.key for each in kept]
        if self._index.claims is None or not keys:
            return None
        frame = self._index.claims
        files, articles = map(list, zip(*keys, strict=True))
        return frame.loc[frame["file"].isin(files) & frame["article"].isin(articles)]  # a claims file has one article

    def forget(self, keys: Iterable[Key]) -> None:
        """Have some articles read again."""
        for key in keys:
            row = self._rows.pop(key, None)
            if row:
                self._of_file.pop(row.file, None)

    def save(
        self, rows: Sequence[Row], claims: pd.DataFrame | None, standing: Collection[Key], report: bytes = b""
    ) -> None:
        """Write the index: rows of what was read, with its claims, beside those that stand as they are, and the digest of the report that tells of
        them. Never raises: without an index the next run reads everything."""
        if claims is None:
            return
        gone = self._index.rows.keys() - set(standing) - {row.key for row in rows}
        try:
            self._index.save(rows, claims, gone, report)
        except (OSError, ValueError):
            return
