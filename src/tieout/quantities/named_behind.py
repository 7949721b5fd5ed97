"""What stands behind a bare number, or around it, and makes it a name: "787 Dreamliner", "16 Industrial Avenue", "Levi's 501 jeans"."""

from __future__ import annotations

from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words, word_class
from tieout.quantities.nouns import ends
from tieout.quantities.ordinals import SUFFIXES
from tieout.quantities.plurals import demonym

_NOT_NAMES = word_class("not-name")
_STREETS = word_class("street")
_CODES = frozenset(("zip", "area", "postal"))
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))
_POINTED_ERAS = (["B", ".", "C"], ["A", ".", "D"], ["C", ".", "E"])
#: Behind the number of an aircraft: "a 737 MAX".
_VARIANTS = frozenset(("MAX", "ER", "LR", "XWB", "neo"))
_ANSWERED = frozenset("call calls caller callers operator operators dispatcher dispatchers dispatch".split())
#: Numbers that are dialled.
EMERGENCY = frozenset(("000", "101", "110", "111", "112", "118", "119", "911", "988", "999"))


def _address(found: list[str]) -> bool:
    """ "358 El Prado Way", "9 E 71st St": capitalised words and ordinals as far as a street."""
    for index in range(1, min(len(found), 10)):
        token = found[index]
        if token[0].isupper() and index > 1 and token.lower() in _STREETS:
            return True
        if not (token in (" ", ".") or token[0].isupper() or token[0].isdigit() or token in SUFFIXES):
            return False
    return False


def names_behind(draft: Draft, found: list[str]) -> bool:
    """ "787 Dreamliner", "16 Industrial Avenue": a bare number before a capitalised word that it does not count."""
    if draft.numeral is None or not draft.numeral.bare or draft.hedge != "=" or len(found) < 2 or found[0] != " ":
        return False
    if (
        found[1] in _ERAS
        or found[1:4] in _POINTED_ERAS
        or (found[1] in _VARIANTS and draft.kind == "number")
        or _address(found)
        or (found[1].lower() in _CODES and [t.lower() for t in found[2:4]] == [" ", "code"])
    ):
        return True
    if found[1] in _ANSWERED and str(int(draft.numeral.value)) in EMERGENCY:
        return True  # "a 911 call"
    if found[1:4] == ["block", " ", "of"] and not draft.numeral.value % 100:
        return True  # "the 3200 block of Elm Street"
    if found[1].lower() in name_words("name") and _model_behind(found):
        return False
    return len(found[1]) > 2 and found[1].istitle() and found[1] not in _NOT_NAMES and not demonym(found[1])


def is_owned(draft: Draft, before: list[str], found: list[str]) -> bool:
    """ "Standard and Poor's 500 index", "Levi's 501 jeans": between a possessive of a name and a noun that it does not count."""
    possessive = len(before) > 3 and before[-3:-1] in (["'", "s"], ["’", "s"]) and before[-1] == " "
    if not possessive or draft.hedge != "=" or draft.numeral is None or not draft.numeral.bare:
        return False
    behind = found[1] if len(found) > 1 and found[0] == " " else ""
    return before[-4].istitle() and behind.isalpha() and not ends(behind)


def _model_behind(found: list[str]) -> bool:
    """ "30 Airbus A320s", "70 Boeing 737-800": a maker and its model, of which the number counts several."""
    behind = "".join(found[3:5])
    return any(char.isdigit() for char in behind)
