"""Before step 1: whether a list of things may stand close behind their number, or before it; see the finder `counted-list`."""

from __future__ import annotations

from itertools import islice

from tieout.checking.compact.called import is_called, is_person
from tieout.patterns import lazily
from tieout.quantities.calendar_names import WHOLE_MONTHS
from tieout.quantities.model import Quantity
from tieout.quantities.plurals import singular

#: No list names more things.
_MANY = 20
#: How far behind its number a list opens at most, and how far before it one ends.
_CLOSE, _FAR_BEFORE = 160, 80
#: What a name begins with, a few words that introduce it ("her grandson Paul") and the small words of names included.
_NAME = r"(?:[^\s,;:.]+\s+){0,5}[^\sa-z]"
#: A mark that may open a list, and what must stand behind it: a list that ends with it, or the bullets of one.
_MARK = lazily(r"[:;(–—]|\s--?\s|,\s+namely\b")
_LISTED = lazily(r"\b(?i:and|or)\b|[,;]|[:\s]*$")
#: "a four-nation venture grouping Peru, …"
_GROUP = lazily(
    r"-[a-z]+\s(?:[^.;:]{0,80}\b(?:grouping|comprising|linking|uniting|joining|comprises|groups|links|unites|of|by|between|among|with|includ\w+|involving)\s"
    r"|[^.;:]{0,60}(?:[:(–—,]|\s--?)\s?)[^.;:]*\sand\s"
)
#: A word that may open a list, or the first comma; an "and" stands in each of these.
_OPENS = lazily(
    rf"\b(?:including|called)\s|\b(?:named|as|are|were|be|included?|of)\s+{_NAME}|\b[io]n\s+\S{{3,9}}(?:\s\d\S*)?,?\sand\s|[io]n\s\d+,|,\s+(?:in|at)\s|\bage[ds]\s\d"
)
#: "their three children Anna, Carl and Dora"
_BARE = lazily(r"\s(?:[a-z-]+\s){1,4}[A-Z]")
_APPOSED = lazily(
    rf"[^,;:(–—]*,\s+(?:{_NAME}|(?:one|two|three|four|five|six|a|the|another)\s)|\s[^\d,;:(–—]*[a-z](?:s,\s[a-z][^,;:.]{{2,40}},\s|,\s(?!and\b|but\b)[a-z][^,;:.]{{1,40}}\sand\s[^,;:.]{{2,30}}\.?$)"
)
#: "three of our four units, paint, glass and tiles, …"
_OUT_OF = lazily(r"\s+of\s+(?:our|its|their|the)\s+\w+\s+[^,;:.]{3,30},\s+[a-z][^,;:.]{2,40},")
#: "the three cities of Ely, March and Wisbech"
_OF, _DEFINITE = lazily(r"\bof\b[^.;]*,"), ("the", "these", "those", "its", "their")
_YEARS = lazily(r"[a-z\s]*[\s,:(]{1,3}(?:19|20)\d\d\b")
_AND = lazily(r"\b(?i:and)\b")
#: "Peru and Chile … the two countries"; how far before such a number the names stand.
_POINTING, _FAR_BACK = tuple(f"{the}{gap}" for the in ("the", "these", "those", "all") for gap in " \n"), 500
_BESIDE = (",", "–", "—")
_JOINED = lazily(r"[A-Z][\w.'’>-]*(?:,\s\d\d)?,?\sand\s(?:the\s)?[A-Z]")
#: "Salt, tar and rope … all three"; and the same at the head of the next sentence.
_THINGS = lazily(r",\s(?:[\w'’-]+\s){1,4}?and\s\w|,\s[^.,;]{1,40},\sand\s\w")
_THINGS_NEXT = lazily(r"\s*[A-Z][^.,;:()]{1,40},\s[^.;:()]{1,90}?\sand\s\w")
#: "tar, rope and salt, three goods"
_APPOSED_THINGS = lazily(r",\s[^.;:()]{2,60}?,?\sand\s[^.,;:()]{2,50}(?:,|\s?[–—-])\s$")
#: "three reasons. The first is …", "two things. One, …", "three factors: 1. …"
_ENUMERATED = lazily(r"[\s\"”“]*(?:(?:[Tt]he\s+|[Nn]umber\s+)?(?:[Ff]irst(?:ly)?|[Oo]ne)(?!\w)|[(]?1[.)]\s)")
#: "three issues. The issues are …", "two players. They are: …", "He said they are …"
_ARE_NEXT = lazily(
    r"\s*(?:(?:[A-Z][\w'’-]*\s+){1,3}(?:[a-z]+\s+)?said\s+(?:that\s+)?)?"
    r"(?:[Tt]hey|(?:[Tt]he|[Tt]hese|[Tt]hose)(?:\s+[a-z\d-]+){0,4}?)\s+(?:are|were|will\s+be|would\s+be)\b(?:[^.]|\.(?=\S)|(?:(?<=\b\w)|(?<=\b\w\w))\.(?!\S))*\band\s"
)
#: two names, joined or in one sentence
_NAMES = lazily(r"[A-Z][\w.'’-]*,?\s(?:[^.]{0,200}?)(?:\s(?:and|while)|;)\s(?:the\s)?[A-Z]")
#: "Bo Ek, 33, was …": the next sentence begins with a name and an age.
_AGED = lazily(r"[\s\"”“]*(?:[A-Z][\w.'’-]*\s){1,4}[A-Z][\w'’-]*,\s+[1-9][0-9]?[,.]")
#: How far below its sentence a number is told; and words that may open what it counts.
FAR_BELOW = 400
_TOLD_BELOW = lazily(r"\b(?:are|were|be|as|to)\s(?:in\s|at\s|the\s|[a-z]+\s){0,6}[A-Z][^.]*\sand\s")
#: What stands between a list and the number of its items: "Ely, March and Wisbech, the only three".
_BEFORE = lazily(
    r"[^\sa-z.][^\s,]*\s*(?:[,–—]|\b(?:as|are|were|became|remain|being))"
    r"\s(?:the|its|their|his|her|our|all|these|those|(?:(?:the|[^\sa-z,;.][^\s,;]*)\s+){0,6}[^\s,;]+['’]s?)"
    r"\s(?:(?:only|other|first|last|next|original|remaining|main)\s)*$"
)
#: The same behind things without names: "oak, ash and elm are the three".
_ARE_SOME, _OF_SOME = lazily(r"\band\s[^.;:]+\s(?:are|were)\s(?:just\s|only\s|but\s)?$"), lazily(r"\s(?:out\s)?of\b")
_ARE_THE, _CLOSED = lazily(r"\b(?:are|were)\s(?:the|its|their|his|her|our)\s(?:only\s|main\s)?$"), 24


