"""Fractions told by an article or alone: "a third", "a quarter of", "half", "half a million", "Quarter of firms to close"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import denominators, number_words, ordinal_words, word_class
from tieout.quantities.word_fractions import HALF_A_UNIT, QUARTERED, WORD_AFTER, fraction

_WORD_BEFORE = lazily(r"([A-Za-z0-9']+)[ \xa0\n-]+$")
_GOVERNED = lazily(
    r"\b(?:by|than|about|nearly|almost|over|(?:rise|increase|jump|gain|growth|fall|drop|decline|cut|reduction|saving|loss) of)[ \xa0\n]+$",
    re.I,
)
_GOVERN = 16
_AFTER_FRACTION = frozenset("of more less fewer lower higher smaller larger the to as".split())
#: "a quarter million", which no "quarter million-dollar loss" is.
_QUARTER = lazily(r"[ -](?:of a )?(?:million|billion|trillion)\b(?!-)")
_PERIODS = frozenset(("last", "next", "this", "per", "each", "every", "latest", "final"))
_HALVED = word_class("halved-unit")
_QUARTER_FRONT = frozenset(
    ("", "a", "the", "one", "by", "about", "another", "every", "only", "just", "than", "or", "to", "of")
)
_HALF_BEFORE = word_class("before-half")
_HALF_AFTER = word_class("after-half")
_NOT_HALF = word_class("not-half")
#: A fraction and its percentage, or what it is of what: "a quarter (25 %)", "a quarter (45 of 180)".
_SAID_BEHIND = lazily(
    r"[ \xa0][(\[](?:or |about |some )?(?:\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|per ?cent|pct)|\d[\d,.]*[ \xa0](?:out[ \xa0])?of[ \xa0](?:the[ \xa0])?\d)"
)


def article_fraction(place: Place) -> Draft | None:
    """ "a third", "a quarter of", "half", "half a million" for the word at the place; None where it is an ordinal or a period."""
    text, start, high = place.text, place.start, place.high
    word = text[start : place.end].lower()
    before = _WORD_BEFORE.search(text, max(place.floor, start - 24), start)
    after = WORD_AFTER.match(text, place.end, min(high, place.end + 24))
    front, following = before[1].lower() if before else "", after[1].lower() if after else ""
    if word == "half":
        paired = front in ("a", "an") and _FROM_FRACTION.search(text, max(place.low, start - 24), start)
        if paired and before:
            return fraction(text, before.start(), place.end, 0.5, high)
        return fraction(text, start, place.end, 0.5, high) if _is_half(place, front, following) else None
    if (
        word == "quarter"
        and _QUARTER.match(text, place.end, high)
        and front not in ordinal_words()
        and front not in _PERIODS
    ):
        begin = before.start() if before and front == "a" else start
        return fraction(text, begin, place.end, 0.25, high)
    if word == "quarter" and following in QUARTERED and front in _QUARTER_FRONT:
        begin = before.start() if before and front in ("a", "one") else start
        return fraction(text, begin, place.end, 0.25, high)
    if before is None and word == "quarter" and start == place.low and _OPENING_OF.match(text, place.end, high):
        return fraction(text, start, place.end, 0.25, high)  # "Quarter of firms to close"
    if before is None or word.endswith("s") or front not in ("a", "an", "one"):
        return None
    begin = before.start()
    governed = _GOVERNED.search(text, max(place.floor, begin - _GOVERN), begin)
    said = _SAID_BEHIND.match(text, place.end, place.high)
    counts = (
        said
        or _TO_FRACTION.match(text, place.end, high)
        or _AGAIN.match(text, place.end, high)
        or (following in _AFTER_FRACTION and (following in _OF_QUARTERS or word != "quarter"))
        or (
            following
            in (_GOES_TO if word == "quarter" and not _IN_PLACE.match(text, place.end, high) else _GOES_TO_OR_IN)
            and (other := _NEXT_SHARE.search(text, max(place.low, begin - _SHARES_APART), begin))
            and f" {following} " in other[0]
            and not _is_counted_on(text[max(place.low, begin - _SHARES_APART) : begin], denominators()[word])
        )
        or (
            _ITEM_ENDS.match(text, place.end, high)
            and _SHARE_OF_NEXT.search(text, max(place.low, begin - _SHARES_APART), begin)
            and not _is_counted_on(text[max(place.low, begin - _SHARES_APART) : begin], denominators()[word])
        )
    )
    alone = begin == place.low and not text[place.end : high].strip(" .")
    if (
        word == "quarter"
        and _SAID_AGAIN.search(text, max(place.low, begin - _SAYING), begin)
        and not _MARKS.isdisjoint((text[place.end : place.end + 1], text[place.end : place.end + 2]))
    ):
        return fraction(text, begin, place.end, 0.25, high)
    if counts or governed or alone or (not following and word != "quarter"):
        return fraction(text, begin, place.end, 1 / denominators()[word], high)
    return None


#: One more share of what another was told of before: "60 percent goes on wages and a quarter on rent", no "rose 5 percent, a quarter to forget".
_GOES_TO = frozenset("from on to for".split())
_GOES_TO_OR_IN = _GOES_TO | {"in"}  # "a quarter in which sales fell" is one of a year
_IN_PLACE = lazily(r"[ \n]in[ \n][A-Z]")
_A_SHARE = (
    r"(?:[0-9](?:%|[ \xa0]per ?cent\b|[ \xa0]pct\b)|\b(?:per ?cent|half|third|thirds|quarter|quarters|fifths?)\b)"
)
_NEXT_SHARE = lazily(
    rf"{_A_SHARE}[^.;:()]*(?:,|\band|, and)[ \n](?:(?:about|almost|nearly|some|another|roughly|just|only|over|under)[ \n]){{0,2}}\Z",
    re.I,
)
#: The same behind what has it, at the end of its item: "Wages take 60 percent, rent a fifth and food the rest", "France takes 24 percent; Spain, a fifth;".
_SHARE_OF_NEXT = lazily(
    rf"{_A_SHARE}[^.:()]*(?:[,;]|\band)[ \n](?:the[ \n])?"
    r"(?!(?:in|for|over|of|within|per|once|each|every|during|after|than|to|is|was|at|by|with|from|on|or|as|finished|came|won|lost)\b)[A-Za-z]+,?[ \n]\Z"
)
_ITEM_ENDS = lazily(r"[,;]|[ \n]and[ \n]")
_SHARES_APART = 70
_WORDS = lazily(r"\b[A-Za-z]+\b(?![ \n-](?:thirds|quarters|fifths|sixths|tenths|per ?cent)\b)")


def _is_counted_on(before: str, place: int) -> bool:
    """Whether one fewer were counted: "two pay 6 percent, and a third from the bank", "one fell by 20 percent, another by half, and a third in Texas"."""
    words = [word.lower() for word in _WORDS.findall(before)]
    counted = any(
        number_words().get(word, ordinal_words().get(word)) in ((place - 1, "unit"), place - 1) for word in words
    )
    return counted or (place == _THIRD and {"another", "second"} & {*words} != set())


_THIRD = 3
_OF_QUARTERS = frozenset("of less more fewer lower higher smaller larger".split())
#: "600,000, or a quarter, came", "600,000 (a quarter)".
_SAID_AGAIN = lazily(
    r"(?:, or[ \n]|[0-9], |\(|[ \n][-–—][ \n]|\bof (?:them|these|those|which|whom),[ \n]|\b(?:[Tt]hat|[Tt]his|which)[ \n](?:is|was)[ \n])$"
)
_SAYING = 14
#: "half again as many", "a fifth again as large".
_AGAIN = lazily(r"[ \n]again[ \n]as\b")
_MARKS = frozenset((*",.;)", " -", " –", " —"))
#: Behind a "Quarter" that opens the sentence, and is none of a year.
_OPENING_OF = lazily(r"[ \n]of[ \n](?!(?:19|20)[0-9]{2}\b)")
#: "between a third and a half".
_PART = r"(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_TO_FRACTION = lazily(rf"[ \n](?:and|to|or)[ \n](?:an?|one)[ \n]{_PART}\b")
_FROM_FRACTION = lazily(rf"\b(?:an?|one)[ \n]{_PART}[ \n](?:and|to|or)[ \n]an?[ \n]\Z")


#: "nearly a half", "by over a half", at the end of what is said.
_ROUGHLY = lazily(r"\b(?:almost|nearly|about|around|roughly|over|under|than|just|by)[ \n]a[ \n]\Z", re.I)
#: "The other half went to the bank", but not "the other half of the season".
_REST, _THE_REST = frozenset(("other", "remaining")), lazily(r"\bthe[ \n](?:other|remaining)[ \n]\Z", re.I)
_PERIODS_IN_TWO = frozenset("hour year dozen million billion".split())
_OF_PERIOD = lazily(
    r"[ \n]of[ \n](?:the|a|this|that|his|her)[ \n](?:[a-z]+[ \n])?(?:game|match|year|season|month|day|decade|century|campaign|equation|story|couple|duo)\b"
)
#: "half (48 percent) of them".
_PERCENT_OF_HALF = lazily(r"[ \xa0]\((?:or |about |some |exactly )?[0-9][0-9.]*[ \xa0]?(?:%|per ?cent|pct)\)", re.I)


def _is_half(place: Place, front: str, following: str) -> bool:
    """Whether "half" between the words `front` and `following` is a fraction, and no period, part or adverb."""
    text, start, end = place.text, place.start, place.end
    if _AGAIN.match(text, end, place.high):
        return True
    if (
        not following
        and front in ("", "a")
        and not text[end : place.high].strip(" .")
        and not text[place.floor : start].strip(" aA")
    ):
        return True
    if not following and front == "a" and _ROUGHLY.search(text, max(place.floor, start - 20), start):
        return True
    if front in _REST and _THE_REST.search(text, max(place.floor, start - 20), start):
        return following not in _PERIODS_IN_TWO and not _OF_PERIOD.match(text, end, place.high)
    if front in _NOT_HALF:
        return False
    if not following and _PERCENT_OF_HALF.match(text, end, place.high):
        return True
    if following in HALF_A_UNIT and front not in ("and", "quarter") and text[start - 1 : start] != "-":
        return True
    if text[end : end + 1] == "-" and following not in ("a", "million", "billion", "the"):
        return False
    if following in number_words() and number_words()[following][1] == "scale":
        return True
    if following in _HALVED and front not in ("a", "an"):
        return front in ("one", "") or front in _HALF_BEFORE
    return following in _HALF_AFTER or front in _HALF_BEFORE
