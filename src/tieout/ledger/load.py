"""The claims files of a folder with their articles, each article read and checked anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from tieout.checking.levels import levels_of
from tieout.checking.made_by import MadeBy
from tieout.checking.reported import Report
from tieout.claims.files import ClaimsFile, scan
from tieout.errors import ArticleError, TieoutError
from tieout.ledger.aliases import NAME as ALIASES
from tieout.ledger.linked import with_links
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
    are those that the article was checked on, where they are known."""

    file: str
    article: str
    claims: ClaimsFile | None
    report: Report
    terms: Terms | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An article that is to be read: its claims file, None where it has none, itself, and the terms that it is checked on."""

    file: Path | None
    article: Path
    claims: ClaimsFile | None
    terms: Terms


def load(folder: Path, terms: TermsFor, jobs: int | None = 1) -> tuple[tuple[Encoded, ...], tuple[str, ...]]:
    """Every article of a folder with its claims, in order of the name, and one line for each mistake that keeps a file from being read.

    Paths are called by the folder's name and what is below it, so that reports say the same on every machine. `jobs` processes read and
    check, as many as there are cores where that is None; what is given is the same.
    """
    if not folder.is_dir():
        return (), (f"{folder}: this is no folder of claims files; write one with 'tieout extract ARTICLE'",)
    files = [file for file in _files(folder, CLAIMS) if file != folder / ALIASES]
    scanned = spread(partial(_scanned, folder), files, jobs, partial(_unscanned, folder))
    items, told = _items(folder, terms, zip(files, scanned, strict=True))
    found: list[Encoded] = []
    read = spread(
        lambda number: _sent(_encoded(folder, items[number])), range(len(items)), jobs, partial(_unread, folder, items)
    )
    for item, (entry, errors) in zip(items, read, strict=True):
        told[item.file or item.article] += errors
        if entry is not None:
            found.append(_received(entry, item))
    return tuple(sorted(found, key=lambda each: (each.article, each.file))), tuple(
        line for lines in told.values() for line in lines
    )


def _items(
    folder: Path, terms: TermsFor, scanned: Iterable[tuple[Path, tuple[ClaimsFile | None, Lines]]]
) -> tuple[list[Item], dict[Path, list[str]]]:
    """What is to be read, and of each file what is wrong with it so far."""
    items: list[Item] = []
    told: dict[Path, list[str]] = {}
    for path, (claims, mistakes) in scanned:
        told[path] = list(mistakes)
        if claims is not None:
            article = path.parent / claims.article
            items.append(Item(path, article, claims, terms(article)))
    seen = {item.article.resolve() for item in items}
    bare = [path for path in _files(folder, ARTICLES) if path.resolve() not in seen and path.stem.lower() != "readme"]
    items += [Item(None, article, None, terms(article)) for article in bare]
    return items, told | {article: [] for article in bare}


def _scanned(folder: Path, path: Path) -> tuple[ClaimsFile | None, Lines]:
    claims, mistakes = scan(path, _name(folder, path))
    return claims, tuple(map(str, mistakes))


def _unscanned(folder: Path, path: Path, how: str) -> tuple[ClaimsFile | None, Lines]:
    return None, (f"{_name(folder, path)}: could not be read: the process that did so {how}",)


def _unread(folder: Path, items: Sequence[Item], number: int, how: str) -> tuple[Encoded | None, Lines]:
    return None, (f"{_name(folder, items[number].article)}: could not be checked: the process that did so {how}",)


def _sent(read: tuple[Encoded | None, Lines]) -> tuple[Encoded | None, Lines]:
    """What was read without the rules, which whoever gets it has."""
    entry, errors = read
    return (replace(entry, report=replace(entry.report, made_by={})) if entry else None), errors


def _received(entry: Encoded, item: Item) -> Encoded:
    """What was read with the terms that it was read on."""
    own = item.terms
    made_by = MadeBy(own.rules, entry.report.article.conventions, own.levels)
    return replace(entry, terms=own, claims=item.claims, report=replace(entry.report, made_by=made_by))


def report_on(path: Path, name: str, terms: Terms, published: date | None = None) -> Report:
    """The way through for one article file, which its report calls `name`. Raises ArticleError."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ArticleError("is no file", path=path, instead="name an article")
    read = read_file(str(path), published=published, conventions=terms.conventions)
    return check_read(replace(read, path=name), terms.rules, terms.levels)


def _encoded(folder: Path, item: Item) -> tuple[Encoded | None, Lines]:
    """The entry for an article, without its terms and claims, or None; and what is wrong with it."""
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
    return Encoded(file, name, None, _known(linked, claims, own, errors)), tuple(errors)


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
        report, mistakes = inline(report, levels.keys(), ran)
        errors += map(str, mistakes)
    return with_claims(report, claims.claims) if claims else report


def _files(folder: Path, suffixes: frozenset[str]) -> list[Path]:
    """The files of a folder and those below it, hidden ones apart, in order."""
    files = (path for path in folder.rglob("*") if path.suffix.lower() in suffixes and path.is_file())
    return sorted(path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _name(folder: Path, path: Path) -> str:
    """What to call a file: the way to it from where the folder stands."""
    return Path(os.path.relpath(path.resolve(), folder.resolve().parent)).as_posix()
