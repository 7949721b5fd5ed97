"""The functions that a rule's formula may call; this table is the register, and `Function` says what an entry gives.

A function is pure: intervals in, an interval out; or what a role binds (dates, lists of intervals, units) in, and a
value, a tuple of possible values, or a whole `Outcome` out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from types import MappingProxyType
from typing import Any

from tieout.intervals.ends import least
from tieout.intervals.interval import Interval, as_interval
from tieout.records import dataclass
from tieout.rules.centuries import leap, within
from tieout.rules.dates import exists, last_of_month, same_day
from tieout.rules.elapsed import forward, in_months, months
from tieout.rules.outcome import Outcome
from tieout.rules.unreadable import readable
from tieout.rules.weekdays import lately, other_days, weekday
from tieout.rules.whole_numbers import grim_mean, whole_part, whole_share
from tieout.rules.yields import bond_yield


@dataclass(frozen=True, slots=True)
class Function:
    """A function of formulas.

    call    gets one value an argument: an interval, a list of them for a list role, or what else the role binds
    takes   the least and the greatest number of arguments
    worked  writes the call out for a pocket calculator, given each argument's printed form (a list for a list role);
            None: name(argument, …)
    mends   gives, for its one argument and the stated side, what the argument may have been meant to be
    judges  gives a whole `Outcome`, so that the call is a formula by itself
    """

    call: Callable[..., Any]
    takes: tuple[int, int] = (1, 1)
    worked: Callable[..., str] | None = None
    mends: Callable[..., Any] | None = None
    judges: bool = False


def total(*arguments: Any) -> Interval:
    """The sum of all intervals in the arguments; 0 of none."""
    return reduce(add, _flat(arguments), Interval(0.0, 0.0))


def mean(*arguments: Any) -> Interval:
    """The mean of all intervals in the arguments; of none the whole line."""
    return total(*arguments) / count(*arguments)


def count(*arguments: Any) -> Interval:
    """How many values stand in the arguments."""
    return as_interval(float(sum(1 for _ in _flat(arguments))))


def smallest(*arguments: Any) -> Interval:
    """What the least of the values can be; `ValueError` of none."""
    values = list(_flat(arguments))
    return Interval(least(*(value.low for value in values)), least(*(value.high for value in values)))


def largest(*arguments: Any) -> Interval:
    """What the greatest of the values can be; `ValueError` of none."""
    return -smallest(*(-value for value in _flat(arguments)))


def poll_margin(number: Interval) -> Interval:
    """The least margin of error of a random sample of so many, at 95 percent confidence, as a share of one."""
    return 0.98 / number**0.5


def never(value: Interval) -> Outcome:
    """What no number makes right: a percentage of degrees Celsius, megawatts a year."""
    closed = value * 0.0
    return Outcome(closed, closed, False)


def _flat(arguments: Sequence[Any]) -> Iterator[Any]:
    for argument in arguments:
        if isinstance(argument, (list, tuple)):
            yield from argument
        else:
            yield argument


def _added(*printed: Any) -> str:
    return " + ".join(_flat(printed)) or "0"


def _averaged(*printed: Any) -> str:
    return f"({_added(*printed)}) / {_counted(*printed)}"


def _counted(*printed: Any) -> str:
    return str(sum(1 for _ in _flat(printed)))


def _part_of_some(part: str, _: str) -> str:
    return f"{part} / a whole number"


def _some_of_whole(_: str, whole: str) -> str:
    return f"a whole number / {whole}"


MANY = 99

FUNCTIONS: Mapping[str, Function] = MappingProxyType(
    {
        "sum": Function(total, (1, MANY), worked=_added),
        "mean": Function(mean, (1, MANY), worked=_averaged),
        "count": Function(count, (1, MANY), worked=_counted),
        "abs": Function(abs),
        "min": Function(smallest, (1, MANY)),
        "max": Function(largest, (1, MANY)),
        "poll_margin": Function(poll_margin, worked=lambda number: f"0.98 / the square root of {number}"),
        "bond_yield": Function(
            bond_yield,
            (3, 3),
            worked=lambda coupon, price, years: f"the yield of {coupon} at {price} over {years} years",
        ),
        "never": Function(never, judges=True),
        "whole_share": Function(whole_share, (2, 2), worked=_part_of_some, judges=True),
        "whole_part": Function(whole_part, (2, 2), worked=_some_of_whole, judges=True),
        "weekday": Function(weekday, mends=other_days),
        "lately": Function(lately, (2, 2), judges=True),
        "months": Function(months, (2, 2)),
        "in_months": Function(in_months),
        "forward": Function(forward, (2, 2), judges=True),
        "within": Function(within, (2, 3), judges=True),
        "leap": Function(leap, judges=True),
        "exists": Function(exists, mends=last_of_month, judges=True),
        "same_day": Function(same_day, (2, 2), judges=True),
        "readable": Function(readable, judges=True),
        "grim_mean": Function(grim_mean, (2, 2), worked=_some_of_whole, judges=True),
    }
)
