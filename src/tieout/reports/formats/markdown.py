"""A summary in GitHub's Markdown, as a pull request's comment or a job's summary shows it.

What an article says stands in code only (fenced or a span), where no reader makes markup, a mention or a link of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tieout.checking.model import Finding, Mistake
from tieout.checking.reported import Report
from tieout.records import dataclass
from tieout.reports.excerpt import safe
from tieout.reports.formats.model import About, Piece, Shown, Tally
from tieout.reports.standing import GLYPHS
from tieout.reports.text import add_up, counted_articles, marks, plain, sentences, summary
from tieout.triage.place import check_of

SUFFIXES = (".md",)

#: The most characters that GitHub takes in a comment.
LIMIT = 65_536
#: Kept for the head, the counting line, what could not be checked or used and what is said of findings left out.
_KEPT = 6_144
_LISTED = 10
_WIDTH = 100
_ENDS = "\x1e"  # behind each finding of a piece: no text that is shown holds it
_SEVERITIES = ("error", "warning", "note")
_NAMES = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "note": ("note", "notes")}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A finding as the summary tells it: which article's, how grave, its text."""

    article: int
    severity: str
    text: str


def piece(report: Report, shown: Shown) -> str:
    """The findings of one article, each with its severity's glyph first."""
    return "".join(_finding(report, finding) + _ENDS for finding in report.findings)


def whole(pieces: Iterable[Piece], about: About) -> Iterator[str]:
    """The summary of all articles in at most `LIMIT` characters; what had to be left out is said, the least grave goes first."""
    total, entries, unread, mistakes = Tally(), [], [], [*about.mistakes]
    for number, each in enumerate(pieces):
        total += each.tally
        unread += [Mistake(each.reason, each.path)] if each.failed else []
        mistakes += each.mistakes
        entries += [_Entry(number, _severity(text), text) for text in each.text.split(_ENDS)[:-1]]
    kept = _fitting(entries, LIMIT - _KEPT)
    yield _head(total, unread, mistakes)
    yield from (f"\n{entry.text}" for entry in kept)
    yield _left_out(entries, kept)
    yield _listed("Not checked", unread)
    yield _listed("Could not be used", mistakes)
    yield f"\n{counted_articles(total.articles)}, {summary(add_up([total.figures]))}{_suppressed(total)}\n"


def _finding(report: Report, finding: Finding) -> str:
    check = check_of(report, finding)
    found = marks(check) if check else [(finding.start, finding.end)]
    where = f"{safe(report.article.path)}:{finding.line}:{finding.column}"
    lines = plain(sentences(report, found, _WIDTH, "")).replace("\n  ", "\n").removeprefix("  ")
    return (
        f"**{GLYPHS[finding.severity]} {finding.severity}** {code(finding.rule)} in {code(where)}\n\n"
        f"{fenced(lines)}\n{code(finding.message)}\n{_folded(finding)}"
    )


def _folded(finding: Finding) -> str:
    """What would be right and what to ask, to be opened."""
    right = "".join(f"- {code(each)}\n" for each in finding.suggestions)
    asked = f"Ask: {code(finding.question)}\n" if finding.question else ""
    inside = "\n".join(filter(None, [right, asked]))
    title = " and ".join(filter(None, ["what would be right" * bool(right), "what to ask" * bool(asked)]))
    return f"\n<details><summary>{title.capitalize()}</summary>\n\n{inside}\n</details>\n" if inside else ""


def code(text: str) -> str:
    """A text on one line as a code span (CommonMark 6.1)."""
    text = safe(text) or " "
    ticks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    room = " " if text.strip() and (text[0] in " `" or text[-1] in " `") else ""
    return f"{ticks}{room}{text}{room}{ticks}"


def fenced(text: str) -> str:
    """Lines as a block of code that nothing in them closes."""
    ticks = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{ticks}text\n{text.rstrip()}\n{ticks}\n"


def _severity(text: str) -> str:
    return next(each for each in _SEVERITIES if text.startswith(f"**{GLYPHS[each]} {each}**"))


def _fitting(entries: Sequence[_Entry], room: int) -> list[_Entry]:
    """The entries that fit, the gravest first, told in their own order."""
    kept: set[int] = set()
    for at in sorted(range(len(entries)), key=lambda at: (_SEVERITIES.index(entries[at].severity), at)):
        room -= len(entries[at].text) + 1
        if room < 0:
            break
        kept.add(at)
    return [entries[at] for at in sorted(kept)]


def _head(total: Tally, unread: Sequence[Mistake], mistakes: Sequence[Mistake]) -> str:
    told = [f"{number} {_NAMES[each][number != 1]}" for each in _SEVERITIES if (number := _number(total, each))]
    told += [f"{len(unread)} not checked"] if unread else []
    told += [f"{len(mistakes)} not used"] if mistakes else []
    return f"### tieout: {', '.join(told) or 'nothing found'}\n"


def _number(total: Tally, severity: str) -> int:
    return sum(number for (_, each), number in total.findings.items() if each == severity)


def _left_out(entries: Sequence[_Entry], kept: Sequence[_Entry]) -> str:
    number = len(entries) - len(kept)
    if not number:
        return ""
    articles = len({entry.article for entry in entries} - {entry.article for entry in kept})
    whole = f", and {counted_articles(articles)} with them" if articles else ""
    return f"\n**{number} more {'finding is' if number == 1 else 'findings are'} left out here{whole}: a comment holds no more.**\n"


def _listed(title: str, mistakes: Sequence[Mistake]) -> str:
    """What is wrong beside the figures, the first of it by name."""
    if not mistakes:
        return ""
    named = "".join(f"- {code(_where(each))}: {code(each.message[:120])}\n" for each in mistakes[:_LISTED])
    more = f"- and {len(mistakes) - _LISTED} more\n" if len(mistakes) > _LISTED else ""
    return f"\n{title}:\n\n{named}{more}"


def _where(each: Mistake) -> str:
    place = (str(number) for number in (each.line, each.column) if number is not None)
    return ":".join((each.path[:100] or "tieout", *place))


def _suppressed(total: Tally) -> str:
    number = sum(total.suppressed.values())
    return f" {number} {'finding' if number == 1 else 'findings'} suppressed." if number else ""
