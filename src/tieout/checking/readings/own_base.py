"""What so many times is said of: "three times the output of its rival" names it, and it is no figure of the sentence by that alone."""

from __future__ import annotations

from itertools import takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.readings.reading import Reading, tells_change
from tieout.patterns import lazily
from tieout.quantities.plurals import singular

_OPENS = frozenset("the that those its his her their our any what a an as".split())
_STOPS = frozenset((*",.;:()[]–—-", "and", "but", "while", "when"))
#: What points back to a level of before.
_BEFORE = frozenset(
    """earlier previous preceding prior before ago last old original former first initial then time year years month months week weeks
    quarter day days decade period season spring summer autumn winter start beginning end peak low now today current this same it they
    he she we""".split()
)
#: Words of what is so as a rule, which a sentence behind may give.
USUAL = frozenset(
    "usual usually normal normally ordinary ordinarily typical typically generally habitual customary regular regularly used".split()
)
_PREPOSITIONS = frozenset("of by for in at from on among across used held made spent".split())
#: What makes the base another's, or one that was never a level.
_OTHERS = frozenset(
    "other another rival rivals national typical usual normal average expected feared forecast planned predicted hoped".split()
)
#: Words of fewer letters name no thing.
_SHORT = 3


def has_own_base(reading: Reading, line: Line) -> bool:
    """'88 MB each, so 530 MB in all, three times the size of the other index', '…, four times as many as in Oslo': the words behind "times"
    name what it is compared with, and neither hold the base, nor point back to a time, nor name what the base is of ("40 women and 120 men,
    three times the number of women")."""
    stated, base = reading.bound.get("stated"), reading.bound.get("base")
    if not tells_change(reading) or not isinstance(stated, Slot) or not isinstance(base, Slot):
        return False
    if stated.kind != "multiple" or "times-as" not in stated.tags or stated.line != line.number:
        return False
    if base.line == stated.line and base.at > stated.at:
        return False  # "twice as many as its rival, which has 2.3 million"
    phrase = list(takewhile(lambda t: t.text not in _STOPS, line.tokens[stated.at + 1 :]))
    words = [word for t in phrase for word in t.text.split()]
    if not words or words[0] not in _OPENS or any(t.slot >= 0 and not t.context for t in phrase):
        return False
    if any(t.slot >= 0 for t in phrase):
        return _is_of_another_year(phrase, base, line)
    if not _BEFORE.isdisjoint(words) or any(t.classes & {"year-ago", "earlier"} for t in phrase):
        return False
    if not _OTHERS.isdisjoint(words):
        return USUAL.isdisjoint(words) or base.line < stated.line
    if "others" in base.tags and base.line < stated.line and words[0] != "as":
        return True  # "The remaining 3,000 are wheat. Bids for rye came to 18,000, 1.5 times the amount sold"
    named = words[_where(words) :]
    return bool(named) and not _is_told(named, base, line.tokens[: stated.at])


def _is_of_another_year(phrase: list[Token], base: Slot, line: Line) -> bool:
    """'made 120 in 2020 and 160 in 2021, more than double what it made in 2019': whether a year there is another than that of the base."""
    named = {t.text for t in phrase if t.context and _YEAR.fullmatch(t.text)}
    theirs = {
        s.quantity.text for s in line.slots if base in s.links.get("when", ()) and _YEAR.fullmatch(s.quantity.text)
    }
    return base.line == line.number and bool(named and theirs) and named.isdisjoint(theirs)


_YEAR = lazily(r"(?:1[89]|20)\d\d")


def _where(words: list[str]) -> int:
    """Where it is told whose level it is: behind the second "as" of "as many as in Oslo", from a preposition on in "the output of its rival"."""
    if words[0] == "as":
        return words.index("as", 1) + 1 if "as" in words[1:] else len(words)
    return next((k for k, word in enumerate(words) if word in _PREPOSITIONS), len(words))


def _is_told(words: list[str], base: Slot, before: list[Token]) -> bool:
    """Whether a thing that the words name is what the base counts, or stands in the sentence before."""
    things = {word for word in words if len(word) > _SHORT and word not in _PREPOSITIONS}
    told = (word for t in before for word in t.text.split())
    return base.unit in {singular(word) for word in things} or not things.isdisjoint(told)
