"""What a new or changed rule would report: the findings that come and go, and the rule's own examples that do not come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.records import dataclass
from tieout.reports.text import Line, render
from tieout.rules.model import Rule

#: kind of example -> the verdicts of which the rule must give one, and those that it must not give
_ASKED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "consistent": (frozenset({"consistent"}), frozenset({"mismatch"})),
    "mismatch": (frozenset({"mismatch"}), frozenset()),
    "ambiguous": (frozenset({"ambiguous"}), frozenset({"mismatch"})),
    "implied": (frozenset({"implied"}), frozenset({"mismatch"})),
    "silent": (frozenset(), frozenset({"consistent", "mismatch", "ambiguous"})),
    "missed-right": (frozenset(), frozenset({"mismatch"})),
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One article, checked with the rules as they are and with the rule that is tried."""

    before: Report
    after: Report

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings that only the tried rule brings, its own or another rule's."""
        return _without(self.after, self.before)

    @property
    def gone(self) -> tuple[Finding, ...]:
        """The findings that are no more: the tried rule explains the figure, or replaces the rule that made them."""
        return _without(self.before, self.after)


def lines(trial: Trial, *, width: int = 100) -> Iterator[Line]:
    """The findings of a trial in the order of the text, "+" before those that come, "-" before those that go."""
    shown = [(f.start, "+", "bold green", f, trial.after) for f in trial.new]
    shown += [(f.start, "-", "bold red", f, trial.before) for f in trial.gone]
    for _, mark, style, finding, report in sorted(shown, key=lambda one: one[:2]):
        head, *rest = render(replace(report, findings=(finding,)), width=width)
        yield ((f"{mark} ", style), *head)
        yield from rest


def broken_examples(rule: Rule, check: Callable[..., Report]) -> Iterator[tuple[str, str]]:
    """The examples of a rule that do not come out as it says, each as its kind and its text.

    `check` takes a text and what else `tieout.check` takes, and gives the report with the rule among those used.
    """
    for kind, examples in rule.examples.items():
        wanted, unwanted = _ASKED.get(kind, (frozenset(), frozenset()))
        for example in examples:
            given = {key: value for key, value in example.items() if key != "text"}
            found = {one.verdict for one in check(example["text"], **given).checks if one.rule == rule.name}
            if (wanted and not wanted & found) or unwanted & found:
                yield kind, example["text"]


def _without(report: Report, other: Report) -> tuple[Finding, ...]:
    known = set(map(_key, other.findings))
    return tuple(finding for finding in report.findings if _key(finding) not in known)


def _key(finding: Finding) -> tuple[str, str, int, int, str]:
    return finding.rule, finding.severity, finding.start, finding.end, finding.message
