"""Step 1, compact: how many took part, which is no share of what they said: "With 81 percent of the members voting, 54 percent said no", "Some 81
percent of the members voted, with 54 percent against"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

_NEAR = 3
#: What a share of people did who may then have said one thing or the other.
_TOOK_PART = lazily(
    r"\s+(?:of\s[^.,;:()]{1,50}?\s)?(?:who\s)?(?:voted|took part|turned out|replied|responded|answered|participated|cast (?:a |their )?(?:ballots?|votes?)"
    r"|returned [a-z]+ [a-z]+)(?:[,;.]| and(?! (?:[a-z]+ )?(?:in|at|on)\b))"
)
_TURNOUT = lazily(r"\bturn-?out (?:[a-z]+ ){1,3}$|\bturn-?out, (?:[a-z]+ ){0,2}$")


def is_turnout(line: Line, slot: Slot) -> bool:
    """Whether a percentage is one of those who took part, as is what opens a sentence behind "with"."""
    opens = slot.kind == "percent" and slot.at <= _NEAR and line.tokens[0].text == "with"
    return opens or took_part(line, slot)


def took_part(line: Line, slot: Slot) -> bool:
    """Whether a verb or noun says that a share is of those who took part."""
    if slot.kind not in ("percent", "fraction"):
        return False
    return _TOOK_PART.match(line.text, slot.quantity.end) is not None or bool(_TURNOUT.search(line.said_before(slot)))
