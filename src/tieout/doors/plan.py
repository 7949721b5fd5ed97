"""What is done with every article of a run, and the report of one: its own settings hold, and known findings are put by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tieout.checking.levels import run_alone
from tieout.checking.mistakes import with_mistakes
from tieout.errors import TieoutError
from tieout.records import dataclass
from tieout.reports.formats.model import Shown
from tieout.settings import NOTHING, Given, Settings, as_called, settings_for
from tieout.triage import Known, Triaged, triage

if TYPE_CHECKING:  # a run that has none does not wait for it
    from tieout.triage.baseline import Baseline

#: What the baseline is called where no option or setting names one.
NAME = "tieout-baseline.json"

#: File -> the baseline in it, or what is wrong with it.
Baselines: TypeAlias = "Mapping[str, Baseline | TieoutError]"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done with every article of a run.

    given      what the command line adds to the settings of each article
    wanted     the format of each output, and how it is to look
    published  the day of publication where the article does not give it
    fix        whether the file is put right where one figure alone can be wrong
    known      what is known of findings; without it none is put by
    why        "31:58": what was tried for the figure there is told, and nothing else
    baseline   the baseline file that holds for all, where one is named
    baselines  file -> the baseline in it, or what is wrong with it
    """

    given: Given = NOTHING
    wanted: Sequence[tuple[str, Shown]] = ()
    published: str | None = None
    why: str = ""
    known: Known | None = None
    fix: bool = False
    baseline: Path | None = None
    baselines: Baselines = field(default_factory=dict)


def triaged(path: str, plan: Plan, told: list[str], data: bytes | None = None) -> Triaged:
    """The report of an article, known findings put by; `data` is what its file holds, where it has been read.

    Raises ArticleError; `told` gets lines for standard error.
    """
    from tieout.pipeline import check_read
    from tieout.text.read import read_bytes, read_data

    held = read_bytes(path) if data is None else data
    own = settings_for(path, plan.given)
    article = read_data(held, path, published=plan.published, note=told.append, conventions=own.conventions)
    report = check_read(article, own.rules, own.levels)
    old = plan.baselines.get(str(baseline_of(plan.baseline, own)))
    broken = (old,) if isinstance(old, TieoutError) else ()
    done = triage(report, _known(plan.known, own, plan)) if plan.known is not None else Triaged(report)
    return replace(done, report=with_mistakes(done.report, (*own.mistakes, *broken, *done.mistakes)))


def baseline_of(option: Path | None, settings: Settings) -> Path:
    """The baseline file of an article with these settings: the one of the option, of the settings, or of the working folder."""
    return option or Path(as_called(str(settings.baseline)) if settings.baseline else NAME)


def _known(known: Known, settings: Settings, plan: Plan) -> Known:
    """What a run knows, with the rules and the baseline of an article's own settings: a rule that is off is missed by nobody."""
    rules, ran = _names(settings)
    old = plan.baselines.get(str(baseline_of(plan.baseline, settings)))
    baseline = None if isinstance(old, TieoutError) else old
    return replace(known, rules=rules, ran=ran, baseline=baseline, unused=settings.levels.of_unused())


@lru_cache(maxsize=64)
def _names(settings: Settings) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all rules of an article's settings, and of those it is checked with."""
    return frozenset(rule.name for rule in settings.rules), run_alone(settings.rules, settings.levels)
