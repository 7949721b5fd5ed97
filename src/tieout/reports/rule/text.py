"""The page of a rule for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent, wrap

from tieout.reports.rule.page import Page

#: Longer lines are hard to read, however wide the terminal is.
_WIDEST = 100


def render(page: Page, width: int) -> str:
    """The page in lines of at most `width` columns."""
    return "\n".join(_lines(page, min(width, _WIDEST))) + "\n"


def _lines(page: Page, width: int) -> Iterator[str]:
    yield f"{page.name} ({page.severity}{f'; {page.here}' if page.here else ''}): {page.title}"
    yield ""
    yield from wrap(page.why, width)
    yield ""
    yield f"Formula: {page.formula}"
    yield from (f"  {name}: {told}" for name, told in page.roles.items())
    if page.joined:
        yield f"Joins articles by: {', '.join(page.joined)}"
    if page.settings:
        yield f"Looked for in: {', '.join(page.settings)}"
    if page.measured:
        yield f"Measured: {', '.join(f'{key} {value}' for key, value in page.measured.items())}"
    for title, texts in page.examples.items():
        yield f"\n{title}:"
        yield from (_example(text, width) for text in texts)


def _example(text: str, width: int) -> str:
    return indent("\n".join(wrap(f"- {text}", width - 4)), "  ").replace("\n  ", "\n    ")
