"""A level that is set beside the one that a change led to and is no level of before: one of another place or of other people ("rose 2 points to
44 percent, compared with 51 percent nationally"), or one that lies where the change cannot have come from ("…, still short of the 51 percent")."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.readings.reading import Reading, tells_change
from tieout.quantities.calendar_names import MONTHS

_SET_BESIDE = frozenset(("than", "against"))
#: Words before a level and words behind it that say it is that of all, or of the others.
_AT_LARGE = frozenset("national nationwide statewide regional global worldwide".split())
_ALL_OVER = frozenset(
    "nationally nationwide statewide countrywide regionally globally worldwide elsewhere nearby neighbouring neighboring".split()
)
_PLACES = frozenset(
    "country nation region state province county city world rest capital union eurozone suburbs".split()
)
_PEOPLE = frozenset(
    "men women boys girls males females adults children whites blacks pensioners students pupils foreigners citizens".split()
)
_OWNED = frozenset(("its", "their", "his", "her", "our"))
_NEIGHBOURS = frozenset("neighbour neighbours neighbor neighbors sister twin partner partners parent".split())
#: What stands behind "for the" and "at the", or bears an "'s", where it is a time.
_WHEN = frozenset(
    "year years month months week weeks day days quarter quarters half season period session decade century night weekend half-year election first "
    "second third fourth last previous prior same whole full latest entire corresponding preceding earlier comparable past final fiscal financial "
    "calendar academic end start beginning close time peak height turn outset opening yesterday today tomorrow it that he she there what three six "
    "nine twelve".split()
)
_TIMES = frozenset(
    "spring summer autumn winter fall advent lent easter christmas ramadan diwali hanukkah passover pentecost thanksgiving carnival midsummer "
    "holiday holidays eid olympics festival festivals".split()
)
_OF_TIME = _WHEN | _TIMES | MONTHS.keys()
#: What says behind a level that bears an "'s" that it is one of before: "the company's 39 million before".
_BEFORE = frozenset("before earlier previously then".split())
_LEAST = frozenset("below under short less lower fewer smaller shy cheaper".split())
_MOST = frozenset("above more higher greater larger ahead dearer costlier pricier".split())
_NOUN, _ENDS = 3, frozenset(",;:.")
#: What a level behind which a clause stands is needed, asked or allowed for.
_ASKING = frozenset("it they he she that which".split())
_ASKS = frozenset(
    "takes take costs cost needs need requires require must would should could charges charge pays pay wants want".split()
)
#: How far before a level the word stands that compares, and how far behind it what it is of and when.
_REACH, _NEAR, _FAR = 6, 4, 8


def is_set_elsewhere(reading: Reading, line: Line) -> bool:
    """Whether the base stands behind the change and the level it led to, set beside that one, and is none of its earlier levels."""
    stated, new, base = (reading.bound.get(name) for name in ("stated", "new", "base"))
    if not tells_change(reading) or not (isinstance(stated, Slot) and isinstance(new, Slot) and isinstance(base, Slot)):
        return False
    if not stated.line == new.line == base.line == line.number or base.at < max(stated.at, new.at):
        return False
    if (
        base.tags.isdisjoint(_SET_BESIDE)
        or "from" in base.tags
        or not stated.tags.isdisjoint(("change-than", "times-as"))
    ):
        return False
    return is_elsewhere(line, base) or _lies_ahead(stated, _before(line, base))


def is_elsewhere(line: Line, level: Slot) -> bool:
    """Whether the words at a level say whose or where it is, and none says when."""
    before = _before(line, level)
    behind = list(takewhile(lambda t: t.text not in _ENDS, line.tokens[level.at + 1 : level.at + 1 + _FAR]))
    if any(t.context or "year-ago" in t.classes for t in behind):
        return False
    if any(t.text in _AT_LARGE for t in before[:_NEAR]) or any(t.text in _ALL_OVER for t in behind):
        return True
    told = [t.text for t in behind[: _NEAR + 1]]
    if any(_owns(t) for t in before[:_NEAR]):
        return _BEFORE.isdisjoint(told)
    if told[:1] in (["for"], ["at"]) and told[1:2] == ["the"] and len(told) >= _NOUN and not _tells_time(told[2:]):
        return True
    if ("next", "door") in pairwise(told):
        return True
    if told[:1] and told[0] in _ASKING and told[1:2] and told[1] in _ASKS:
        return True  # "compared with the 34 cents it takes to produce it"
    words = [t for t in behind if t.text not in ("percent", "pct", "the")][:_NEAR]
    for k, token in enumerate(words[:-1]):
        following = words[k + 1]
        place = following.text.split()[-1]
        if token.text in ("of", "for", "among", "at", "by"):
            own = following.text in _OWNED and any(t.text in _NEIGHBOURS for t in words[k + 2 :])
            if own or following.text in _PEOPLE:
                return True
        if token.text == "across" and not _tells_time((place,)):
            return True
        if token.text in ("in", "at") and (place in _PLACES or _is_place(line, following)):
            return True
    return False


def _tells_time(words: Iterable[str]) -> bool:
    return not _OF_TIME.isdisjoint(words)


def _before(line: Line, level: Slot) -> list[Token]:
    return list(takewhile(lambda t: t.slot < 0, line.tokens[level.at - 1 : max(level.at - 1 - _REACH, 0) : -1]))


def _owns(token: Token) -> bool:
    """Whether a word says whose a level is: "above the state's 5.4 percent", and not "above May's" or "above last year's"."""
    word = token.text.replace("’", "'").removesuffix("'s")
    if word == token.text or token.context or token.slot >= 0:
        return False
    return word.isalpha() and not (word in _OF_TIME or word.endswith("day"))


def _is_place(line: Line, token: Token) -> bool:
    """Whether a word with a capital is no name of a time."""
    word = token.text
    return (
        line.text[token.start : token.start + 1].isupper()
        and word not in _TIMES
        and word not in MONTHS
        and word.isalpha()
    )


def _lies_ahead(stated: Slot, before: list[Token]) -> bool:
    """'rose 3 points to 61 percent, short of the 68 percent of 2004': what has gone up has not come from above."""
    words = {word for t in before for word in t.text.split()}
    below, above = not words.isdisjoint(_LEAST), not words.isdisjoint(_MOST)
    return (below and not above and "rise" in stated.tags) or (above and not below and "fall" in stated.tags)
