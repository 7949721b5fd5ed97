"""The claims files of a folder with their articles, each article read and checked anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from tieout.checking.made_by import MadeBy
from tieout.claims.files import ClaimsFile, scan
from tieout.errors import OptionError
from tieout.ledger.aliases import NAME as ALIASES
from tieout.ledger.encoded import Compare, Encoded, Item, Lines, encoded
from tieout.ledger.past import Kept, Pair, Past
from tieout.ledger.store.rows import Row
from tieout.ledger.whereabouts import files_of, look_anew, name_of, real
from tieout.pipeline import Terms
from tieout.pool import spread
from tieout.records import dataclass

#: On what terms each article is checked, by its path.
TermsFor = Callable[[Path], Terms]

#: What counts as an article and what as a claims file.
ARTICLES = frozenset({".md", ".txt", ".html", ".htm"})
CLAIMS = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds: articles read and checked, those that need not be read again, in order of the name, and one line for each mistake that
    keeps a file from being read."""

    entries: tuple[Encoded, ...]
    kept: tuple[Kept, ...] = ()
    errors: tuple[str, ...] = ()


def no_folder(folder: Path) -> OptionError:
    """The mistake of naming what is no folder as that of the claims files."""
    return OptionError("is no folder of claims files", path=folder, instead="write one with 'tieout extract ARTICLE'")


def load(
    folder: Path, terms: TermsFor, jobs: int | None = 1, past: Past | None = None, compare: Compare | None = None
) -> Loaded:
    """Every article of a folder with its claims; without those that `past` knows to be as they were.

    Paths are called by the folder's name and what is below it, so that reports say the same on every machine. `jobs` processes read and
    check, and `compare` what was read, as many as there are cores where that is None; what is given is the same.
    """
    if not folder.is_dir():
        return Loaded((), (), (str(no_folder(folder)),))
    look_anew()
    kept: list[Kept] = []
    files = [
        file
        for file in files_of(folder, CLAIMS)
        if file != folder / ALIASES and not _stands(_row_of(folder, file, past), terms, past, kept)
    ]
    items, told = _items(folder, files, terms, jobs, past)
    seen = {real(way) for way in (*(item.article for item in items), *(each.pair.way for each in kept))}
    bare = [path for path in files_of(folder, ARTICLES) if real(path) not in seen and path.stem.lower() != "readme"]
    bare = [path for path in bare if not _stands(_bare_row(folder, path, past), terms, past, kept)]
    return _read(
        folder, [*items, *_bare(folder, bare, terms, past)], told | {path: [] for path in bare}, jobs, kept, compare
    )


def again(
    folder: Path,
    kept: Sequence[Kept],
    terms: TermsFor,
    past: Past,
    jobs: int | None = 1,
    compare: Compare | None = None,
) -> Loaded:
    """Articles that others turn out to have a say in, read after all."""
    files = [each.pair.path for each in kept if each.pair.path]
    bare = [each.pair.way for each in kept if not each.pair.path]
    items, told = _items(folder, files, terms, jobs, past)
    return _read(
        folder, [*items, *_bare(folder, bare, terms, past)], told | {path: [] for path in bare}, jobs, (), compare
    )


def rows(entries: Iterable[Encoded], past: Past | None) -> tuple[Row, ...]:
    """The rows of articles that were read, for the index; one that was written to meanwhile is to be read again."""
    return tuple(_row(entry, past) for entry in entries) if past else ()


def _row(entry: Encoded, past: Past) -> Row:
    outside, inputs = _gives_source(entry.claims), b""
    if entry.pair and entry.terms and entry.inputs:
        inputs = past.inputs(entry.pair, entry.terms, past.digest(entry.pair), outside)
    way = entry.claims.article if entry.claims else ""
    return Row(entry.file, entry.article, way, outside, inputs if inputs == entry.inputs else b"")


def _gives_source(claims: ClaimsFile | None) -> bool:
    return any(claim.source for claim in claims.claims) if claims else False


def _row_of(folder: Path, file: Path, past: Past | None) -> tuple[Pair, Row] | None:
    """A claims file with its article as the index has them."""
    name = name_of(folder, file) if past else ""
    row = past.row(name) if past else None
    return (_pair(folder, file, file.parent / row.way), row) if row else None


