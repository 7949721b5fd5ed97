"""What the lookups of a rule may know of a reading: units, directions, dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading, directing
from tieout.checking.readings.surely_past import is_in_passing, is_surely_past
from tieout.patterns import Words, lazily
from tieout.quantities.dates import of_year
from tieout.quantities.model import Quantity
from tieout.rules.dates import OLD_STYLE_UNTIL, Days, moved, readings
from tieout.rules.model import Rule
from tieout.rules.situation import Situation
from tieout.tables import units
from tieout.text.model import Article

_JULIAN = lazily(
    r"Russia|Soviet|Bolshevi|Tsar|Czar|Moscow|Petersburg|Petrograd|Ukrain|Gree[ck]|Serb|Bulgar|Romania|Ottoman|Turk|Orthodox|Julian calendar|[Oo]ld [Ss]tyle"
)
#: What says that an article looks back at the year before.
_BACK_AT = Words(r"\b(?:[Aa]|[Oo]ne) year (?:ago|later|after|since|on)\b|\blast year\b|\banniversary\b")
_NAMED = lazily(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?$")
#: What a date without a year does not hold ("Q3", "the 1st half").
_YEAR = lazily(r"[0-9]{2}")
#: So many days from publication a day without a year is of that time, unless its paragraph tells of another.
_CLOSE = 45
#: The year of a month that has none; no leap year.
_ANY_YEAR = 2001
_AGAINST = lazily(r"\b(?:against|compared|versus|vs|from|after)\b")
#: How many sentences of a paragraph are looked back over.
_BACK = 12


class Times:
    """The article's dates: when it was published, and the years that its sentences and its prose name."""

    def __init__(self, article: Article, quantities: Sequence[Quantity]) -> None:
        self.article = article
        self.published: date | None = article.published
        self._dates = [q for q in quantities if q.kind == "date" and q.first is not None]
        self._starts = [q.start for q in self._dates]
        self._sentences = [s.start for s in article.sentences]
        self._last: tuple[tuple[int, int], tuple[int, ...]] = ((-1, -1), ())

    def years(self, start: int, end: int) -> tuple[int, ...]:
        """The years named in the sentence around a span."""
        around = self._around(start, end)
        return self._named(*around) if around else ()

    def aged_in(self, start: int, end: int) -> tuple[int, ...]:
        """The years that an age can be of: of "aged 58, born in 1964, has led it since 2014" the last is none."""
        around = self._around(start, end)
        dates = self._of(*around) if around else []
        told = (q for q in dates if not (q.start > end and self._is_since(q)) and not self._ahead(q))
        return tuple(dict.fromkeys(q.first.year for q in told if q.first is not None))

    def converted_in(self, start: int, end: int) -> tuple[int, ...]:
        """The years that an amount can have been converted in: of "£110m ($192m), against £131m in 2007" it is the one after, too;
        of "£110m ($192m), the most since 2007" not that one."""
        around = self._around(start, end)
        if around is None:
            return ()
        dates = [(q, q.first.year) for q in self._of(*around) if q.first is not None]
        against = _AGAINST.search(self.article.text, end, around[1])
        later = [year + 1 for q, year in dates if q.start > end] if against else []
        since = {year for q, year in dates if self._is_since(q) or self._is_in_passing(q)}
        return tuple(dict.fromkeys((*(y for y in self._named(*around) if y not in since), *later)))

    def readings(self, quantity: Quantity) -> tuple[Days, ...]:
        """The ways in which a date can be meant; none where its year is not known, but for a month or quarter of a text without any."""
        if quantity.days is not None:
            years = self._years_of(quantity)
            old = min(years if quantity.days.year is None else (quantity.days.year,), default=0) < OLD_STYLE_UNTIL
            return tuple(readings(quantity.days, years, old and self._julian))
        if quantity.first is None:
            return self._in_any_year(quantity) if self.published is None else ()
        return (Days(quantity.first, quantity.last, assumed=_YEAR.search(quantity.text) is None),)

    def _in_any_year(self, quantity: Quantity) -> tuple[Days, ...]:
        """The days of a month or quarter in some year, where the sentence tells of none."""
        around = self._around(quantity.start, quantity.end)
        found = of_year(quantity.text, _ANY_YEAR) if around and not self._of(*around) else None
        return (Days(found.first, found.last, assumed=True),) if found else ()

    @cached_property
    def _julian(self) -> bool:
        """Whether the article tells of a country that kept the Julian calendar into the last century, or of the calendar."""
        return _JULIAN.search(self.article.text) is not None

    def _years_of(self, quantity: Quantity) -> tuple[int, ...]:
        """The years that a day without one can be of, the likeliest first: the one that another day of the sentence gives ("from
        Monday, 3 March, to Friday, 7 March 2014"), the nearest to publication, any that the paragraph names or that the article
        prints the same day with, and, of a day that is not close to publication, any that the article names and those before and behind:
        it may be ahead, or long past. Undated, only the first."""
        around = self._around(quantity.start, quantity.end)
        own = self._years_in(*around) if around else ()
        if self.published is None or quantity.first is None:
            return tuple(own)
        close = abs((quantity.first - self.published).days) <= _CLOSE
        named = (*self._years_before(quantity), *self._of_that_day(quantity)) if close else self._all_years
        likely = (*own, quantity.first.year)
        named = (*named, *self._looked_back)
        beside = () if close and not own else (year + step for year in likely for step in (-1, 1))
        return tuple(dict.fromkeys((*likely, *named, *beside)))

    @cached_property
    def _looked_back(self) -> tuple[int, ...]:
        """The year before publication, where the article looks back at it and the weekdays of two or more of its days are those of that year."""
        if self.published is None or not _BACK_AT.stand_in(self.article.text, 0, len(self.article.text)):
            return ()
        year, days = self.published.year - 1, set()
        for quantity in self._dates:
            named = _NAMED.search(self.article.text, max(0, quantity.start - 16), quantity.start)
            first = quantity.first
            if named and first is not None and quantity.days is not None and quantity.days.year is None:
                then = moved(first, year)
                if then is not None and then.strftime("%A").startswith(named[1]) and first.year != year:
                    days.add((first.month, first.day))
        return (year,) if len(days) > 1 else ()

    def _years_before(self, quantity: Quantity) -> tuple[int, ...]:
        """The years that the paragraph of a quantity names."""
        k = max(0, bisect_right(self._sentences, quantity.start) - 1)
        sentences, paragraph = self.article.sentences, self.article.sentences[k].paragraph
        start = min(s.start for s in sentences[max(0, k - _BACK) : k + 1] if s.paragraph == paragraph)
        return tuple(sorted({q.first.year for q in self._of(start, sentences[k].end) if q.first is not None}))

    def _of_that_day(self, quantity: Quantity) -> tuple[int, ...]:
        """The years that the article prints the same day with: "Saturday, June 13" of what is told again under "June 13, 2026"."""
        day = quantity.days and (quantity.days.month, quantity.days.first)
        return tuple(q.days.year for q in self._dates if q.days and q.days.year and (q.days.month, q.days.first) == day)

    def _years_in(self, start: int, end: int) -> tuple[int, ...]:
        """The years that days of a sentence give; looked up once for all of its days."""
        if self._last[0] != (start, end):
            years = sorted({q.days.year for q in self._of(start, end) if q.days and q.days.year})
            self._last = ((start, end), tuple(years))
        return self._last[1]

    @cached_property
    def _all_years(self) -> tuple[int, ...]:
        return tuple(sorted({q.first.year for q in self._dates if q.first is not None}))

    def _around(self, start: int, end: int) -> tuple[int, int] | None:
        k = bisect_right(self._sentences, start) - 1
        return (self._sentences[k], max(end, self.article.sentences[k].end)) if k >= 0 else None

    @cached_property
    def since(self) -> int:
        """The last year that the prose names as past (not "by 2030"), where two sentences name it or the one before; 0 for none.

        What one sentence alone names may be history, or a plan ("in 2010, 2011 and 2012"), and says nothing about when the article was written.
        """
        prose = [self._named(s.start, s.end) for s in self.article.sentences if s.setting in ("prose", "quotation")]
        last = max((y for years in prose for y in years), default=0)
        return last if sum(last in years or last - 1 in years for years in prose) > 1 else 0

    @cached_property
    def after(self) -> int:
        """The last year of which the words of the prose say that it lies behind: the article is no older; 0 for none."""
        prose = (self._of(s.start, s.end) for s in self.article.sentences if s.setting in ("prose", "quotation"))
        dates = (q for several in prose for q in several if is_surely_past(self.article.text, q.start))
        return max((q.first.year for q in dates if q.first is not None), default=0)

    def _named(self, start: int, end: int) -> tuple[int, ...]:
        own = self._of(start, end)
        return tuple(dict.fromkeys(q.first.year for q in own if q.first is not None and not self._ahead(q)))

    def _of(self, start: int, end: int) -> list[Quantity]:
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _ahead(self, quantity: Quantity) -> bool:
        """'by 2030', 'until 2026', 'from 2028 on': a year that the article looks ahead to."""
        return self._word_before(quantity) in ("by", "until", "till", "through")

    def _is_since(self, quantity: Quantity) -> bool:
        """'the most since 2007': a year that something is reckoned from."""
        return self._word_before(quantity) == "since"

    def _is_in_passing(self, quantity: Quantity) -> bool:
        """'The museum, opened in 2014, paid': a year of which an undated article tells no more than that."""
        return self.published is None and is_in_passing(self.article.text, quantity.start, quantity.end)

    def _word_before(self, quantity: Quantity) -> str:
        before = self.article.text[max(0, quantity.start - 12) : quantity.start].lower().split()
        return before[-1] if before else ""


