"""The report of an article: its checks, and the findings that a person is shown of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from tieout.checking.check import check
from tieout.checking.levels import OWN, Level, Levels, ambiguous, levels_of, off
from tieout.checking.made_by import MadeBy
from tieout.checking.model import Check, Finding, Severity
from tieout.checking.reported import Report, place_of
from tieout.claims.model import Claim
from tieout.quantities.model import Quantity
from tieout.rules.model import Rule
from tieout.text import position
from tieout.text.model import Article
from tieout.text.quotes import quoted


def check_article(
    article: Article,
    quantities: Sequence[Quantity],
    claims: Sequence[Claim],
    rules: Sequence[Rule],
    levels: Levels = OWN,
) -> Report:
    """All that the rules say of an article, each at the severity that `levels` give it."""
    told = levels_of(tuple(rules), levels)
    verdicts = check(article, quantities, rules, off(tuple(rules), levels))
    findings = tuple(_findings(article, verdicts.checks, told))
    made_by = MadeBy(rules, article.conventions, levels)
    return Report(article, tuple(quantities), claims, verdicts.checks, findings, verdicts.declined, made_by)


def _findings(article: Article, checks: Sequence[Check], told: Mapping[str, Level]) -> Iterator[Finding]:
    for one in checks:
        severity = _severity(one, told[one.rule])
        if severity is None:
            continue
        start, end = place_of(one)
        line, column = position(article, start)
        speaker = one.verdict == "mismatch" and _is_quoted(article, start, end)
        message, asked = _message(one) + (QUOTED if speaker else ""), _question(article, one, speaker)
        yield Finding(one.rule, severity, message, start, end, line, column, one.suggestions, asked, one.edits)


#: A figure in a quotation is the speaker's, and is not put right behind his back.
QUOTED = " The figure is quoted: ask the speaker, or paraphrase."


def _question(article: Article, one: Check, speaker: bool) -> str:
    """The question with the place it asks about: "In line 5, is …?", "In lines 5 and 6, …?"; in a quotation it goes to the speaker."""
    if not one.question:
        return ""
    starts = {span.start for span in one.spans} | {quantity.start for quantity in one.quantities}
    lines = sorted({position(article, start)[0] for start in starts})
    where = _enumerated(lines or [position(article, place_of(one)[0])[0]])
    return f"In {where}{', can you check with the speaker' if speaker else ''}{':' if speaker else ','} {one.question}"


def _enumerated(lines: Sequence[int]) -> str:
    """ "line 5", "lines 5 and 6", "lines 5 to 8"."""
    *first, last = map(str, lines)
    if len(lines) > 2 and lines[-1] - lines[0] == len(lines) - 1:
        return f"lines {first[0]} to {last}"
    return f"lines {', '.join(first)} and {last}" if first else f"line {last}"


def _is_quoted(article: Article, start: int, end: int) -> bool:
    """Whether a figure stands between the quotation marks of its paragraph."""
    k = bisect_right(article.sentences, start, key=lambda s: s.start) - 1
    if k < 0:
        return False
    number = article.sentences[k].paragraph
    first = bisect_left(article.sentences, number, key=lambda s: s.paragraph)
    behind = bisect_right(article.sentences, number, key=lambda s: s.paragraph)
    inside = quoted(article.text, article.sentences[first].start, article.sentences[behind - 1].end)
    return inside is not None and inside(start, end)


def _severity(one: Check, level: Level) -> Severity | None:
    if level == "off":
        return None
    if one.verdict == "mismatch":
        return level
    if one.verdict == "ambiguous":
        return ambiguous(level)
    return "note" if one.verdict == "consistent" and one.note else None


def _message(one: Check) -> str:
    return f"{one.explanation} It {one.note}." if one.note else one.explanation
