"""The claims files of a folder with their articles, each article read and checked anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from tieout.checking.levels import levels_of
from tieout.checking.reported import Report
from tieout.claims.files import ClaimsFile, scan
from tieout.errors import ArticleError, TieoutError
from tieout.ledger.aliases import NAME as ALIASES
from tieout.ledger.linked import with_links
from tieout.pipeline import Terms, check_read
from tieout.records import dataclass
from tieout.text import read_file
from tieout.triage.accepted import with_claims
from tieout.triage.inline import inline

#: On what terms each article is checked, by its path.
TermsFor = Callable[[Path], Terms]

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


def load(folder: Path, terms: TermsFor) -> tuple[tuple[Encoded, ...], tuple[str, ...]]:
    """Every article of a folder with its claims, in order of the name, and one line for each mistake that keeps a file from being read.

    Paths are called by the folder's name and what is below it, so that reports say the same on every machine.
    """
    if not folder.is_dir():
        return (), (f"{folder}: this is no folder of claims files; write one with 'tieout extract ARTICLE'",)
    errors: list[str] = []
    found: list[Encoded] = []
    seen: set[Path] = set()
    for path in (file for file in _files(folder, CLAIMS) if file != folder / ALIASES):
        claims, mistakes = scan(path, _name(folder, path))
        errors += map(str, mistakes)
        if claims is None:
            continue
        article = path.parent / claims.article
        seen.add(article.resolve())
        found += _encoded(folder, path, article, claims, terms, errors)
    for article in _files(folder, ARTICLES):
        if article.resolve() not in seen and article.stem.lower() != "readme":
            found += _encoded(folder, None, article, None, terms, errors)
    return tuple(sorted(found, key=lambda each: (each.article, each.file))), tuple(errors)


def report_on(path: Path, name: str, terms: Terms, published: date | None = None) -> Report:
    """The way through for one article file, which its report calls `name`. Raises ArticleError."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ArticleError("is no file", path=path, instead="name an article")
    read = read_file(str(path), published=published, conventions=terms.conventions)
    return check_read(replace(read, path=name), terms.rules, terms.levels)


def _encoded(
    folder: Path, file: Path | None, article: Path, claims: ClaimsFile | None, terms: TermsFor, errors: list[str]
) -> Iterator[Encoded]:
    """The one entry for an article, or none and a line in `errors`."""
    name, own = _name(folder, article), terms(article)
    try:
        report = report_on(article, name, own, claims.published if claims else None)
    except ArticleError as error:
        place = f"{claims.path}: its article " if claims else ""
        errors.append(f"{place}{str(error).replace(str(article), name)}")
    except TieoutError as error:
        errors.append(str(error))
    else:
        linked = with_links(report, claims, own.rules, own.levels) if claims else report
        yield Encoded(_name(folder, file) if file else "", name, claims, _known(linked, claims, own, errors), own)


def _known(report: Report, claims: ClaimsFile | None, own: Terms, errors: list[str]) -> Report:
    """The report with the findings suppressed that comments in the article ignore and that its claims file accepts."""
    if report.article.remarks:
        levels = levels_of(own.rules, own.levels)
        ran = {name for name, level in levels.items() if level != "off"}
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