def may_list(text: str, quantity: Quantity, end: int) -> bool:
    """Whether a figure may be the number of a list's items; its sentence has that `end`."""
    if not _counts(text, quantity):
        return False
    if are_years(quantity):
        return _YEARS.match(text, quantity.end, end) is not None
    if are_days_or_months(quantity):
        beside = _DAYS_BEHIND.match(text, quantity.end) or _DATES_NEXT.search(text, end, end + FAR_BELOW)
        return beside is not None or tells_each(text, quantity, end)
    if text[quantity.end : quantity.end + 1] == "-":
        return _GROUP.match(text, quantity.end, end) is not None
    return (
        _opens(text, quantity, end)
        or _ENUMERATED.match(text, end) is not None
        or len(told_of_each(text, quantity.end, end)) > _PAIR
        or tells_next(text, end)
        or _ends_before(text, quantity)
        or _points_back(text, quantity)
        or _may_be_named(text, quantity, end)
        or _AGED.match(text, end) is not None
        or may_be_told_below(text, quantity, end)
        or _may_fit(text, quantity, end)
        or tells_each(text, quantity, end)
    )


def tells_each(text: str, quantity: Quantity, end: int) -> bool:
    """Whether as many figures stand near a number as it counts things; two, in the next sentence, which begins at `end`, or for days."""
    number, times = int(quantity.value or 0), quantity.kind == "duration"
    led = text[max(0, quantity.start - _LEAD) : quantity.start].lower().split()
    if (times or (number > _PAIR and not _OF_ALL.isdisjoint(led))) and _tells(
        text, quantity.start - FAR_BELOW, quantity.start, number
    ):
        return True
    if _tells(text, quantity.end, end, number):
        return True
    if times or not _OF_ALL.isdisjoint(led[-1:]) or not _tells(text, end, end + FAR_BELOW, number):
        return False
    following = _NEXT.search(text, end + 1, end + FAR_BELOW)
    return following is None or _tells(text, end, following.end(), number)


