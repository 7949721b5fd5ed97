"""Numbers inside names: "Section 427", "Boeing 737", "787 Dreamliner", "Tier one", "Five-Year Plan", "three-phase"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.bracketed import bracketed
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import number_words
from tieout.quantities.named_ahead import is_named
from tieout.quantities.named_behind import EMERGENCY, is_owned, names_behind
from tieout.quantities.numerals import Numeral
from tieout.quantities.plurals import demonym

_TO_NUMBER = lazily(r"-(?:to|or)-([A-Za-z]+)", re.I)
#: Words of more letters have small letters in headlines, too.
_LONG = 4


def mark(place: Place, draft: Draft, behind: str) -> None:
    """Marks a number in figures that is part of a name; `behind` is the character that follows its digits."""
    numeral = draft.numeral
    assert numeral is not None
    if draft.marked or draft.kind not in ("number", "count"):
        return
    if is_named(draft, place.before(numeral.start)) or _variant(draft, behind) or _company(place, draft):
        _strip(draft)
    elif draft.kind == "number" and numeral.plain:
        draft.named = (
            place.text[max(place.low, numeral.start - 6) : numeral.start].lower() == "under-"
            or (behind == "-" and _sort(place.text, numeral.end + 1))
            or (numeral.bare and bracketed(place, numeral.start, behind))
            or (place.word_before(numeral.start) in _RUNG and place.text[numeral.start : numeral.end] in EMERGENCY)
            or names_behind(draft, place.after(numeral.end))
            or _body(place.before(numeral.start))
            or is_owned(draft, place.before(numeral.start), place.after(numeral.end))
        )


_RUNG = frozenset("called calling calls dialled dialed dialling dialing dials phoned phoning rang ringing rung".split())


def _sort(text: str, at: int) -> bool:
    """Whether what a hyphen joins behind a number makes a name or a sort of it: "747-SR", "486-based", "a 2-for-1 split"."""
    sort = text.startswith(("based", "speed", "door"), at)
    return sort or text[at : at + 1].isupper() or (text.startswith("for-", at) and text[at + 4 : at + 5].isdigit())


def inside(place: Place, draft: Draft, before: Draft) -> None:
    """Marks a bare number in the noun phrase that the quantity before it counts: "40 new 737 Max jets"."""
    if (
        draft.start >= before.tail
        or not draft.numeral
        or not draft.numeral.plain
        or draft.kind not in ("number", "count")
    ):
        return
    front, behind = place.before(draft.start)[-2:], place.after(draft.numeral.end)[:2]
    whole = (
        draft.kind == "count" and draft.numeral.value < _HUNDRED and place.words_before(draft.start, 2) == ["of", "the"]
    )
    if whole or (len(behind) == 2 and demonym(behind[1])):
        return  # "45 of the 73 Vietnamese", "six of the 19 EU members"
    if any(len(pair) == 2 and "".join(pair).strip()[:1].isupper() for pair in (front, behind)):
        _strip(draft)


#: Before a "zero" that is a name or a target.
_NO_NOUGHT = frozenset(("net", "absolute", "ground", "patient"))
#: Names of aircraft have larger numbers.
_HUNDRED = 100


def _variant(draft: Draft, behind: str) -> bool:
    """ "747-SRs": a hyphen and capitals behind a bare number name its kind."""
    numeral, noun = draft.numeral, draft.subject
    return (
        behind == "-"
        and draft.kind == "count"
        and numeral is not None
        and numeral.plain
        and len(noun) < 4
        and noun[:2].isupper()
        and " " not in noun
    )


def _company(place: Place, draft: Draft) -> bool:
    """ "3M's divisions", "shares of 3M": a firm, and no three million."""
    numeral = draft.numeral
    if numeral is None or numeral.bare or draft.kind != "number" or place.text[numeral.start : numeral.end] != "3M":
        return False
    return not place.text[numeral.end : numeral.end + 1] or place.text[numeral.end] in " ,.'’)\n"


def mark_spelled(place: Place, draft: Draft) -> None:
    """Marks a number in words that is part of a name or only says a sort."""
    numeral, text = draft.numeral, place.text
    assert numeral is not None
    sort = (
        draft.kind == "number"
        and draft.hedge == "="
        and text[numeral.end : numeral.end + 1] == "-"
        and text[numeral.end + 1 : numeral.end + 2].isalpha()
        and not _ranged(text, numeral)
    )
    nought = (
        numeral.value == 0
        and (  # "zero-Covid", "net zero"
            (draft.kind == "count" and text[numeral.end : numeral.end + 1] == "-")
            or (draft.kind in ("count", "number") and place.word_before(numeral.start) in _NO_NOUGHT)
        )
    )
    if sort or nought or _proper(place, draft) or is_named(draft, place.before(numeral.start)):
        _strip(draft)
    said = text[draft.left : draft.right]
    if draft.kind == "duration" and "-" in said and said.istitle():
        draft.named = text[draft.right : draft.right + 1] == " " and text[draft.right + 1 : draft.right + 2].isupper()


def _proper(place: Place, draft: Draft) -> bool:
    """A number word with a capital within a sentence that has small letters: "Air Force One left", "a Twenty One Pilots show"."""
    text, numeral = place.text, draft.numeral
    assert numeral is not None
    if draft.kind == "percent":
        return False  # "BANK LENDING Twenty-one percent of the bankers"
    before = place.before(numeral.start)
    if text[numeral.start : numeral.end].istitle() and _body(before):
        return True
    if not text[numeral.start].isupper() or len(before) < 2 or not before[-1].isspace() or not before[-2].isalpha():
        return False
    if text[numeral.start : numeral.end].isupper() or not any(
        len(token) > _LONG and token.islower() for token in (*before, *place.after(numeral.end))
    ):
        return False
    following = text[numeral.end + 1 : numeral.end + 2] if text[numeral.end : numeral.end + 1] == " " else ""
    opens = before[-2] in _SMALL and draft.kind in ("count", "number")  # "the Nine Years' War" has its length
    titled = before[-2].istitle() and not opens
    return titled != following.isupper()


#: Words whose capital says only that they open a sentence or title.
_SMALL = frozenset(("The", "A", "Of", "In", "And", "For", "At"))
#: "the Group of Seven", "Gang of Four".
_BODIES = (["Group"], ["Gang"], ["Council"], ["Committee"], ["Club"], ["Band"], ["Federation"], ["Commission"])


def _body(before: list[str]) -> bool:
    """Whether "Group of" or the like stands before a number, which is then the group's name."""
    return before[-3:] == [" ", "of", " "] and before[-4:-3] in _BODIES


def _ranged(text: str, numeral: Numeral) -> bool:
    """Whether "-to-" and a larger number follow: "two-to-three weeks", not "one-to-one care"."""
    match = _TO_NUMBER.match(text, numeral.end)
    return match is not None and number_words().get(match[1].lower(), (0, ""))[0] > numeral.value


def _strip(draft: Draft) -> None:
    draft.named, draft.kind, draft.unit, draft.subject = True, "number", "", ""
    assert draft.numeral is not None
    draft.right = draft.end = draft.tail = draft.numeral.end
