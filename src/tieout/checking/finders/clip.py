"""A stretch of words as an item of a list."""

from __future__ import annotations

import re

from tieout.checking.compact.line import Token
from tieout.rules.vocabulary import NO_CLASSES

#: The longest item that is shown whole, in code points.
SHOWN = 60


def clipped(start: int, end: int, text: str) -> Token:
    """The stretch of the text; one longer than SHOWN is cut behind a word."""
    if end - start > SHOWN:
        kept = re.sub(r"\s+\S*$", "", text[start : start + SHOWN])
        end = start + len(kept)
    return Token(text[start:end], start, end, NO_CLASSES)
