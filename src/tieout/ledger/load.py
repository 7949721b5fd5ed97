"""The claims files of a folder with their articles, each article read and checked anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from tieout.checking.levels import levels_of
from tieout.checking.made_by import MadeBy
from tieout.checking.reported import Report
from tieout.claims.files import ClaimsFile, scan
from tieout.errors import ArticleError, OptionError, TieoutError
from tieout.ledger.aliases import NAME as ALIASES
from tieout.ledger.compared import Compared
from tieout.ledger.linked import with_links
from tieout.ledger.past import Kept, Pair, Past
from tieout.ledger.store.digests import of_file
from tieout.ledger.store.rows import Row
from tieout.pipeline import Terms, check_read
from tieout.pool import spread
from tieout.records import dataclass
from tieout.text import read_file
from tieout.triage.accepted import with_claims
from tieout.triage.inline import inline

#: On what terms each article is checked, by its path.
TermsFor = Callable[[Path], Terms]

#: What is wrong with a file, a line for each.
Lines = tuple[str, ...]

#: What counts as an article and what as a claims file.
ARTICLES = frozenset({".md", ".txt", ".html", ".htm"})
CLAIMS = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Encoded:
    """A claims file (None for an article without one) and the report on its article. `file` and `article` are what to call them; `terms`
    are those that the article was checked on, where they are known; `inputs` is the digest of what was read, b"" where something was wrong
    with it, or nobody asked; `compared` what was compared of its claims as it was read, None where that is still to do."""

    file: str
    article: str
    claims: ClaimsFile | None
    report: Report
    terms: Terms | None = None
    pair: Pair | None = None
    inputs: bytes = b""
    compared: Compared | None = None


#: What is compared of an article with its claims.
Compare = Callable[[Encoded], Compared]


@dataclass(frozen=True, slots=True)
class Item:
    """An article that is to be read: its claims file, None where it has none, itself, the terms that it is checked on, and the digest of
    what is read, as far as it is wanted."""

    file: Path | None
    article: Path
    claims: ClaimsFile | None
    terms: Terms
    pair: Pair
    inputs: bytes = b""


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
    _whereabouts.cache_clear()
    kept: list[Kept] = []
    files = [
        file
        for file in _files(folder, CLAIMS)
        if file != folder / ALIASES and not _stands(_row_of(folder, file, past), terms, past, kept)
    ]
    items, told = _items(folder, files, terms, jobs, past)
    seen = {_real(way) for way in (*(item.article for item in items), *(each.pair.way for each in kept))}
    bare = [path for path in _files(folder, ARTICLES) if _real(path) not in seen and path.stem.lower() != "readme"]
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
    name = _name(folder, file) if past else ""
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
    return Pair(_name(folder, file) if file else "", _name(folder, way), file, way)


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
        lambda number: _sent(_encoded(folder, items[number]), compare),
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
    before = [of_file(path) if past else b"" for path in files]
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
    claims, mistakes = scan(path, _name(folder, path))
    return claims, tuple(map(str, mistakes))


def _unscanned(folder: Path, path: Path, how: str) -> tuple[ClaimsFile | None, Lines]:
    return None, (f"{_name(folder, path)}: could not be read: the process that did so {how}",)


def _unread(folder: Path, items: Sequence[Item], number: int, how: str) -> tuple[Encoded | None, Lines]:
    return None, (f"{_name(folder, items[number].article)}: could not be checked: the process that did so {how}",)


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


def report_on(path: Path, name: str, terms: Terms, published: date | None = None) -> Report:
    """The way through for one article file, which its report calls `name`. Raises ArticleError."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ArticleError("is no file", path=path, instead="name an article")
    read = read_file(str(path), published=published, conventions=terms.conventions)
    return check_read(replace(read, path=name), terms.rules, terms.levels)


def _encoded(folder: Path, item: Item) -> tuple[Encoded | None, Lines]:
    """The entry for an article, without its terms, or None; and what is wrong with it."""
    name, claims, own = _name(folder, item.article), item.claims, item.terms
    errors: list[str] = []
    try:
        report = report_on(item.article, name, own, claims.published if claims else None)
    except ArticleError as error:
        told = str(error).replace(str(item.article), name)
        return None, (_no_article(claims, told) if claims else told,)
    except TieoutError as error:
        return None, (str(error),)
    linked = with_links(report, claims, own.rules, own.levels) if claims else report
    file = _name(folder, item.file) if item.file else ""
    return Encoded(file, name, claims, _known(linked, claims, own, errors)), tuple(errors)


def _no_article(claims: ClaimsFile, error: str) -> str:
    """The line for a claims file whose article cannot be read."""
    instead = f"an article with a new name takes its file along: tieout extract --update NEW --output {claims.path}"
    return f"{claims.path}:{claims.at[0]}:{claims.at[1]}: its article {error}; {instead}"


def _known(report: Report, claims: ClaimsFile | None, own: Terms, errors: list[str]) -> Report:
    """The report with the findings suppressed that comments in the article ignore and that its claims file accepts."""
    if report.article.remarks:
        levels = levels_of(own.rules, own.levels)
        alone = {rule.name for rule in own.rules if rule.joins is None}  # what joins articles is run later
        ran = {name for name, level in levels.items() if level != "off" and name in alone}
        report, mistakes = inline(report, levels.keys(), ran, own.levels.of_unused())
        errors += map(str, mistakes)
    return with_claims(report, claims.claims) if claims else report


def _files(folder: Path, suffixes: frozenset[str]) -> list[Path]:
    """The files of a folder and those below it, hidden ones apart, in order."""
    found: list[Path] = []
    for here, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        wanted = (name for name in names if not name.startswith(".") and os.path.splitext(name)[1].lower() in suffixes)
        found += [Path(here, name) for name in wanted if os.path.isfile(os.path.join(here, name))]
    return sorted(found)


def _name(folder: Path, path: Path) -> str:
    """What to call a file: the way to it from where the folder stands."""
    return Path(os.path.relpath(_real(path), os.path.dirname(_whereabouts(str(folder))))).as_posix()


def _real(path: Path) -> str:
    """Where a file really stands. Only itself is looked at: its folder holds thousands more."""
    way = str(path)
    if path.name in ("", "..") or os.path.islink(way):
        return str(path.resolve())
    return os.path.join(_whereabouts(os.path.dirname(way)), path.name)


@lru_cache(maxsize=1024)
def _whereabouts(folder: str) -> str:
    """Where a folder really stands, looked up once a run."""
    return os.path.realpath(folder)
