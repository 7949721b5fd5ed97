"""What stands before a bare whole number and makes it a name: "Section 427", "Boeing 737", "Windows 95", "year 2"."""

from __future__ import annotations

from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words, word_class
from tieout.quantities.numerals import Numeral
from tieout.quantities.plurals import plural

#: Words before a number that count, too: they name it only where no counted noun follows.
_EITHER = word_class("name-or-count")
#: Abbreviations whose point ends no sentence: "No. 5", "fig. 3".
_ABBREVIATED = word_class("abbreviated-name")
_INDEXES = word_class("index")
_DECIMAL_NAMES = word_class("decimal-name")
#: What is numbered in words, too: "on slide three".
_SHOWN = frozenset(("slide", "slides", "note", "notes"))
#: From here on a number behind a name is rather a year.
_YEARS = 1000
#: No address, model or year has more digits.
_LARGEST = 9999
#: Before "year 2", of which no figure of "in a bad year 2 are lost" is one.
_IN_YEAR = frozenset("in for of from to by until till through after before during and".split())


def is_named(draft: Draft, before: list[str]) -> bool:
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
    if draft.kind == "number" and _serial(numeral, before):
        return True
    word, stopped = before[index], "." in before[index + 1 :]
    lower = word.lower()
    if word == "AD" and numeral.plain and draft.kind == "number":
        return True  # "AD 79"
    if word == "number" and before[index - 1 : index] == [" "] and index > 1 and plural(before[index - 2]):
        return False  # "printed books number 31,655"
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
            and (
                draft.kind != "number" or (numeral.spelled and lower not in _SHOWN) or _is_told_of(draft, before, index)
            )
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
    holds = lower in _HOLDERS and draft.kind == "count"  # "gave the Union 83 seats"
    unit = word == "kV"  # "at 400 kV 12 towers"
    if (not word.islower() or lower in _INDEXES) and lower in name_words("name") and not (holds or unit):
        return numeral.plain or numeral.spelled or numeral.pointed
    if (
        len(word) == 1
        and word.isupper()
        and before[index + 1 : index + 2] == ["."]
        and before[index - 1 : index] == ["."]
    ):
        return numeral.plain and draft.kind == "number"  # "S.B. 178"
    return not stopped and _capitalised(draft, before, index)


def _serial(numeral: Numeral, before: list[str]) -> bool:
    """ "Account number: 40312257", "his ID is 40312257": so many digits, printed without groups, behind what has a number."""
    if not numeral.plain or numeral.end - numeral.start < _SERIAL:
        return False
    words = [token.lower() for token in before[-_AHEAD:] if not token.isspace()]
    while words and words[-1] in _BETWEEN:
        words.pop()
    return words[-1:] != [] and words[-1] in _NUMBERED


#: From so many digits on print groups amounts; and what is known by a longer number.
_SERIAL = 7
_NUMBERED = frozenset("account passport id iban reference serial licence license phone telephone fax mobile".split())
_BETWEEN, _AHEAD = frozenset((":", "#", ".", "is", "was", "number", "no")), 10


def _is_told_of(draft: Draft, before: list[str], index: int) -> bool:
    """ "in the programme 12,400", "at the junction 41 were": where something is, and no number of it; nor has a number a comma."""
    place = [token.lower() for token in before[max(0, index - 4) : index]]
    grouped = draft.numeral is not None and not (draft.numeral.plain or draft.numeral.spelled)
    return grouped or (place[1:] == [" ", "the", " "] and place[0] in _PLACED)


_PLACED = frozenset("in at under on by from for with during after before".split())
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
        or before[index + 1 :] == [" ", "-", " "]  # "since Sunday - 73 of 151"
        or before[index - 1] in '"“'
        or (numeral.value < _YEARS and _party(before, index))
    ):
        return False
    return word[0].isupper() and word.isalpha() and len(word) > 1 and any(token.isalnum() for token in before[:index])


def _party(before: list[str], index: int) -> bool:
    """ "the Greens 14", "the River Party 15": a group of people or a team under its name, and what it has."""
    return (before[index - 2 : index] == ["the", " "] and plural(before[index])) or before[index] in _GROUPS


#: Last words of the names of groups that have seats, votes or members, and those of them that are numbered, too: "Union 12".
_HOLDERS = frozenset(("union", "club"))
_GROUPS = frozenset(("Party", "Alliance", "Coalition", "Bloc", "Democrats", "Conservatives", "Liberals"))
