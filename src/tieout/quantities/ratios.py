"""Ratios in words: "one in four", "two-thirds", "half", "a quarter", "doubled", "twice", "tenfold"."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import denominators, number_words, ordinal_words, ratio_words, word_class
from tieout.quantities.numerals import Numeral, digits
from tieout.quantities.plurals import singular
from tieout.quantities.spelled import words

_GAP = r"(?:[ \xa0\n]+|[ \xa0]?-[ \xa0]?)"
_IN = lazily(rf"{_GAP}(in|out{_GAP}of){_GAP}(?:every{_GAP})?(?=[0-9a-z])", re.I)
#: "one household in ten", and what stands behind it where it is no place or time: "one mill in ten towns".
_NOUN_IN = lazily(rf"{_GAP}(?!in\b|of\b|or\b|and\b)[a-z]{{3,}}{_GAP}(in){_GAP}(?:every{_GAP})?(?=[0-9a-z])")
_CLOSES_NOUN = lazily(
    r"[ \xa0]?[,;:.)–—]|[ \xa0]-[ \xa0]|[ \xa0\n](?:is|are|was|were|has|had|have|will|would|can|could|may|might|does|did|now|still|said|says|thinks"
    r"|and|or|that|who|which|whose|among|there)\b|$"
)
#: What stands second behind a number in "one in four", "nine out of 10": a letter of these, or more of the gap.
_OPENS_IN = frozenset("iIoO \xa0\n-")
_FOLLOWING = lazily(rf"{_GAP}([a-z]+)", re.I)
_WORD_BEFORE = lazily(r"([A-Za-z0-9']+)[ \xa0\n-]+$")
_WORD_AFTER = lazily(r"[ \xa0\n-]+([A-Za-z]+)")
_GOVERNED = lazily(
    r"\b(?:by|than|about|nearly|almost|over|(?:rise|increase|jump|gain|growth|fall|drop|decline|cut|reduction|saving|loss) of)[ \xa0\n]+$",
    re.I,
)
_GOVERN = 16
_AFTER_QUARTERS = lazily(
    r"[ \xa0]\(\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|percent)|[ \xa0\n]+(?:of(?! (?:growth|decline|losses|profit))|the|a|billion|million)\b|[.,;)]?$",
    re.I | re.M,
)
#: What three quarters stand between where they are told of the figure before: ", or nearly three quarters;".
_TOLD_AGAIN = lazily(
    r"(?:,|\(|\bby|[ \xa0][–—-])[ \xa0\n]?(?:or[ \xa0\n])?"
    r"(?:(?:about|almost|around|exactly|just|nearly|roughly|some|fully|only|well|over|under|more|less|than)[ \xa0\n]){0,3}\Z",
    re.I,
)
_TOLD_BEHIND = lazily(r"[,;)]|[ \xa0][–—-]")
_TOLD_REACH = 30
#: Before "three quarters" that are nine months.
_BEFORE_QUARTERS = lazily(
    r"\b(?:first|second|last|past|next|previous|prior|final|recent|consecutive|straight|successive|preceding|these|those)[ \xa0\n]\Z",
    re.I,
)
_AFTER_FRACTION = frozenset("of more less fewer lower higher smaller larger the to as".split())
#: "a quarter million", which no "quarter million-dollar loss" is.
_QUARTER = lazily(r"[ -](?:of a )?(?:million|billion|trillion)\b(?!-)")
_PERIODS = frozenset(("last", "next", "this", "per", "each", "every", "latest", "final"))
_HALVED = word_class("halved-unit")
_WHOLES = frozenset((12, 15, 16, 20, 25, 30, 40, 50, 100, 1000, 10000, 100000, 1000000))
#: Behind "half", "half-", "a half": always a fraction of one.
_HALF_A_UNIT = word_class("half-a-unit")
#: Behind and before a "quarter" that is no length of time: "by a quarter point".
_QUARTERED = _HALF_A_UNIT | {"point", "percentage", "century", "acre"}
_QUARTER_FRONT = frozenset(
    ("", "a", "the", "one", "by", "about", "another", "every", "only", "just", "than", "or", "to", "of")
)
_TIME = word_class("time")
_HALF_BEFORE = word_class("before-half")
_HALF_AFTER = word_class("after-half")
_NOT_HALF = word_class("not-half")
_OFTEN = lazily(
    r"[ \xa0\n]+(?:an?|per|each|every)[ \xa0\n]+(second|minute|hour|day|week|month|year|quarter|decade)\b(?! (?:half|as|of)\b)",
    re.I,
)
_DET_AFTER = word_class("after-twice")


def one_in(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "one in four", "nine out of 10", "1-in-20": the number that stands first is `numeral`."""
    if numeral.pointed or not numeral.bare or not 0 < numeral.value <= 999:
        return None
    match = _IN.match(text, numeral.end, end) if text[numeral.end + 1 : numeral.end + 2] in _OPENS_IN else None
    noun = match is None and numeral.value == 1 and numeral.spelled
    if noun:
        match = _NOUN_IN.match(text, numeral.end, end)
    if match is None:
        return None
    at, every = match.end(), "every" in match[0]
    whole = digits(text, at, end) if text[at].isdigit() else words(text, at, end)
    large = _LARGE.match(text, whole.end, end) if whole is not None and not whole.spelled else None
    if whole is not None and large:
        whole.value, whole.end = whole.value * number_words()[large[1].lower()][0], large.end()
        if numeral.value != 1:
            return None
    if (
        whole is None
        or whole.value <= numeral.value
        or not (whole.value <= 10 or whole.value in _WHOLES or large or every)
    ):
        return None
    if noun and not _CLOSES_NOUN.match(text, whole.end, end):
        return None
    if match[1].lower() == "in" and numeral.value > 20:
        return None
    following = re.match(r"[ \xa0\n-]+([A-Za-z]+|%)|[ \xa0]?%|,?[0-9]", text[whole.end : whole.end + 20])
    if following and ((following[1] or "").lower() in _TIME or not following[1]):
        return None
    if (
        whole.value > 10
        and whole.value not in _ROUND
        and not numeral.spelled
        and _COUNTED_OUT.match(text, whole.end, end)
    ):
        return None
    draft = Draft(numeral.start, whole.end, numeral, "fraction", left=numeral.start, right=whole.end)
    value = numeral.value / whole.value
    draft.numeral = Numeral(
        numeral.start, whole.end, value, value / whole.value, value / whole.value, spelled=numeral.spelled
    )
    draft.wording = "one-in" if numeral.value == 1 else "word"
    return draft


