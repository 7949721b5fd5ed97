"""`tieout check --why LINE:COL`: what was tried for one figure, and why nothing was bound if nothing was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tieout.checking.lines import Lines
from tieout.checking.model import Check, Report
from tieout.errors import TieoutError
from tieout.quantities.model import Quantity
from tieout.reports.excerpt import safe
from tieout.rules.vocabulary import vocabulary
from tieout.text import position

_PLACE = re.compile(r"(\d+):(\d+)")


def place(text: str) -> tuple[int, int]:
    """Line and column of "LINE:COL", both from 1; an error that says what to write for anything else."""
    match = _PLACE.fullmatch(text)
    if match is None:
        raise TieoutError(f"{text!r} is no place; write LINE:COL, such as 31:58")
    return int(match[1]), int(match[2])


def why(report: Report, at: tuple[int, int]) -> Iterator[str]:
    """One line each: how the figure at a place is read, the words that tie it, the checks that rest on it, and what was declined."""
    figure = _figure(report, at)
    if figure is None:
        yield f"{safe(report.article.path)}:{at[0]}:{at[1]}: there is no figure here"
        return
    yield f"{safe(report.article.path)}:{at[0]}:{at[1]}: {_read(figure)}"
    yield from _tags(report, figure)
    checks = [check for check in report.checks if figure in check.quantities or figure == check.stated]
    reasons = [one for one in report.declined if (one.start, one.end) == (figure.start, figure.end)]
    yield from (_checked(check, figure) for check in checks)
    yield from (f"  {one.rule} looked at it and did not judge: {one.reason}." for one in reasons)
    if not checks and not reasons:
        yield "  No rule found words that tie it to other figures: it stands alone."


def _figure(report: Report, at: tuple[int, int]) -> Quantity | None:
    """The figure that covers a line and column of the file."""
    for quantity in report.quantities:
        first, last = position(report.article, quantity.start), position(report.article, quantity.end)
        if first <= at < last:
            return quantity
    return None


def _read(figure: Quantity) -> str:
    value = "" if figure.value is None else f" {figure.value:.10g}"
    unit = f" {figure.unit}" if figure.unit else ""
    named = ", part of a name" if figure.named else ""
    return f"{safe(' '.join(figure.text.split()))} is read as {figure.kind.replace('_', ' ')}{value}{unit}{named}"


def _tags(report: Report, figure: Quantity) -> Iterator[str]:
    """The tags by which rules may bind it (README, "The tags")."""
    lines = Lines(report.article, report.quantities, vocabulary())
    for number, sentence in enumerate(report.article.sentences):
        line = lines.whole(number) if sentence.start <= figure.start < sentence.end else None
        for slot in line.slots if line is not None else ():
            if slot.quantity == figure:
                tags = ", ".join(sorted(slot.tags)) or "none"
                yield f"  Its tags: {'context only' if slot.context else tags}. The sentence is {sentence.setting}."


def _checked(check: Check, figure: Quantity) -> str:
    role = next((name for name, quantity in check.roles.items() if quantity == figure), "stated")
    return f"  {check.verdict} {check.rule}, as {role}: {safe(check.explanation)}"
