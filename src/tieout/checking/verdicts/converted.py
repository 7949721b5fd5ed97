"""Before a conversion is accused: what excuses one, a price of another country, a rate of the text's own, a rounded step between."""

from __future__ import annotations

import math

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.bind import is_conversion, sides
from tieout.checking.readings.reading import Reading
from tieout.checking.verdicts.judge import Judgement
from tieout.patterns import lazily
from tieout.tables import units


def is_price(judgement: Judgement, line: Line) -> bool:
    """'£6.99 ($7.99) per month', '$1,099 (1,249 euros)': what is paid by the month, and the price on a label, is set country by
    country, but not at three times the price, nor in millions."""
    pair, computed = sides(judgement.reading), judgement.computed
    if pair is None or pair[1].kind != "currency" or (pair[1].quantity.value or 0) >= _MILLION:
        return False
    given, stated = pair
    if (
        computed is not None
        and not 1 / _DEARER <= (stated.quantity.value or 0) / ((computed.low + computed.high) / 2 or 1) <= _DEARER
    ):
        return False
    if all(_LABEL.search(slot.quantity.text) for slot in (given, stated)):
        return True
    after = [t.text for t in line.tokens[stated.at + 1 : stated.at + 4]]
    return after[:1] in ([")"], ["]"]) and after[1:2] in (["per"], ["a"], ["each"], ["every"])


#: The last digits of a price on a label, of which no magnitude word follows.
_LABEL = lazily(r"^[^\d]*\d[\d,]*(?:9|\.(?:49|9[059]))(?![\d.,]|[ -]?(?:m|bn|k|thousand|[mbt]r?illion|hundred)\b)")
#: Of so much nothing is priced in a shop.
_MILLION = 1e6
#: No price in one country is so many times that in another.
_DEARER = 3.0


def by_own_rate(accused: Reading, lines: list[Line]) -> bool:
    """'480 million euros ($533 million) at the rate of $1.11 to the euro': a further figure is what one of the two is in the other."""
    pair = sides(accused)
    if pair is None or pair[1].kind != "currency" or "price" in accused.rule.roles:
        return False  # a rule that knows which way the rate goes judges by it
    given, stated = pair
    ratio = (stated.quantity.value or 0.0) / (given.quantity.value or math.inf)
    rates = [s for line in lines for s in line.slots if s is not given and s is not stated and s.kind in _RATES]
    return ratio > 0 and any(
        math.isclose(s.quantity.value or 0.0, told, rel_tol=_RATE)
        for s in rates
        for told in (ratio, 1 / ratio if ratio else 0.0)
    )


#: Kinds of figures that a rate is printed as ("$1.11 to the euro", "1.11 dollars", "at 1.11"), and how well it is known.
_RATES = frozenset(("currency", "number", "count"))
_RATE = 0.01


def to_fives(accused: Reading, change: bool) -> bool:
    """Forecasters and road signs round to fives: '65 mph (100 kph)'."""
    pair = sides(accused)
    if pair is None or pair[0].kind != "measure":
        return False
    given, stated = pair
    if not given.quantity.value or not stated.quantity.value:
        return False
    if (
        given.quantity.value % 5
        or stated.quantity.value % 5
        or stated.quantity.value < 20
        or not units.compatible(given.unit, stated.unit)
    ):
        return False
    computed = units.convert(given.quantity.value, given.unit, stated.unit, change)
    return bool(abs(computed - stated.quantity.value) <= min(5.0, 0.05 * abs(stated.quantity.value)))


def has_own(slot: Slot, around: list[Slot]) -> bool:
    """'40C (104F) and 35C (105F)': what has been given in another unit is not what another figure gives."""
    return any(slot in other.links.get(name, ()) for other in around for name in ("paren", "equals"))


def stand_together(slot: Slot, stated: Slot) -> bool:
    """'318bn yen ($4bn; £2.6bn)': what nothing is priced at in a shop has been converted twice, and not from one into the other."""
    if min(slot.quantity.value or 0.0, stated.quantity.value or 0.0) < _MILLION:
        return False
    return are_in_one_bracket(slot, stated)


def are_in_one_bracket(slot: Slot, other: Slot) -> bool:
    """Whether two figures stand in brackets behind one figure: "(£89; $130)"."""
    return not slot.links.get("paren", frozenset()).isdisjoint(other.links.get("paren", ()))


def by_a_loose_rate(judgement: Judgement) -> bool:
    """Whether a conversion is judged by rates so far apart, of a year long past or of no known time, that one fits nearly any amount."""
    options = judgement.variant.options if judgement.variant is not None and is_conversion(judgement.reading) else ()
    return any(option.value.high > option.value.low * _LOOSE for option in options)


#: The rates of sixty days, and of most years of which there are daily ones, are nearer to one another than this.
_LOOSE = 1.3


def is_far_off(judgement: Judgement) -> bool:
    """Whether an amount of a named currency is so far from what it was converted into that no step by a rounded third one explains it."""
    pair, computed = sides(judgement.reading), judgement.computed
    if pair is None or computed is None or pair[0].quantity.kind != "currency":
        return False
    ratio = (pair[1].quantity.value or 0.0) * 2 / (computed.low + computed.high or math.inf)
    return not 1 / _STEP <= ratio <= _STEP


#: By so much may a conversion be off that was made from the rounded figure beside it.
_STEP = 1.2
