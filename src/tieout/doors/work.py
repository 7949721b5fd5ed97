"""One article through the whole way: read, checked, and rendered in each form that is wanted. What comes back is small and can be pickled."""

from __future__ import annotations

import sys
import traceback
from dataclasses import replace

from tieout.checking.mistakes import mistake
from tieout.checking.model import Mistake
from tieout.checking.reported import Report
from tieout.doors.plan import Plan, baseline_of, triaged
from tieout.errors import TieoutError
from tieout.records import dataclass
from tieout.reports import formats
from tieout.reports.excerpt import safe
from tieout.reports.formats.model import Piece, Shown, Tally, tally_of
from tieout.reports.wrap import wrapped
from tieout.settings import settings_for
from tieout.triage import Triaged


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article.

    path    the article, as it was named
    texts   its piece of each output that is wanted, in their order
    told    lines for standard error beside
    failed  why it could not be checked, in one line; "" where it was
    mistakes  what could not be used of what it says to tieout
    """

    path: str
    texts: tuple[str, ...] = ()
    tally: Tally = Tally()
    told: tuple[str, ...] = ()
    failed: str = ""
    mistakes: tuple[Mistake, ...] = ()

    def piece(self, number: int) -> Piece:
        """Its piece of one of the outputs."""
        return Piece(self.path, self.texts[number] if self.texts else "", self.tally, self.failed, self.mistakes)


def work(path: str, plan: Plan) -> Outcome:
    """Never raises for what an article holds, and tells none of its text where it fails: it may be under embargo."""
    told: list[str] = []
    try:
        done, shown = (triaged(path, plan, told), "") if not plan.fix else _fixed(path, plan, told)
        told += map(str, done.mistakes)
        texts = tuple(_above(shown, each[0]) + _text(done.report, plan, *each) for each in plan.wanted)
        if shown and not any(name == "text" for name, _ in plan.wanted):
            told += shown.splitlines()
        own = settings_for(path, plan.given)
        stale = {str(baseline_of(plan.baseline, own)): done.stale} if done.stale else {}
        tally = replace(tally_of(done.report), stale=stale)
        return Outcome(path, texts, tally, tuple(told), mistakes=tuple(map(mistake, done.mistakes)))
    except TieoutError as error:
        return Outcome(path, told=tuple(told), failed=str(error))
    except Exception as error:
        place = traceback.extract_tb(sys.exc_info()[2])[-1]
        what = f"{type(error).__name__} in {place.name}, line {place.lineno} of {place.filename}"
        return Outcome(path, told=tuple(told), failed=f"{path}: tieout failed on this article: {what}")


def _fixed(path: str, plan: Plan, told: list[str]) -> tuple[Triaged, str]:
    from tieout.doors.fixes import fixed

    return fixed(path, plan, told)


def _above(shown: str, format: str) -> str:
    """What was fixed stands above the findings that are left, for a person to read."""
    return "".join(f"{safe(line)}\n" for line in shown.splitlines()) if format == "text" else ""


def _text(report: Report, plan: Plan, name: str, shown: Shown) -> str:
    if plan.why:
        from tieout.reports import why

        rules = settings_for(report.article.path, plan.given).rules
        lines = why.why(report, why.place(plan.why), rules)
        return wrapped("".join(f"{line}\n" for line in lines), shown.wrap)
    return formats.named(name).piece(report, shown)
