"""Currency marks in front of a number: "$", "HK$", "Rs.", "EUR", and signs."""

from __future__ import annotations

from functools import cache

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.tables import candidates, marks

#: Prefixes that would read an article or a possessive ("a $5 fee", "its $5") as a country.
_NEVER_APART = frozenset(("a", "s", "r", "t", "b"))
#: Marks that are not all capitals and may stand apart from the number.
_SMALL = frozenset(("Rs", "rs", "Fr", "kr", "Kr", "zł", "Rp", "Lt", ".", "="))
_COUNTRIES = {
    "us": "USD",
    "cdn": "CAD",
    "can": "CAD",
    "canadian": "CAD",
    "australian": "AUD",
    "aust": "AUD",
    "hk": "HKD",
    "u": "USD",
    "nz": "NZD",
}


@cache
def _signs() -> frozenset[str]:
    return frozenset(key for key in marks() if len(key) == 1 and not key.isalpha())


def apply_mark(place: Place, draft: Draft, left: list[str]) -> None:
    """Sets currency and sign from the tokens before the number, and widens the span over the mark."""
    index = _minus(place, draft, left, len(left))
    _minus_word(place, draft, left, index)
    at = index - 1 if index and left[index - 1] in (" ", "\xa0") else index
    if at:
        code, taken = _mark(left, at)
        length = sum(map(len, left[at - taken : index]))
        if draft.left - length < place.floor:
            taken = 0
        if taken and (at == index or left[at - 1] in _signs() or left[at - 1].isupper() or left[at - 1] in _SMALL):
            draft.kind, draft.unit, draft.marked = "currency", code, True
            if taken == 1:
                draft.candidates = candidates(left[at - 1])
            draft.left = draft.start = draft.left - length
            index = _minus(place, draft, left, at - taken)
    if index and left[index - 1] == "+" and draft.start > place.floor:
        draft.trend = "up"
        draft.start -= 1


def _minus(place: Place, draft: Draft, left: list[str], index: int) -> int:
    """Takes a minus sign that stands before number or mark, not behind a word, digit or closing bracket."""
    if index and left[index - 1] in ("-", "−", "–") and draft.sign > 0 and draft.left > place.floor:
        before = left[index - 2] if index > 1 else " "
        dash = left[index - 1]
        if dash == "−" or (dash == "-" and (before.isspace() or before in "([") and not _ranged(left, index - 2)):
            draft.sign, draft.left, draft.start = -1.0, draft.left - 1, draft.start - 1
            return index - 1
    return index


def _minus_word(place: Place, draft: Draft, left: list[str], index: int) -> None:
    """ "minus 5 degrees", "minus-260"."""
    if (
        index > 1
        and left[index - 2].lower() in ("minus", "negative")
        and left[index - 1] in (" ", "-")
        and draft.sign > 0
    ):
        if index < 4 or not (left[index - 4][-1].isdigit()):
            if draft.left - len(left[index - 2]) - 1 < place.floor:
                return
            draft.sign = -1.0
            draft.left = draft.start = draft.left - len(left[index - 2]) - 1


def _ranged(left: list[str], index: int) -> bool:
    """Whether a number stands before the blank before the dash ("75 -300mm"), or another dash ("- -5")."""
    while index >= 0 and left[index].isspace():
        index -= 1
    return index >= 0 and (left[index][0].isdigit() or left[index] in "-–")


def _mark(left: list[str], at: int) -> tuple[str, int]:
    """The currency that the tokens before `at` name, and how many tokens name it."""
    table, signs = marks(), _signs()
    last = left[at - 1]
    if last == "=" and at > 1 and left[at - 2] == "Y":
        return "JPY", 2
    if last in signs:
        if at > 1 and left[at - 2].isalpha() and (code := table.get(left[at - 2].lower() + last)):
            return code, 2
        if at > 4 and left[at - 2] == "." and (code := table.get("".join(left[at - 5 : at]).lower())):
            return code, 5
        if at > 2 and left[at - 2] == " " and left[at - 3].lower() not in _NEVER_APART:
            code = table.get(left[at - 3].lower() + last, "")
            if code:
                return code, 3
        return table[last], 1
    if last.isalpha():
        if at > 1 and left[at - 2] in signs and (code := table.get(left[at - 2] + last.lower())):
            return code, 2
        if len(last) == 1:
            joined = at == len(left) and (at < 2 or left[at - 2].isspace() or left[at - 2] in "([")
            return (table[last.lower()], 1) if joined and last == "R" else ("", 0)
        if len(last) < 6 and (last.isupper() or last in _SMALL) and (code := table.get(last.lower())):
            return code, 1
    if last == "." and at > 1 and (code := table.get(left[at - 2].lower() + ".")):
        return code, 2
    return "", 0


def country_behind(draft: Draft, found: list[str]) -> int:
    """ "$76 US", "$75 U.S.", "$20 dollars": the tokens behind a marked number that only say more of its currency."""
    if len(found) < 2 or found[0] != " ":
        return 0
    word = found[1]
    if word.isupper() and word.lower() in _COUNTRIES or word in ("Cdn", "Canadian", "Australian"):
        if word == "U":
            if found[1:5] == ["U", ".", "S", "."]:
                draft.unit = "USD"
                return 5
            return 0
        follows = found[3] if len(found) > 3 and found[2] == " " else ""
        if not follows[:1].isupper() or follows == "":
            draft.unit = _COUNTRIES[word.lower()]
            return 2
    if word.lower() in ("dollars", "dollar", "dlrs", "pounds", "euros", "yen") or (
        word.isupper() and marks().get(word.lower())
    ):
        draft.unit = marks().get(word.lower(), draft.unit) if word.isupper() else draft.unit
        return 2
    return 0
