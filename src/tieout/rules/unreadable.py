"""Figures that say no number: why, in words for a person."""

from __future__ import annotations

from tieout.quantities.broken import reason
from tieout.rules.outcome import Outcome

_WHY = {
    "grouping": "its commas group the digits in no way that print uses",
    "magnitude": "two magnitude words stand together",
    "in full": "the millions stand there in all their digits, and the word again",
    "placeholder": "a placeholder was left in",
    "clock": "no clock shows such a time of day",
    "twice": "the words say one number, and the figures in brackets another",
    "backwards": "the second year comes before the first",
}


def why(printed: str) -> str:
    """What is wrong with a broken figure."""
    return _WHY[reason(printed)]


def readable(said: str) -> Outcome:
    """Never holds: what a finder of broken figures binds says no number."""
    return Outcome(said, "", False)