#: Behind the digits of "1 in 4 million".
_LARGE = lazily(r"[ \xa0](thousand|million|billion)\b")
#: "17/28" before or behind a percentage, in brackets with it or beside them: part and whole, and no date.
_PRINTED = lazily(
    r"(\d{1,4})/(\d{1,5})(?=(?:[ \xa0][a-z]+){0,2}[ \xa0]?[(\[,;=][ \xa0]?\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|percent)|[)\],;])"
)
_TOLD = lazily(r"(?:%|percent)(?: of [a-z]+(?: [a-z]+)?)?[ \xa0]?[(\[,;][ \xa0]?(?:n[ \xa0]?=[ \xa0]?)?$")


def printed_fraction(text: str, start: int, low: int, end: int) -> Draft | None:
    """ "17/28 (61%)", "61% (17/28)": part and whole beside their percentage."""
    match = _PRINTED.match(text, start, end)
    if match is None or not 0 < int(match[1]) <= int(match[2]) or match[0] == _EVENLY:
        return None
    behind = text[match.end() : match.end() + 36]
    if not ("%" in behind or "percent" in behind) and _TOLD.search(text, max(low, start - 50), start) is None:
        return None
    value = int(match[1]) / int(match[2])
    numeral = Numeral(start, match.end(), value, value * _EXACT, value * _EXACT, True, fraction=True)
    return Draft(start, match.end(), numeral, "fraction", left=start, right=match.end())


#: No part of a whole, but a way to say "evenly".
_EVENLY = "50/50"
#: A fraction of two whole numbers is as exact as they are.
_EXACT = 1e-9


