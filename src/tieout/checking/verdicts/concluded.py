"""Before a figure is acquitted because no word ties it: do words say that it follows from all that was told before it, and from nothing else?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from tieout.checking.compact.ahead import AHEAD, MODALS
from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.finders.of_the_two import names
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.goes_on import has_own_name
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.goes_apart import ratio
from tieout.checking.verdicts.judge import Judgement
from tieout.patterns import lazily

#: What is off by more is told of other things.
_FARTHEST = 3.0
#: So many words hold what follows.
_REACH = 12
#: What compares it with something else, and so many words in which a mean may be told to be of one.
_OF_ITS_OWN, _BEHIND = frozenset(("from", "than", "against", "year-ago")), 5


def concluded(judgement: Judgement, line: Line, before: Line | None) -> bool:
    """'The trust paid 18.1 million this year, after spending 10.8 million the year before, so spending has risen by 68 percent', '4,318 in Ely and 2,907 in
    Wick, and so 7,225 in all': behind the only figures of their kind, a word that says that one more comes of them, and nothing named that was not."""
    reading = judgement.reading
    stated = stated_slot(reading)
    others = [slot for slot in reading.slots if slot is not stated]
    if stated is None or stated.line != line.number or not others or not 1 / _FARTHEST <= ratio(judgement) <= _FARTHEST:
        return False
    last = max(others, key=lambda slot: (slot.line, slot.at))
    near = {line.number: line, **({before.number: before} if before is not None else {})}
    if (last.line, last.at) > (stated.line, stated.at) or any(slot.line not in near for slot in others):
        return False
    if not _are_tied(reading, near):
        return False
    start = last.at + 1 if last.line == line.number else 0
    at = _follows(line.tokens[start : stated.at])
    if at < 0 or stated.at - start - at > _REACH or _goes_on(line.tokens[start : start + at]):
        return False
    told = [near[number] for number in sorted({slot.line for slot in others} | {line.number})]
    if any(_is_another(slot, stated, others) for one in told for slot in one.slots):
        return False
    if any(map(_tells_more, takewhile(lambda token: token.text not in _ENDS, line.tokens[stated.at + 1 :]))):
        return False  # "is more than double what it was in 2020", "that makes 8,000 with those abroad"
    known = frozenset[str]().union(*(names(one, 0, start if one is line else len(one.tokens)) for one in told))
    if _is_for_another(line, stated, reading.bound.get("number")):
        return False
    said = names(line, start + at, stated.at)
    units = frozenset(one.unit for one in others)
    return said - _results(line.tokens[start + at : stated.at]) <= known | units


def _goes_on(tokens: Sequence[Token]) -> bool:
    """'hired 60 and laid off 20, and opened a second hall, so it has': whether something else is told before what follows from it all."""
    return any(token.text in _JOINING for token in tokens[:-1])


_JOINING = frozenset(("and", "but", "while"))


def _tells_more(token: Token) -> bool:
    """Whether a word behind what follows says that it is set against something else, or that more is in it."""
    return token.text in _MORE or not token.classes.isdisjoint(_OF_ITS_OWN)


_ENDS = frozenset(".;:,(")
_MORE = frozenset("what with including counting plus after before once if since without excluding".split())


def _are_tied(reading: Reading, near: Mapping[int, Line]) -> bool:
    """Whether of a share words tell which figure is the whole, and of a change that its two levels have no names of their own."""
    part, whole = (reading.bound.get(role) for role in ("part", "whole"))
    if isinstance(part, Slot) and isinstance(whole, Slot):
        there = near[part.line].text
        return not whole.tags.isdisjoint(_WHOLES) or _OF_THEM.match(there, part.quantity.end) is not None
    new, base = (reading.bound.get(role) for role in ("new", "base"))
    if isinstance(new, Slot) and isinstance(base, Slot) and new.line == base.line and new.line in near:
        return not (has_own_name(near[new.line], new) or has_own_name(near[new.line], base))
    return True


