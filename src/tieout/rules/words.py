"""The words that stand where a figure could ("Friday"): this table is the register of what a role can ask for.

Each entry reads a word as printed and gives its value, None where the word is not meant so. The vocabulary has a class of
the same name, the words, in lower case, that idioms try; what only a finder binds needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from tieout.rules.centuries import read_jubilee, read_long_time
from tieout.rules.clock_times import read_clock
from tieout.rules.elapsed import read_stretch
from tieout.rules.groups import read_group
from tieout.rules.told_changes import read_change
from tieout.rules.unreadable import why
from tieout.rules.weekdays import read_weekday

WORDS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "weekday": read_weekday,
        "broken-figure": why,
        "stretch": read_stretch,
        "jubilee": read_jubilee,
        "long-time": read_long_time,
        "group": read_group,
        "change": read_change,
        "clock": read_clock,
    }
)
