"""Step 1, compact: the times that the words at a figure name: a date, a year ago, a short stretch."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from re import Pattern, compile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS
from tieout.rules.vocabulary import listed

_ENDS = frozenset(",.;:()")
_REACH = 8
#: How far before a level "a year-earlier" stands.
_BEFORE = 3


def behind(line: Line, at: int) -> list[Token]:
    """What stands behind a token, up to the next mark or figure."""
    return list(takewhile(lambda t: not _ends(t), line.tokens[at + 1 : at + 1 + _REACH]))


def _ends(token: Token) -> bool:
    return token.text in _ENDS or (token.slot >= 0 and not token.context)


def times(tokens: list[Token]) -> frozenset[str]:
    """The times that words name up to the next mark: dates as printed, a year ago by one name."""
    tokens = list(takewhile(lambda t: t.text not in _ENDS, tokens))
    ago = {"a year"} if any("year-ago" in t.classes or t.text in ("year", "year-ago") for t in tokens) else set()
    return frozenset(ago | {t.text for t in tokens if t.context and t.slot >= 0})


def is_far(line: Line, level: Slot) -> bool:
    """Whether the words at a level put it a year or more back, or at the start of a period."""
    before = line.tokens[max(0, level.at - _BEFORE) : level.at]
    if any(t.text in listed("year-back") for t in before):
        return True
    return any("year-ago" in t.classes or t.text in listed("far") or _is_year(t) for t in behind(line, level.at))


def is_dated(line: Line, level: Slot) -> bool:
    """Whether a year stands at a level: 'from 3,331 in 2018 to 3,667 in 2019' are a pair."""
    return any(_is_year(t) for t in behind(line, level.at))


def _is_year(token: Token) -> bool:
    """Whether a token is a date that gives its year."""
    return token.context and _YEAR.search(token.text) is not None


_YEAR = lazily(r"\b(1[89]|20)\d\d\b")


def is_short(line: Line, slot: Slot) -> bool:
    """'3 percent sequentially', '0.9 percent on the month', '8 percent from year end', '4 percent in March'."""
    return _short().search(" ".join(t.text for t in behind(line, slot.at))) is not None


@cache
def _short() -> Pattern[str]:
    spans = "|".join(sorted(listed("span")))
    each = "|".join(f"{span}[ -](?:on|over)[ -]{span}" for span in sorted(listed("span")))
    return compile(
        rf"\bsequentially|{each}|\b(?:on|in|over|for) the (?:latest |past |last )?(?:{spans})\b|\bfrom (?:the )?(?:year[ -]end|end of)"
        rf"|\b(?:in|for) (?:{'|'.join(MONTHS)})\b(?! \d{{4}})|\bfrom (?:the )?(?:previous|prior|preceding) (?:{spans})\b"
    )


def is_yearly(line: Line, slot: Slot) -> bool:
    """'6 percent year on year', '+6% y/y': of the change of a year by the words behind it."""
    return _YEARLY.search(" ".join(t.text for t in behind(line, slot.at))) is not None


def is_of_a_part(line: Line, level: Slot) -> bool:
    """'399.0 million in the second quarter', 'in the previous month': a level of a stretch shorter than a year, and not of one a year ago."""
    return _PART.search(" ".join(t.text for t in behind(line, level.at))) is not None and not is_far(line, level)


#: What tells that a change is one of a year, as a pattern.
YEARLY = r"(?:year[ -](?:on|over)[ -]year|y ?/ ?y|y-?o-?y|on the year)"
_YEARLY = lazily(rf"\b{YEARLY}\b")
_PART = lazily(
    r"\b(?:in|of|for) the (?:first|second|third|fourth|previous|prior|preceding|last|past) (?:quarter|month|half|week)\b"
)
