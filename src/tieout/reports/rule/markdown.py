"""The page of a rule as Markdown (CommonMark with tables), for a handbook or a wiki."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.reports.markup import code, escaped
from tieout.reports.rule.page import Page


def render(page: Page, width: int = 0) -> str:
    """The page, a paragraph a line whatever the width; nothing that the rule's file says is read as markup."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.name)}"
    here = f" Here: {escaped(page.here)}." if page.here else ""
    yield f"\n{escaped(page.title)}. Severity: {escaped(page.severity)}.{here}"
    yield f"\n{escaped(page.why)}"
    yield f"\n## Formula\n\n{code(page.formula)}\n\n| role | played by |\n| --- | --- |"
    yield from (f"| {escaped(name)} | {escaped(told)} |" for name, told in page.roles.items())
    if page.joined:
        yield f"\nJoins articles by: {escaped(', '.join(page.joined))}."
    if page.settings:
        yield f"\nLooked for in: {escaped(', '.join(page.settings))}."
    if page.measured:
        yield "\n## Measured on real articles\n\n| counted | number |\n| --- | --- |"
        yield from (f"| {escaped(key)} | {value} |" for key, value in page.measured.items())
    yield "\n## Examples"
    for title, texts in page.examples.items():
        yield f"\n### {escaped(title)}\n"
        yield from (f"- {escaped(text)}" for text in texts)
