"""By what things are told one by one: "first … second …", "the first is … the second is …", "one, … two, …", "1. … 2. …"."""

from __future__ import annotations

import re
from functools import lru_cache

from tieout.records import dataclass

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_CARDINALS = "one two three four five six seven eight nine ten".split()
#: What stands before one: the end of a sentence or clause.
_HEAD = r"(?:[.;:!?,–—]\s+[\"“]?(?:and\s+|but\s+)?|\s-{1,2}\s|\n\s*|\sand\s+)"
#: Whoever counts out loud goes on at once: "first we need".
_GOES_ON = r"(?:we|you|i|they|he|she|it|there|to|that|by|because)\b"


@dataclass(frozen=True, slots=True)
class Style:
    """A way to tell things one by one, as it is seen at the first: `the` where that is "the first", `word` where it is no ordinal: "one", "1."."""

    noun: str
    the: bool = False
    word: str = ""

    def nth(self, number: int) -> re.Pattern[str]:
        """The n-th thing, from 0 on, as it is told at the head of a sentence or clause; its group `nth` is what tells it."""
        return _nth(self, number)


def opening(noun: str) -> re.Pattern[str]:
    """The first thing: what is counted is called by the noun."""
    return _opening(noun)


def style(match: re.Match[str], noun: str) -> Style:
    """How things go on to be told behind such an opening."""
    return Style(noun, bool(match["the"]), "one" if match["one"] else "1" if match["mark"] else "")


@lru_cache(maxsize=64)
def _opening(noun: str) -> re.Pattern[str]:
    ordinal = rf"(?P<the>the\s+)?first(?:ly)?{_behind(noun)}|first(?:ly|\s+of\s+all|\s+and\s+foremost)\b"
    return re.compile(
        rf"[\"“]?(?P<nth>{ordinal}|(?P<one>(?:number\s+)?one)(?=[,:]\s)|(?P<mark>[(]?1[.)])(?=\s))", re.IGNORECASE
    )


@lru_cache(maxsize=256)
def _nth(style: Style, number: int) -> re.Pattern[str]:
    if style.word == "1":
        return re.compile(rf"(?:[.;:!?)\"”,]|\sand)\s+(?P<nth>[(]?{number + 1}[.)])(?=\s+[A-Z\"“a-z])")
    if style.word:
        return re.compile(rf"{_HEAD}(?P<nth>(?:number\s+)?{_CARDINALS[number]})(?=[,:]\s)", re.IGNORECASE)
    article = r"the\s+" if style.the else ""
    ordinal = rf"{article}{ORDINALS[number]}(?:ly)?{_behind(style.noun)}|{ORDINALS[number]}(?:ly|\s+of\s+all)\b"
    return re.compile(rf"{_HEAD}(?P<nth>{ordinal})", re.IGNORECASE)


def _behind(noun: str) -> str:
    """What follows the ordinal of a thing: a comma or a verb, its noun, "of these"."""
    own = rf"|{re.escape(noun)}\b" if noun else ""
    return (
        rf"(?=[,:]|\s+(?:is|was|will|would|of\s+(?:these|them|which)|one|and\s+(?:last|final|most)|concerns?|relates?"
        rf"|{_GOES_ON}{own}))"
    )
