"""Before a figure is accused: do words say what is a part of what, so that no part may be more than its whole, however far off it is?"""

from __future__ import annotations

from tieout.checking.compact.kinds import BARE, UNITED
from tieout.checking.compact.leading import of_it, tied
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.overlapping import LANGUAGES


def is_more_than_all(judgement: Judgement, line: Line) -> bool:
    """'notes of 150 million, with 65 million due in May, 50 in June and 50 in July', 'was 32 million, 26 million for mills and 10 million for
    shops': what is told with an amount, or behind it by one preposition, is no more than it; nor is what words bring to it."""
    parts, whole = (judgement.reading.bound.get(role) for role in ("parts", "whole"))
    if not isinstance(parts, Series) or not isinstance(whole, Slot):
        return _makes_less(judgement)
    added = _is_added_up(judgement, line, whole, parts)
    if not (added or "with-list" in parts.tags or ("tail" in parts.tags and _is_sorted(line, whole, parts))):
        return False
    least, value = sum(slot.quantity.low or 0.0 for slot in parts.slots), whole.quantity.value or 0.0
    counted = whole.kind in BARE and _are_places(line, parts) and _is_sorted(line, whole, parts)
    apart = whole.kind in UNITED or (counted and _is_only_number(line, whole, parts))
    return apart and (whole.quantity.high or value) < least <= value * _FARTHER


def _is_only_number(line: Line, whole: Slot, parts: Series) -> bool:
    """Whether no other number stands before the parts: not "four mules in three barns, two in Tarn and two in Ely"."""
    ahead = (slot for slot in line.slots if slot.at < parts.slots[0].at and not slot.context)
    return all(slot is whole for slot in ahead if slot.kind in BARE)


def _are_places(line: Line, parts: Series) -> bool:
    """'54 shops, 39 in Spain and 24 in Chile', 'eight judges, seven named by the state and three by the town': what is counted is at one place only, and a
    name is that of another place than the next; and it is done by one."""
    if all(tied(line, slot) == "by" for slot in parts.slots):
        return True
    names = [_place(line, slot) for slot in parts.slots]
    return all(names) and len({*names}) == len(names)


def _place(line: Line, slot: Slot) -> str:
    """The name behind a figure and the preposition of a place, or ""."""
    behind = line.tokens[slot.at + 1 : slot.at + 2 + _NEAR]
    at = next((k for k, token in enumerate(behind) if token.text in _AT), len(behind))
    named = [t for t in behind[at + 1 :] if t.text != "the"][:1]
    if not named or named[0].slot >= 0 or not line.text[named[0].start].isupper():
        return ""
    return "" if named[0].text.endswith(LANGUAGES) else named[0].text  # "63 in English and 48 in Latin"


_AT, _NEAR = frozenset(("in", "at", "from", "on")), 4


def _is_added_up(judgement: Judgement, line: Line, whole: Slot, parts: Series) -> bool:
    """'It took up another 3 million, bringing the total to 9 million': whether the last part, in the sentence of the sum, is told as a further one; what is
    less than one of them is what another leaves ("repaid another 3 million, bringing its total debt to 4 million")."""
    anchor, last = judgement.reading.anchor, parts.slots[-1]
    if "sum-to" not in whole.tags or anchor.loose or anchor.partial or last.line != whole.line:
        return False
    if (whole.quantity.value or 0.0) <= max(slot.quantity.value or 0.0 for slot in parts.slots):
        return False
    return any(token.text in _FURTHER for token in line.tokens[max(0, last.at - _AHEAD) : last.at])


_FURTHER, _AHEAD = frozenset(("another", "further", "a further", "additional", "more", "extra")), 3


def _makes_less(judgement: Judgement) -> bool:
    """'returned 5 billion to its owners, 2 billion in dividends and 8 billion in buybacks': what two items
    of an account make is no less than both."""
    more, less, stated = (judgement.reading.bound.get(role) for role in ("more", "less", "stated"))
    if not (isinstance(more, Slot) and isinstance(less, Slot) and isinstance(stated, Slot)):
        return False
    anchor = judgement.reading.anchor
    if anchor.loose or anchor.formula.text != "more + less == stated" or not more.line == less.line == stated.line:
        return False
    value, least = stated.quantity.value or 0.0, (more.quantity.low or 0.0) + (less.quantity.low or 0.0)
    return value < least <= value * _FARTHER


def _is_sorted(line: Line, whole: Slot, parts: Series) -> bool:
    """Whether all parts are told by one preposition, and the whole, in their sentence, by none."""
    if any(slot.line != line.number for slot in (whole, *parts.slots)):
        return False
    return of_it(line, whole, list(parts.slots))


def leaves_less_than_nothing(judgement: Judgement) -> bool:
    """'came to 91,200, with 114,300 of that from one buyer. The remaining 5,400': whatever the rest is, no part is more than its whole."""
    whole, part = (judgement.reading.bound.get(role) for role in ("whole", "part"))
    if not isinstance(whole, Slot) or not isinstance(part, Slot) or judgement.reading.anchor.formula.text != _REST:
        return False
    value = whole.quantity.value or 0.0
    return value < (part.quantity.value or 0.0) <= value * _FARTHER


_REST, _FARTHER = "whole - part == stated", 2.5