def _bare_row(folder: Path, article: Path, past: Past | None) -> tuple[Pair, Row] | None:
    """An article without a claims file as the index has it."""
    pair = _pair(folder, None, article)
    row = past.row("", pair.article) if past else None
    return (pair, row) if row else None


def _stands(known: tuple[Pair, Row] | None, terms: TermsFor, past: Past | None, kept: list[Kept]) -> bool:
    """Whether an article is as it was; then all there is to do about it."""
    found = past.kept(*known, terms(known[0].way)) if known and past else None
    if found:
        kept.append(found)
    return found is not None


def _pair(folder: Path, file: Path | None, way: Path) -> Pair:
    return Pair(name_of(folder, file) if file else "", name_of(folder, way), file, way)


def _read(
    folder: Path,
    items: Sequence[Item],
    told: dict[Path, list[str]],
    jobs: int | None,
    kept: Sequence[Kept],
    compare: Compare | None,
) -> Loaded:
    """Reads and checks; `told` is what is wrong with each file so far."""
    found: list[Encoded] = []
    read = spread(
        lambda number: _sent(encoded(folder, items[number]), compare),
        range(len(items)),
        jobs,
        partial(_unread, folder, items),
    )
    for item, (entry, errors) in zip(items, read, strict=True):
        if entry is not None:
            clean = not errors and not told[item.file or item.article]
            found.append(_received(entry, item, clean))
        told[item.file or item.article] += errors
    entries = tuple(sorted(found, key=lambda each: (each.article, each.file)))
    return Loaded(entries, tuple(kept), tuple(line for lines in told.values() for line in lines))


def _items(
    folder: Path, files: Sequence[Path], terms: TermsFor, jobs: int | None, past: Past | None
) -> tuple[list[Item], dict[Path, list[str]]]:
    """The articles of claims files, and of each file what is wrong with it so far."""
    items: list[Item] = []
    told: dict[Path, list[str]] = {}
    before = [past.digest_of(path) if past else b"" for path in files]
    scanned = spread(partial(_scanned, folder), files, jobs, partial(_unscanned, folder))
    for path, digest, (claims, mistakes) in zip(files, before, scanned, strict=True):
        told[path] = list(mistakes)
        if claims is not None:
            pair = _pair(folder, path, path.parent / claims.article)
            own = terms(pair.way)
            inputs = past.inputs(pair, own, digest, _gives_source(claims)) if past and digest else b""
            items.append(Item(path, pair.way, claims, own, pair, inputs))
    return items, told


def _bare(folder: Path, articles: Iterable[Path], terms: TermsFor, past: Past | None) -> Iterator[Item]:
    """Articles without a claims file."""
    for article in articles:
        pair, own = _pair(folder, None, article), terms(article)
        inputs = past.inputs(pair, own, past.digest(pair), False) if past else b""
        yield Item(None, article, None, own, pair, inputs)


def _scanned(folder: Path, path: Path) -> tuple[ClaimsFile | None, Lines]:
    claims, mistakes = scan(path, name_of(folder, path))
    return claims, tuple(map(str, mistakes))


def _unscanned(folder: Path, path: Path, how: str) -> tuple[ClaimsFile | None, Lines]:
    return None, (f"{name_of(folder, path)}: could not be read: the process that did so {how}",)


def _unread(folder: Path, items: Sequence[Item], number: int, how: str) -> tuple[Encoded | None, Lines]:
    return None, (f"{name_of(folder, items[number].article)}: could not be checked: the process that did so {how}",)


def _sent(read: tuple[Encoded | None, Lines], compare: Compare | None) -> tuple[Encoded | None, Lines]:
    """What was read, compared, and without its claims file and the rules, which whoever gets it has."""
    entry, errors = read
    if entry is None:
        return None, errors
    made = compare(entry) if compare else None
    return replace(entry, claims=None, report=replace(entry.report, made_by={}), compared=made), errors


def _received(entry: Encoded, item: Item, clean: bool) -> Encoded:
    """What was read with the terms that it was read on, and its digest where nothing was wrong with it."""
    own = item.terms
    made_by = MadeBy(own.rules, entry.report.article.conventions, own.levels)
    report, inputs = replace(entry.report, made_by=made_by), item.inputs if clean else b""
    return replace(entry, terms=own, claims=item.claims, report=report, pair=item.pair, inputs=inputs)
