"""Comments in the article that silence a finding: `<!-- tieout: ignore RULE[, RULE]: reason -->`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

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

    def silences(self, rule: str, finding: Finding) -> bool:
        """Whether it silences a finding of one of its rules."""
        return finding.rule == rule and any(start <= finding.start < end for start, end in self.about)


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
    idle = () if unused == "off" else tuple(_unused(report, ignored, ran, unused))
    silent = put_by(report, "inline", lambda finding: _reason(finding, ignored))
    return replace(silent, findings=_in_order((*silent.findings, *idle))), mistakes


def _reason(finding: Finding, ignored: Sequence[Ignored]) -> str | None:
    found = (one.reason for one in ignored for rule in one.rules if one.silences(rule, finding))
    return next(found, None)


def _unused(report: Report, ignored: Sequence[Ignored], ran: Collection[str], severity: Severity) -> Iterator[Finding]:
    for one in ignored:
        idle = [rule for rule in one.rules if not any(one.silences(rule, finding) for finding in report.findings)]
        for rule in idle:
            if rule in ran:
                line, column = position_there(report.article, one.remark.start)
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
    same = (one for one in article.sentences if one.paragraph == chosen.paragraph)
    return tuple((one.start, one.end) for one in same if remark.of == "last" or one.end > remark.at)


def _next(article: Article, remark: Remark) -> Sentence | None:
    return next((one for one in article.sentences if one.end > remark.at), None)


def _last(article: Article, remark: Remark) -> Sentence | None:
    return next((one for one in reversed(article.sentences) if one.start < remark.at), None)


def _on_line(article: Article, at: int) -> tuple[tuple[int, int], ...]:
    """The sentences that stand, at least in part, on a line of the text."""
    start, end = article.text.rfind("\n", 0, at) + 1, article.text.find("\n", at)
    end = len(article.text) if end < 0 else end
    return tuple((one.start, one.end) for one in article.sentences if one.start < end and start < one.end)
