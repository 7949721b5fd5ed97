"""Whether two levels in sentences of their own are of one thing, by what the words up to each name."""

from __future__ import annotations

from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.finders.one_name import is_name
from tieout.checking.readings.opening import PRONOUNS, subject_words


def of_one_thing(line: Line, level: Slot, there: Line, other: Slot) -> int:
    """How surely two levels are of one thing: 2 where the later sentence is about a pronoun or names nothing else, or they count the same; 1
    where they share a name."""
    later, earlier = (line, there) if line.number > there.number else (there, line)
    last, first = (level, other) if later is line else (other, level)
    if _differ(_stuff(later, last), _stuff(earlier, first)):
        return 0
    if "that-one" in last.tags:
        return 1
    if points_back(later, last) or "that-change" in last.tags:
        return 2 if later.number - earlier.number == 1 else 1
    mine, theirs = _names(later, last), _names(earlier, first)
    common = mine & theirs
    if not common:
        return int(level.kind == other.kind and level.kind in _COUNTED and level.unit == other.unit != "")
    return 2 if mine == theirs or (mine <= theirs and _is_told_now(later, last)) else 1


def share_a_name(line: Line, change: Slot, there: Line, level: Slot) -> bool:
    """Whether a change and a level of the next sentence are told by one name of two words: "net interest margin"."""
    behind = frozenset(_root(t.text) for t in line.tokens[change.at + 1 :][:_REACH] if _is_named(t))
    return len((_names(line, change) | behind) & _names(there, level)) >= _SURELY


_SURELY = 2
_COUNTED = ("count", "measure")


def _differ(one: str, other: str) -> bool:
    return "" != one != other != ""


def _stuff(line: Line, level: Slot) -> str:
    """'6.12 million bushels of oats': of what so much is."""
    if level.kind != "measure":
        return ""
    behind = line.tokens[level.at + 1 : level.at + 3]
    return stem(behind[1].text) if len(behind) > 1 and behind[0].text == "of" and is_name(behind[1]) else ""


def points_back(line: Line, level: Slot) -> bool:
    """ "It was", "The figure fell to", "At the end of June they were", "The new one seats", "This year's, at": the words before a level name
    no other thing."""
    subject = subject_words(line)
    if subject and (subject == subject[:1] and subject[0] in PRONOUNS or " ".join(subject) in _ANY_LEVEL):
        return True
    before = [token.text for token in line.tokens[: level.at]]
    if any(
        f"the {b}" in _ANY_LEVEL and a == "the" and c in _BEING
        for a, b, c in zip(before, before[1:], before[2:12], strict=False)
    ):
        return True
    if any(a in _PERSONAL and b in _BEING for a, b in pairwise(before[:_OPENING])):
        return True
    return " ".join(before[:_ELLIPSIS]) in _ONES or (before[:1] == ["this"] and before[2:3] == [","])


_ANY_LEVEL = frozenset(
    f"the {word}" for word in "figure number total sum amount rate price level ratio average".split()
)
_PERSONAL, _OPENING, _ELLIPSIS = frozenset(("it", "they")), 12, 3
_BEING = frozenset(
    "was were is are had has have stood came numbered totalled totaled amounted rose fell grew dropped".split()
)
_ONES = frozenset(f"the {word} one" for word in "new old present current latest second first".split())


def _is_told_now(line: Line, slot: Slot) -> bool:
    """Whether the names before a figure say of what it is, not whose: "the harvest had come to", "the margin improved by"."""
    subject = subject_words(line)
    return not slot.tags.isdisjoint(("level", "to")) or (
        bool(subject) and subject[0] in _DEFINITE and not slot.tags.isdisjoint(_SIZES)
    )


_SIZES = frozenset(("change", "change-than", "by", "that-change"))
_DEFINITE = frozenset(("the", "this", "that", "its", "our", "their"))


def _names(line: Line, level: Slot) -> frozenset[str]:
    """What tells the words apart that name a thing, up to a level and right behind it."""
    behind = takewhile(
        lambda t: t.text not in _MARKS and t.slot < 0, line.tokens[level.at + 1 : level.at + 1 + _BEHIND]
    )
    return frozenset(_root(token.text) for token in (*line.tokens[: level.at], *behind) if _is_named(token))


def _is_named(token: Token) -> bool:
    return (is_name(token) or bool(token.classes & _DEEDS)) and token.text not in _NO_NAMES


def _root(word: str) -> str:
    """The first letters of a noun or of what is done: "harvest" and "harvested"."""
    word = stem(word)
    return _OF_DEEDS.get(word, word[:_STEM])


_BEHIND, _REACH, _STEM = 4, 6, 5
_MARKS = frozenset(",;:()")
_DEEDS = frozenset(("turnover", "traded"))
_OF_DEEDS = dict.fromkeys(("sold", "sale", "selling"), "sale")
_NO_NAMES = frozenset("come end start beginning previously prior people time times one two".split())
