"""An article with its claims file, read and checked anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from tieout.checking.levels import run_alone
from tieout.checking.reported import Report
from tieout.claims.files import ClaimsFile
from tieout.errors import ArticleError, TieoutError
from tieout.ledger.compared import Compared
from tieout.ledger.linked import with_links
from tieout.ledger.past import Pair
from tieout.ledger.whereabouts import name_of
from tieout.pipeline import Terms, check_read
from tieout.records import dataclass
from tieout.text import read_file
from tieout.triage.accepted import with_claims
from tieout.triage.inline import inline

#: What is wrong with a file, a line for each.
Lines = tuple[str, ...]


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


def report_on(path: Path, name: str, terms: Terms, published: date | None = None) -> Report:
    """The way through for one article file, which its report calls `name`. Raises ArticleError."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ArticleError("is no file", path=path, instead="name an article")
    read = read_file(str(path), published=published, conventions=terms.conventions)
    return check_read(replace(read, path=name), terms.rules, terms.levels)


def encoded(folder: Path, item: Item) -> tuple[Encoded | None, Lines]:
    """The entry for an article, without its terms, or None; and what is wrong with it."""
    name, claims, own = name_of(folder, item.article), item.claims, item.terms
    errors: list[str] = []
    try:
        report = report_on(item.article, name, own, claims.published if claims else None)
    except ArticleError as error:
        told = str(error).replace(str(item.article), name)
        return None, (_no_article(claims, told) if claims else told,)
    except TieoutError as error:
        return None, (str(error),)
    linked = with_links(report, claims, own.rules, own.levels) if claims else report
    file = name_of(folder, item.file) if item.file else ""
    return Encoded(file, name, claims, _known(linked, claims, own, errors)), tuple(errors)


def _no_article(claims: ClaimsFile, error: str) -> str:
    """The line for a claims file whose article cannot be read."""
    instead = f"an article with a new name takes its file along: tieout extract --update NEW --output {claims.path}"
    return f"{claims.path}:{claims.at[0]}:{claims.at[1]}: its article {error}; {instead}"


def _known(report: Report, claims: ClaimsFile | None, own: Terms, errors: list[str]) -> Report:
    """The report with the findings suppressed that comments in the article ignore and that its claims file accepts."""
    if report.article.remarks:
        known, ran = {rule.name for rule in own.rules}, run_alone(own.rules, own.levels)
        report, mistakes = inline(report, known, ran, own.levels.of_unused())
        errors += map(str, mistakes)
    return with_claims(report, claims.claims) if claims else report
