"""The counted noun behind a number: "902 core technologies" counts technologies.

English has no mark for the end of a noun phrase, so it is found from both sides: the phrase runs on over adjectives and
nouns, ends at a word that cannot stand in it (stops.tsv), and its head is the first plural.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tieout.quantities.lexicon import number_words, stop_words, word_class
from tieout.quantities.plurals import SAME, demonym, initials, particled, plural, singular

_IN_LY = word_class("noun-in-s-or-ly")

#: What holds or is cut from something whose name follows at once in a recipe: "1 bunch parsley".
_CONTAINERS = word_class("container")
_ATTRIBUTIVE = word_class("attributive")
_VERBS_TOO = word_class("noun-or-verb")
_DEGREES = word_class("degree")
_DESCRIBES = word_class("describing-plural")

#: Words before a whole: "two of its plants".
OWNERS = word_class("owner")

#: Countries whose points end no noun phrase: "14 U.S. states".
_COUNTRIES = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "u.s.", "u.k.", "u.n.", "e.u."))
#: Longest noun phrase, in words.
LONGEST = 7
#: Most times that "and" may stand in one.
_JOINTS = 2


@cache
def _stops() -> frozenset[str]:
    return stop_words("function", "verb") - {"long", "old"}


def ends(word: str) -> bool:
    """Whether no noun phrase goes on over the word."""
    return word.lower() in _stops()


@cache
def _either() -> frozenset[str]:
    """Plurals that also describe a noun behind them: "sports teams"."""
    return stop_words("either")


def phrase(found: list[str], at: int, one: bool = False, few: bool = False) -> tuple[str, str, int]:
    """The head in the singular, the noun phrase, and the index behind it, for the tokens from `at`; ("", "", at) for none.

    `one`: the number is one, so the head is a singular, the last noun of the phrase. Otherwise it is the first plural; one with a capital
    ("103,000 Lucky Stores common shares") only where no other follows. `few`: the number is small, and no year or model, so that no verb
    in "-s" follows its noun.
    """
    said: list[str] = []
    best = ("", "", at)
    begin = at + measure_between(found, at)
    if begin > at and found[begin].lower() == "can":
        return "can", "can", begin + 1  # "1 14-ounce can tomatoes"
    for word, last, end in _run(found, begin, one, few):
        said.append(word)
        if one and word.lower() in _CONTAINERS and len(said) == 1:
            best = (last, word, end)
            if _noun(found, end):
                break
        elif one:
            named = last.istitle() and len(said) > 1 and said[-2].islower()  # "one reason Blake gave"
            best = (last, " ".join(said), end) if last.lower() not in number_words() and not named else best
        elif _heads(found, last, end):
            if not (last.isalpha() and any(map(str.isupper, last)) and any(map(str.islower, last[1:]))) or initials(
                last
            ):
                best = (last, " ".join(said), end)
                break
            best = best if best[0] else (last, " ".join(said), end)
    return singular(best[0]), best[1], best[2]


def _run(found: list[str], index: int, one: bool, few: bool) -> Iterator[tuple[str, str, int]]:
    """The words of a noun phrase from `index`: each with its last part ("co-defendants": defendants) and the index behind it."""
    words = joined = 0
    while index < len(found) and words < LONGEST and (found[index].isalpha() or _model(found, index, words)):
        lower = found[index].lower()
        if not lower.isalpha():
            index += 4 if found[index + 1] == "-" else 2
            continue
        if found[index] == "x":
            return
        if lower in ("and", "or") and words and joined < _JOINTS and not one:
            joined += 1
            index += 2
            continue
        length = _compound(found, index)
        if length > 1 and (found[index + length - 1] == "t" or (found[index + 1] in "'’" and lower in _PRONOUNS)):
            return  # "doesn't", "I'd"
        if (
            length == 1
            and not (lower == "us" and (found[index] == "US" or not words))
            and (
                (
                    lower in _stops()
                    and not _attributive(found, index)
                    and not _class(found, index)
                    and not (few and words and lower in _VERBS_TOO)
                )
                or (one and words and (_verb(lower) or _participle(found, index)))
                or (one and not words and lower not in _EVENTS and _participle(found, index, _ARTICLES))
            )
        ):
            return
        words += 1
        index += length
        word = "".join(found[index - length : index])
        last = found[index - 1] if word[-1].isalpha() and not any(map(str.isdigit, word)) else word
        whole = length > 1 and (particled(word) or (last in _WHOLE and not _numbered_compound(word)))
        yield word, word if whole else last, index
        if index >= len(found) or not found[index].isspace() or "\n\n" in found[index]:
            return
        index += 1


_PRONOUNS = frozenset(("i", "you", "he", "she", "it", "we", "they", "that", "there", "who"))


def _numbered_compound(word: str) -> bool:
    """Whether a number opens the compound: "two-years"."""
    return word.partition("-")[0].lower() in number_words()


#: Lengths of time that print counts by what spends them: "person-years", "man-hours".
_SPELLS = frozenset(("hours", "days", "weeks", "months", "years"))
#: Last parts of compounds that name nothing alone: "start-ups", "add-ons", "follow-up".
_WHOLE = _SPELLS | frozenset("ups offs ons ins outs downs overs up off on in out down over".split())


def _noun(found: list[str], end: int) -> bool:
    """Whether a word that no noun phrase ends at stands at `end`."""
    behind = "".join(found[end + 1 : end + 2]) if found[end : end + 1] == [" "] else ""
    return behind.isalpha() and behind.lower() not in _stops()


def _attributive(found: list[str], index: int) -> bool:
    """Whether a word that may end a noun phrase goes on in one: "three high schools", no "12 feet high"."""
    behind = found[index + 2 : index + 3] if found[index + 1 : index + 2] == [" "] else []
    hyphened = index > 0 and found[index - 1] == "-"  # "six-monthly"
    return (
        not hyphened
        and (found[index].lower() in _ATTRIBUTIVE or found[index].lower() in _DEGREES)
        and bool(behind)
        and behind[0].isalpha()
        and (behind[0].lower() not in _stops() or behind[0].lower() in _ATTRIBUTIVE)
    )


def _class(found: list[str], index: int) -> bool:
    """Whether the letter at `index` is that of a class: "2,640 class A convertible shares"."""
    if found[index] != "A" or index < 1:
        return False
    named = index > 1 and found[index - 2].lower() in ("class", "series", "type", "grade")
    return named or (found[index + 1 : index + 2] == [" "] and plural("".join(found[index + 2 : index + 3])))


def _model(found: list[str], index: int, words: int) -> bool:
    """Whether a number within the phrase is part of a name: "new 737 Max jets", "Model 3 sedans"."""
    if not words or not found[index].isdigit():
        return False
    if found[index - 2].lower() in ("and", "or"):
        return False
    proper = found[index - 2][0].isupper()
    if found[index + 1 : index + 2] == ["-"] and found[index + 2 : index + 3] and found[index + 2].isdigit():
        index += 2
    if found[index + 1 : index + 2] != [" "] or index + 2 >= len(found):
        return False
    return found[index + 2].isalpha() and (proper or found[index + 2][0].isupper())


def _heads(found: list[str], last: str, end: int) -> bool:
    """Whether the word is a plural that the number counts, and no possessive or modifier ("sports teams")."""
    following = found[end + 1].lower() if end + 1 < len(found) and found[end] == " " else ""
    if last.lower() == "head":
        return following == "of" or not following.isalpha()  # "75 head of cattle"
    if not plural(last) or found[end - 2 : end - 1] in (["'"], ["’"]):
        return False
    if last.lower() in SAME:
        return not (plural(following) and following not in _stops())  # "police officers"
    if last.lower() in _DESCRIBES and plural(following) and following not in _stops() | _VERBS_TOO:
        return False  # "seven cosmetics brands"
    if last.lower() not in _either() and not demonym(last):
        return True
    if following in ("and", "or") and "".join(found[end + 3 : end + 4]).lower() in _either():
        following = "".join(found[end + 5 : end + 6]).lower()  # "futures and options contracts"
    return not following.isalpha() or following in _stops() or (following.endswith("ly") and following not in _IN_LY)


#: Units in the singular that describe what is counted: "three 18 month notes".
_LENGTHS = frozenset(
    "day week month year hour minute inch foot mile ml cl g kg oz lb mg litre liter gallon ounce pound gram meter metre kilometer kilometre "
    "watt volt".split()
)


def measure_between(found: list[str], at: int) -> int:
    """How many tokens of a second figure stand before the noun: "eight million 250ml bottles", "3 $50 cards"."""
    if at and found[at - 1] == "-":
        return 0
    index = at
    if index < len(found) and (found[index] in "$£€" or (len(found[index]) == 3 and found[index].isupper())):
        index += 1
    if index + 1 < len(found) and found[index][0].isdigit():
        if (
            index == at
            and found[index + 1] == " "
            and "".join(found[index + 2 : index + 3]) in _LENGTHS
            and found[index + 3 : index + 4] == [" "]
        ):
            return 4
        if found[index + 1].isalpha():
            index += 1
        elif found[index + 1] == "-" and index + 2 < len(found) and found[index + 2].isalpha():
            index += 2
        elif index == at:
            return 0
        index += 2 * (found[index + 1 : index + 3] == ["-", "old"])  # "two 15-year-old girls"
        if index + 2 < len(found) and found[index + 1].isspace() and found[index + 2].isalpha():
            return index + 2 - at
    return 0


def _compound(found: list[str], index: int) -> int:
    """How many tokens a word has: "high-tech" three, "driver's" three, "U.S." four."""
    length = 1
    if len(found[index]) == 1 and "".join(found[index : index + 4]) in _COUNTRIES:
        if found[index + 4 : index + 5] == [" "]:
            return 4
        length = 4 if found[index + 4 : index + 5] == ["-"] else 1  # "40 U.S.-based firms"
    if (
        found[index] in _SAINTS
        and found[index + 1 : index + 3] == [".", " "]
        and found[index + 3 : index + 4]
        and found[index + 3][0].isupper()
    ):
        return 4
    if found[index][0].isupper() and (model := _numbered(found, index)):
        return model
    while index + length + 1 < len(found) and found[index + length] in "-'’&" and found[index + length + 1].isalpha():
        length += 2
    return length


#: "one St. Louis dealer".
_SAINTS = frozenset(("St", "Ft", "Mt"))


def _numbered(found: list[str], index: int) -> int:
    """How many tokens the name of a product has: "A320", "F-16s", "A-310-300s", "Covid-19"; 0 where no digits belong to it."""
    end = index + 1
    while end + 1 < len(found) and found[end] == "-" and found[end + 1].isdigit():
        end += 2
    if end == index + 1 and len(found[index]) <= _SHORT and end < len(found) and found[end].isdigit():
        end += 1
    if end == index + 1:
        return 0
    while end + 1 < len(found) and found[end] == "-" and found[end + 1].isdigit():
        end += 2  # "A350-900"
    return end - index + (end < len(found) and found[end].isalpha() and len(found[end]) < 3)


#: Longest letters of a product that digits follow at once.
_SHORT = 4


_ARTICLES, _EVENTS = frozenset(("the", "a", "an")), frozenset(("thing", "meeting", "morning", "evening", "building"))


def _participle(found: list[str], index: int, behind: frozenset[str] | None = None) -> bool:
    """Whether an "-ing" word goes on as a verb: "manufacturer indicating that", "one following a"."""
    following = found[index + 2].lower() if index + 2 < len(found) and found[index + 1].isspace() else ""
    told = following in (_stops() if behind is None else behind) or (behind is not None and following[:1].isdigit())
    return found[index].lower().endswith("ing") and told


def _verb(lower: str) -> bool:
    """Whether a word behind a singular noun is rather its verb, or an adverb."""
    if lower.endswith("ly") or lower == "saw":
        return lower not in _IN_LY
    return lower.endswith(("s", "ed")) and not lower.endswith(("ss", "us", "is"))
