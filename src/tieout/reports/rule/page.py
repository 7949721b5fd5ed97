"""What stands on the page of a rule, all of it out of the rule's own file."""

from __future__ import annotations

from collections.abc import Mapping

from tieout.records import dataclass
from tieout.rules.model import Role, Rule

#: The kinds of examples in the order in which they are shown, and what is written over them.
_TITLES = {
    "consistent": "Ties out",
    "mismatch": "Mismatch",
    "ambiguous": "Ambiguous",
    "implied": "Rests on a figure that the article does not give",
    "silent": "Nothing to check",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A rule as a person reads it; every text is plain, each renderer makes it safe in its own form.

    severity  that of its own file
    here      the severity that settings give it and where they stand, "warning by tieout.toml"; "" where they leave it as it is
    roles     role -> what may play it
    settings  where the rule is looked for, sorted; empty for everywhere
    measured  its record on real articles: what was counted -> how many
    examples  title -> texts, of the kinds that the rule has
    joined    of a rule across articles: what its claims share
    """

    name: str
    severity: str
    here: str
    title: str
    why: str
    formula: str
    roles: Mapping[str, str]
    settings: tuple[str, ...]
    measured: Mapping[str, int]
    examples: Mapping[str, tuple[str, ...]]
    joined: tuple[str, ...] = ()


def page(rule: Rule, level: str = "", where: str = "") -> Page:
    """The page of a rule; `level` is the severity that the settings in the file `where` give it."""
    examples = {
        title: tuple(str(example["text"]) for example in rule.examples[kind])
        for kind, title in _TITLES.items()
        if rule.examples.get(kind)
    }
    here = f"{level} by {where}" if level not in ("", rule.severity) else ""
    bends = rule.joins.bends if rule.joins else {}
    return Page(
        rule.name, rule.severity, here, rule.title, rule.why, rule.formula.text,
        {role.name: _told(role, bends.get(role.name, {})) for role in rule.roles.values()},
        tuple(sorted(rule.settings)) if rule.joins is None else (), rule.measured, examples, rule.joins.keys if rule.joins else (),
    )  # fmt: skip


def _told(role: Role, bends: Mapping[str, tuple[str, ...]]) -> str:
    told = [" or ".join(sorted(kind.replace("_", " ") for kind in role.kinds))] if role.kinds else []
    told += [f"in the unit of {role.like}"] if role.like else []
    told += [f"in another unit than {role.differs}"] if role.differs else []
    told += ["a list"] if role.many else []
    told += [f"looked up: {role.lookup.replace('_', ' ')}"] if role.lookup else []
    told += [f"{key}: {' or '.join(several)}" for key, several in bends.items()]
    return ", ".join(told) or "any figure"
