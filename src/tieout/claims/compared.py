"""What a figure is compared with: the words that say so, and how far they reach."""

from __future__ import annotations

import re

from tieout.patterns import lazily

#: How far before a time, or a figure, the word that compares may stand.
_REACH = 60

_AMOUNT = r"as (?:many|much|high|low|large|big)"
_CHANGED = (
    r"up|down|rose|rise[ns]?|rising|f[ae]ll(?:s|en|ing)?|\w*creas\w+|declin\w+|gr[eo]w\w*|dropp?\w*|gain\w*|chang\w+|cut|jump\w*|climb\w*"
    r"|slip\w*|improv\w*|widen\w*|narrow\w*|eased?"
)

#: Words that compare. "More than 40" is a hedge, and one is paid "from 40 funds": "from" compares behind a word of change only.
_COMPARING = lazily(
    rf"\b(?:(?<!more )(?<!less )(?<!fewer )(?<!rather )(?<!other )than|than(?= (?:in|at|on|the|a|it|they|last) )|since|against|versus|vs\.?"
    rf"|compared (?:with|to)|(?:{_AMOUNT}|same) as|from)\b",
    re.IGNORECASE,
)
_CHANGE = lazily(rf"\b(?:{_CHANGED})\b(?:[^.;:]|\.(?=\d))*$", re.IGNORECASE)
#: What may stand between such a word and a time where no figure is compared with: "than in 2020", "from the end of 2020".
_BARE = lazily(
    r"(?:\s+(?:in|at|for|of|on|the|that|those|what|it|they|was|were|had|did|end|start|beginning|close|same|period|levels?|figures?))*\s*",
    re.IGNORECASE,
)
_CLAUSE = lazily(r"[;:–—]|, ")
_FIGURE = lazily(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen)\b", re.IGNORECASE)
#: What may stand between such a word and the figure that is compared with.
_TO_FIGURE = lazily(
    r"\s+(?:(?:the|a|an|about|around|some|only|just|nearly|almost|roughly|over|under|revised)\s+)*[$€£¥]?",
    re.IGNORECASE,
)


def stretch(text: str, start: int, at: int) -> tuple[int, int] | None:
    """The words of a comparison up to the time that stands at `at`, where they hold the figure compared with, or none at all.

    The time is of a figure in that stretch and of no other. None where no word from `start` on compares.
    """
    for word in reversed(_words(text, max(start, at - _REACH), at)):
        between = text[word.end() : at]
        if _CLAUSE.search(between):
            return None
        if _BARE.fullmatch(between) or _FIGURE.search(between):
            return word.end(), at
    return None


def is_compared_with(text: str, at: int) -> bool:
    """Whether the figure at `at` is what another one is compared with: "than 40", "up from about $40"."""
    return any(_TO_FIGURE.fullmatch(text, word.end(), at) for word in _words(text, max(0, at - _REACH), at))


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words that compare, each with its place."""
    found = _COMPARING.finditer(text, start, end)
    return [
        word
        for word in found
        if word[0].lower() != "from" or _CHANGE.search(text, max(0, word.start() - _REACH), word.start())
    ]
