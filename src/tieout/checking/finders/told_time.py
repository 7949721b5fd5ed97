"""Of what time something is, as words tell it: once ("had been", "a year earlier", "in 2008"), last year, or now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Token
from tieout.checking.finders.periods import is_time
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS
from tieout.records import dataclass

YEAR_AGO, SHORT_AGO, THAT, OLD = "year", "short", "that", "old"
#: How late words put something: before another, in a year, in "last year", at no time that is told, after another, today.
ONCE, OF_YEAR, LAST, PLAIN, LATER, NOW = range(6)


@dataclass(frozen=True, slots=True)
class Time:
    """The years and months that are told, the stretch of a year ("quarter 1", "half 2", "spring"), how far back it is (a year, a shorter
    time, "that" year, or only once: "the original 40"), how late, the words, and the day of a week."""

    years: frozenset[int] = frozenset()
    months: tuple[int, ...] = ()
    part: str = ""
    back: str = ""
    rank: int = PLAIN
    words: tuple[str, ...] = ()
    day: str = ""

    @property
    def month(self) -> int:
        """The first month that is told, or 0."""
        return self.months[0] if self.months else 0

    def __bool__(self) -> bool:
        return bool(self.years or self.months or self.part or self.back)


def told(tokens: Sequence[Token], line: Line) -> Time:
    """The time that some words tell."""
    years: set[int] = set()
    months: list[int] = []
    part = back = before = ahead = ""
    words: list[str] = []
    for token in tokens:
        if "year-ago" in token.classes:
            back = YEAR_AGO
        for printed in _words(token, line):
            word = printed.removesuffix(_OWN)
            words.append(word)
            if _YEAR.fullmatch(word) and before != "base":  # "the index, base 1963, was"
                years.add(int(word[:4]))
            elif month := _month(printed, before, token):
                months.append(month)
            elif word in _STRETCHES and before in _ORDER:
                part = f"{_STRETCHES[word]} {_ORDER[before]}"
            elif _QUARTER.fullmatch(word):
                part = f"quarter {word[1]}"
            elif word in SEASONS:
                part = word
            back = back or _back(word, before, ahead)
            ahead, before = before, word
    of_years = frozenset(years)
    rank, day = _rank(tokens, words, of_years, back == OLD), next((word for word in words if word in _DAYS), "")
    return Time(of_years, tuple(months), part, back, rank, tuple(words), day)


def is_before(one: Time, other: Time) -> bool | None:
    """Whether the first time is before the second; None where words do not tell."""
    if one.years and other.years and max(one.years) != max(other.years):
        return max(one.years) < max(other.years)
    if one.rank != other.rank:
        return None if one.rank == LAST and other.rank == OF_YEAR else one.rank < other.rank
    on = (other.month - one.month) % _MONTHS if one.month and other.month else 0
    if on > _MONTHS / 2 and other.month > one.month:
        return None  # "400 in January and 520 in December": a year's course, or one month on the one before
    return on < _MONTHS / 2 if on and on != _MONTHS / 2 else None


_MONTHS = 12


def are_told(one: Time, other: Time) -> bool:
    """Whether words tell two times of one make: of two years, of two months, on two days, of last year and this one, of now and a time that is named."""
    if (one.rank == NOW and (other.months or other.part)) or (other.rank == NOW and (one.months or one.part)):
        return True
    if (one.years and other.years) or (LAST in (one.rank, other.rank) and max(one.rank, other.rank) >= LATER):
        return True
    return bool(one.months and other.months and one.months != other.months) or "" != one.day != other.day != ""


def _back(word: str, before: str, ahead: str) -> str:
    """How far back a word puts what is told with it."""
    if before in _LAST and word in _SHORT_TIMES:
        return SHORT_AGO
    if before in _LAST and word in ("year", "season"):
        return YEAR_AGO
    if word in ("earlier", "before", "ago") and before in _SHORT_TIMES | {f"{one}s" for one in _SHORT_TIMES}:
        return SHORT_AGO
    if word in ("yesterday",):
        return SHORT_AGO
    if before == "that" and word in _PERIODS or (word == "then" and before not in ("and", "since", "but")):
        return THAT
    return (
        OLD
        if (word in _OLD and not before.startswith("year"))
        or (word in ("earlier", "before", "ago") and before in ("years", "decade"))
        else ""
    )


def _month(printed: str, before: str, token: Token) -> int:
    """The number of a month; 0 where a word is none, or is what may be or what is marched."""
    plain = printed.removesuffix(_OWN).removesuffix(".")
    sure = plain not in _VERBS or token.slot >= 0 or printed != plain or before in _LEAD_TO
    return MONTHS.get(plain, 0) if sure else 0


_OWN = "'s"
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_VERBS = frozenset(("may", "march", "mar"))
_LEAD_TO = frozenset("in of for since from to than last until during by".split())
_YEAR = lazily(r"(?:1[89]|20)\d\d(?:['’]s|[/–]\d\d)?")
_QUARTER = lazily(r"q[1-4]")
_STRETCHES = {"quarter": "quarter", "half": "half", "semester": "half"}
_ORDER = {
    word: str(k)
    for k, several in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth final 4th"), 1)
    for word in several.split()
}
SEASONS = frozenset("spring summer autumn winter".split())
_LAST = frozenset("last previous prior preceding".split())
_SHORT_TIMES = frozenset("quarter month week session day half survey poll report".split())
_PERIODS = frozenset("year month quarter season week time day".split())
_OLD = frozenset("original originally initially formerly previously once old".split())


def _rank(tokens: Sequence[Token], words: Sequence[str], years: frozenset[int], old: bool) -> int:
    if _years_back(words):
        return ONCE
    if not _LATER.isdisjoint(words) or _leads_on(words, years):
        return LATER
    if not _TODAY.isdisjoint(words) or any(a == "this" and (b in TIMES or b in MONTHS) for a, b in pairwise(words)):
        return NOW
    once = old or any(map(_is_once, tokens)) or not _ONCE.isdisjoint(words) or _is_pluperfect(tokens)
    if once or _before(words) or _opens(words):
        return ONCE
    if years:
        return OF_YEAR
    ends_so = words[-1:] == ["last"]  # "41 million this year, 38 million last"
    return LAST if ends_so or any(a == "last" and b in TIMES for a, b in pairwise(words)) else PLAIN


_LATER = frozenset(("later", "will", "'ll"))
_TODAY = frozenset("now today tonight currently nowadays latest current presently".split())
#: Words that put what they stand with before something else.
_ONCE = frozenset("ago previously previous prior preceding formerly originally initially until yesterday once".split())
TIMES = frozenset(
    "year month quarter week season summer winter autumn spring fall half decade morning fiscal financial time term".split()
)


def _is_once(token: Token) -> bool:
    return bool(token.classes & {"earlier", "year-ago"}) and not token.text.startswith("last ")


def _before(words: Sequence[str]) -> bool:
    """'twelve months before', 'the year before', 'a week earlier', 'before the fire', 'used to cost'."""
    pairs = list(pairwise(words))
    if ("used", "to") in pairs:
        return True
    if any(b in ("before", "earlier") and (a in TIMES or a.removesuffix("s") in TIMES) for a, b in pairs):
        return True
    if any(a == "earlier" and b in TIMES for a, b in pairs):
        return True
    return any(
        a == "before" and b == "the" and c not in _ENDINGS for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


#: "Before the end of May" is not before what is told with no such words.
_ENDINGS = frozenset("end close bell start election vote deadline".split())


def _opens(words: Sequence[str]) -> bool:
    """'At the beginning of the month', 'at the start of the year': before what is told with no such words."""
    triples = zip(words, words[1:], words[2:], strict=False)
    return any(a == "the" and b in _OPENING and c == "of" for a, b, c in triples)


_OPENING = frozenset(("beginning", "start", "outset"))


def _years_back(words: Sequence[str]) -> bool:
    """'By this time last year', 'in the same month last year'."""
    back = any(a == "last" and b in TIMES for a, b in pairwise(words))
    return back and ("same" in words or any(a == "this" and b in _POINTS for a, b in pairwise(words)))


_POINTS = frozenset(("time", "stage", "point"))


def _leads_on(words: Sequence[str], years: frozenset[int]) -> bool:
    """'By December it was', 'by Christmas it was', 'by the end of June it had fallen to', 'three months on it had'."""
    if (
        not years
        and "last" not in words
        and any(triple in _BY_THE_END for triple in zip(words, words[1:], words[2:], strict=False))
    ):
        return True
    return any(a == "by" and (b in MONTHS or b in _POINTS_ON) for a, b in pairwise(words)) or any(
        b == "on" and a.removesuffix("s") in TIMES for a, b in pairwise(words[:5])
    )


_BY_THE_END = frozenset(("by", "the", end) for end in ("end", "close", "time"))


_POINTS_ON = (
    frozenset("last this then christmas easter midsummer noon midnight evening nightfall".split()) | SEASONS | _DAYS
)


def _is_pluperfect(tokens: Sequence[Token]) -> bool:
    """'had been', 'had sold', but not "had a surplus", "had sales of", "had 40"."""
    last = next((k + 1 for k in range(len(tokens) - 1, -1, -1) if tokens[k].text in _CLAUSES), 0)
    for k, token in enumerate(tokens):
        if k < last:
            continue
        if token.text.startswith(("had ", "having been")):
            return True
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        if token.text in ("had", "'d", "having") and after is not None and _may_be_participle(after, tokens[k + 2 :]):
            return True
    return False


def _may_be_participle(after: Token, behind: Sequence[Token]) -> bool:
    """Whether a word behind "had" may be of what was done, and is not what was had: "had sales of"."""
    if after.slot >= 0 or after.text in _NO_PARTICIPLE or _PLURAL.fullmatch(after.text):
        return False
    return not behind or behind[0].text != "of" or _DONE.fullmatch(after.text) is not None


_PLURAL, _DONE = lazily(r"[a-z]+[^s]s"), lazily(r"[a-z]+ed")


_CLAUSES = frozenset((",", "and", "but"))
_NO_PARTICIPLE = frozenset(
    'a an the only just about some nearly almost more less fewer over under around at as roughly its their no , . ; ( " up to to'.split()
)


def _words(token: Token, line: Line) -> Sequence[str]:
    if token.slot < 0:
        return token.text.replace("-", " ").split()
    if is_time(token, line):
        return line.slots[token.slot].quantity.text.lower().replace(",", " ").replace("-", " ").split()
    return ()
