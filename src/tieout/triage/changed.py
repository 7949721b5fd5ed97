"""Findings on lines that did not change are put by: by a diff, or by what git says has changed since a revision."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path

from tieout.checking.levels import UNUSED
from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.records import dataclass
from tieout.text.model import Article
from tieout.text.position import origin, position_there
from tieout.triage.diff import WHOLE, Lines, changed_lines
from tieout.triage.place import put_by, stretches


@dataclass(frozen=True, slots=True)
class Changes:
    """Which lines changed, by the real path of each file.

    lines    of each file that a diff tells of
    known    files that did not change where no lines are told; None where that goes for all others
    """

    lines: Mapping[str, Sequence[Lines]]
    known: frozenset[str] | None = None

    def of(self, article: str) -> Sequence[Lines]:
        """The changed lines of an article; all of one that is new."""
        there = os.path.realpath(article)
        if there in self.lines:
            return self.lines[there]
        return () if self.known is None or there in self.known else (WHOLE,)


def unchanged(report: Report, changes: Changes) -> Report:
    """The report with the findings suppressed that rest on no changed line."""
    changed = changes.of(report.article.path)
    if WHOLE in changed:
        return report
    lines = _Numbered(report.article)

    def reason(finding: Finding) -> str | None:
        spans = [lines.of_stretch(*stretch) for stretch in stretches(report, finding)]
        if finding.rule == UNUSED:
            spans = [lines.of_remark(finding)]
        met = any(first <= high and low <= last for low, high in spans for first, last in changed)
        return None if met else ""

    return put_by(report, "unchanged", reason)


class _Numbered:
    """The lines of an article's file as a diff counts them: by their line feeds alone."""

    def __init__(self, article: Article) -> None:
        self.article = article
        source = article.source or article.text
        self.feeds = [at for at, character in enumerate(source) if character == "\n"]

    def of_stretch(self, start: int, end: int) -> Lines:
        """The first and the last line of a stretch of the text."""
        return self._line(origin(self.article, start)), self._line(origin(self.article, max(end - 1, start)))

    def of_remark(self, finding: Finding) -> Lines:
        """The lines of the comment that a finding is about."""
        places = [
            one
            for one in self.article.remarks
            if (finding.line, finding.column) == position_there(self.article, one.start)
        ]
        return (self._line(places[0].start), self._line(places[0].end)) if places else WHOLE

    def _line(self, there: int) -> int:
        return bisect_right(self.feeds, there - 1) + 1


def by_diff(diff: bytes, name: str, start: Path) -> Changes:
    """What a diff changes, its paths as seen from `start` or from the top of its repository, with or without a prefix such as `b/`.

    Raises OptionError as `changed_lines`.
    """
    found: dict[str, list[Lines]] = {}
    bases = {os.path.realpath(base) for base in (start, *_tops(start))}
    for path, lines in changed_lines(diff, name).items():
        for way in filter(None, (path, path.partition("/")[2])):
            if "\0" not in way:
                for base in bases:
                    found.setdefault(os.path.realpath(os.path.join(base, way)), []).extend(lines)
    return Changes(found)


def _tops(start: Path) -> list[Path]:
    """The top of the repository that a folder is in, where it is in one."""
    here = start.absolute()
    return [folder for folder in (here, *here.parents) if (folder / ".git").exists()][:1]
