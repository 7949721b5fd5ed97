"""What is done with every article of a run, and the report of one: its own settings hold, and known findings are put by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tieout.checking.levels import levels_of
from tieout.records import dataclass
from tieout.reports.formats.model import Shown
from tieout.settings import NOTHING, Given, Settings, settings_for
from tieout.triage import Known, Triaged, triage


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done with every article of a run.

    given      what the command line adds to the settings of each article
    wanted     the format of each output, and how it is to look
    published  the day of publication where the article does not give it
    fix        whether the file is put right where one figure alone can be wrong
    known      what is known of findings; without it none is put by
    why        "31:58": what was tried for the figure there is told, and nothing else
    """

    given: Given = NOTHING
    wanted: Sequence[tuple[str, Shown]] = ()
    published: str | None = None
    why: str = ""
    known: Known | None = None
    fix: bool = False


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
    return triage(report, _known(plan.known, own)) if plan.known is not None else Triaged(report)


def _known(known: Known, settings: Settings) -> Known:
    """What a run knows, with the rules of an article's own settings: one that is off is missed by nobody."""
    told = levels_of(settings.rules, settings.levels)
    return replace(known, rules=frozenset(told), ran=frozenset(name for name, level in told.items() if level != "off"))
