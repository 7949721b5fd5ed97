"""A sentence that says no more than what share of a total that is which the one before it tells: "Sales came to 116 million … and wool sales rose to 44
million. Wool sales accounted for 38 percent of total sales"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences back the total stands.
_BACK = 3
_SAID = lazily(
    r"^\W*(?:the |its |their |our )?((?:[^\W\d_]+[ -]){1,3}?[^\W\d_]+) (?:account(?:s|ed) for|ma(?:kes?|de) up|represent(?:s|ed)|were|was|is|are) "
    r"(?:(?:about|some|roughly|nearly|almost|only|just|over|more than) )?$"
)
#: The name of the total ends the sentence, or what follows compares: not "of total sales in the first five months", "of total sales at constant prices".
_OF_TOTAL = lazily(
    r"\s+of\s+(?:(?:the|its|their|our)\s+)?(?:total|overall|all)\s+(?:[^\W\d_][\w-]*\s*){1,4}?"
    r"(?:[.,;)]|$|\b(?:and|but|while|compared|against|versus|up|down|from|last year|a year|this year|this time|in (?:19|20)\d\d)\b)",
    flags=re.IGNORECASE,
)
#: What stands before the name of a total, and what behind it makes a part of it: "home sales", "sales in May", "sales of the wool arm".
_LED = lazily(
    r"(?:^\W*|[,;] |\b(?:and|had|has|with|on|reports|reported|posted) )(?:(?:the|its|their|our|total|overall|all|net|group|record) )*$"
)
_NARROWED = lazily(
    r"\b(?:of|in|at|from|for|on|by|to|outside|within|abroad|there)\b(?! (?:[0-9$£€¥]|(?:about|some|nearly|just|over|more|an?)\b)|\s*$)"
)
#: What may stand behind its figure, and makes no part of it.
_OF_NOTHING_ELSE = lazily(
    r"\s*(?:[.,;:]|$|(?:last|this|compared|as|against|up|down|and|while|but|altogether)\b|from \W?\d|(?:in|for|over) (?:all|total|[12]\d{3}"
    r"|(?:the|its) (?:\w+ ){0,3}(?:quarter|half|year|month|week|period)"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
)


def says_of_total(stated: Slot, name: Sequence[str], line: Line, part: Slot, whole: Slot, lines: Lines) -> bool:
    """Whether a sentence says of a share what has it, by the name that the one before gives it, and that it is of the total so named."""
    said, there, back = _SAID.match(line.said_before(stated)), lines[part.line], lines[whole.line]
    if said is None or there is None or back is None or not _OF_TOTAL.match(line.text, stated.quantity.end):
        return False
    if part.line != line.number - 1 or not line.number - _BACK <= whole.line <= part.line:
        return False
    named, told = " ".join(said[1].split()), " ".join(there.said_before(part).split())
    if not _OF_NOTHING_ELSE.match(back.said_behind(whole)):
        return False
    return f"{named} " in told and _is_all(" ".join(name), " ".join(back.said_before(whole).split()))


def _is_all(name: str, said: str) -> bool:
    """Whether a figure behind some words is told of all that is so named."""
    ahead, found, behind = said.rpartition(name)
    return bool(found) and _LED.search(ahead) is not None and _NARROWED.search(behind) is None
