"""How words tie a length of time, ⟦s⟧, to the two times that it lies between, ⟦c⟧: "began on ⟦c⟧ and ended on ⟦c⟧, ⟦s⟧ later"."""

from __future__ import annotations

from collections.abc import Iterable

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.spaced import spaced
from tieout.patterns import lazily
from tieout.text.model import Sentence

_JUST = (
    r"(?:just |only |some |barely |exactly |a full |full |or |a total of |about |nearly |almost |more than |roughly )*"
)
_LASTED = r"\b(?:lasts?|lasted|last|ran|run|runs|went on|took|takes|for|continued|period of)"
_END = r"(?= ?(?:[.,;:)–—-]|$))"
_RUNS = (
    rf"⟦c⟧.*⟦c⟧ ?[,(–—-] ?{_JUST}⟦s⟧ (?:later|afterwards|in all|in total|all told){_END}",
    rf"⟦c⟧.*⟦c⟧,? after {_JUST}⟦s⟧{_END}",
    rf"{_LASTED} (?:for )?{_JUST}⟦s⟧ ?[,:–—-]? ?(?:it [a-z]+ (?:at |on )?|from |between )⟦c⟧ (?:to|until|till|and|[a-z ]* (?:at|on)) ⟦c⟧",
    rf"\b(?:from|between) ⟦c⟧ (?:to|until|till|and) ⟦c⟧ ?[,(–—-] ?(?:a (?:period|span|stretch|total) of )?{_JUST}⟦s⟧(?: in all| in total)?{_END}",
)
#: How the words tie the length, ⟦s⟧, to both times of day, ⟦c⟧, of its own sentence; and to both days.
TIED = tuple(
    lazily(one)
    for one in (
        *_RUNS,
        rf"⟦c⟧.*⟦c⟧ ?[,(–—-] ?{_JUST}⟦s⟧(?: on)?{_END}",
        rf"⟦c⟧[^⟦]*,? ?(?:after |and |[–—;-] ?|[a-z' ]+ ){_JUST}⟦s⟧(?: later)?,? (?:at|by) ⟦c⟧",
        rf"⟦c⟧,? ?[(–—-]? ?{_JUST}⟦s⟧ after (?:[^⟦;:]* )?at ⟦c⟧",
    )
)
DAYS_TIED = tuple(
    lazily(one)
    for one in (
        *_RUNS,
        rf"⟦c⟧[^⟦;]* after {_JUST}⟦s⟧,? on ⟦c⟧",
        rf"{_LASTED} (?:for )?{_JUST}⟦s⟧[^⟦;:]*, ?(?:from )?⟦c⟧ ?(?:to|until|till|through|–|-) ?⟦c⟧",
        rf"\b(?:from|between) ⟦c⟧ (?:to|until|till|through|and) ⟦c⟧, ?(?:which (?:makes|is)|making|that is)(?: it)? {_JUST}⟦s⟧{_END}",
        rf"[(]⟦c⟧ ?(?:to|until|through|–|-) ?⟦c⟧[)],? (?:which )?{_LASTED} (?:for )?{_JUST}⟦s⟧",
    )
)
#: The same where the first time is that of a sentence before.
LATER = tuple(
    lazily(one)
    for one in (
        rf"^[\"“]?{_JUST}⟦s⟧ (?:later|afterwards|on),? (?:at|by|around) ⟦c⟧",
        rf"⟦c⟧ ?[,(–—-] ?{_JUST}⟦s⟧ (?:later|after)\b",
        rf"⟦c⟧,? after {_JUST}⟦s⟧{_END}",
        rf"(?:^|[ ,]){_JUST}⟦s⟧ later,? (?:at|by) ⟦c⟧",
        rf"^after {_JUST}⟦s⟧,? (?:it|they|he|she|the [a-z]+) [a-z ]{{2,20}} at ⟦c⟧",
    )
)
#: The same where both stand in the sentence before.
THOSE = lazily(
    r"^(?:(?:in|over|during|for|through|throughout) )?(?:those|these) (?:full |long )?⟦s⟧(?= )"
    r"|^(?:it|they|that|this|the [a-z]+) (?:all )?(?:lasted|took|ran|went on|was|is)(?: for)? (?:just |only )?⟦s⟧"
)
#: The length, and in the next sentence the times that it is told to lie between.
LASTED = lazily(rf"{_LASTED} (?:for )?{_JUST}⟦s⟧{_END}")
BEGAN = lazily(
    r"^(?:it|they) (?:began|started|opened|kicked off|got under way) (?:at|on) ⟦c⟧"
    r" and (?:ended|finished|closed|was over|were over|broke up|came to an end) (?:at|on) ⟦c⟧"
)
THE = lazily(r"^(?:(?:in|over|during|for|through|throughout) )?the ⟦s⟧(?= )")


def marked(slot: Slot, times: Iterable[tuple[int, int]], line: Line) -> str:
    """The words of the sentence in lower case, with marks for the length and the times."""
    return _said(
        [(slot.quantity.start, slot.quantity.end, "⟦s⟧"), *((a, b, "⟦c⟧") for a, b in times)], line.sentence, line.text
    )


def marks(times: Iterable[tuple[int, int]], sentence: Sentence, text: str) -> str:
    """The same of a sentence that tells but the times."""
    return _said([(a, b, "⟦c⟧") for a, b in times], sentence, text)


def _said(places: Iterable[tuple[int, int, str]], sentence: Sentence, text: str) -> str:
    said, at = [], sentence.start
    for start, end, mark in sorted(places):
        said += [text[at:start], mark]
        at = max(at, end)
    return spaced("".join([*said, text[at : sentence.end]])).strip()
