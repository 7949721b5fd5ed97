"""A change told by its sign alone, with words behind it that reckon it otherwise than from the other level told: "91.2 million (Q1: 88.4 million),
+5.1% y/y", "12.1 million, +9.0% adjusted, vs 10.4 million"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.periods import YEARLY, behind, is_far
from tieout.checking.readings.reading import Reading
from tieout.patterns import lazily

_YEARLY = lazily(rf"^(?:{YEARLY}|in a year|(?:vs|versus|on|from) (?:a year ago|last year))$")
_SHORT = lazily(
    r"^(?:[qmw] ?/ ?[qmw]|[qmw]-?o-?[qmw]|(?:quarter|month|week)[ -]on[ -](?:quarter|month|week)|on the (?:quarter|month|week))$"
)
#: What says no more than that it is a change of the whole, or of when.
_PLAIN = lazily(
    r"^(?:(?:in|on|for|over|during) (?:the|a) [a-z]+|in total|overall|reported|as reported|in all|nominal|higher|lower|more|less|up|down)?$"
)


def is_signed_otherwise(reading: Reading, line: Line) -> bool:
    """Whether a signed change is one of a year and the base of a shorter time, or the other way, or words behind it tell another way of reckoning;
    or one of which a word beside its amount tells the sign once more."""
    stated, base, new = (reading.bound.get(name) for name in (reading.rule.stated, "base", "new"))
    if isinstance(stated, Slot) and "change" in reading.bound and (stated.quantity.value or 0.0) < 0:
        return True  # "that is 12 fewer, or minus 20%": the sign is told twice
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or not isinstance(new, Slot) or stated in (base, new):
        return False
    if "signed" not in stated.tags or not stated.line == base.line == line.number:
        return False
    words = behind(line, stated.at)
    following = line.tokens[stated.at + 1 + len(words) :][:1]
    told = " ".join(token.text for token in words)
    if _YEARLY.search(told):
        return _is_timed(line, base) and not is_far(line, base)
    if _SHORT.search(told):
        return is_far(line, base)
    if following and following[0].slot >= 0:
        return False  # "+5% to 41 million", "+5% compared with 39 million"
    return _PLAIN.search(told) is None and not any(token.context for token in words)


def _is_timed(line: Line, base: Slot) -> bool:
    """Whether a time is told right beside a level: "88.4 million in Q1", "(Dec: 40.1 billion)"."""
    ahead = " ".join(token.text for token in line.tokens[max(0, base.at - _LABEL) : base.at])
    if ahead.endswith(":"):
        return _FAR.search(ahead) is None
    return any(token.context or _SPAN.search(token.text) for token in behind(line, base.at))


#: So many words may stand before a level as its label; and what puts one a year back.
_LABEL, _FAR = 6, lazily(r"\byear|\b(?:19|20)\d\d\b|\b[qh][1-4]/?\d\d\b|\bpy\b")
_SPAN = lazily(r"\b(?:quarter|month|week)\b")
