"""A stretch of words as an item of a list."""

from __future__ import annotations

from tieout.checking.compact.line import Token
from tieout.patterns import lazily
from tieout.rules.vocabulary import NO_CLASSES

#: The longest item that is shown whole, in code points.
SHOWN = 60


def clipped(start: int, end: int, text: str) -> Token:
    """The stretch of the text; one longer than SHOWN is cut behind a word."""
    start, end = _worded(start, end, text)
    if end - start > SHOWN:
        kept = _CUT.sub("", text[start : start + SHOWN])
        end = start + len(kept)
    return Token(text[start:end], start, end, NO_CLASSES)


_CUT = lazily(r"\s+\S*$")
#: An amount before the name of an item, which its list does not tie out: "27,500 carts at Ely", "£900,000 for the choir of Hull".
_AHEAD = lazily(
    r"[^\w\s]?\d[\d,.]*\d(?:m|bn|k|%)?\s+(?:[a-z][\w-]*\s+){0,2}?(?=(?:in|at|for|on|from|to|by)\s+(?:the\s+)?[^\W\d_a-z])"
)
_ASIDE = lazily(r"\s+[–—-]{1,2}\s+[^\w\s]?\d")
_ONE_OF = lazily(r"(?i)((?:the )?one|another) of [^\w\s]?\d")


def _worded(start: int, end: int, text: str) -> tuple[int, int]:
    """The stretch without an amount at its head: that there are so many items says nothing of it."""
    told = _ASIDE.search(text, start, end)
    end = told.start() if told is not None and told.start() > start else end
    one = _ONE_OF.match(text, start, end)
    if one is not None:
        return start, one.end(1)
    led = _AHEAD.match(text, start, end)
    return (led.end(), end) if led is not None and end - led.end() > len("at x") else (start, end)
