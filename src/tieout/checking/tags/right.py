"""Step 2, tag: what stands behind a figure: "more than", "increase", "each", "of the total"."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.kinds import AMOUNTS, RELATIVE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.govern import noun_sign, sign_of
from tieout.checking.tags.named import NAMES
from tieout.rules.vocabulary import listed


def look_right(line: Line, slot: Slot) -> None:
    """'5 percent more than', 'a 5 percent increase', '14 fewer', '6 points higher'."""
    first = slot.at + 1 + _closes_aside(line, slot)
    for far, i in enumerate(range(first, min(len(line.tokens), first + 5))):
        token = line.tokens[i]
        if token.slot >= 0 and not token.context or token.text in ",.;:()[]":
            return
        if token.text in _STOPS or not (_COMPARED.isdisjoint(token.classes) or "change-noun" in token.classes):
            return
        if "neutral" in token.classes or token.text in listed("reason"):
            return  # "2 percent, due to higher wages", "the 2 percent reflects lower costs"
        if (
            far == 0 and token.text == "than" and _is_relative(slot)
        ):  # "15 percent over the 8.0 million", the hedge taken along
            slot.tags.add("change-than")
            slot.sign, slot.verb = (
                (-1 if line.text[token.start : token.end].lower() in ("below", "under") else 1),
                token,
            )
            return
        if far == 0 and _moved(line, slot, i):
            slot.tags.update(("change", "change-after"))
            slot.sign, slot.verb = sign_of(token), token
            return
        if ("change-noun" in token.classes) and (far <= 2 or _qualifies(line, slot, i)):
            if far and line.tokens[i - 1].text in _HELPERS:
                return  # "from 60 million and will rise to 50": a verb
            if token.text in _PLACED and any(line.tokens[k].text in _PLACING for k in range(first, i)):
                return  # "54 percent fell short of"
            if _blocked(line, i) or _adjective(line, slot, i) or _is_autumn(line, i):
                return
            following = line.tokens[i + 1] if i + 1 < len(line.tokens) else token
            slot.tags.update(
                ("change-than",) if "than" in token.classes | following.classes else ("change", "change-after")
            )
            if not slot.sign or (far == 0 and slot.at and line.tokens[slot.at - 1].text in _ARTICLES):
                slot.sign, slot.verb = noun_sign(token) or slot.sign, token
            return
        if "level" in token.classes:
            slot.tags.add("subject")
            return


def _closes_aside(line: Line, slot: Slot) -> int:
    """How many tokens of '5 million, or 3 percent, more than', '5 million (3 percent) more than' end nothing: the comma behind what is told again, and
    brackets with what the same is in percent."""
    tokens, at = line.tokens, slot.at
    if len(tokens) < at + 3:
        return 0
    if not line.texts.isdisjoint(_TOLD_AGAIN):
        named = sum(1 for _ in takewhile(_is_of_unit, tokens[at + 1 : at + 1 + _UNIT]))
        if again := _told_again(line, at + 1 + named):
            return named + again
    if tokens[at + 1].text == "(" and tokens[at + 2].slot >= 0 and line.slots[tokens[at + 2].slot].kind == "percent":
        closed = [token.text for token in tokens[at + 3 : at + 6]]
        more = closed[:1] == [")"] and not _COMPARATIVES.isdisjoint(closed[1:2])
        return len(_IN_BRACKETS) if more and not any(text.startswith("of") for text in closed[2:]) else 0
    if tokens[at + 1].text != "," or tokens[at + 2].text not in _COMPARATIVES:
        return 0
    return int(any("or" in token.classes for token in tokens[max(0, at - 2) : at]))


def _is_of_unit(token: Token) -> bool:
    """'a 36-boat, or 15 percent, rise': what a number counts stands before the aside."""
    return token.slot < 0 and (token.text == "-" or token.text.isalpha()) and token.text != "or"


def _told_again(line: Line, at: int) -> int:
    """How many tokens from `at` on tell a change once more before its noun: 'a 4 million, or 3 percent, rise', 'a 3 percent (4 million) rise'."""
    aside = list(takewhile(lambda token: token.slot >= 0 or token.text in _ROUND_ASIDE, line.tokens[at : at + _ASIDE]))
    told = [token for token in aside if token.slot >= 0]
    if len(told) != 1 or told[0].context or aside[-1] is told[0] or aside[0].slot >= 0:
        return 0
    if aside[0].text != "(" and not any(token.text == "or" for token in aside):
        return 0
    noun = next(iter(line.tokens[at + len(aside) : at + len(aside) + 1]), None)
    leads = noun is not None and "change-noun" in noun.classes and noun.text not in _COMPARATIVES
    return len(aside) if leads else 0


#: One of these stands where a change is told once more.
_TOLD_AGAIN = frozenset(("(", "or"))
#: So many tokens stand for a unit ("- boat"); what stands around a change that is told again, and of how many tokens all of it is at most.
_UNIT = 3
_ROUND_ASIDE, _ASIDE = frozenset((",", "or", "-", "--", "–", "—", "(", ")")), 8
_IN_BRACKETS = ("(", "percentage", ")")


#: "shrugs off this 25 percent increase": between them and the noun a change goes the way of the noun.
_ARTICLES = frozenset("a an the this that its their his her our".split())
#: Behind them a word of change is a verb.
_PLACED, _PLACING = (
    frozenset(("short of", "shy of", "ahead of")),
    frozenset("fell falls fall came comes is was are were ran stood".split()),
)
_HELPERS = frozenset("will would shall should may might can could must to".split())
_COMPARED = frozenset(("from", "to", "than"))


def _moved(line: Line, slot: Slot, i: int) -> bool:
    """'7 percent down at 4.1 million', '15 percent up on the 3,600': the word behind the figure says which way it goes; behind an amount only of what it
    is up on: "some 900 up on last spring's 30,500"."""
    if slot.kind in AMOUNTS and line.tokens[i].text in ("up", "down"):
        ahead = line.tokens[i + 1 : i + 3]
        return [t.text for t in ahead[:1]] == ["on"] and any(
            t.context or t.slot >= 0 or t.text in _THEN or t.text.endswith("'s") for t in ahead[1:]
        )
    if not _is_relative(slot) or line.tokens[i].text not in ("up", "down", "off") or "/" in slot.quantity.text:
        return False  # "31/32 down on the day" is a price
    after = line.tokens[i + 1] if i + 1 < len(line.tokens) else None
    if line.tokens[i].text == "off":
        return after is None or after.text in ",.;:)"  # not "15 percent off from 6 jars"
    return after is None or after.text in _AFTER_MOVE or bool(after.classes & {"from", "against", "at", "year-ago"})


def _is_relative(slot: Slot) -> bool:
    """A percentage, a fraction, or points, which may turn out to be of a percentage."""
    return slot.kind in RELATIVE or (slot.kind == "count" and slot.unit == "point")


_THEN = frozenset(("the", "last"))
_AFTER_MOVE = frozenset((*",.;:)", "on", "over", "in", "year", "and", "but", "since", "last", "this"))

#: Behind them nothing is taken off: "spent $9 less on shoes".
_NOT_TAKEN_OFF = frozenset(
    "than or for in of on by with at per each next last this overall again today yesterday now then and but as to from over during".split()
)
#: words that open a phrase of its own: "20 million for expansion" is no expansion by 20 million
_STOPS = frozenset("a an the for in of on by with at".split())


def _qualifies(line: Line, slot: Slot, i: int) -> bool:
    return all("soft" in t.classes or t.classes <= NAMES for t in line.tokens[slot.at + 1 : i])


def _blocked(line: Line, i: int) -> bool:
    """'more' that opens a second figure ('5 more than 3 ...') stays; 'or more', 'and above' are hedges; 'no change' is none."""
    return bool(i and line.tokens[i - 1].text in ("or", "and", "no"))


def _is_autumn(line: Line, i: int) -> bool:
    """'5,750 this fall' is a season's level, and no fall."""
    return line.tokens[i].text == "fall" and line.tokens[i - 1].text in (
        "this",
        "last",
        "next",
        "each",
        "every",
        "that",
    )


_COMPARATIVES = frozenset("more less fewer higher lower greater larger smaller above below".split())


def _adjective(line: Line, slot: Slot, i: int) -> bool:
    """'108 billion using more optimistic assumptions', 'debt of 90 million less cash of 54': no comparison of the figure."""
    token = line.tokens[i]
    following = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    taken_off = "minus" in token.classes and slot.kind != "percent"
    if taken_off and following.isalpha() and following not in _NOT_TAKEN_OFF:
        return True
    return token.text in _COMPARATIVES and any(t.text.endswith("ing") for t in line.tokens[slot.at + 1 : i])
