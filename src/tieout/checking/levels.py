"""At which severity each rule is told, as a newsroom sets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Literal

from tieout.records import dataclass
from tieout.rules.model import Rule, Severity

Level = Literal["error", "warning", "note", "off"]

#: What a rule may be set to; "on" is the severity that its file gives.
LEVELS = ("error", "warning", "note", "off", "on")

#: Told beside the rules, and set as they are: a comment that silences nothing.
UNUSED = "unused-suppression"


@dataclass(frozen=True, slots=True)
class Levels:
    """Severities by globs of rule names: of those that fit, the last decides.

    given  pairs of a glob and one of `LEVELS`
    pin    the rule set ("1.0") whose errors stay errors: a rule that came later is at most a warning, unless `given` says else; "" for none
    """

    given: tuple[tuple[str, str], ...] = ()
    pin: str = ""

    def of(self, rule: Rule) -> Level:
        """The severity at which a rule is told, or "off"."""
        later = bool(self.pin) and rule.severity == "error" and numbers(rule.since) > numbers(self.pin)
        return self._given(rule.name, rule.severity) or ("warning" if later else rule.severity)

    def of_unused(self) -> Level:
        """The severity at which a comment that silences nothing is told, or "off"."""
        return self._given(UNUSED, "warning") or "warning"

    def _given(self, name: str, own: Severity) -> Level | None:
        level = next((level for glob, level in reversed(self.given) if fnmatchcase(name, glob)), None)
        return own if level == "on" else level  # type: ignore[return-value]

    def told(self) -> Iterator[str]:
        """What is set, as TOML, a line each."""
        if self.pin:
            yield f'rule-set = "{self.pin}"'
        for glob, level in self.given:
            yield f'severity."{glob}" = "{level}"'


#: Every rule at the severity of its file.
OWN = Levels()


@lru_cache(maxsize=64)
def levels_of(rules: tuple[Rule, ...], levels: Levels) -> Mapping[str, Level]:
    """Rule name -> the severity at which it is told, or "off"."""
    return {rule.name: levels.of(rule) for rule in rules}


@lru_cache(maxsize=64)
def off(rules: tuple[Rule, ...], levels: Levels) -> frozenset[str]:
    """The names of the rules that are not told at all."""
    return frozenset(name for name, level in levels_of(rules, levels).items() if level == "off")


def run_alone(rules: tuple[Rule, ...], levels: Levels) -> frozenset[str]:
    """The names of the rules that one article is checked with: what joins articles is run over all of them."""
    silent = off(rules, levels)
    return frozenset(rule.name for rule in rules if rule.joins is None and rule.name not in silent)


def ambiguous(level: Level) -> Severity:
    """The severity of a wording that has two meanings: a warning, and never more than a mismatch would be."""
    return "note" if level == "note" else "warning"


def numbers(rule_set: str) -> tuple[int, ...]:
    """The number of a rule set, to be compared: (1, 10) of "1.10"."""
    return tuple(int(part) for part in rule_set.split("."))
