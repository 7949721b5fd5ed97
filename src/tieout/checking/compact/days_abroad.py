"""Before step 1: the day of one event in two languages: "ocurrido el 3 de mayo de 2026 en Tarn Harbour Boats Inc.", "of May 3, 2026, at Tarn Harbour
Boats Inc."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: So far behind its day stands the name of what it is of.
_BEHIND, _NAMING = 110, 3
_WORD = lazily(r"[^\W\d_]+")
_STOP = lazily(r"[.;!?]\s+[A-Z]")
_FOREIGN = lazily(r"(?i)\bde\b|tháng")


def told_abroad(text: str, every: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Days with their year, each with that of the same event in another language, told before it: the same, or its number turned."""
    days = [one for one in every if one.kind == "date" and one.days is not None and one.days.year is not None]
    if not any(map(_is_foreign, days)):
        return
    named = [(one, _names(text, one)) for one in days]
    for k, (one, names) in enumerate(named):
        for other, others in named[:k]:
            apart = (_is_foreign(one) or _is_foreign(other)) and _language(one) != _language(other)
            if apart and not names.isdisjoint(others) and _may_be_one(one, other):
                yield other, one


def _is_foreign(one: Quantity) -> bool:
    return _FOREIGN.search(one.text) is not None


def _language(one: Quantity) -> str:
    found = _FOREIGN.search(one.text)
    return found[0].lower() if found else ""


def _names(text: str, one: Quantity) -> frozenset[tuple[str, ...]]:
    """The names behind a day, three words at a time."""
    end = min(len(text), one.end + _BEHIND)
    stop = _STOP.search(text, one.end, end)
    words = _WORD.findall(text, one.end, stop.start() if stop else end)
    several = (tuple(words[k : k + _NAMING]) for k in range(len(words) - _NAMING + 1))
    return frozenset(three for three in several if all(word[0].isupper() for word in three))


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    here, there = one.days, other.days
    if here is None or there is None or (here.year, here.month) != (there.year, there.month):
        return False
    return here.first == there.first or str(here.first) == str(there.first)[::-1]