def situation(reading: Reading, times: Times, line: Line | None = None) -> Situation:
    """The situation of a reading whose last figure stands in `line`."""
    slots = {name: b for name, b in reading.bound.items() if isinstance(b, Slot)}
    lookups = _lookups(reading.rule)
    needs_years = not lookups.isdisjoint(("exchange-rate", "age", "anniversary"))
    years = times.converted_in if "exchange-rate" in lookups else times.aged_in if "age" in lookups else times.years
    needs_years = needs_years and not (times.published is None and _are_conversions(slots))
    return Situation(
        quantities={name: s.quantity for name, s in slots.items()},
        units={name: s.unit for name, s in slots.items()},
        signs={name: _sign(s) for name, s in slots.items() if name != "base" or s in directing(reading)},
        published=times.published,
        years=years(*_ends(reading)) if needs_years else (),
        after=times.after if times.published is None and "exchange-rate" in lookups else 0,
        since=times.since if needs_years and times.published is None else 0,
        degrees=_degrees(line, slots) if line is not None and "unit-shift" in lookups else "",
        days={name: times.readings(s.quantity) for name, s in slots.items() if s.kind == "date"},
        conventions=times.article.conventions,
    )


def _are_conversions(slots: dict[str, Slot]) -> bool:
    """'834m yuan ($100.8m; £52m)': the two in the brackets are made by the rates of one day, which no year of the sentence need name."""
    given, stated = slots.get("given"), slots.get("stated")
    if given is None or stated is None:
        return False
    return not given.links.get("paren", set()).isdisjoint(stated.links.get("paren", ()))


