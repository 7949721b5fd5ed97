"""Figures that cannot be read: malformed grouping, two magnitude words, millions in full and the word besides, a placeholder left in, a time
of day that no clock shows, one number in words and figures that differ, years that run backwards. A rule reports them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal

from tieout.patterns import lazily, stands_in
from tieout.quantities.hours import impossible_times
from tieout.quantities.lexicon import magnitudes, name_words
from tieout.quantities.told_twice import told_apart
from tieout.quantities.years_back import years_backwards
from tieout.records import dataclass
from tieout.text.model import Article

Reason = Literal["grouping", "magnitude", "in full", "placeholder", "clock", "twice", "backwards"]


@dataclass(frozen=True, slots=True)
class Broken:
    """A figure that says no number, at [start, end) in the article's text."""

    start: int
    end: int
    text: str
    reason: Reason


def broken(article: Article) -> tuple[Broken, ...]:
    """The broken figures of the article, in order. Never raises; linear in the text."""
    text = article.text
    printed = text.encode("utf-8", "surrogatepass")
    if not stands_in(_suspicious(), printed):
        return ()
    found = sorted(span for hint, look in _KINDS.items() if stands_in(_hint(hint), printed) for span in look(text))
    return tuple(Broken(start, end, text[start:end], reason(text[start:end])) for start, end in found)


def reason(printed: str) -> Reason:
    """Why a broken figure says no number."""
    if printed[-1:] == ")":
        return "twice"
    if re.fullmatch(r"[0-9]{4}[-–][0-9]{2}", printed):
        return "backwards"
    words = re.findall("[A-Za-z]+", printed)
    if len(words) > 1 and words[0].lower() in magnitudes():
        return "magnitude"
    if re.match(r"[0-9]{1,2}(?:[:.][0-9]{2}|[ \xa0]?[ap]\b)", printed):
        return "clock"
    if printed[:1] in "[#" or printed[-1:] in "%!]" or re.search(r"\b(?:TK|TKTK|[Xx]{2,4}|NN+|TBC|TBD|NaN)\b", printed):
        return "placeholder"
    if not printed[-1:].isalpha():
        return "grouping"
    return "in full" if len(words) == 1 else "magnitude"


_LARGE = r"(?:thousand|million|billion|trillion|mln|bln|bn|mn)"
#: Behind a number they show that it is one, and no list of several.
_THINGS = (
    rf"(?:{_LARGE}\b|per ?cent\b|pct\b|%|people\b|dlrs\b|yen\b|yuan\b|acres?\b|"
    r"[a-z]{3,}(?:ies|s)\b)"
)
#: In front of a number, the same.
_MARK = r"(?:[$£€¥₹]|\b(?:USD|EUR|GBP|CHF|INR|RMB|Rs\.?)) ?$"


@cache
def _suspicious() -> Any:
    """What every broken figure holds, for a matcher of linear time: most texts have none of it."""
    return _hint("|".join(_KINDS))


@cache
def _hint(pattern: str) -> Any:
    import re2

    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    return re2.compile(pattern.encode(), options)


#: A point and a comma where one of the two belongs, and a blank before the thousands of an amount.
_TORN = lazily(r"(?<![0-9.,/:A-Za-z-])[0-9]{1,3}\.,[0-9]{1,3}(?![0-9.,])|(?<=[$£€¥])[0-9]{1,3}, 000(?![0-9.,])")
#: Digits with commas, and a comma followed by a point.
_GROUPS = lazily(
    r"(?<![0-9.,/:A-Za-z-])(?:[0-9]{1,3},\.[0-9]{3}(?![0-9])|[0-9]{1,8}(?:,[0-9]{1,8}){1,6}(?![0-9]|[.,:/-][0-9]|[A-Za-z]))"
)


def _malformed(text: str, match: re.Match[str]) -> bool:
    """Whether commas group the digits of one number in no way that is used: neither by threes nor in the Indian way."""
    if text[max(0, match.start() - 1) : match.start()] in ("=", "&"):
        return False  # "xywh=1446,5221,1931", as addresses have it
    first, *groups = match.group().split(",")
    sizes = [len(group) for group in groups]
    if groups[0].startswith("."):
        return True
    indian = sizes[-1] == 3 and set(sizes[:-1]) == {2} and len(first) <= 2
    if indian or (set(sizes) == {3} and len(first) <= 3) or first[0] == "0" or 3 not in (*sizes, sizes[-1] - 1):
        return False
    if len(groups) == 1:
        return _one_comma(text, match, first, groups[0])
    rounded = any(group.strip("0") == "" for group in groups[1:]) or groups[-1].endswith("000")
    return _is_one(text, match) or (rounded and (3 in sizes))


def _one_comma(text: str, match: re.Match[str], first: str, group: str) -> bool:
    """ "12345,000", "64,0000", "6,5000 people"; "In 1987,200 men" lacks a blank, and "1,1234 USD" is a decimal."""
    if len(group) == 3:
        return (
            len(first) > 3
            and not (len(first) == 4 and first[:2] in ("16", "17", "18", "19", "20"))
            and _is_one(text, match)
        )
    if len(group) != 4 or len(first) > 3 or not group.endswith("000"):
        return False
    return _is_one(text, match)


def _is_one(text: str, match: re.Match[str]) -> bool:
    """Whether a mark of money before the digits or a thing behind them shows that they are one number, and no serial one."""
    before = re.search(r"([A-Za-z]+)[.:#]? ?$", text[max(0, match.start() - 16) : match.start()])
    if before and before[1].lower() in name_words("any"):
        return False
    marked = re.search(_MARK, text[max(0, match.start() - 5) : match.start()])
    return bool(marked) or re.match(rf"[ \n-]{_THINGS}", text[match.end() : match.end() + 24]) is not None


