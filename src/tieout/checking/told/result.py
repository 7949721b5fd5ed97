"""The result of a check's arithmetic, told as computed and as the article would print it."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.printing.look import like
from tieout.checking.printing.numbers import bare, significant
from tieout.checking.readings.compete import stated_slot
from tieout.checking.told.as_printed import points
from tieout.checking.verdicts.calculator import calculated
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval
from tieout.quantities.lexicon import number_words
from tieout.quantities.model import Quantity

_NAMES = ("trillion", "billion", "million")
_WORDS = frozenset(f" {name}" for name in _NAMES)
_POINTS = {"pp": " points", "basis_point": " basis points"}


def told(judgement: Judgement, sign: int) -> dict[str, str]:
    """The fields computed ("6.37", "98.3 million (95.85 to 100.8 million)"), printed ("6.4 times") and once, which is not empty where
    both would say the same. `sign` is -1 where a fall is told as less than nothing."""
    computed, slot = judgement.computed, stated_slot(judgement.reading)
    assert computed is not None
    worked = calculated(judgement)
    middle = (computed.low + computed.high) / 2 if worked is None else worked
    if slot is None:
        return {"computed": spread(middle, computed), "printed": bare(middle), "once": ""}
    width = computed.high - computed.low
    scale = 100.0 if slot.kind == "fraction" else 1.0
    unit = " percent" if slot.kind in ("percent", "fraction") else _POINTS.get(slot.unit, "")
    size, word = _magnitude(slot.quantity, middle)
    ends = computed if sign > 0 else -computed
    text = spread(sign * middle * scale / size, ends * (scale / size), word + unit)
    size_only = judgement.reading.rule.roles[judgement.reading.rule.stated].sign
    upright = abs(middle) if (slot.quantity.value or 0.0) >= 0 else -abs(middle)
    printed = like(upright if size_only else middle, slot.quantity, width) + points(slot)
    return {"computed": text, "printed": printed, "once": _once(text, printed, slot.quantity)}


def _once(computed: str, printed: str, quantity: Quantity) -> str:
    """The printed result with what is open of the computed one, where both have the same digits."""
    number, _, ends = computed.partition(" (")
    bare_number = number.replace(",", "").partition(" ")[0]
    figure = quantity.figure
    digits = "".join(c for c in printed if c.isdecimal() or c == ".").strip(".")
    if figure is None or figure.wording or not digits or not _same(bare_number, digits):
        return ""
    return f"{printed} ({ends}" if ends else printed


def _same(one: str, other: str) -> bool:
    try:
        return float(one) == float(other)
    except ValueError:
        return False


def _magnitude(quantity: Quantity, value: float) -> tuple[float, str]:
    """The magnitude word in which the stated figure is told, where the result fits it."""
    words = quantity.text.lower()
    for size, word in _sizes():
        if word in words and 0.1 <= abs(value) / size < 1e4:
            return size, word
    return (1.0, "")


def _sizes() -> Iterator[tuple[float, str]]:
    """What each magnitude word counts, the largest first."""
    return ((float(number_words()[name][0]), f" {name}") for name in _NAMES)


def spread(middle: float, interval: Interval, unit: str = "") -> str:
    """A value with the ends of what rounding leaves open, where there is any: "98.3 million (95.85 to 100.8 million)"."""
    size, word = next(((s, w) for s, w in _sizes() if abs(middle) >= s), (1.0, "")) if not unit else (1.0, unit)
    ends = tuple(significant(end / size, 4) for end in (interval.low, interval.high))
    text = f"{significant(middle / size, 4)}{word}"
    return text if ends[0] == ends[1] else f"{text} ({ends[0]} to {ends[1]}{word if word in _WORDS else ''})"
