"""What an output format is given: how it is to look, the pieces of the articles, and what the run was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import reduce
from operator import add
from typing import TypeVar

from tieout.checking.model import Mistake
from tieout.checking.reported import Report
from tieout.checking.status import Status
from tieout.records import dataclass
from tieout.reports.status import counts
from tieout.rules.model import Rule

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Shown:
    """How an output is to look.

    width     how many columns a line may take
    explain   whether the checks that hold are told, too
    coloured  whether a terminal reads it that shows colours
    wrap      at how many columns what is said breaks into lines; 0 where no terminal reads it, and each thing said is one line
    """

    width: int = 120
    explain: bool = False
    coloured: bool = False
    wrap: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found, in numbers; tallies of several articles add up.

    articles    how many were checked
    figures     how many figures have each status, the worst first
    findings    how many findings each rule has at each severity
    suppressed  how many findings are not shown, by what keeps them from it
    stale       how many entries of each baseline file are met no more
    """

    articles: int = 0
    figures: Mapping[Status, int] = field(default_factory=dict)
    findings: Mapping[tuple[str, str], int] = field(default_factory=dict)
    suppressed: Mapping[str, int] = field(default_factory=dict)
    stale: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.articles + other.articles,
            _added(self.figures, other.figures),
            _added(self.findings, other.findings),
            _added(self.suppressed, other.suppressed),
            _added(self.stale, other.stale),
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """One article's part of an output.

    path    the article, as it was named
    text    what the format's `piece` made of its report; "" where there is none
    failed  why the article could not be checked, in one line; "" where it was
    mistakes  what could not be used of what the article itself says to tieout; those of the run are told by `About`
    """

    path: str
    text: str
    tally: Tally
    failed: str = ""
    mistakes: tuple[Mistake, ...] = ()

    @property
    def reason(self) -> str:
        """Why it could not be checked, without the path before it."""
        return self.failed.removeprefix(f"{self.path}: ")

    @property
    def status(self) -> int:
        """The exit status that it comes to."""
        if self.failed or self.mistakes:
            return 2
        return int(any(severity == "error" for _, severity in self.tally.findings))


@dataclass(frozen=True, slots=True)
class About:
    """The run that an output tells of.

    made_by     which tieout, which rules and which rates
    rules       the rules of the run
    many        whether it may be of several articles, though it came to one
    each        whether every article is counted on a line of its own
    quiet       whether nothing is told but findings
    statistics  whether it is told how many findings each rule has
    mistakes    what could not be used of settings, files of rules and baselines; the exit status is 2 where there is any
    wrap        as `Shown` has it
    """

    made_by: Mapping[str, str] = field(default_factory=dict)
    rules: Sequence[Rule] = ()
    many: bool = False
    each: bool = True
    quiet: bool = False
    statistics: bool = False
    mistakes: tuple[Mistake, ...] = ()
    wrap: int = 0

    @property
    def status(self) -> int:
        """The exit status that the run comes to before any article is looked at."""
        return 2 if self.mistakes else 0


def tally_of(report: Report) -> Tally:
    """The tally of one article."""
    found: Counter[tuple[str, str]] = Counter((finding.rule, finding.severity) for finding in report.findings)
    return Tally(1, counts(report), found, Counter(each.kind for each in report.suppressed))


def add_up(tallies: Sequence[Tally]) -> Tally:
    """The tallies of several articles together."""
    return reduce(add, tallies, Tally())


def _added(one: Mapping[_Key, int], other: Mapping[_Key, int]) -> dict[_Key, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}