@cache
def _doubled() -> re.Pattern[str]:
    """Two different magnitude words on an amount of money, of which the second is no smaller than a million."""
    large = sorted(
        word for word, (power, how) in magnitudes().items() if how == "word" and power >= 6 and "rore" not in word
    )
    several = "|".join(large)
    money = r"(?:dollars|dlrs|pounds|stg|euros|yen|yuan|francs|marks|rupees|[A-Z]{3})\b"
    number = rf"[0-9][0-9.,]{{0,30}} ?(?P<NAME>{several})[ \n](?!(?P=NAME)\b)(?:{several})\b"
    marked, named = number.replace("NAME", "marked"), number.replace("NAME", "named")
    return re.compile(rf"(?P<figure>(?<=[$£€¥])[ ]?{marked}|\b{named}(?=[ \n]{money}))", re.I)


#: Millions in all their digits and the word behind them, of a money of which nobody has so much: "1,400,000 mln dlrs".
_FULL = r"[0-9]{1,3}(?:,[0-9]{3}){2,}[ \n-](?:million|mln|mn|billion|bln|bn)"
_IN_FULL = lazily(
    r"(?:(?:(?<![A-Za-z])|(?<=\bUS))[$£€]"
    rf"|(?<![0-9.,$£€¥])(?={_FULL}[ \n-](?:dollars?|dlrs?|pounds|stg|sterling|euros?|marks|USD|GBP|EUR)\b))"
    rf"(?P<figure>{_FULL})\b",
    re.I,
)


#: What comes to a million million of any money.
_STATES = lazily(
    r"\b(?:gdp|gnp|gross|econom(?:y|ies)|debts?|reserves|budgets?|deposits|federal|governments?|treasury|banks?|assets|markets?|trade|world|global)\b",
    re.I,
)


def _of_a_state(text: str, match: re.Match[str]) -> bool:
    """Whether the words close before an amount are of what a whole country has."""
    return _STATES.search(text, max(0, match.start() - 80), match.start()) is not None


@cache
def _placeholder() -> re.Pattern[str]:
    letters = r"(?:TK|TKTK|X{2,4}|NN+|TBC|TBD|NaN)"
    figure = r"(?i:figures?|numbers?|sums?|amounts?|stat(?:istic)?s?|percent(?:age)?|totals?|prices?|costs?|rates?|years?|age)\b"
    unit = r"(?:%|per ?cent\b|pct\b|million\b|billion\b|trillion\b|mln\b|bn\b)"
    noun = r"(?:people|dollars|euros|pounds|yuan|tonnes)\b"
    return re.compile(
        rf"[$£€]{letters}(?: ?{unit})?(?![A-Za-z])|\b(?:{letters}|xx)[ \xa0-]?{unit}|(?<![A-Z]\w )(?<!\w )\b{letters} {noun}"
        rf"|\[(?:TK\b|(?:INSERT|TODO)\b[^\]\n]{{0,30}}\b{figure})[^\]\n]{{0,30}}\]|#(?:DIV/0|REF|VALUE)!(?: ?{unit})?"
    )


#: What makes a placeholder one that the text is about.
_QUOTES = "\"'“‘`«"
_ABOUT = lazily(r"\s*(?:error|cell|placeholder|tag|club|level|certificate)", re.I)


def _deliberate(text: str, match: re.Match[str]) -> bool:
    """Whether the placeholder stands in quotation marks, or the text tells of it."""
    return (
        text[max(0, match.start() - 1) : match.start()] in tuple(_QUOTES) or _ABOUT.match(text, match.end()) is not None
    )


def _misgrouped(text: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _GROUPS.finditer(text) if _malformed(text, match))
    yield from (match.span() for match in _TORN.finditer(text))


def _with_two_magnitudes(text: str) -> Iterator[tuple[int, int]]:
    return (match.span("figure") for match in _doubled().finditer(text))


def _told_in_full(text: str) -> Iterator[tuple[int, int]]:
    return (match.span("figure") for match in _IN_FULL.finditer(text) if not _of_a_state(text, match))


def _left_in(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _placeholder().finditer(text) if not _deliberate(text, match))


#: What figures that are broken in one way hold, for a matcher of linear time -> what finds them.
_KINDS: Mapping[str, Callable[[str], Iterator[tuple[int, int]]]] = {
    r"[0-9],[0-9]{4}|[0-9]{4},[0-9]{3}|[0-9],[0-9]{1,2},[0-9]|[0-9](?:,\.|\.,)[0-9]|[0-9], 000": _misgrouped,
    rf"[0-9] ?(?i:{_LARGE}[ \n]{_LARGE})\b": _with_two_magnitudes,
    rf",[0-9]{{3}},[0-9]{{3}}[ \n-]{_LARGE}\b": _told_in_full,
    r"\b(?:TK|TKTK|[Xx]{2,4}|NN+|TBC|TBD|NaN)[ %-]|(?:\$|£|€)(?:TK|X{2}|TBC|TBD|NaN)|\[(?:INSERT|TK|TODO)|#[A-Z]+(?:/0)?!": _left_in,
    r"(?:2[4-9]|[3-9][0-9]):[0-9]{2}|[0-9]:[6-9][0-9]|(?:1[3-9]|[2-9][0-9])(?::[0-9]{2})? ?(?i:[ap](?:m\b|\.m\.))": impossible_times,
    r"(?i:ty|ten|teen|one|two|three|four|five|six|seven|eight|nine|eleven|twelve|dozen|hundred|thousand)[ \xa0]\([0-9][0-9,]*\)[ \n-]": told_apart,
    r"\b(?:19|20)[0-9]{2}(?:-|–)[1-9][0-9]\b": years_backwards,
}
