"""`tieout check`: article after article through the pipeline, each report printed before the next article is read."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field

from tieout.checking.reported import Report
from tieout.doors.screen import Screen, complain
from tieout.errors import TieoutError
from tieout.records import dataclass
from tieout.reports import json, text
from tieout.reports.excerpt import safe
from tieout.reports.status import Status, counts
from tieout.rules.model import Rule


@dataclass(slots=True)
class Run:
    """A run over several articles: what it is given, and the exit status that it comes to."""

    rules: Sequence[Rule]
    published: str | None = None
    status: int = 0
    counted: list[dict[Status, int]] = field(default_factory=list)

    def reports(self, files: Sequence[str]) -> Iterator[Report]:
        """The report of each article that can be read; one line on standard error for each that cannot."""
        from tieout.pipeline import check_read
        from tieout.text import read_file

        for name in files:
            report = self._guarded(name, lambda name=name: check_read(  # type: ignore[misc]
                read_file(name, published=self.published, note=complain), self.rules
            ))  # fmt: skip
            if report is not None:
                self.status = max(self.status, int(any(finding.severity == "error" for finding in report.findings)))
                self.counted.append(counts(report))
                yield report

    def _guarded(self, name: str, work: Callable[[], Report]) -> Report | None:
        """What the work gives; None, and exit status 2, where it fails. No text of the article is told, it may be under embargo."""
        try:
            return work()
        except TieoutError as error:
            complain(error)
        except Exception as error:
            place = traceback.extract_tb(sys.exc_info()[2])[-1]
            complain(
                f"{name}: tieout failed on this article: {type(error).__name__} in {place.name}, line {place.lineno} of {place.filename}"
            )
        self.status = 2
        return None


def print_text(run: Run, files: Sequence[str], screen: Screen, *, explain: bool) -> None:
    """Every finding, a line that counts for each article, and one for all where there are several."""
    for report in run.reports(files):
        screen.lines(text.render(report, width=screen.width, explain=explain))
        path = f"{safe(report.article.path)}: " if len(files) > 1 else ""
        screen.write(f"{path}{text.summary(run.counted[-1])}\n")
    if len(files) > 1:
        screen.write(f"{counted_articles(len(run.counted))}, {text.summary(text.add_up(run.counted))}\n")


def counted_articles(number: int) -> str:
    """`1 article`, `5 articles`."""
    return f"{number} {'article' if number == 1 else 'articles'}"


def print_why(run: Run, files: Sequence[str], screen: Screen, at: str) -> None:
    """What was tried for the figure at a place ("31:58") of each article."""
    from tieout.reports.why import place, why

    where = place(at)
    for report in run.reports(files):
        screen.lines(((line, ""),) for line in why(report, where, run.rules))


def print_json(run: Run, files: Sequence[str], screen: Screen) -> None:
    """One object for one article, an array for several."""
    for piece in json.render(run.reports(files), many=len(files) > 1):
        screen.write(piece)
