"""`tieout ledger find` and `tieout ledger history`: what was asked for, out of the index, in the form that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tieout.doors.screen import Screen, complain
from tieout.doors.settings import Told as Mistakes
from tieout.errors import OptionError
from tieout.ledger.search import Told, find, name_of, near, series, told
from tieout.ledger.searchable import Searchable, searchable
from tieout.reports.searched import found_lines, history_lines
from tieout.reports.searched_data import found_json, history_json, table
from tieout.settings import Given

FORMATS = ("text", "json", "csv")


def search(
    claims: Path,
    text: str,
    measure: str,
    given: Given,
    mistakes: Mistakes,
    *,
    format: str,
    limit: int,
    history: bool,
    screen: Screen,
) -> int:
    """Writes the claims that are about `text`, or their history; the exit status: 0, 1 where there are none, 2 where a file could not be read.

    Raises OptionError for an unknown format, a folder that is none, and without duckdb.
    """
    if format not in FORMATS:
        raise OptionError(f"--format: there is no format {format!r}", instead=f"write one of {', '.join(FORMATS)}")
    rules = mistakes.settings(claims / "-", given).rules
    with searchable(claims, rules, lambda path: mistakes.settings(path, given).terms) as ledger:
        hits = find(ledger.index, text, measure, ledger.aliases)
        found = told(claims, hits[:limit] if not history else hits)
        suggested = [] if found else _suggested(ledger, claims, text)
    for error in ledger.errors:
        complain(error)
    if history:
        _write_history(found, format, screen)
    else:
        _write_found(found, suggested, format, screen)
    _tell(len(hits), len(found), suggested, text)
    return 2 if ledger.errors else int(not found)


def _suggested(ledger: Searchable, claims: Path, text: str) -> list[str]:
    """Names that look like the one asked for, as they are written."""
    try:
        hits = near(ledger.index, text, ledger.aliases)
    except ImportError:
        return []
    return list(dict.fromkeys(name_of(each, text, ledger.aliases) for each in told(claims, hits)))


def _write_found(found: Sequence[Told], suggested: Sequence[str], format: str, screen: Screen) -> None:
    if format == "json":
        screen.write(found_json(found, suggested))
    elif format == "csv":
        screen.write(table(found))
    else:
        screen.lines(found_lines(found, screen.width))


def _write_history(found: Sequence[Told], format: str, screen: Screen) -> None:
    several = series(found)
    if format == "json":
        screen.write(history_json(several))
    elif format == "csv":
        screen.write(table(point for one in several for point in one.points))
    else:
        screen.lines(history_lines(several, screen.width))


def _tell(hits: int, found: int, suggested: Sequence[str], text: str) -> None:
    """On standard error, what the output does not say."""
    if not found:
        names = ", ".join(repr(name) for name in suggested)
        complain(f"no claim is about {text!r}" + (f"; there is {names}" if names else ""))
    elif found < hits:
        complain(f"{hits - found} more; --limit {hits} shows all")
