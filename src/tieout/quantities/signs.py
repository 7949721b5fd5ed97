"""Minus signs in front of a number: "-5", "−$3", "minus 20 degrees"; no dash of a range or a compound."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft

#: What stands nearest before a number with a minus, and before it where a blank stands between.
_DASHES = frozenset("-−–")
_PARTED = frozenset(("−", "minus", "negative"))


def signed(place: Place, draft: Draft, left: list[str]) -> int:
    """Takes a minus sign or word before the number; the index in its tokens `left` before the sign, or behind the last of them."""
    index = len(left)
    if index and (left[-1] in _DASHES or (left[-1] == " " and index > 1 and left[-2].lower() in _PARTED)):
        index = minus(place, draft, left, index)
        _minus_word(place, draft, left, index)
    return index


def minus(place: Place, draft: Draft, left: list[str], index: int) -> int:
    """Takes a minus sign that stands before number or mark, not behind a word, digit or closing bracket."""
    if index and left[index - 1] in _DASHES and draft.sign > 0 and draft.left > place.floor:
        before = left[index - 2] if index > 1 else " "
        dash = left[index - 1]
        if dash == "−" or ((before.isspace() or before in "([$€£¥₹=≈~") and not _ranged(left, index - 2, dash)):
            _take(draft, 1)
            return index - 1
    if (
        index > 1
        and left[index - 2] == "−"
        and left[index - 1] == " "
        and draft.sign > 0
        and draft.left - 2 >= place.floor
    ):
        if (index < 3 or left[index - 3].isspace() or left[index - 3] in "([") and not _ranged(left, index - 3):
            _take(draft, 2)
            return index - 2
    return index


def _take(draft: Draft, length: int) -> None:
    """Make so many characters before what was read its minus sign."""
    draft.sign, draft.left, draft.start = -1.0, draft.left - length, draft.start - length


#: A dash behind them is a sign, and no pause.
_GOVERN = frozenset("to of at from below above around about is was reached reaches hit convert between with".split())


def parted_minus(place: Place, draft: Draft, left: list[str]) -> None:
    """ "at - 20 degrees", as some tokenisers leave it: a minus where no pause can be."""
    parted = left[-2:] in (["-", " "], ["–", " "]) and draft.sign > 0 and not draft.marked
    if parted and draft.left - 2 >= place.floor and "".join(left[-4:-3]).lower() in _GOVERN:
        _take(draft, 2)


def _minus_word(place: Place, draft: Draft, left: list[str], index: int) -> None:
    """ "minus 5 degrees", "minus-260"."""
    if index < 2 or left[index - 2].lower() not in ("minus", "negative") or left[index - 1] not in (" ", "-"):
        return
    begin = draft.left - len(left[index - 2]) - 1
    if draft.sign < 0 or begin < place.floor:
        return
    if [token.lower() for token in left[max(0, index - 6) : index - 2]] == ["plus", " ", "or", " "]:
        return
    if index < 4 or not left[index - 4][-1].isdigit():
        draft.sign, draft.left, draft.start = -1.0, begin, begin


_ZERO = lazily(r"[ \xa0](below|above)[ \xa0](?:zero|0)\b", re.I)


def zero(place: Place, draft: Draft) -> None:
    """ "5 degrees below zero", "ten below zero"."""
    match = _ZERO.match(place.text, draft.right, place.high)
    if match:
        draft.sign = -draft.sign if match[1].lower() == "below" else draft.sign
        draft.right = draft.end = match.end()


def _ranged(left: list[str], index: int, dash: str = "−") -> bool:
    """Whether a number stands before the blank before the dash ("75 -300mm"), or another dash ("- -5", but not "– -5")."""
    while index >= 0 and left[index].isspace():
        index -= 1
    before = left[index] if index >= 0 else " "
    return before[-1].isdigit() or (before in "-–" and (before, dash) != ("–", "-"))
