"""The figures that two drafts do not share, as a person reads them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tieout.claims.drafts import Difference, Printed
from tieout.reports.excerpt import excerpt, safe
from tieout.reports.text import Line
from tieout.text import position
from tieout.text.model import Article


def render(found: Iterable[Difference], old: Article, new: Article, *, width: int = 100) -> Iterator[Line]:
    """Each difference in three lines: its sign, place and figure, and the sentence with the figure underlined.

    One that was changed is told at its place in the new draft, with the place in the old one behind it.
    """
    for each in found:
        if each.old and each.new:
            told = f"{_figure(each.old)} → {_figure(each.new)} (was {_place(old, each.old)})"
            yield from _lines("", "yellow", new, each.new, told, width)
        elif each.old:
            yield from _lines("- ", "red", old, each.old, _figure(each.old), width)
        elif each.new:
            yield from _lines("+ ", "green", new, each.new, _figure(each.new), width)


def _lines(sign: str, style: str, draft: Article, figure: Printed, told: str, width: int) -> Iterator[Line]:
    span = figure.quantity.start, figure.quantity.end
    line, carets = excerpt(draft.text, figure.start, figure.end, [span], width - 2)
    yield (sign, style), (f"{_place(draft, figure)}: ", "bold"), (told, style)
    yield (("  " + line, ""),)
    yield (("  " + carets, style),)


def _place(draft: Article, figure: Printed) -> str:
    line, column = position(draft, figure.quantity.start)
    return f"{safe(draft.path)}:{line}:{column}"


def _figure(figure: Printed) -> str:
    return safe(figure.quantity.text)
