""" "One" as a pronoun ("no one", "one of the", "one another") against "one" as a number ("one solution")."""

from __future__ import annotations

from tieout.quantities import nouns
from tieout.quantities.around import Place
from tieout.quantities.lexicon import number_words, stop_words, word_class
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral
from tieout.quantities.one_beside import counts_beside
from tieout.quantities.plurals import plural, singular

_FRONT = word_class("before-one")
_VAGUE = word_class("after-one")


#: Before an adjective and "one"; and what makes a span of the numbers behind them: "the first one to three years".
_THE, _SPAN = frozenset(("the", "this", "that")), frozenset("first last next past initial final top previous".split())
_NOUNS = word_class("noun-in-s-or-ly")
#: "at one point" is once; "at one point above the index" is a distance.
_WHEN, _BESIDE = (
    frozenset(("point", "stage", "moment")),
    frozenset("above below over under behind ahead higher lower per".split()),
)


def _no_noun(last: str) -> bool:
    """Whether a word is rather a verb or an adverb behind the pronoun: "one likes to think", "one fatally"."""
    looks = last.endswith("ly") or (plural(last) and singular(last) != last)
    return looks and last not in _NOUNS


def _number(found: list[str]) -> bool:
    """Whether a number follows the first word: "one to two seeds"."""
    return len(found) > 3 and (found[3][0].isdigit() or found[3].lower() in number_words())


def _measure(found: list[str]) -> bool:
    """Whether a unit that is no other word follows: "that one mile"."""
    name = longest(found, 1)[0] if len(found) > 1 and found[0] == " " else None
    return name is not None and name.kind in ("measure", "currency") and not name.weak


def pronoun(place: Place, numeral: Numeral) -> bool:
    """Whether the "one" that `numeral` read stands for a thing and counts nothing."""
    front = place.word_before(numeral.start)
    found = place.after(numeral.end)
    if front in ("minus", "negative"):
        return False
    between = place.text[place.floor : numeral.start].strip() if place.floor > place.low else ""
    if between in ("and", "to", "or") and not (found[1:2] and found[1][0].isalnum()):
        return False  # "between zero and one"
    if front in _FRONT:
        return not _measure(found)
    if not found or found[0] in "'’":
        return True
    if found[:2] == [",", " "] and found[2:3] and found[2].lower() == "two":
        return False
    if found[0] == "-":
        return len(found) < 2 or found[1].lower() in ("on", "way", "off", "time", "sided", "stop", "size")
    if found[0] == " " and nouns.measure_between(found, 1) and nouns.phrase(found, 1, one=True)[0]:
        return False  # "one 9-inch crust"
    if found[:3] == [" ", "-", " "] and (name := longest(found, 3)[0]) is not None and not name.weak:
        return False  # "one - month money", as some print every hyphen
    if not found[0].isspace() or len(found) < 2 or not found[1].isalpha():
        return True
    word = found[1].lower()
    if number_words().get(word, (0, ""))[1] == "unit" and (len(found) < 4 or found[3].lower() in number_words()):
        return False
    if front == "at" and word in _WHEN and "".join(found[3:4]).lower() not in _BESIDE:
        return True
    if longest(found, 1)[0] is not None and word not in ("in", "at", "day", "second"):
        return False
    if word == "to" and front not in _SPAN and "".join(place.before(numeral.start)[-4:-3]).lower() in _THE:
        return True  # "in the dry year to 97 hectares, in the wet one to 165"
    if word == "each" or ((word in ("to", "or") or (word == "and" and front == "between")) and _number(found)):
        return False
    if counts_beside(place, numeral, word):
        return False  # "four in the south and one in the west"
    if word in _VAGUE or found[2:6] == [" ", "or", " ", "another"] or word in stop_words("function", "verb"):
        return True
    head, said, _ = nouns.phrase(found, 1, one=True)
    last = said.split()[-1] if said else ""
    return not head or _no_noun(last.lower())
