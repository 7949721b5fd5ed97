"""A report as a person reads it in a terminal: the findings, each with its sentence and arithmetic, and a line that counts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tieout.checking.model import Check, Finding, Suppressed
from tieout.checking.reported import Report
from tieout.checking.status import Status, counted
from tieout.reports.excerpt import cells, excerpt, safe
from tieout.reports.status import WORDS
from tieout.reports.wrap import wrapped
from tieout.text import position
from tieout.triage.place import check_of

#: A line as pieces of text, each with a style by rich's names or "".
Line = tuple[tuple[str, str], ...]

_STYLES = {"mismatch": "bold red", "error": "bold red", "ambiguous": "bold yellow", "warning": "bold yellow",
           "implied": "cyan", "consistent": "green", "note": "cyan"}  # fmt: skip
_COUNTED: tuple[Status, ...] = ("consistent", "mismatch", "ambiguous", "implied", "alone")
#: Told only where there are any.
_SELDOM: tuple[Status, ...] = ("ambiguous",)


def render(report: Report, *, width: int = 100, explain: bool = False, wrap: int = 0) -> Iterator[Line]:
    """The findings of a report in the order of the text; with `explain`, the checks that hold, too. No line that counts.

    width  so many columns a sentence may take
    wrap   at so many columns what is said of it breaks into lines; 0 for one line each
    """
    shown = [(finding.start, _of_finding(report, finding, width, wrap)) for finding in report.findings]
    if explain:
        held = [check for check in report.checks if check.verdict in ("consistent", "implied") and counted(check)]
        shown += [(_place(check), _of_check(report, check, width, wrap)) for check in held]
        shown += [(one.finding.start, _of_suppressed(report, one, wrap)) for one in report.suppressed]
    for _, lines in sorted(shown, key=lambda item: item[0]):
        yield from lines


def summary(counted: Mapping[Status, int]) -> str:
    """`33 figures: 12 tie out, 1 mismatch, …`, of how many figures have each status."""
    total = sum(counted.values())
    numbers = {key: counted.get(key, 0) for key in _COUNTED}
    told = [f"{n} {WORDS[key][n != 1]}" for key, n in numbers.items() if n or key not in _SELDOM]
    return f"{total} {'figure' if total == 1 else 'figures'}: {', '.join(told)}."


def statistics(findings: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """`12  growth-multiple (error)`, a line for each rule and severity, of how many findings each has; the most first."""
    wide = len(str(max(findings.values(), default=0)))
    for (rule, severity), number in sorted(findings.items(), key=lambda one: (-one[1], one[0])):
        yield f"{number:>{wide}}  {rule} ({severity})"


def counted_articles(number: int) -> str:
    """`1 article`, `5 articles`."""
    return f"{number} {'article' if number == 1 else 'articles'}"


def unsaid(suppressed: Mapping[str, int]) -> str:
    """` 1 finding suppressed, 2 in the baseline.`, of how many findings each way keeps from being told; "" where there are none."""
    numbers = {"suppressed": suppressed.get("inline", 0) + suppressed.get("accepted", 0),
               "in the baseline": suppressed.get("baseline", 0), "on unchanged lines": suppressed.get("unchanged", 0)}  # fmt: skip
    told = [(number, where) for where, number in numbers.items() if number]
    if not told:
        return ""
    first, *rest = (f"{number} {where}" for number, where in told)
    number, _, where = first.partition(" ")
    noun = "finding" if number == "1" else "findings"
    return f" {', '.join([f'{number} {noun} {where}', *rest])}."


def stale(number: int) -> str:
    """What is said of entries of a baseline that are met no more."""
    told = "1 entry is" if number == 1 else f"{number} entries are"
    return f"{told} met no more; 'tieout baseline' takes out what is gone"


def add_up(several: Iterable[Mapping[Status, int]]) -> dict[Status, int]:
    """The figures of several articles together."""
    total: dict[Status, int] = dict.fromkeys(_COUNTED, 0)
    for each in several:
        for key, number in each.items():
            total[key] += number
    return total


def printed(lines: Iterable[Line], *, coloured: bool) -> str:
    """The lines as a stream takes them: with escapes for a terminal that shows colours, else without their styles."""
    if not coloured:
        return plain(lines)
    from rich.color import ColorSystem
    from rich.style import Style

    def shown(text: str, style: str) -> str:
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD) if style else text

    return "".join("".join(shown(*part) for part in line) + "\n" for line in lines)


def plain(lines: Iterable[Line]) -> str:
    """The lines without their styles, each with its line end."""
    return "".join("".join(text for text, _ in line) + "\n" for line in lines)


def _of_finding(report: Report, finding: Finding, width: int, wrap: int) -> list[Line]:
    check = check_of(report, finding)
    word: str = check.verdict if check else finding.severity
    lines = [_head(report, (finding.line, finding.column), word, finding.rule, finding.severity)]
    found = marks(check) if check else [(finding.start, finding.end)]
    if finding.start < finding.end or check:
        lines += sentences(report, found, width, _STYLES.get(word, ""))
    lines += _said(safe(finding.message), wrap)
    if finding.suggestions:
        lines += _said(either(finding.suggestions), wrap)
    if finding.question:
        lines += _said(f"Ask: {safe(finding.question)}", wrap)
    return lines


def _said(text: str, wrap: int) -> list[Line]:
    return [((line, ""),) for line in wrapped(f"  {text}", wrap).split("\n")]


#: Why a finding is not told.
_UNSAID = {
    "inline": "ignored in the article", "accepted": "accepted in the claims file", "baseline": "in the baseline",
    "unchanged": "on unchanged lines",
}  # fmt: skip


def _of_suppressed(report: Report, one: Suppressed, wrap: int) -> list[Line]:
    """What would be told, and what keeps it from that, in one line where it fits."""
    finding = one.finding
    check = check_of(report, finding)
    why = f": {safe(one.reason)}" if one.reason else ""
    head = _head(
        report, (finding.line, finding.column), check.verdict if check else finding.severity, finding.rule, "error"
    )
    told = f"{_UNSAID[one.kind]}{why}"
    if wrap and sum(cells(text) for text, _ in head) + 2 + cells(told) > wrap:
        return [(*head, (",", "")), *_said(told, wrap)]
    return [(*head, (f", {told}", ""))]


def _of_check(report: Report, check: Check, width: int, wrap: int) -> list[Line]:
    lines = [_head(report, position(report.article, _place(check)), check.verdict, check.rule, "")]
    lines += sentences(report, marks(check), width, _STYLES[check.verdict])
    return lines + _said(safe(f"{check.explanation} {check.note}".strip()), wrap)


def _head(report: Report, place: tuple[int, int], word: str, rule: str, severity: str) -> Line:
    """`path:line:column: mismatch growth-multiple`; a mismatch that is no error says so."""
    mild = f" ({severity})" if word == "mismatch" and severity != "error" else ""
    return (
        (f"{safe(report.article.path)}:{place[0]}:{place[1]}: ", "bold"),
        (word, _STYLES.get(word, "")),
        (f" {rule}{mild}", ""),
    )


def _place(check: Check) -> int:
    """Where a check is reported: at its stated figure, else at the first thing it rests on."""
    if check.stated:
        return check.stated.start
    return min((span.start for span in check.spans or check.quantities), default=0)


def marks(check: Check) -> list[tuple[int, int]]:
    """Where the figures and words stand that a check rests on."""
    return [(span.start, span.end) for span in check.spans or check.quantities]


def sentences(report: Report, marks: Sequence[tuple[int, int]], width: int, style: str) -> list[Line]:
    """Each sentence that holds a mark, with its carets beneath."""
    article = report.article
    lines: list[Line] = []
    for index in sorted({bisect_right(article.sentences, start, key=lambda one: one.start) - 1 for start, _ in marks}):
        start, end = (article.sentences[index].start, article.sentences[index].end) if index >= 0 else (0, 0)
        start, end = (start, end) if start < end else (marks[0][0], marks[0][1])
        line, carets = excerpt(article.text, start, end, marks, width - 2)
        lines += [(("  " + line, ""),), (("  " + carets, style),)]
    return lines


def either(suggestions: Sequence[str]) -> str:
    """The ways to put it right, in one line."""
    first, *rest = (safe(suggestion).rstrip(".") for suggestion in suggestions)
    if not rest:
        return f"Right would be: {first}."
    return f"Either {', or '.join([first, *rest])}."
