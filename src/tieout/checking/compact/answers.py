"""Step 1, compact: two answers to one question, which nobody gives both: "58 percent were in favour and 42 percent against", "some 58
percent approve of the mayor while 42 percent disapprove"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.patterns import lazily

_AYE = (
    r"(?:(?:in )?favou?r(?:s|ed|ing|able)?|for|support(?:s|ed|ing)?|back(?:s|ed|ing)?|approv(?:e|es|ed|ing)|agree[sd]?|agreeing|yes"
    r"|accept(?:s|ed|ing)?|behind)"
)
_NAY = r"(?:against|oppos(?:e|es|ed|ing)|disapprov(?:e|es|ed|ing)|disagree[sd]?|disagreeing|no|reject(?:s|ed|ing)?|unfavou?rabl[ey])"
_LEADING = (
    r"\s+(?:of [^.,;:()]{1,40}? )?(?:who )?(?:(?:were|was|are|is|be|been|being|came|out|said|say|saying|would|will|to|voted?|voting|had|have|that"
    r"|they|it|strongly|firmly) ){0,4}"
)
_YES, _NO = lazily(rf"{_LEADING}{_AYE}\b"), lazily(rf"{_LEADING}{_NAY}\b")
#: All that may stand between the two where they answer one question: its object, and a word that joins them.
_JOINED = lazily(
    rf"{_LEADING}(?:{_AYE}|{_NAY})(?: (?:of |to )?(?:the|his|her|their|its|a|an) (?:[a-z'-]+ ){{0,2}}[a-z'-]+| [a-z]{{2,}}ing| (?:it|him|her|them|so))?,?"
    r"(?: (?:and|while|but|with|against|to|whereas))?(?: (?:about|some|only|just|nearly|almost))? "
)
#: Behind the second answer no question of its own follows: "58 percent back the dam and 55 percent oppose the mine".
_SHUT = lazily(
    rf"{_LEADING}(?:{_AYE}|{_NAY})"
    r"(?: (?:of )?(?:it|him|her|them|that|this|doing so|the (?:idea|plan|move|deal|bill|offer|proposal|motion|measure)))?"
    r"(?:[.,;:)]|$| (?:it )?in (?:the|a) (?:poll|survey|vote)\b)"
)
#: Those who are not asked together: of another group, or at another time.
_GROUP = lazily(r" of (?!those\b|respondents\b|people\b|voters\b|the vote\b|votes\b|them\b)")


def answers(line: Line, slots: Sequence[Slot]) -> bool:
    """Whether the one of two shares is of those who are for something, the other of those against."""
    said = [bool(way.match(line.text, slot.quantity.end)) for slot in slots for way in (_YES, _NO)]
    return said in ([True, False, False, True], [False, True, True, False])


def to_one_question(line: Line, first: Slot, second: Slot) -> bool:
    """Whether the words between two answers and behind them leave no room for another question, another time or another group."""
    between = line.text[first.quantity.end : second.quantity.start]
    if not (_JOINED.fullmatch(between) and _SHUT.match(line.text, second.quantity.end)):
        return False
    of_some = [_GROUP.match(line.text, slot.quantity.end) is not None for slot in (first, second)]
    return of_some in ([True, False], [False, False])


def is_of_one_vote(line: Line, against: Slot) -> bool:
    """Whether no word behind the second of "58 percent to 52 percent" leads to another vote, and none before it to a change ("support slid …")."""
    moves = any(not _MOVES.isdisjoint(token.classes) for token in line.tokens[: against.at])
    return not moves and _OF_ONE_VOTE.match(line.text, against.quantity.end, line.sentence.end) is not None


_MOVES = frozenset(("up", "down"))
#: All that may stand behind the second: not "52 percent in 1980", "52 percent for his running mate", "57 percent for the men's in a separate ballot".
_OF_ONE_VOTE = lazily(
    r"\s*(?:(?:of the votes? )?(?:for|against) (?:(?!(?:in|at|from|among|on|when|his|her|its|their)\b)[\w.'’-]+\s?){1,6}|in favou?r|to [a-z]+ [^.;,]*)?"
    r"(?:\s*in (?:the(?: [a-z-]+)?|a|\S+['’]s) (?:run-?off|election|vote|ballot|poll|referendum|primary))?\s*(?:[.,;:)]|$)"
)
