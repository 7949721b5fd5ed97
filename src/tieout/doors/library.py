"""`tieout rules` and `tieout explain`: the rule library as a person reads it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from textwrap import indent, wrap

from tieout.errors import OptionError
from tieout.rules.model import Role, Rule

_VERDICTS = {
    "consistent": "Ties out",
    "mismatch": "Mismatch",
    "ambiguous": "Ambiguous",
    "implied": "Rests on a figure that the article does not give",
    "silent": "Nothing to check",
}


def listed(rules: Sequence[Rule]) -> str:
    """One line a rule: its name, its severity, its title."""
    wide = max((len(rule.name) for rule in rules), default=0)
    return "".join(f"{rule.name:<{wide}}  {rule.severity:<7}  {rule.title}\n" for rule in rules)


def named(rules: Sequence[Rule], name: str) -> Rule:
    """The rule of a name. Raises OptionError, with the nearest name, where there is none."""
    for rule in rules:
        if rule.name == name:
            return rule
    near = difflib.get_close_matches(name, [rule.name for rule in rules], 1)
    raise OptionError(
        f"there is no rule {name!r}", instead=f"did you mean {near[0]}?" if near else "'tieout rules' lists them"
    )


def explained(rule: Rule, width: int) -> str:
    """A rule's page: what it means, its formula, its roles, its examples."""
    return "\n".join(_page(rule, min(width, 100))) + "\n"


def _page(rule: Rule, width: int) -> Iterator[str]:
    yield f"{rule.name} ({rule.severity}): {rule.title}"
    yield ""
    yield from wrap(rule.why, width)
    yield ""
    yield f"Formula: {rule.formula.text}"
    for role in rule.roles.values():
        yield f"  {role.name}: {_told(role)}"
    if rule.settings:
        yield f"Looked for in: {', '.join(sorted(rule.settings))}"
    if rule.measured:
        yield f"Measured: {', '.join(f'{key} {value}' for key, value in rule.measured.items())}"
    for verdict, title in _VERDICTS.items():
        examples = rule.examples.get(verdict, ())
        if examples:
            yield f"\n{title}:"
        for example in examples:
            yield indent("\n".join(wrap(f"- {example['text']}", width - 4)), "  ").replace("\n  ", "\n    ")


def _told(role: Role) -> str:
    told = [" or ".join(sorted(kind.replace("_", " ") for kind in role.kinds))] if role.kinds else []
    told += [f"in the unit of {role.like}"] if role.like else []
    told += [f"in another unit than {role.differs}"] if role.differs else []
    told += ["a list"] if role.many else []
    told += [f"looked up: {role.lookup.replace('_', ' ')}"] if role.lookup else []
    return ", ".join(told) or "any figure"
