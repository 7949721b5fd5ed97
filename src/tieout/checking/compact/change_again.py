"""A change that a sentence tells twice: by a word before two levels, and behind them by its noun ("up 18% in a decade … from 10.2 days to 12.0
days - a rise of 18%")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.again import agree
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

_NOUN = r"(?:rise|increase|gain|growth|jump|climb|improvement|surge|hike|fall|drop|decrease|decline|reduction|cut|slump|loss)"
#: What leads from the last level to the change told again.
_AGAIN = lazily(rf"(?i)(?: -|–|—|,)\s+an?\s+(?:[a-z]+\s+)?{_NOUN}\s+of\s+(?:about\s+|nearly\s+|some\s+)?\Z")
_AHEAD, _FEW, _NO_LEVELS = 48, 2, frozenset(("percent", "percentage_point", "date", "ordinal"))


def told_again(text: str, own: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The change of a sentence that is told first, and the one that tells it again, of one way and size, with two levels before it."""
    percents = [k for k, one in enumerate(own) if one.kind == "percent" and one.trend and not one.named]
    for first, second in pairwise(percents):
        one, other = own[first], own[second]
        units = [q.unit.partition(" / ")[0] for q in own[first + 1 : second] if q.kind not in _NO_LEVELS]
        two = any(units.count(unit) == _FEW for unit in units)
        if not two or one.trend != other.trend or not agree(one, other):
            continue
        if _AGAIN.search(text, max(0, other.start - _AHEAD), other.start):
            yield one, other