def worded_fraction(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "two-thirds", "three quarters", "one fifth" behind the number word `numeral`; magnitudes too ("three quarters of a million")."""
    if not numeral.spelled or numeral.value > 99 or not numeral.bare:
        return None
    match = _FOLLOWING.match(text, numeral.end, end)
    word = match[1].lower() if match else ""
    if match is None or word not in denominators():
        return _compound_fraction(text, numeral, end) if word in number_words() else None
    bottom, plural = denominators()[word], word.endswith("s")
    if not plural and bottom == 4 and numeral.value == 3 and _of_unit(text, numeral, match.end()):
        return _fraction(text, numeral.start, match.end(), 0.75, end)
    if plural != (numeral.value != 1) or numeral.value >= bottom * 4:
        return None
    if word == "quarters" and not _quarter_fraction(text, numeral, match.end()):
        return None
    return _fraction(text, numeral.start, match.end(), numeral.value / bottom, end)


def parts_in_figures(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "4 tenths of a percent", "12 thousandths of an inch"."""
    if text[numeral.end + 1 : numeral.end + 2] not in ("t", "h") or numeral.value < 2:
        return None
    match = _IN_FIGURES.match(text, numeral.end, end)
    if match is None or numeral.value >= denominators()[match[1]] * 2:
        return None
    return _fraction(text, numeral.start, match.end(), numeral.value / denominators()[match[1]], end)


_IN_FIGURES = lazily(r"[ \xa0](tenths|hundredths|thousandths)\b")
_PARTS = lazily(rf"{_GAP}(ten|hundred)-(thousandth|millionth)(s?)(?![a-z])", re.I)
_TENTHS = lazily(
    rf"{_GAP}(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
    r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(s?)(?![a-z])",
    re.I,
)


def _compound_fraction(text: str, numeral: Numeral, end: int) -> Draft | None:
    """ "one thirty-second", "three sixty-fourths"."""
    tens = _TENTHS.match(text, numeral.end, end)
    match = tens or _PARTS.match(text, numeral.end, end)
    if match is None or bool(match[3]) != (numeral.value != 1):
        return None
    first, second = number_words()[match[1].lower()][0], ordinal_words()[match[2].lower()]
    bottom = first + second if tens else first * second
    return _fraction(text, numeral.start, match.end(), numeral.value / bottom, end) if numeral.value < bottom else None


def _of_unit(text: str, numeral: Numeral, at: int) -> bool:
    """Whether a unit that print halves and quarters follows: "three quarter cup", "three-quarter mile"; not "three quarter-point cuts"."""
    if (
        text[numeral.end] == " "
        and text[at : at + 1] == "-"
        and text[max(0, numeral.start - 2) : numeral.start] != "a "
    ):
        return False
    after = _WORD_AFTER.match(text, at)
    return after is not None and after[1].lower().removesuffix("s") in _QUARTERED


_THREE = 3


def _quarter_fraction(text: str, numeral: Numeral, at: int) -> bool:
    """Whether "three quarters" is a fraction, and no length of time; more than three are one only where they stand alone."""
    if numeral.value == 2 and text[at : at + 4].strip():
        return False  # "two quarters of losses"
    if numeral.value == _THREE and text[numeral.end] == "-":
        return True
    if _BEFORE_QUARTERS.search(text, max(0, numeral.start - 13), numeral.start):
        return False
    if numeral.value == _THREE and _TOLD_BEHIND.match(text, at):
        if _TOLD_AGAIN.search(text, max(0, numeral.start - _TOLD_REACH), numeral.start):
            return True
    return bool(_AFTER_QUARTERS.match(text, at)) and (numeral.value < 4 or not text[: numeral.start].strip())


#: A fraction and its percentage, or what it is of what: "a quarter (25 %)", "a quarter (45 of 180)".
_SAID_BEHIND = lazily(
    r"[ \xa0][(\[](?:or |about |some )?(?:\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|per ?cent|pct)|\d[\d,.]*[ \xa0](?:out[ \xa0])?of[ \xa0](?:the[ \xa0])?\d)"
)
#: Of so many people or things, no round ratio is told: "7 out of 12 participants (58 %)".
_ROUND = frozenset((20, 100, 1000, 10000, 100000, 1000000))
_COUNTED_OUT = lazily(r"(?:[ \xa0][a-z]+){0,3}[ \xa0]?[(\[,][ \xa0]?\d{1,3}(?:\.\d+)?[ \xa0]?(?:%|per ?cent|pct)")


def article_fraction(place: Place) -> Draft | None:
    """ "a third", "a quarter of", "half", "half a million" for the word at the place; None where it is an ordinal or a period."""
    text, start, high = place.text, place.start, place.high
    word = text[start : place.end].lower()
    before = _WORD_BEFORE.search(text, max(place.floor, start - 24), start)
    after = _WORD_AFTER.match(text, place.end, min(high, place.end + 24))
    front, following = before[1].lower() if before else "", after[1].lower() if after else ""
    if word == "half":
        paired = front in ("a", "an") and _FROM_FRACTION.search(text, max(place.low, start - 24), start)
        if paired and before:
            return _fraction(text, before.start(), place.end, 0.5, high)
        return _fraction(text, start, place.end, 0.5, high) if _is_half(place, front, following) else None
    if (
        word == "quarter"
        and _QUARTER.match(text, place.end, high)
        and front not in ordinal_words()
        and front not in _PERIODS
    ):
        begin = before.start() if before and front == "a" else start
        return _fraction(text, begin, place.end, 0.25, high)
    if word == "quarter" and following in _QUARTERED and front in _QUARTER_FRONT:
        begin = before.start() if before and front in ("a", "one") else start
        return _fraction(text, begin, place.end, 0.25, high)
    if before is None and word == "quarter" and start == place.low and _OPENING_OF.match(text, place.end, high):
        return _fraction(text, start, place.end, 0.25, high)  # "Quarter of firms to close"
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
    )
    alone = begin == place.low and not text[place.end : high].strip(" .")
    if (
        word == "quarter"
        and _SAID_AGAIN.search(text, max(place.low, begin - _SAYING), begin)
        and not _MARKS.isdisjoint((text[place.end : place.end + 1], text[place.end : place.end + 2]))
    ):
        return _fraction(text, begin, place.end, 0.25, high)
    if counts or governed or alone or (not following and word != "quarter"):
        return _fraction(text, begin, place.end, 1 / denominators()[word], high)
    return None


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
    if following in _HALF_A_UNIT and front not in ("and", "quarter") and text[start - 1 : start] != "-":
        return True
    if text[end : end + 1] == "-" and following not in ("a", "million", "billion", "the"):
        return False
    if following in number_words() and number_words()[following][1] == "scale":
        return True
    if following in _HALVED and front not in ("a", "an"):
        return front in ("one", "") or front in _HALF_BEFORE
    return following in _HALF_AFTER or front in _HALF_BEFORE


