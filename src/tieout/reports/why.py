"""`tieout check --why LINE:COL`: what was tried for one figure, and why nothing was bound if nothing was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.checking.model import Check
from tieout.checking.reported import Report
from tieout.checking.told.nearest import Near, nearest
from tieout.errors import TieoutError
from tieout.quantities.model import Quantity
from tieout.reports.excerpt import safe
from tieout.rules.library import load
from tieout.rules.model import Rule
from tieout.rules.vocabulary import vocabulary
from tieout.text import position

_PLACE = re.compile(r"(\d+):(\d+)")


def place(text: str) -> tuple[int, int]:
    """Line and column of "LINE:COL", both from 1; an error that says what to write for anything else."""
    match = _PLACE.fullmatch(text)
    if match is None:
        raise TieoutError(f"{text!r} is no place; write LINE:COL, such as 31:58")
    return int(match[1]), int(match[2])


def why(report: Report, at: tuple[int, int], rules: Sequence[Rule] | None = None) -> Iterator[str]:
    """One line each: how the figure at a place is read, the words that tie it, the checks that rest on it, what was declined, and for
    one that stands alone what the nearest rules would need. `rules` are those the report was made with, the built-in ones if left out."""
    here = f"{safe(report.article.path)}:{at[0]}:{at[1]}"
    figure = _figure(report, at)
    if figure is None:
        yield f"{here}: there is no figure here{_beside(report, at)}"
        return
    yield f"{here}: {_read(figure)}"
    line, slot = _slot(report, figure)
    yield from _tags(line, slot)
    checks = [check for check in report.checks if figure in check.quantities or figure == check.stated]
    reasons = [one for one in report.declined if (one.start, one.end) == (figure.start, figure.end)]
    yield from (_checked(check, figure) for check in checks)
    yield from (f"  {one.rule} looked at it and did not judge: {one.reason}." for one in dict.fromkeys(reasons))
    if not checks:
        yield from _alone(figure, line, slot, load() if rules is None else rules, bool(reasons))


def _beside(report: Report, at: tuple[int, int]) -> str:
    """The nearest figure of the line, where it has one."""
    places = [(position(report.article, quantity.start), quantity) for quantity in report.quantities]
    near = sorted(
        ((abs(column - at[1]), column, quantity) for (line, column), quantity in places if line == at[0]),
        key=lambda one: one[:2],
    )
    return f"; the nearest of this line is {safe(near[0][2].text)}, at {at[0]}:{near[0][1]}" if near else ""


def _alone(
    figure: Quantity, line: Line | None, slot: Slot | None, rules: Sequence[Rule], looked: bool
) -> Iterator[str]:
    """Why nothing was bound, and what the nearest rules would need."""
    if figure.named:
        yield "  It is part of a name, and no figure to check."
    elif slot is not None and slot.context and figure.kind != "date":
        yield "  It says when, or for how long: no rule reads it otherwise."
    elif line is not None and sum(not other.context for other in line.slots) < 2:
        yield "  It is the only figure of its sentence, and nothing there leads to another sentence: it stands alone."
    elif not looked:
        yield "  No rule found words that tie it to other figures: it stands alone."
    if (
        line is not None
        and slot is not None
        and not (figure.named or slot.context or looked)
        and sum(not s.context for s in line.slots) > 1
    ):
        yield from (f"  {_needs(near)}." for near in nearest(line, slot, rules))


def _needs(near: Near) -> str:
    if not near.missing:
        return f"{near.rule} could take it as {near.role}, but its other figures stand too far off, or belong to others"
    told = " or ".join(_PLACES.get(tag, tag.replace("-", " ")) for tag in near.tags)
    return f"{near.rule} could take it as {near.role}, and finds no {near.missing} in the sentence ({told})"


#: A tag as a place in a sentence.
_PLACES = {
    "from": "behind “from”", "than": "behind “than”", "against": "behind “against”, “compared with”", "to": "behind “to”", "at": "behind “at”",
    "by": "behind “by”", "of": "behind “of”", "paren": "in brackets", "dash": "behind a dash", "or": "behind “or”", "comma": "behind a comma",
    "change": "as a rise or fall", "change-than": "so much more or less than", "any": "anywhere", "plain": "with no such word before it",
    "whole-of": "behind “of”", "of-lead": "behind “Of” at the start", "total": "as a total", "average": "as an average", "each": "so much for one",
    "accounting": "behind “accounting for”", "including": "behind “including”", "of-them": "behind “of which”", "earlier": "beside “a year ago”",
    "fronted": "behind “from” or “than” at the start", "level": "behind “was”, “reached”", "subject": "before “was”, “reached”",
    "times": "behind “times the”", "with": "behind “with”", "apposed": "behind a comma", "equals": "behind “which is”", "unit-of": "as what it is so much for",
    "times-as": "as so many times", "times-more": "as so many times more", "times-verb": "“doubled”, “tripled”", "share-of": "as a share",
    "bare": "as a bare percentage",
    "share-of-total": "as a share of the total", "minus": "behind “less”", "worth": "behind “worth”", "host": "before brackets",
    "moved-from": "behind “up from”", "net-result": "behind “leaving”, “which makes”", "body": "before “-member”, “-seat”",
    "opener": "before the list",
}  # fmt: skip


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


def _slot(report: Report, figure: Quantity) -> tuple[Line | None, Slot | None]:
    """The figure in the line of its sentence."""
    lines = Lines(report.article, report.quantities, vocabulary())
    for number, sentence in enumerate(report.article.sentences):
        line = lines.whole(number) if sentence.start <= figure.start < sentence.end else None
        for slot in line.slots if line is not None else ():
            if slot.quantity == figure:
                return line, slot
    return None, None


def _tags(line: Line | None, slot: Slot | None) -> Iterator[str]:
    """The tags by which rules may bind it (README, "The tags")."""
    if line is not None and slot is not None:
        tags = ", ".join(sorted(slot.tags)) or "none"
        yield f"  Its tags: {'context only' if slot.context else tags}. The sentence is {line.sentence.setting}."


def _checked(check: Check, figure: Quantity) -> str:
    role = next((name for name, quantity in check.roles.items() if quantity == figure), "stated")
    return f"  {check.verdict} {check.rule}, as {role}: {safe(check.explanation)}"
