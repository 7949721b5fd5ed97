"""Living with findings: those that are known are put by, each with what keeps it from being told; none is dropped."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tieout.checking.levels import Level
from tieout.checking.reported import Report
from tieout.errors import UserError
from tieout.records import dataclass

if TYPE_CHECKING:
    from tieout.triage.baseline import Baseline
    from tieout.triage.changed import Changes


@dataclass(frozen=True, slots=True)
class Known:
    """What a run knows of findings.

    rules     the names of all rules that there are; a comment that ignores another one is mistaken
    ran       the names of those that the articles are checked with: only they can be missed where nothing is found
    baseline  the findings that were there before, None where there is no such list
    changes   the lines that changed, None where all are looked at
    unused    the severity at which a comment is told that silences nothing
    """

    rules: Collection[str]
    ran: Collection[str]
    baseline: Baseline | None = None
    changes: Changes | None = None
    unused: Level = "warning"


@dataclass(frozen=True, slots=True)
class Triaged:
    """A report whose known findings are suppressed; mistakes in comments; how many entries of the baseline are met no more."""

    report: Report
    mistakes: tuple[UserError, ...] = ()
    stale: int = 0


def triage(report: Report, known: Known) -> Triaged:
    """Puts by what comments in the article, its claims file, the baseline and unchanged lines keep from being told, in this order."""
    mistakes: Sequence[UserError] = ()
    stale = 0
    if report.article.remarks:
        from tieout.triage.inline import inline

        report, mistakes = inline(report, known.rules, known.ran, known.unused)
    if report.findings and _accepts(report.article.path):
        from tieout.triage.accepted import accepted

        report = accepted(report)
    if known.baseline is not None:
        from tieout.triage.baseline import in_baseline

        report, stale = in_baseline(report, known.baseline, known.ran)
    if known.changes is not None:
        from tieout.triage.changed import unchanged

        report = unchanged(report, known.changes)
    return Triaged(report, tuple(mistakes), stale)


def _accepts(article: str) -> bool:
    """Whether an article has a claims file in which something may be accepted; most have none, and YAML takes a while to read."""
    path = Path(article)
    folder = path.parent if path.parent.name == "claims" else Path("claims")
    try:
        return article != "-" and b"accepted" in (folder / f"{path.stem}.yaml").read_bytes()
    except (OSError, ValueError):
        return False