def _fraction(text: str, start: int, end: int, value: float, high: int) -> Draft:
    numeral = Numeral(start, end, value, value / 10, value / 10, True, True, True, fraction=True)
    match = re.compile(
        r"[ \xa0\n-]+(?:of[ \xa0\n]+)?(?:a[ \xa0\n-]+)?(hundred|thousand|million|billion|trillion|dozen)\b", re.I
    ).match(text, end, high)
    draft = Draft(start, end, numeral, "fraction", left=start, right=end, wording="word")
    if match:
        numeral.scale(float(number_words()[match[1].lower()][0]))
        numeral.end = draft.end = draft.right = match.end()
        numeral.step = numeral.zeros = numeral.value / 10
        draft.kind, draft.wording = "number", ""
    return draft


def ratio_word(place: Place) -> Draft | None:
    """ "doubled", "twice", "tenfold" for the word at the place."""
    text, start, end, low, high = place.text, place.start, place.end, place.floor, place.high
    value, trend, when = ratio_words()[text[start:end].lower()]
    after = re.match(r"[ \xa0\n]+([A-Za-z]+|[0-9$£€])", text[end : min(high, end + 20)])
    following = after[1].lower() if after else ""
    alone = not text[place.low : start].strip() and not text[end : place.high].strip(" .")
    if when == "det" and (often := _OFTEN.match(text, end, high)):
        numeral = Numeral(start, end, value, 1.0, 1.0, spelled=True)
        unit = f"1 / {singular(often[1].lower())}"
        return Draft(start, often.end(), numeral, "count", unit, left=start, right=often.end())
    done = (
        when == "det"
        and not text[start:end].endswith("ice")
        and following not in _NO_OBJECT
        and _HELPED.search(text, max(low, start - 24), start) is not None
    )
    if (
        when == "det"
        and not (alone or done)
        and following not in _DET_AFTER
        and not (following[:1].isdigit() or following in "$£€" and following)
    ):
        return None
    if when == "verb" and following not in _DET_AFTER | {"to", "from", "in", "since", "its"}:
        return None
    if start > low and text[start - 1] == "-":
        return None
    numeral = Numeral(start, end, value, 1.0 if value >= 1 else 0.1, 1.0 if value >= 1 else 0.1, spelled=True)
    draft = Draft(start, end, numeral, "multiple", "x", left=start, right=end, wording="word")
    draft.trend = "up" if trend == "up" or done else "down" if trend == "down" else None
    return draft


#: "will more than double production", "to triple output", but not "to double as a chapel", "may double up".
_HELPED = lazily(
    r"\b(?:to|will|would|could|can|may|might|should|must)[ \n](?:(?:more[ \n]than|at[ \n]least|nearly|almost|about|roughly)[ \n])?$"
)
_NO_OBJECT = frozenset("as up down back check for over digits figures".split())
