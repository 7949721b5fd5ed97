"""From a reading to the intervals of its formula, once for each way in which the figures may be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import WORD, Names, Series, Slot
from tieout.checking.readings.reading import Reading
from tieout.intervals import Interval, generous, natural, printed, truncated, unhedged
from tieout.intervals.figure import Figure, Kind
from tieout.records import dataclass
from tieout.rules.dates import Days
from tieout.rules.lookups import lookup
from tieout.rules.model import Role
from tieout.rules.situation import Option, Situation
from tieout.rules.words import WORDS
from tieout.tables import units

#: How a figure is taken: as printed, with its trailing zeros as rounding, or cut and not rounded.
MODES = ("printed", "generous", "truncated")
_TAKE: Mapping[str, Callable[[Figure], Interval]] = {
    "printed": printed, "generous": generous, "truncated": truncated, "natural": natural, "calculated": lambda figure: Interval(figure.value, figure.value),
}  # fmt: skip
#: Modes in which only the stated figure is taken so, or only the others.
_OTHERS = {"truncated": False, "calculated": True}
#: A conversion printed so many times finer than what it is of (three digits) is of the exact amount.
_FINER = 1000.0
_UNITS = {"basis_point": 0.0001, "decade": 10.0, "century": 100.0, "cent": 0.01}
_SCALES = {"percent": 0.01, "percentage_point": 0.01}


@dataclass(frozen=True, slots=True)
class Variant:
    """The values of all roles in one way of meaning them, and the looked-up values among them."""

    values: dict[str, Any]
    options: tuple[Option, ...]

    @property
    def guessed(self) -> bool:
        """Whether it rests on what nothing in print says: the year of a day, the old calendar."""
        return any(isinstance(value, Days) and value.guessed for value in self.values.values())


def scale(slot: Slot) -> float:
    """What one unit of the figure as printed is in a formula: percentages are shares of one there, and cents ("54 cents a share") hundredths
    of the amounts whose currency no word names, either."""
    return _UNITS.get(slot.unit.partition(" / ")[0]) or _SCALES.get(slot.kind, 1.0)


def variants(reading: Reading, situation: Situation, mode: str) -> Iterator[Variant]:
    """Every way in which the figures may be meant; none where a value must be looked up and is not known."""
    limit = reading.anchor.limit
    wanted = reading.anchor.formula.roles | {reading.rule.stated} | (limit.roles if limit else frozenset())
    looked_up = [
        (r.name, lookup(r.lookup)(situation)) for r in reading.rule.roles.values() if r.lookup and r.name in wanted
    ]
    sides = [(name, list(_values(reading, name, mode, situation))) for name in reading.bound if name in wanted]
    for options in product(*(found for _, found in looked_up)):
        for values in product(*(found for _, found in sides)):
            bound = dict(zip((n for n, _ in sides), values, strict=True))
            bound.update(zip((n for n, _ in looked_up), (o.value for o in options), strict=True))
            yield Variant(bound, options)


def _values(reading: Reading, name: str, mode: str, situation: Situation) -> Iterator[Any]:
    role, bound = reading.rule.roles[name], reading.bound[name]
    if isinstance(bound, Names):
        yield [Interval(1.0, 1.0) for _ in bound.names]
        return
    if isinstance(bound, Series):
        yield [interval(s, mode, role, reading) for s in bound.slots]
        return
    if role.word:
        yield WORDS[role.word](bound.quantity.text)
        return
    if bound.kind == "date":
        yield from situation.days.get(name, ())
        return
    one = interval(bound, mode, role, reading)
    if role.sign != "verb":
        yield one
    elif bound.sign:
        yield one if bound.sign > 0 else -one
    else:
        yield from (one, -one)


def interval(slot: Slot, mode: str, role: Role, reading: Reading) -> Interval:
    """What the figure stands for in the formula. A hedge that covers both sides of a conversion is put aside."""
    take = printed if _OTHERS.get(mode) is (role.name == reading.rule.stated) else _TAKE[mode]
    figure = slot.quantity.figure
    plain = "way" in reading.rule.roles and are_plain(reading)
    if figure is None:
        return _sized(_middle(slot) if plain else _range(slot, take), scale(slot))
    if plain:
        take = _TAKE["calculated"]
    if slot.kind != figure.kind and slot.kind in _ROUNDED:
        figure = replace(
            figure, kind=_ROUNDED[slot.kind]
        )  # a bare number that words give a unit: no longer an exact count
    if "/" in slot.unit and figure.kind in BARE and units.kind(slot.unit.partition(" / ")[2]) == "measure":
        figure = replace(figure, kind="measure")  # so many for each square mile have been divided
    if "average" in slot.tags and figure.kind in BARE and role.per:
        figure = replace(figure, kind="measure")  # so are "an average of 22 per class", whatever they count
    if is_conversion(reading):
        if role.name != reading.rule.stated and _is_converted_exactly(figure, reading):
            take = _TAKE["calculated"]
        take = _plain(take) if figure.hedge not in ("=", "~") else take
        return abs(take(figure)) if slot.kind == "currency" else take(figure)
    return _sized(take(figure), scale(slot))


def _sized(one: Interval, size: float) -> Interval:
    """An interval so many times; most figures stand for themselves."""
    return one if size == 1.0 else one * size


def are_plain(reading: Reading) -> bool:
    """Whether two levels are told without a hedge: what rose is not printed as less than what it rose from, and be it rounded more. Of a
    range both ends are."""
    told = [b.quantity for b in reading.bound.values() if isinstance(b, Slot) and b.kind != WORD]
    figures = [figure for q in told for figure in (q.ends or (q.figure,))]
    return all(f is not None and f.hedge == "=" and not f.wording for f in figures)


def _middle(slot: Slot) -> Interval:
    """Where a range lies that is said to have moved: "raised to between 13 and 14.5 percent from 14 to 15.5"."""
    ends = slot.quantity.ends
    middle = sum(end.value for end in ends) / len(ends) if ends else float("nan")
    return Interval(middle, middle)


def _is_converted_exactly(given: Figure, reading: Reading) -> bool:
    """Whether what an amount is converted into is printed so much finer that the amount is no rounded one: "1 million yuan ($138,902.40)"."""
    bound = reading.bound[reading.rule.stated]
    stated = bound.quantity.figure if isinstance(bound, Slot) else None
    if stated is None or given.hedge == "~" or not given.value or not stated.value:
        return False
    return given.zeros / abs(given.value) >= _FINER * stated.zeros / abs(stated.value)


def _plain(take: Callable[[Figure], Interval]) -> Callable[[Figure], Interval]:
    return unhedged if take is printed else lambda figure: take(replace(figure, hedge="="))


def _range(slot: Slot, take: Callable[[Figure], Interval]) -> Interval:
    ends = slot.quantity.ends
    if ends is None:
        return Interval(float("-inf"), float("inf"))
    return take(ends[0]).hull(take(ends[1]))


def ends_of(reading: Reading, mode: str) -> Iterator[dict[str, Any]]:
    """The low ends of a conversion whose sides are both ranges, or of ranges that add up, then the high ends; nothing where one is no range."""
    take = _TAKE[mode]
    if reading.anchor.formula.text == _SUM:
        yield from _ends_added(reading, take)
        return
    sides = {name: bound.quantity.ends for name, bound in reading.bound.items() if isinstance(bound, Slot)}
    if len(sides) == len([ends for ends in sides.values() if ends]) == 2:
        for k in (0, 1):
            yield {name: take(ends[k]) for name, ends in sides.items() if ends}


#: The formula of parts that come to their whole.
_SUM = "sum(parts) == whole"


def _ends_added(reading: Reading, take: Callable[[Figure], Interval]) -> Iterator[dict[str, Any]]:
    whole, parts = reading.bound.get("whole"), reading.bound.get("parts")
    if not isinstance(whole, Slot) or not isinstance(parts, Series) or whole.quantity.ends is None:
        return
    ends = [slot.quantity.ends for slot in parts.slots]
    for k in (0, 1) if all(ends) else ():
        yield {"whole": take(whole.quantity.ends[k]), "parts": [take(one[k]) for one in ends if one]}


_ROUNDED: Mapping[str, Kind] = {
    "currency": "currency",
    "measure": "measure",
    "percent": "percent",
    "percentage_point": "percentage_point",
}


def is_conversion(reading: Reading) -> bool:
    """Whether the two sides are one amount in two units."""
    return bool(reading.rule.roles[reading.rule.stated].differs)


def sides(reading: Reading) -> tuple[Slot, Slot] | None:
    """The amount that is given and the one stated for it; None where the reading does not bind both to figures."""
    given, stated = reading.bound.get("given"), reading.bound.get("stated")
    return (given, stated) if isinstance(given, Slot) and isinstance(stated, Slot) else None
