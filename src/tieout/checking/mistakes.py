"""What could not be used as it is written, as a report has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tieout.checking.model import Mistake
from tieout.checking.reported import Report
from tieout.errors import TieoutError, UserError
from tieout.text.spaces import on_one_line


def mistake(error: TieoutError) -> Mistake:
    """An error as data."""
    if not isinstance(error, UserError):
        return Mistake(str(error))
    told = "; ".join(filter(None, (error.message, error.instead)))
    return Mistake(on_one_line(told), error.path, error.line, error.column)


def with_mistakes(report: Report, errors: Iterable[TieoutError]) -> Report:
    """The report with mistakes more, each told once."""
    told = tuple(dict.fromkeys((*report.mistakes, *map(mistake, errors))))
    return report if told == report.mistakes else replace(report, mistakes=told)
