"""What `tieout verify` prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tieout.doors.screen import Screen, complain
from tieout.errors import OptionError
from tieout.ledger.load import TermsFor
from tieout.ledger.outside.model import NO_OUTSIDES, Outsides
from tieout.records import dataclass
from tieout.reports.charts import available
from tieout.reports.excerpt import safe
from tieout.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Run:
    """What is verified: the folder of claims files, by which rules, on what terms each article, which outside sources claims may name,
    over how many processes, as many as there are cores where that is None, whether what has not changed is left as it is, and
    whether the pages have charts."""

    claims: Path
    rules: Sequence[Rule]
    terms: TermsFor
    outsides: Outsides = NO_OUTSIDES
    jobs: int | None = 1
    index: bool = True
    charts: bool = False


def verify(reports: Path, run: Run, screen: Screen) -> int:
    """Verify a folder, write its pages, and print a line for each finding and one that counts; the exit status."""
    from tieout.reports.drift import lines
    from tieout.reports.folder import verify as verify_folder

    if run.charts and not available():
        raise OptionError("--charts needs Altair and vl-convert", instead="install tieout[charts], or leave it out")
    result = verify_folder(
        run.claims, reports, run.rules, run.terms, run.outsides, index=run.index, jobs=run.jobs, charts=run.charts
    )
    for line in (*result.errors, *(f"note: {each}" for each in result.alike)):
        complain(line)
    if not result.judged:
        return result.exit_status
    for line in lines(result.findings, screen.width):
        screen.write(f"{line}\n")
    accepted = f", {result.accepted} accepted" if result.accepted else ""
    number = len(result.findings)
    screen.write(f"{number} finding{'' if number == 1 else 's'}{accepted}; report: {reports / 'index.html'}\n")
    screen.write(f"{safe(result.history)}\n")
    return result.exit_status


def recheck(receipt: Path, run: Run, screen: Screen) -> int:
    """Print what differs from a receipt, or that it holds; the exit status. Raises ClaimsError where there is none."""
    from tieout.reports.recheck import recheck as held_against

    found = held_against(receipt, run.claims, run.rules, run.terms, run.outsides)
    for error in found.errors:
        complain(error)
    for line in found.differences:
        screen.write(f"{safe(line)}\n")
    if found.differences:
        many = len(found.differences)
        screen.write(f"the receipt does not hold: {many} difference{'s' * (many != 1)}\n")
    else:
        screen.write(f"the receipt holds: {found.articles} articles, {found.verdicts} verdicts\n")
    return found.exit_status
