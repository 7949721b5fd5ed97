"""How long it is between the dates of a reading: the lookups of the rules on time."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor

from tieout.intervals import Interval
from tieout.rules.dates import Days, readings
from tieout.rules.elapsed import covered, ends, in_order, length, of_books, of_year, told
from tieout.rules.situation import Option, Situation


def time_covered(at: Situation) -> tuple[Option, ...]:
    """How long it is, in the unit of the stated length (years for decades and centuries), over a span or from one date to another."""
    span = _ways(at, "span")
    pair = ends(span[0]) if span else in_order(_ways(at, "first"), _ways(at, "last"))
    return _length(at, of_books(*pair) if pair else None)


#: What comes once a year: so many are so many years.
ONCE_A_YEAR = frozenset(("season", "summer", "winter", "spring", "autumn", "harvest"))
#: Nobody grows older: dates further apart are those of two people, or of an article that is told as of long ago.
_OLDEST = 130


#: What is counted to the day of publication; a story is written up to so many days before.
_SHORT, _WRITTEN = ("day", "week", "month"), timedelta(2)


def _around(published: date) -> Days:
    return Days(published - min(_WRITTEN, published - date.min), published)


def age(at: Situation) -> tuple[Option, ...]:
    """The years from a birth to a death or an event, less than none where it comes first; to the year of publication, where no
    date is given and the sentence names no other year; lengths of days, weeks and months to the day, or one of the two before."""
    span, born, then = _ways(at, "span"), _ways(at, "first"), _ways(at, "last")
    if span:
        return _length(at, ends(span[0]), counted=False)
    if "last" not in at.quantities and at.published is not None and len(at.years) <= 1:
        days = at.units["stated"] in _SHORT and born and born[0].printed is not None
        then = (_around(at.published),) if days else (of_year(at.published.year),)
    if born and then and born[0].first and then[0].first and then[0].first.year - born[0].first.year > _OLDEST:
        return ()
    forth = _length(at, in_order(born, then), counted=False)
    if forth or not born or not then:
        return forth
    back = _length(at, in_order(then, born), counted=False)
    return tuple(Option(-one.value, f"{at.quantities['first'].text} comes later") for one in back)


def years_older(at: Situation) -> tuple[Option, ...]:
    """The years by which somebody has grown older from one date to another, or to publication: as many as are over, or one more, as nobody
    tells the birthday."""
    then, now = _ways(at, "first"), _ways(at, "last")
    if "last" not in at.quantities and at.published is not None:
        now = (_around(at.published),)
    pair = in_order(then, now)
    if pair is None or None in (pair[0].first, pair[0].last, pair[1].first, pair[1].last):
        return ()
    (first, last), (one, other) = ((days.first or date.max, days.last or date.min) for days in pair)
    low, high = floor(_years(last, one)), ceil(_years(first, other))
    since = " ".join(at.quantities["first"].text.split())
    until = " ".join(at.quantities["last"].text.split()) if "last" in at.quantities else f"{at.published}"
    return (Option(Interval(low, high), f"from {since} to {until}"),) if 0 <= high <= _OLDEST else ()


#: What is told of as new begins so many days before publication at most, and so many after it.
_BEGUN, _AHEAD = timedelta(30), timedelta(120)
_MONTH, _YEAR = 31, 365
#: By so many years a first coupon makes it longer or shorter than it is called.
_ODD = 0.25


def term(at: Situation) -> tuple[Option, ...]:
    """The years for which a security runs: from the day on which it is paid, or from about the day of publication, to that on which it is due;
    less than none where that comes first. Of a year alone, as many as lie between two years."""
    due, first = _ways(at, "last"), _begun(at)
    if not due or first is None or first.first is None or first.last is None:
        return ()
    last = due[0]
    if last.first is None or last.last is None:
        return ()
    if (last.last - last.first).days > _MONTH:
        low, high = float(last.first.year - first.last.year), float(last.last.year - first.first.year)
    else:
        odd = _ODD if "first" in at.quantities else 0.0
        low, high = _years(first.last, last.first) - odd, _years(first.first, last.last) + odd
    since = " ".join(at.quantities["first"].text.split()) if "first" in at.quantities else f"about {at.published}"
    until = " ".join(at.quantities["last"].text.split())
    years = f"{low:.3g} to {high:.3g}" if high - low > _PLAIN else f"{(low + high) / 2:.3g}"
    return (Option(Interval(low, high), f"from {since} to {until} is {years} years"),)


#: Within so many years it is told as one number.
_PLAIN = 2 * _ODD + 0.1


def _begun(at: Situation) -> Days | None:
    """When a term begins: on the day on which it is paid, of those that it may be the nearest to publication, or about that of publication."""
    if "first" not in at.quantities:
        return Days(at.published - _BEGUN, at.published + _AHEAD) if at.published is not None else None
    paid = _ways(at, "first")
    if not paid or paid[0].first is None:
        return None
    if at.published is None or not paid[0].assumed:
        return None if paid[0].assumed else paid[0]
    near = at.published
    return min(paid, key=lambda one: abs((one.first - near).days) if one.first is not None else _YEAR * _OLDEST)


def _years(start: date, end: date) -> float:
    return length(start, end, "year") if start <= end else -length(end, start, "year")


def anniversary(at: Situation) -> tuple[Option, ...]:
    """The years from an event to the year that its anniversary is told of; to the year of publication, give or take one, where the
    sentence names no other."""
    first, last = (at.days[role][0].first if at.days.get(role) else None for role in ("first", "last"))
    if first is None or (last is None and ("last" in at.quantities or at.published is None or len(at.years) != 1)):
        return ()
    year = last.year if last is not None else at.published.year if at.published is not None else 0
    count, slack = year - first.year, 0 if last is not None else 1
    if count < 1:
        return ()
    return (Option(Interval(count - slack, count + slack), f"from {first.year} to {year}"),)


def years_apart(at: Situation) -> tuple[Option, ...]:
    """The years between two dates, as growth is counted over them; one more or one less where the ends are counted otherwise."""
    first, last = (at.days[role][0].first if at.days.get(role) else None for role in ("first", "last"))
    if first is None or last is None or last.year - first.year < 2:
        return ()
    apart = last.year - first.year
    return tuple(Option(Interval(n, n), f"{n} years") for n in (apart, apart - 1, apart + 1))


def _length(at: Situation, pair: tuple[Days, Days] | None, *, counted: bool = True) -> tuple[Option, ...]:
    """The time between two dates in the unit of the stated length, with the words that say so."""
    unit = at.units["stated"] or "year"
    unit = "year" if unit in ONCE_A_YEAR else unit
    lengths = covered(*pair, unit) if pair else None
    if pair is None or lengths is None:
        return ()
    names = [" ".join(at.quantities[role].text.split()) for role in ("span", "first", "last") if role in at.quantities]
    if "first" in at.quantities and len(names) == 1 and at.published is not None:
        names.append(str(at.published.year))
    since = f"{'from ' if len(names) > 1 else ''}{' to '.join(names)}"
    return (Option(lengths, f"{since} is {told(*pair, unit, counted=counted)}"),)


def _ways(at: Situation, role: str) -> tuple[Days, ...]:
    """The ways in which a date can be meant; where neither end prints a year, in any year."""
    printed = at.quantities[role].days if role in at.quantities else None
    known = at.days.get(role, ())
    return known or (tuple(readings(printed, (_ANY_YEAR,))) if printed and printed.year is None else ())


#: The year of days that have none; no leap year.
_ANY_YEAR = 2001
