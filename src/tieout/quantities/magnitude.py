"""Magnitude words and letters behind a number: "million", "bn", "k", "hundred thousand", "m" that is no metre."""

from __future__ import annotations

from functools import cache

from tieout.quantities import nouns
from tieout.quantities.lexicon import magnitudes, word_class
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.plurals import plural

#: Largest power of ten that another magnitude word may follow: "hundred thousand", "thousand million".
_FIRST = 5
#: Behind an M that is a mass: "10 M☉".
_SUNS = (["☉"], ["⊙"])
_DOZEN = frozenset(("dozen", "dozens", "doz"))


@cache
def _heads() -> frozenset[str]:
    """All magnitude words and letters, in lower case."""
    return _DOZEN | {"gross"} | {word.lower() for word in magnitudes()}


def magnitude(numeral: Numeral, found: list[str], marked: bool) -> int:
    """Applies the magnitude words at the head of the tokens `found`.

    Gives the index behind them, or -1 for two that cannot stand together ("million billion"): a broken figure.
    `marked`: a currency mark stands before the number, so that a letter is a magnitude and no unit.
    """
    index = _gap(found, 0) if found else 0
    if index >= len(found) or found[index].lower() not in _heads():
        return 0
    last, seen = 0, -1
    while last < len(found):
        index = _gap(found, last)
        if index >= len(found):
            break
        if found[index] == "gross":
            return last or _gross(numeral, found, index)
        if found[index].lower() in _DOZEN and not last and not numeral.spelled:
            numeral.scale(12.0)
            return _abbreviated(found, index)
        power = _power(numeral, found, index, index == last, marked)
        if not power or (last and (index == last or len(found[index]) == 1)):
            break  # "4.2 mln B shares"
        if (
            (seen >= 0 and not seen < power or seen > _FIRST)
            and power != seen
            or (numeral.spelled and not numeral.bare and not (numeral.factor == 100 and power == 3))
        ):
            return -1
        numeral.scale(10.0**power, power)
        seen, last = power, _abbreviated(found, index)
    return last


def _gross(numeral: Numeral, found: list[str], index: int) -> int:
    """Twelve dozen: "six gross of buttons", no "six gross errors"; the index behind it."""
    of = found[index + 1 : index + 4] == [" ", "of", " "] and plural("".join(found[index + 4 : index + 5]))
    if not of or not numeral.bare:
        return 0
    numeral.scale(144.0)
    return index + 1


def coins_or_magnitude(numeral: Numeral, found: list[str], end: int) -> int:
    """ "75 USD million": a magnitude word behind the currency; the index behind it, `end` where none is."""
    if not numeral.bare or end + 1 >= len(found) or found[end] != " ":
        return end
    power, how = magnitudes().get(found[end + 1].lower(), (0, ""))
    if how != "word" or power < 6:
        return end
    numeral.scale(10.0**power, power)
    return end + 2


def _gap(found: list[str], at: int) -> int:
    """The index behind a blank, a hyphen, or a hyphen between blanks; never beyond a paragraph."""
    first = found[at]
    if first not in (" ", "-") and (not first.isspace() or "\n\n" in first):
        return len(found) if first.isspace() else at
    if found[at + 1 : at + 2] != ["-"]:
        return at + 1
    return at + 3 if first == " " and found[at + 2 : at + 3] == [" "] else at + 2


def _power(numeral: Numeral, found: list[str], index: int, joined: bool, marked: bool) -> int:
    """The power of ten that the token stands for here, 0 for none."""
    table, word = magnitudes(), found[index]
    power, how = (table.get(word) if len(word) < 3 else None) or table.get(word.lower()) or (0, "")
    if len(word) == 1 and found[index + 1 : index + 2] == ["&"] and found[index + 2 : index + 3] != [" "]:
        return 0  # "4 M&S shops"
    if word == "M" and found[index + 1 : index + 2] in _SUNS:
        return 0
    if not power or how == "word" or (how == "joined" and (joined or (marked and not _runs_on(found, index)))):
        return power
    if word == "m" and joined and _race(numeral, found[index + 1 : index + 3]):
        return 0
    if word == "B" and joined and numeral.pointed:
        return power
    if word in ("k", "M") or how == "slang" or (word == "K" and numeral.spelled):
        noun = how == "joined" and found[index + 1 : index + 2] == [" "] and nouns.phrase(found, index + 2)[0]
        return power if not marked and (noun or _stops(found, index)) else 0
    return power if how == "money" and (marked or _counts(found, index, joined)) else 0


_RACES = word_class("race")
#: The longest race that print gives in metres.
_TRACK = 10_000


def _race(numeral: Numeral, behind: list[str]) -> bool:
    """Whether what stands behind makes the number the length of a race: "the 400m hurdles"."""
    return numeral.plain and numeral.value <= _TRACK and behind[:1] == [" "] and "".join(behind[1:]).lower() in _RACES


def _stops(found: list[str], index: int) -> bool:
    """Whether no noun follows that the word describes ("5 grand", not "five grand pianos"), and no more letters ("50 k.p.h.")."""
    if found[index + 1 : index + 2] == ["."] and found[index + 2 : index + 3] and found[index + 2][0].isalpha():
        return False
    behind = found[index + 2 : index + 3] if found[index + 1 : index + 2] == [" "] else []
    return not behind or not behind[0].isalpha() or nouns.ends(behind[0])


def _runs_on(found: list[str], index: int) -> bool:
    """Whether a word or number follows the letter: "$5 M" is five million, the "M" of "$5 M and B" is not."""
    return found[index + 2 : index + 3] != [] and found[index + 2][0].isalnum()


def _counts(found: list[str], index: int, joined: bool) -> bool:
    """Whether a letter (m, b, t) is a magnitude by what stands behind it: a currency, a counted noun."""
    index += found[index + 1 : index + 2] == ["."]  # "5 mil. dollars"
    following = found[index + 2] if index + 2 < len(found) and found[index + 1].isspace() else ""
    if not following.isalpha():
        return False
    name, _ = longest(found, index + 2)
    if name is not None and not name.weak:
        return joined or name.kind == "currency"
    if not joined and found[index] != "B" or found[index] not in "mMbB":
        return False
    if following == "of":
        return found[index + 4 : index + 5] and found[index + 4].lower() in nouns.OWNERS or False
    return bool(nouns.phrase(found, index + 2)[0])


def _abbreviated(found: list[str], index: int) -> int:
    """The index behind the word, and behind the point of its abbreviation within a sentence: "5 mln. dlrs"."""
    if (
        found[index + 1 : index + 2] == ["."]
        and len(found[index]) < 4
        and found[index + 2 : index + 3]
        and found[index + 2].isspace()
    ):
        behind = found[index + 3 : index + 4]
        if behind and (
            behind[0][0].islower()
            or behind[0] in "€£$"
            or (len(behind[0]) == 3 and behind[0].isupper())
            or ((name := longest(found, index + 3)[0]) is not None and name.kind == "currency" and not name.weak)
        ):
            return index + 2
    return index + 1
