"""What stage `checking` finds: checks with their verdicts, findings, and what was declined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from tieout.quantities.model import Quantity
from tieout.records import dataclass

Verdict = Literal["consistent", "mismatch", "ambiguous", "implied"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Span:
    """A figure, list item or figure word that a check rests on; `role` as the rule names it."""

    start: int
    end: int
    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the article's text, in code points, end exclusive, and what would stand there instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One way of meaning the figures of a check, as the arithmetic took them; what it says is for the formula to say.

    formula        its text
    values         role -> interval, list of intervals, or days; of several all must hold (both ends of a range in another unit)
    bounds_decide  a figure that only bounds decides all the same, as long as both sides are closed
    """

    formula: str
    values: tuple[Mapping[str, Any], ...]
    bounds_decide: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """A stated figure, the reading that was judged, and the verdict.

    anchored      written words fix every role
    quantities    what the formula reads, in the order of the text
    roles         role -> quantity (a list role is given as parts-1, parts-2 …)
    spans         what it rests on
    low, high     of the computed figure, in the unit of the stated one; None where nothing was computed
    explanation   the worked arithmetic, in a form that a person can repeat
    note          why it holds only just (generous rounding, truncation), or ""
    suggestions   for a mismatch: each figure that could be the wrong one and what it would have to be
    edits         parallel to the suggestions: the replacement that each names, None where it names no definite one ("a figure from 2 to 5")
    question      what to ask the reporter, to be read on from the place ("is 54 percent right for …?"); "" where nothing is to be asked
    tried         the ways of meaning the figures that were tried: the verdict is a mismatch where none of them holds
    """

    rule: str
    verdict: Verdict
    anchored: bool
    stated: Quantity | None
    quantities: tuple[Quantity, ...]
    roles: Mapping[str, Quantity]
    spans: tuple[Span, ...]
    low: float | None
    high: float | None
    explanation: str
    note: str = ""
    suggestions: tuple[str, ...] = ()
    question: str = ""
    edits: tuple[Edit | None, ...] = ()
    tried: tuple[Tried, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a person is shown. `start`, `end` are code points into the text; `line`, `column` count from 1 in the file it came from;
    `question` is what one could send to the reporter ("In line 5, is 54 percent right for …?"), "" where there is none; `edits` are
    parallel to `suggestions`, None for one that names no definite replacement."""

    rule: str
    severity: Severity
    message: str
    start: int
    end: int
    line: int
    column: int
    suggestions: tuple[str, ...] = ()
    question: str = ""
    edits: tuple[Edit | None, ...] = ()


#: What keeps a finding from being told: a comment in the article, the claims file, the baseline, or that its lines did not change.
Suppression = Literal["inline", "accepted", "baseline", "unchanged"]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is known and not told, with what keeps it, and the reason that a person gave, "" where none was asked for."""

    finding: Finding
    kind: Suppression
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something that cannot be used as it is written: a setting, a file of rules, a baseline, a comment that is addressed to tieout.

    message       what is wrong and what to write instead, in one line
    path          the file, "" where there is none
    line, column  from 1, where known
    """

    message: str
    path: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """A stated figure that a rule looked at and would not judge, with the reason."""

    rule: str
    start: int
    end: int
    reason: str