def _tells(text: str, start: int, end: int, number: int) -> bool:
    """Whether so many figures stand there that are no years."""
    return sum(1 for _ in islice(_FIGURE.finditer(text, max(0, start), end), number)) >= number


#: Words that say, so few letters before a number at most, that it is of all there are.
_OF_ALL, _LEAD = frozenset("the its their his her our all these those both list".split()), 32
_NEXT = lazily(r"[a-z\d)”\"][.!?]\s+[A-Z]")
_FIGURE = lazily(r"(?<![\w.,])(?!(?:19|20)\d\d\b)[$£€]?\d")


def tells_next(text: str, end: int) -> bool:
    """Whether the sentence that begins there may tell what the things are that were counted in the one before."""
    return _ARE_NEXT.match(text, end) is not None


def told_of_each(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the names stand of which one figure each is told, one behind the other: "90 tons at Ely, 30 at March and 20 at Hull"; none where a time is
    told so."""
    found: list[tuple[int, int]] = []
    end = min(end, start + _FAR_BACK)
    match = _EACH.search(text, start, end)
    while match is not None:
        found.append(match.span(1))
        also = _ALSO.match(text, match.end(), end)
        found += [also.span(1)] if also is not None else []
        at = also.end() if also is not None else match.end()
        joint = _JOINT.match(text, at, end)
        match = _EACH.match(text, joint.end(), end) if joint is not None else None
    return [] if any(text[a:b].split()[-1].lower() in _TIMES for a, b in found) else found


_NAMED = r"(?:the\s)?([A-Z](?:[\w'’-]|\.(?=\w)|(?<=\.[A-Z])\.(?!\w))*(?:\s[A-Z][\w'’-]*){0,3})"
_EACH = lazily(
    r"(?<![\w.,])(?:[^\w\s,;:.]?\d[\d.,]*|(?:[Mm]inus\s)?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)(?=\s(?:pct|percent|per\scent)))"
    rf"(?:\s[^\W\d][^\s,;:()]*){{0,4}}?\s(?:for|at|in|from|by|to|on|near)\s{_NAMED}"
)
#: another name of which the same figure is told: "3 percent in Oslo and Bergen"
_ALSO = lazily(rf"\sand\s{_NAMED}(?=[,.;])")
_JOINT = lazily(r",?\s(?:and\s|while\s)?")
_PAIR, _TIMES = 2, frozenset(WHOLE_MONTHS)


def may_be_told_below(text: str, quantity: Quantity, end: int) -> bool:
    """Whether one of the next sentences may name the things by their noun, or people by another: "The schools to be closed are …"."""
    noun = quantity.subject.rpartition(" ")[2]
    near = text[end : end + FAR_BELOW] if noun else ""
    return (
        noun != ""
        and (noun in near or is_called(noun) or is_person(singular(noun)))
        and _TOLD_BELOW.search(near) is not None
    )


def _may_fit(text: str, quantity: Quantity, end: int) -> bool:
    """Whether things may be told by an amount each, or by their places ("the first lease … the second"), or days by their dates in the next sentence."""
    noun = singular(quantity.subject.rpartition(" ")[2]).lower()
    near = text[quantity.end : end + FAR_BELOW].lower() if noun else ""
    if noun and (f"first {noun}" in near or any(f"{noun} {a}" in near and f"{noun} {b}" in near for a, b in _LABELS)):
        return True
    return _AMOUNTS.match(text, quantity.end, end) is not None or (
        (quantity.value or 0) > 2 and _ANY.search(text, quantity.end, min(end, quantity.end + FAR_BELOW)) is not None
    )


_LABELS = (("1", "2"), ("a", "b"), ("i", "ii"))
_ANY = lazily(r",\s[^.;]{1,90}?\sand\s")
_DATES_NEXT = lazily(r"\d,\s\d\d?,?\sand\s\d|\d,?\sand\s[A-Z][a-z]+\.?\s\d")
_DAYS_BEHIND = lazily(r"\s*[,:(–—-]\s*(?:on\s+|in\s+)?[A-Z][a-z]+(?:,|\sand\s)")
_AMOUNTS = lazily(r"(?:\s[a-z-]+){1,4}\s(?:for|of|over)\s[^.;:()]{3,60}[$£€]\d[^.;:()]{0,60}\sand\s")


def are_years(quantity: Quantity) -> bool:
    """Whether a length of time counts years as things: "the three fiscal years 2009, 2008 and 2007"."""
    return quantity.kind == "duration" and "years" in (quantity.subject.rpartition(" ")[2], quantity.text[-5:])


def are_days_or_months(quantity: Quantity) -> bool:
    """Whether a length of time may count days that have a date each, or months with a name: "five days of strikes", "a three-day count", "three months"."""
    return quantity.kind == "duration" and quantity.text.endswith(("days", "-day", "months"))


def _counts(text: str, quantity: Quantity) -> bool:
    """Whether a figure is a small whole number of things; in capitals it is of a sentence in which no name shows."""
    value = quantity.value or 0
    if not 2 <= value <= _MANY or value != int(value) or quantity.hedge != "=":
        return False
    if len(quantity.text) > 1 and quantity.text.isupper():
        return False
    return bool(quantity.subject) or text[quantity.start].isalpha()


def _opens(text: str, quantity: Quantity, end: int) -> bool:
    start, near = quantity.end, min(end, quantity.end + _CLOSE)
    mark = _MARK.search(text, start, near)
    if mark is not None and _LISTED.search(text, mark.end(), end):
        return True
    if not _AND.search(text, start, end):
        return False
    if (
        _BARE.match(text, start, near)
        or _OPENS.search(text, start, near)
        or _APPOSED.match(text, start, near)
        or _OUT_OF.match(text, start, near)
    ):
        return True
    definite = text[max(0, quantity.start - 8) : quantity.start].lower().rstrip().endswith(_DEFINITE)
    return definite and _OF.search(text, start, near) is not None


def _points_back(text: str, quantity: Quantity) -> bool:
    """Whether "the two" or "these three" stands behind names that an "and" joins, or "two" right behind them."""
    before = text[max(0, quantity.start - _FAR_BACK) : quantity.start]
    if before[-2:-1] in _BESIDE:
        return _JOINED.search(before[-_FAR_BEFORE:]) is not None or _APPOSED_THINGS.search(before) is not None
    if not before.lower().endswith(_POINTING):
        return False
    return _JOINED.search(before) is not None or _THINGS.search(before) is not None


def _may_be_named(text: str, quantity: Quantity, end: int) -> bool:
    """Whether names may stand in the next sentences for "three parties", or things at the head of the next one for "three crops"."""
    if is_called(quantity.subject) and _NAMES.search(text, end, end + _FAR_BACK) is not None:
        return True
    return quantity.subject != "" and _THINGS_NEXT.match(text, end) is not None


def _ends_before(text: str, quantity: Quantity) -> bool:
    start = max(0, quantity.start - _FAR_BEFORE)
    if _OF_SOME.match(text, quantity.end) is not None and _ARE_SOME.search(text, start, quantity.start) is not None:
        return True
    if _BEFORE.search(text, start, quantity.start) is not None:
        return True
    told = _ARE_THE.search(text, max(start, quantity.start - _CLOSED), quantity.start)
    return told is not None and _AND.search(text, start, told.start()) is not None
