"""A reading as lookups see it, and what they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from tieout.intervals import Interval
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.dates import Days
from tieout.text.conventions import USUAL, Conventions


@dataclass(frozen=True, slots=True)
class Option:
    """A plausible value and where it comes from; `outer` where it only bounds what is possible, so that what it allows is not vouched for."""

    value: Interval
    source: str
    outer: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """A reading as the lookups see it.

    quantities  role -> quantity, with the unit that the line gives it in `units`
    signs       role -> 1 or -1 where words give it a direction
    degrees     "change" where words make a temperature one ("warmer by"), "level" where they name one ("hit"), "" where neither is sure
    published   the publication date, where known
    years       the years that the sentence names
    days        role -> the ways in which a date can be meant
    told        what the article itself implies of a value that is looked up, elsewhere; it goes before any table
    since       the last year that the prose names as past, 0 for none
    after       the year before which an undated article was not written, 0 where no words tell
    conventions what the article takes for granted: the window of rates, what a bare dollar and a bare ton are
    """

    quantities: Mapping[str, Quantity]
    units: Mapping[str, str]
    signs: Mapping[str, int]
    published: date | None
    years: tuple[int, ...]
    since: int = 0
    after: int = 0
    degrees: str = ""
    days: Mapping[str, tuple[Days, ...]] = field(default_factory=dict)
    told: tuple[Option, ...] = ()
    conventions: Conventions = USUAL
