"""Step 1 and 2 together: a change and the levels that it is told of, side by side with only a mark between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.extent import names_part

_CHANGED = frozenset(("change", "change-than", "times-verb"))
_NEAR = 9
_MARKS = frozenset((",", ";", "–", "—", "-", ":", "("))


def append(line: Line, figures: Sequence[Slot]) -> None:
    """Links a change to the level before it (`appended`), and a level to the change that it spells out (`details`)."""
    for before, slot in pairwise(figures):
        if slot.tags & _CHANGED and _is_appended(line, before, slot):
            tie("appended", slot, before)
        elif before.tags & _CHANGED and _spells_out(line, before, slot):
            tie("details", slot, before)


def _is_appended(line: Line, before: Slot, slot: Slot) -> bool:
    """Whether a mark and the words of the change itself lead from a level to it: ", an increase of 5", " – down 5", ", 5 less"."""
    between = line.tokens[before.at + 1 : slot.at]
    at = next((k for k in range(len(between) - 1, -1, -1) if between[k].text in _MARKS), -1)
    if at < 0 or len(between) - at > _NEAR or at > _NEAR:
        return False
    told = "change-after" in before.tags and between[0] is before.verb  # "136 higher, an increase of 10 percent"
    return all(map(_tells_change, between[at + 1 :])) and not any(map(_parts, between[told:at]))


def _tells_change(token: Token) -> bool:
    return token.text in _CHANGING or bool(token.classes & (CHANGES | {"soft", "or", "change-noun"}))


_CHANGING = frozenset(
    "a an of by for or which that is was means meaning meant represents representing represented so thus making it they we this has have lost losing".split()
) | {"this is", "that is", "which is", "which means", "have been", "has been"}


def _spells_out(line: Line, before: Slot, slot: Slot) -> bool:
    """Whether a mark behind a change opens the level, with no subject but a pronoun: ": it had 5", "; there were 5", " – 5"."""
    between = line.tokens[before.at + 1 : slot.at]
    at = next((k for k, t in enumerate(between) if t.text in _OPENING), -1)
    if at < 0 or at > _NEAR or len(between) - at > _NEAR:
        return False
    if names_part(line, slot) or (_is_held(between[at + 1 :]) and slot.unit not in _BARE):
        return False
    return all(map(_states, between[at + 1 :])) and not any(map(_parts, between[:at]))


def _is_held(between: Sequence[Token]) -> bool:
    """'it had 14,000 voters': what it has need not be what it is."""
    return not any(t.text in _BEING for t in between) and any("level" in t.classes for t in between)


_BEING = frozenset("was were is are stood came".split()) | {"it was", "it is", "had been", "has been"}
_BARE = frozenset(("", "person"))
_OPENING = frozenset((";", "–", "—", "-", "--", ":", "("))
_STATING = frozenset("it they there in on at during for".split()) | {
    "the figure",
    "the number",
    "the total",
    "it was",
    "it is",
    "had been",
    "has been",
}


def _states(token: Token) -> bool:
    return (
        token.text in _STATING
        or token.context
        or bool(token.classes & {"soft", "level"})
        and not token.classes & CHANGES
    )


def _parts(token: Token) -> bool:
    """Whether a word between a level and a mark begins something else."""
    if token.text == "fall":  # "17,905 in the fall of 2015"
        return False
    return token.text in (",", ";", ":", "and", "(", ")") or bool(token.classes & (CHANGES | {"break", "level"}))
