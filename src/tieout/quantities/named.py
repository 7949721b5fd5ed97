"""Numbers inside names: "Section 427", "Boeing 737", "787 Dreamliner", "Tier one", "Five-Year Plan", "three-phase"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.bracketed import bracketed
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words, number_words, word_class
from tieout.quantities.nouns import ends
from tieout.quantities.numerals import Numeral
from tieout.quantities.ordinals import SUFFIXES
from tieout.quantities.plurals import demonym, plural

#: Words before a number that count, too: they name it only where no counted noun follows.
_EITHER = word_class("name-or-count")
#: Abbreviations whose point ends no sentence: "No. 5", "fig. 3".
_ABBREVIATED = word_class("abbreviated-name")
_NOT_NAMES = word_class("not-name")
_STREETS = word_class("street")
_INDEXES = word_class("index")
_DECIMAL_NAMES = word_class("decimal-name")
_TO_NUMBER = lazily(r"-(?:to|or)-([A-Za-z]+)", re.I)
#: What is numbered in words, too: "on slide three".
_SHOWN = frozenset(("slide", "slides", "note", "notes"))
_CODES = frozenset(("zip", "area", "postal"))
_ERAS = frozenset(("BC", "BCE", "AD", "CE"))
_POINTED_ERAS = (["B", ".", "C"], ["A", ".", "D"], ["C", ".", "E"])
#: Behind the number of an aircraft: "a 737 MAX".
_VARIANTS = frozenset(("MAX", "ER", "LR", "XWB", "neo"))
#: Words of more letters have small letters in headlines, too.
_LONG = 4
#: From here on a number behind a name is rather a year.
_YEARS = 1000
#: No address, model or year has more digits.
_LARGEST = 9999


def mark(place: Place, draft: Draft, behind: str) -> None:
    """Marks a number in figures that is part of a name; `behind` is the character that follows its digits."""
    numeral = draft.numeral
    assert numeral is not None
    if draft.marked or draft.kind not in ("number", "count"):
        return
    if _named(draft, place.before(numeral.start)) or _variant(draft, behind) or _company(place, draft):
        _strip(draft)
    elif draft.kind == "number" and numeral.plain:
        draft.named = (
            place.text[max(place.low, numeral.start - 6) : numeral.start].lower() == "under-"
            or (behind == "-" and _sort(place.text, numeral.end + 1))
            or (numeral.bare and bracketed(place, numeral.start, behind))
            or (place.word_before(numeral.start) in _RUNG and place.text[numeral.start : numeral.end] in _EMERGENCY)
            or _before_name(draft, place.after(numeral.end))
            or _owned(draft, place.before(numeral.start), place.after(numeral.end))
        )


_RUNG = frozenset("called calling calls dialled dialed dialling dialing dials phoned phoning rang ringing rung".split())
_ANSWERED = frozenset("call calls caller callers operator operators dispatcher dispatchers dispatch".split())
_EMERGENCY = frozenset(("000", "101", "110", "111", "112", "118", "119", "911", "988", "999"))


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


#: Before "year 2", of which no figure of "in a bad year 2 are lost" is one.
_IN_YEAR = frozenset("in for of from to by until till through after before during and".split())


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
            or (draft.kind in ("count", "number") and text[numeral.start - 4 : numeral.start - 1].lower() == "net")
        )
    )
    if sort or nought or _proper(place, draft) or _named(draft, place.before(numeral.start)):
        _strip(draft)
    said = text[draft.left : draft.right]
    if draft.kind == "duration" and "-" in said and said.istitle():
        draft.named = text[draft.right : draft.right + 1] == " " and text[draft.right + 1 : draft.right + 2].isupper()


def _proper(place: Place, draft: Draft) -> bool:
    """A number word with a capital within a sentence that has small letters: "Air Force One left", "a Twenty One Pilots show"."""
    text, numeral = place.text, draft.numeral
    assert numeral is not None
    before = place.before(numeral.start)
    if text[numeral.start : numeral.end].istitle() and before[-3:] == [" ", "of", " "] and before[-4:-3] in _BODIES:
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


def _ranged(text: str, numeral: Numeral) -> bool:
    """Whether "-to-" and a larger number follow: "two-to-three weeks", not "one-to-one care"."""
    match = _TO_NUMBER.match(text, numeral.end)
    return match is not None and number_words().get(match[1].lower(), (0, ""))[0] > numeral.value


def _strip(draft: Draft) -> None:
    draft.named, draft.kind, draft.unit, draft.subject = True, "number", "", ""
    assert draft.numeral is not None
    draft.right = draft.end = draft.tail = draft.numeral.end


def _named(draft: Draft, before: list[str]) -> bool:
    """Whether the tokens before a bare whole number make it a name."""
    numeral = draft.numeral
    if numeral is None or not numeral.bare or draft.marked or draft.kind not in ("number", "count"):
        return False
    if numeral.pointed and not (numeral.step > _FINEST and _decimal_name(before)):
        return False
    index = len(before) - 1
    while index >= 0 and (before[index].isspace() or before[index] in "-."):
        index -= 1
    if index < 0:
        return False
    word, stopped = before[index], "." in before[index + 1 :]
    lower = word.lower()
    if word == "AD" and numeral.plain and draft.kind == "number":
        return True  # "AD 79"
    if lower in ("no", "nos") and not stopped and not (word[0].isupper() or numeral.plain):
        return False
    if (index and before[index - 1] == "&") or (
        len(word) == 2 and word.isupper() and numeral.plain and numeral.end - numeral.start == 5
    ):
        return draft.kind == "number"
    if lower in name_words("any") and not (lower == "numbers" and before[index - 2 : index - 1] == ["now"]):
        either = (
            lower in _EITHER
            and not word[0].isupper()
            and (draft.kind != "number" or (numeral.spelled and lower not in _SHOWN))
        )
        for_each = draft.kind == "count" and "".join(before[index - 2 : index - 1]).lower() in _EACH
        return not (either or for_each) and (not stopped or lower in _ABBREVIATED)
    if lower == "war" and index > 1 and before[index - 2].lower() == "world" and numeral.value in (1, 2, 3):
        return True
    if word in ("Year", "Years") and numeral.plain and numeral.value <= _CLASSES:
        return True  # "Year 11 pupils"
    in_year = lower == "year" and not stopped and index > 1 and before[index - 2].lower() in _IN_YEAR
    if in_year and draft.kind == "number" and numeral.plain:
        return True  # "in year 2 of the grant"
    if draft.unit == "series" and index and draft.subject == "series" and numeral.plain:
        return word.isupper() or lower in _ONE_SERIES  # "the PC 286 series", "a new 3400 series"
    if (not word.islower() or lower in _INDEXES) and lower in name_words("name"):
        return numeral.plain or numeral.spelled or numeral.pointed
    if (
        len(word) == 1
        and word.isupper()
        and before[index + 1 : index + 2] == ["."]
        and before[index - 1 : index] == ["."]
    ):
        return numeral.plain and draft.kind == "number"  # "S.B. 178"
    return not stopped and _capitalised(draft, before, index)


#: Words that make a count of what stands behind them and a noun: "each patient 13 doses".
_EACH = frozenset(("each", "every", "per"))
#: The last year that a school counts.
_CLASSES = 13
#: No section or version has finer steps.
_FINEST = 0.009


def _decimal_name(before: list[str]) -> bool:
    """Whether the word right before a number with a point names what is numbered so: "version 2.0", "section 3.12"."""
    return len(before) > 1 and before[-1].isspace() and before[-2].lower() in _DECIMAL_NAMES


_ONE_SERIES = frozenset(("a", "an", "new", "its", "another", "latest"))


def _capitalised(draft: Draft, before: list[str], index: int) -> bool:
    """A capitalised word, not first in its sentence, right before a bare number without noun: "Windows 95"."""
    numeral, word = draft.numeral, before[index]
    assert numeral is not None
    first = (
        draft.kind == "count" and numeral.value == 1 and before[-1] == " " and " / " not in draft.unit
    )  # "a Region 1 disc"
    if (
        not (draft.kind == "number" or first)
        or not numeral.plain
        or numeral.value > _LARGEST
        or index == 0
        or before[index - 1] in '"“'
        or before[index + 1 : index + 4] == [" ", "-", " "]  # "in May - 73 of 151 - have"
        or (numeral.value < _YEARS and _party(before, index))
    ):
        return False
    return word[0].isupper() and word.isalpha() and len(word) > 1 and any(token.isalnum() for token in before[:index])


def _party(before: list[str], index: int) -> bool:
    """ "the Greens 14", "the River Party 15": a group of people or a team under its name, and what it has."""
    return (before[index - 2 : index] == ["the", " "] and plural(before[index])) or before[index] in _GROUPS


#: Last words of the names of groups that have seats, votes or members.
_GROUPS = frozenset(("Party", "Alliance", "Coalition", "Bloc", "Democrats", "Conservatives", "Liberals"))


def _address(found: list[str]) -> bool:
    """ "358 El Prado Way", "9 E 71st St": capitalised words and ordinals as far as a street."""
    for index in range(1, min(len(found), 10)):
        token = found[index]
        if token[0].isupper() and index > 1 and token.lower() in _STREETS:
            return True
        if not (token in (" ", ".") or token[0].isupper() or token[0].isdigit() or token in SUFFIXES):
            return False
    return False


def _before_name(draft: Draft, found: list[str]) -> bool:
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
    if found[1] in _ANSWERED and str(int(draft.numeral.value)) in _EMERGENCY:
        return True  # "a 911 call"
    if found[1:4] == ["block", " ", "of"] and not draft.numeral.value % 100:
        return True  # "the 3200 block of Elm Street"
    if found[1].lower() in name_words("name") and _model_behind(found):
        return False
    return len(found[1]) > 2 and found[1].istitle() and found[1] not in _NOT_NAMES and not demonym(found[1])


def _owned(draft: Draft, before: list[str], found: list[str]) -> bool:
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
