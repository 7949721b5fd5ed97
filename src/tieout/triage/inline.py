"""Comments in the article that silence a finding: `<!-- tieout: ignore RULE[, RULE]: reason -->`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import product
from operator import attrgetter

from tieout.checking.levels import UNUSED, Level
from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.errors import ArticleError, UserError
from tieout.records import dataclass
from tieout.rules.model import Severity
from tieout.text.model import Article, Remark, Sentence
from tieout.text.position import position_there
from tieout.triage.place import put_by

_FORM = "write 'tieout: ignore RULE: reason'"
_IGNORE = re.compile(r"ignore\b\s*([^:]*?)\s*(?::\s*(.*))?")


@dataclass(frozen=True, slots=True)
class Ignored:
    """A comment as read: the rules that it names, why, and the stretches of the text that it is about."""

    remark: Remark
    rules: tuple[str, ...]
    reason: str
    about: tuple[tuple[int, int], ...]


def inline(
    report: Report, known: Collection[str], ran: Collection[str], unused: Level = "warning"
) -> tuple[Report, list[UserError]]:
    """The report with the findings suppressed that comments ignore, and what is mistaken in comments; those silence nothing.

    A comment that ignores a rule which was run and finds nothing there is a finding of its own, of the severity `unused`.
    """
    ignored: list[Ignored] = []
    mistakes: list[UserError] = []
    for remark in report.article.remarks:
        try:
            ignored.append(_read(report.article, remark, known))
        except ArticleError as error:
            mistakes.append(error)
    places = _Silent(report.article, ignored)
    there = {places.place(finding) for finding in report.findings}
    idle = () if unused == "off" else tuple(_unused(report.article, ignored, there, ran, unused))
    silent = put_by(report, "inline", places.reason)
    return replace(silent, findings=_in_order((*silent.findings, *idle))), mistakes


class _Silent:
    """Which comment silences a rule where, looked up by the sentence."""

    def __init__(self, article: Article, ignored: Sequence[Ignored]) -> None:
        self._starts = [one.start for one in article.sentences]
        self._reasons: dict[tuple[str, int], str] = {}
        for one in ignored:
            for rule, (start, _) in product(one.rules, one.about):
                self._reasons.setdefault((rule, start), one.reason)

    def place(self, finding: Finding) -> tuple[str, int]:
        """The rule of a finding and where its sentence begins; -1 before the first."""
        before = bisect_right(self._starts, finding.start)
        return finding.rule, self._starts[before - 1] if before else -1

    def reason(self, finding: Finding) -> str | None:
        """Why a finding is silenced, None where it is not."""
        return self._reasons.get(self.place(finding))


def _unused(
    article: Article,
    ignored: Sequence[Ignored],
    there: Collection[tuple[str, int]],
    ran: Collection[str],
    severity: Severity,
) -> Iterator[Finding]:
    for one in ignored:
        for rule in one.rules:
            if rule in ran and all((rule, start) not in there for start, _ in one.about):
                line, column = position_there(article, one.remark.start)
                message = f"This comment ignores {rule}, which finds nothing here: take it out."
                at = one.remark.at
                yield Finding(UNUSED, severity, message, at, at, line, column)


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: one.start))


def _read(article: Article, remark: Remark, known: Collection[str]) -> Ignored:
    """A comment as it is meant. Raises ArticleError where it names no rule, an unknown one, or no reason."""
    match = _IGNORE.fullmatch(remark.words)
    if match is None:
        raise _mistake(article, remark, "this comment to tieout is none that it knows", _FORM)
    rules = tuple(dict.fromkeys(name for name in re.split(r"[,\s]+", match[1]) if name))
    if not rules:
        raise _mistake(article, remark, "this comment names no rule to ignore", _FORM)
    for name in rules if match[2] is not None else rules[:1]:
        if name not in known:
            near = get_close_matches(name[:60], known, 1)
            instead = f"did you mean {near[0]}?" if near else "'tieout rules' lists them"
            raise _mistake(article, remark, f"this comment ignores {name[:60]!r}, which is no rule", instead)
    if not re.search(r"\w", match[2] or ""):
        raise _mistake(article, remark, "this comment gives no reason why", _FORM)
    return Ignored(remark, rules, match[2], about(article, remark))


def _mistake(article: Article, remark: Remark, message: str, instead: str) -> ArticleError:
    line, column = position_there(article, remark.start)
    return ArticleError(f"{message}; it silences nothing", path=article.path, line=line, column=column, instead=instead)


def about(article: Article, remark: Remark) -> tuple[tuple[int, int], ...]:
    """The sentences that a comment is about: those of its line, of the paragraph that follows it, or of the one that it ends.

    Of a list, a table or a telegram a line counts as a paragraph.
    """
    if remark.of == "nothing":
        return ()
    if remark.of == "line":
        return _on_line(article, remark.at)
    chosen = _next(article, remark) if remark.of == "next" else _last(article, remark)
    if chosen is None:
        return ()
    if chosen.setting in ("list", "table", "telegram"):
        return _on_line(article, chosen.start)
    first, behind = _paragraph(article, chosen.paragraph), _paragraph(article, chosen.paragraph + 1)
    same = article.sentences[first:behind]
    return tuple((one.start, one.end) for one in same if remark.of == "last" or one.end > remark.at)


def _paragraph(article: Article, number: int) -> int:
    """The index of the first sentence of a paragraph, or of the one behind it."""
    return bisect_left(article.sentences, number, key=attrgetter("paragraph"))


def _next(article: Article, remark: Remark) -> Sentence | None:
    at = bisect_right(article.sentences, remark.at, key=attrgetter("end"))
    return next(iter(article.sentences[at : at + 1]), None)


def _last(article: Article, remark: Remark) -> Sentence | None:
    at = bisect_left(article.sentences, remark.at, key=attrgetter("start"))
    return article.sentences[at - 1] if at else None


def _on_line(article: Article, at: int) -> tuple[tuple[int, int], ...]:
    """The sentences that stand, at least in part, on a line of the text."""
    start, end = article.text.rfind("\n", 0, at) + 1, article.text.find("\n", at)
    end = len(article.text) if end < 0 else end
    first = bisect_right(article.sentences, start, key=attrgetter("end"))
    behind = bisect_left(article.sentences, end, key=attrgetter("start"))
    return tuple((one.start, one.end) for one in article.sentences[first:behind])