_WHOLES = frozenset(("whole-of", "of-lead", "out-of", "among-lead"))
_OF_THEM = lazily(r"\s+of\s+(?:them|those|these|whom|which)\b")


def _is_for_another(line: Line, stated: Slot, number: Bound | None) -> bool:
    """'spent 8.4 million on 56 wells. That is 280,000 a village', '9,000 euros for each day': whether a mean is told for one of other things."""
    if not isinstance(number, Slot) or not number.unit:
        return False
    _, _, one = stated.unit.partition(" / ")
    behind = [token.text for token in line.tokens[stated.at + 1 : stated.at + 1 + _BEHIND]]
    led = behind[1:_FOR_ONE] if behind[:1] in (["for"], ["per"], ["a"], ["an"], ["every"], ["each"]) else []
    named = [word for word in ([one] if one else led) if word.isalpha() and word not in _EACH]
    return bool(named) and number.unit not in map(stem, named)


_FOR_ONE, _EACH = 4, frozenset(("each", "every", "one", "a", "of", "them", "those", "and", "but"))


def _results(tokens: Sequence[Token]) -> frozenset[str]:
    """The nouns by which what comes of two figures is called, whatever they are of: "the shortfall", "a rise"."""
    return frozenset(stem(t.text) for t in tokens if not t.classes.isdisjoint(_CALLED)) | _WORDS


_CALLED, _WORDS = frozenset(("balance", "change-noun", "total", "average")), frozenset(("put", "way", "word"))


def _is_another(slot: Slot, stated: Slot, others: Sequence[Slot]) -> bool:
    """Whether a figure is one more of which it might come."""
    if slot.context or slot is stated or slot in others:
        return False
    units = {one.unit for one in (stated, *others)}
    if slot.kind == "count" and slot.unit not in units and slot.at > stated.at and slot.line == stated.line:
        return False  # "9,900 across the three counties"
    return any(alike(slot, other) for other in others) or slot.kind == stated.kind


def _follows(tokens: Sequence[Token]) -> int:
    """Where the last word stands that says that what comes behind it follows, in a clause that goes on to the end; -1 for none."""
    for at in range(len(tokens) - 1, -1, -1):
        words = tokens[at].text.split()
        tells = [t.text for t in tokens[at : at + 2]] in _SAYS_APART
        begins = words[0] in _SO and (not at or tokens[at - 1].text in _BEGINS) and not _is_far(tokens[at : at + 2])
        if begins or tells or " ".join(words) in _SAYS:
            return at if _is_said(tokens[at + 1 :]) else -1
        if tokens[at].slot >= 0 and not tokens[at].context:
            return -1
    return -1


def _is_said(tokens: Sequence[Token]) -> bool:
    """Whether one clause tells it as a fact: no other begins, and nothing is only to come."""
    words = tokens[next((k + 1 for k, t in enumerate(tokens[:_WAY]) if t.text == ","), 0) :]
    if any(t.text in _PARTS or "break" in t.classes for t in words):
        return False
    return (AHEAD | MODALS).isdisjoint(word for t in words for word in t.text.split())


def _is_far(tokens: Sequence[Token]) -> bool:
    """'so far'"""
    return "far" in " ".join(token.text for token in tokens).split()


_BEGINS = frozenset((*",;:-–—(", "--", "and", "that", "is", "are", "was", "were", "will", "has", "have"))
_WAY = 3
_PARTS = frozenset((*",;:()–—-", "and", "but", "while", "if", "because"))
_SO = frozenset("so thus therefore hence making meaning leaving".split())
#: "that is" and its like, in each of the tokens that they may be printed as.
_SAYS = frozenset(
    ["in other words", "put another way", "that's", "that’s"]
    + [f"{which} {verb}" for which in ("that", "this", "which") for verb in ("is", "was", "makes", "means")]
)
_SAYS_APART = [["put", "another"], ["that", "'s"], ["that", "’s"]] + [
    [which, verb] for which in ("that", "which") for verb in ("makes", "means")
]
