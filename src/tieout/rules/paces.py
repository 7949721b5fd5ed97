"""How much a year so much a day comes to: the lookup of the rule on one pace told for two lengths of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.rules.situation import Option, Situation

#: How many of a shorter length of time a longer one has, and where it is lived or worked in part, from how many to how many.
_WITHIN: Mapping[tuple[str, str], tuple[tuple[float, float], tuple[float, float] | None]] = {
    ("minute", "second"): ((60, 60), None),
    ("hour", "second"): ((3600, 3600), None),
    ("hour", "minute"): ((60, 60), None),
    ("day", "minute"): ((1440, 1440), None),
    ("day", "hour"): ((24, 24), (5, 18)),
    ("week", "hour"): ((168, 168), (30, 60)),
    ("month", "hour"): ((672, 744), (120, 250)),
    ("year", "hour"): ((8760, 8784), (1200, 2600)),
    ("week", "day"): ((7, 7), (4, 6)),
    ("month", "day"): ((28, 31), (16, 27)),
    ("quarter", "day"): ((90, 92), (60, 78)),
    ("year", "day"): ((365, 366), (180, 315)),
    ("month", "week"): ((4, 4.43), None),
    ("quarter", "week"): ((13, 13.15), (11, 13)),
    ("year", "week"): ((52, 52.3), (36, 52)),
    ("quarter", "month"): ((3, 3), None),
    ("year", "month"): ((12, 12), (9, 14)),
    ("year", "quarter"): ((4, 4), None),
    ("year", "minute"): ((525_600, 527_040), None),
    ("year", "second"): ((31_536_000, 31_622_400), None),
    ("decade", "year"): ((10, 10), None),
}


def pace_factor(at: Situation) -> tuple[Option, ...]:
    """How many of its length of time the given pace has within that of the stated one; none where the two are no paces of one thing. An amount without a
    length of time is one a year: words say so."""
    (what, _, given), (other, _, stated) = (at.units[role].partition(" / ") for role in ("given", "stated"))
    alike = what == other or not {what, other}.isdisjoint(_BARE) or _PLAIN.fullmatch(at.quantities["stated"].text)
    return tuple(_factors(given or "year", stated or "year")) if alike else ()


_BARE = frozenset(("", "1"))
#: A pace without a noun, whatever one it was given: that of the pace before it is nearest.
_PLAIN = lazily(
    r"(?i)[a-z ]*[0-9][0-9.,]*(?: (?:million|mln|billion|bln|thousand|m|bn))? (?:an?|per|each|every) [a-z]+"
)


def _factors(given: str, stated: str) -> Iterator[Option]:
    if several := _WITHIN.get((stated, given)):
        whole, part = several
        yield Option(Interval(*whole), _told(stated, given, whole))
        if part:
            yield Option(Interval(*part), f"as many {given}s of a {stated} as may be meant", outer=True)
    elif several := _WITHIN.get((given, stated)):
        whole, part = several
        yield Option(_inverse(whole), _told(given, stated, whole))
        if part:
            yield Option(_inverse(part), f"as many {stated}s of a {given} as may be meant", outer=True)


def _inverse(bounds: tuple[float, float]) -> Interval:
    return Interval(1 / bounds[1], 1 / bounds[0])


def _told(longer: str, shorter: str, bounds: tuple[float, float]) -> str:
    low, high = (f"{bound:g}" for bound in bounds)
    return f"a {longer} has {low} {shorter}s" if low == high else f"a {longer} has {low} to {high} {shorter}s"
