"""What a shell offers when Tab is pressed. It must answer at once and never fail: it reads names of files, and nothing in them."""

from __future__ import annotations


def rule_names(incomplete: str) -> list[str]:
    """The names of the built-in rules that begin so; a rule's file has its name."""
    from tieout.rules.library import built_in_folder

    return sorted(path.stem for path in built_in_folder().glob("*.yaml") if path.stem.startswith(incomplete))


def formats(incomplete: str) -> list[str]:
    """The output formats that begin so."""
    from tieout.reports.formats import names

    return [name for name in names() if name.startswith(incomplete)]


def page_formats(incomplete: str) -> list[str]:
    """The forms of a rule's page that begin so."""
    from tieout.reports.rule import names

    return [name for name in names() if name.startswith(incomplete)]
