"""Figures that cannot be read: malformed grouping, two magnitude words, a placeholder left in. They are no quantities; a rule may report them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tieout.quantities.lexicon import magnitudes
from tieout.text.model import Article

Reason = Literal["grouping", "magnitude", "placeholder"]


@dataclass(frozen=True, slots=True)
class Broken:
    """A figure that says no number, at [start, end) in the article's text."""

    start: int
    end: int
    text: str
    reason: Reason


def broken(article: Article) -> tuple[Broken, ...]:
    """The broken figures of the article, in order. Never raises; linear in the text."""
    text = article.text
    found = [
        Broken(*match.span(), match.group(), "grouping")
        for match in _GROUPS.finditer(text)
        if _malformed(match.group())
    ]
    found += [Broken(*match.span(), match.group(), "magnitude") for match in _doubled().finditer(text)]
    found += [Broken(*match.span(), match.group(), "placeholder") for match in _PLACEHOLDER.finditer(text)]
    return tuple(sorted(found, key=lambda item: item.start))


#: Longest figure that is looked at, in digits and commas: more is a table or a serial number.
_LONGEST = 32
_GROUPS = re.compile(
    r"(?<![0-9.,/:-])[0-9]{1,8}(?:,[0-9]{1,8}){2,6}(?![0-9]|,[0-9])|(?<![0-9.,/:-])[0-9]{4,6},[0-9]{3}(?![0-9]|,[0-9])"
)
_UNIT = r"(?:%|percent\b|per cent\b|pct\b|million\b|billion\b|trillion\b|mln\b|bn\b|people\b|dollars\b|euros\b|pounds\b|yuan\b)"
_PLACEHOLDER = re.compile(
    rf"(?:[$£€]|\b)(?:TK|TKTK|X{{2,4}}|N{{2,3}}|TBC|TBD)[ \xa0-]?{_UNIT}|[$£€](?:TK|X{{2,4}}|TBC|TBD)\b"
    r"|\[(?:INSERT|TK|TODO)\b[^\]\n]{0,60}\]"
)


@cache
def _doubled() -> re.Pattern[str]:
    large = "|".join(word for word, (power, how) in magnitudes().items() if how == "word" and power >= 6)
    return re.compile(rf"[0-9][0-9.,]{{0,{_LONGEST}}}[ \xa0]?(?:{large})[ \xa0](?:{large})\b", re.I)


def _malformed(printed: str) -> bool:
    """Whether commas group the digits in no way that is used: neither by threes nor in the Indian way; a list of numbers is none."""
    first, *groups = printed.split(",")
    sizes = [len(group) for group in groups]
    if set(sizes) == {3}:
        return len(first) > 3
    indian = sizes[-1] == 3 and set(sizes[:-1]) == {2} and len(first) <= 2
    return 3 in sizes and not indian and len(first) <= 3 and (max(sizes) > 3 or sizes[0] == 3 or sizes[-1] == 3)
