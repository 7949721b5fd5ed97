"""What no printed figure says and a rule needs: the rate of a day, the factor between two units, the years of a span.

Each function takes the situation of a reading and gives the values that are plausible, each with the words that say what
it is; none where nothing is known, and the check then gives the value that the figures imply. This table is the register.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from tieout.named import named
from tieout.rules.situation import Option, Situation

Lookup = Callable[[Situation], tuple[Option, ...]]

#: The lookups by name, each as "module:function": a module is read when a figure first has to be looked up.
LOOKUPS: Mapping[str, str] = {
    "exchange-rate": "rate_lookups:exchange_rate",
    "unit-factor": "unit_lookups:unit_factor",
    "time-factor": "unit_lookups:time_factor",
    "rate-factor": "unit_lookups:rate_factor",
    "pace-factor": "paces:pace_factor",
    "unit-shift": "unit_lookups:unit_shift",
    "unit-power": "unit_lookups:unit_power",
    "clock-span": "clock_times:clock_span",
    "time-covered": "time_lookups:time_covered",
    "age": "time_lookups:age",
    "anniversary": "time_lookups:anniversary",
    "years-older": "time_lookups:years_older",
    "term": "time_lookups:term",
    "years-apart": "time_lookups:years_apart",
    "direction": "word_lookups:direction",
    "none-or-one": "word_lookups:none_or_one",
    "rough-words": "word_lookups:rough_words",
    "bounded-side": "word_lookups:bounded_side",
    "bounded-number": "word_lookups:bounded_number",
    "area-factor": "unit_lookups:area_factor",
    "rate-base": "word_lookups:rate_base",
    "range-middle": "word_lookups:range_middle",
}


@cache
def lookup(name: str) -> Lookup:
    """The lookup of a name."""
    found: Lookup = named("tieout.rules", LOOKUPS[name])
    return found