def _sign(slot: Slot) -> int:
    """The direction that words give a level. Below zero, what narrows goes up ("narrowed to minus 3 percent from minus 5 percent"), and
    what grows may go either way."""
    sign = slot.verb_sign or slot.sign
    if (slot.quantity.value or 0.0) >= 0 or slot.verb is None:
        return sign
    if slot.verb.text.startswith(_OF_GAPS):
        return -sign
    return 0 if slot.verb.text.startswith(_OF_SIZE) else sign


_OF_GAPS = ("narrow", "widen", "shrink", "shrank", "shrunk", "deepen", "swell", "balloon")
_OF_SIZE = (
    "increas",
    "decreas",
    "reduc",
    "eas",
    "grow",
    "grew",
    "cut",
    "expand",
    "smaller",
    "larger",
    "bigger",
    "more",
    "less",
)


@lru_cache(maxsize=1024)
def _lookups(rule: Rule) -> frozenset[str]:
    """What the roles of a rule are looked up in."""
    return frozenset(role.lookup for role in rule.roles.values())


def _ends(reading: Reading) -> tuple[int, int]:
    """Where the first figure of a reading begins, and the last one ends."""
    slots = reading.slots
    return min(s.quantity.start for s in slots), max(s.quantity.end for s in slots)


def _degrees(line: Line, slots: dict[str, Slot]) -> str:
    given, stated = slots.get("given"), slots.get("stated")
    if given is None or stated is None or given.line != stated.line or given.unit not in units.DEGREES:
        return ""
    from tieout.checking.readings.degrees import sense  # few articles tell degrees

    return sense(line, given, stated)
