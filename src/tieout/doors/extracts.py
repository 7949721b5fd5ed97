"""What `tieout extract` does: writes a claims file, or brings the one that stands up to date."""

from __future__ import annotations

from dataclasses import replace as replace_
from pathlib import Path

from tieout.checking.reported import Report
from tieout.claims import files
from tieout.claims.tree import read_source
from tieout.claims.update import update as updated
from tieout.doors.screen import complain, writable
from tieout.errors import OptionError
from tieout.files import atomic_write
from tieout.pipeline import Terms, check_read
from tieout.reports.excerpt import safe
from tieout.text import Article, read_file


def extracted(
    article: str, output: Path | None, date: str | None, terms: Terms, *, replace: bool, update: bool
) -> tuple[str, ...]:
    """What there is to tell of an article's claims file when it is written; `update` keeps what a person wrote in one that stands.

    Raises ArticleError, ClaimsError for a file that differs or cannot be updated, OptionError for one that cannot be written
    and for `replace` with `update`.
    """
    if replace and update:
        raise OptionError("--update and --replace are given both", instead="give one of them")
    path = output or files.place(Path(article if article != "-" else "article"))
    read = read_file(article, published=date, note=complain, conventions=terms.conventions)
    if update and path.exists():
        return _updated(read, path, date, terms)
    report = check_read(read, terms.rules, terms.levels)
    with writable(path):
        files.write(report, path, replace=replace)
    return (f"{path}: {len(report.claims)} claims",)


def _updated(article: Article, path: Path, date: str | None, terms: Terms) -> tuple[str, ...]:
    """The day that stands in the file goes before the one that the article gives, as it does for verify."""
    text, day, told = read_source(path, str(path)), _scanned(path).published, list[str]()
    if day and not date and day != article.published:
        told += [f"{path}: published stays {day}, the article says {article.published}"] if article.published else []
        article = replace_(article, published=day)
    report: Report = check_read(article, terms.rules, terms.levels)
    made = updated(report, text, path)
    if made.text != text:
        with writable(path):
            atomic_write(path.resolve(), ("\ufeff" if _has_mark(path) else "") + made.text)
    return tuple(safe(line) for line in (*told, *made.lines))


def _scanned(path: Path) -> files.ClaimsFile:
    """The file as it stands. Raises ClaimsError for the last mistake in it, when the others are told."""
    claims, mistakes = files.scan(path)
    for mistake in mistakes[:-1]:
        complain(mistake)
    if mistakes or claims is None:
        raise mistakes[-1]
    return claims


def _has_mark(path: Path) -> bool:
    """Whether a file begins with a byte order mark, which some editors write."""
    with path.open("rb") as stream:
        return stream.read(3) == b"\xef\xbb\xbf"
