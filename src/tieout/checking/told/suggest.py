"""What would be right: for each figure that could be the wrong one, the value that it would have to have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import NamedTuple

from tieout.checking.compact.line import Series, Slot
from tieout.checking.compact.swap import swaps
from tieout.checking.model import Edit
from tieout.checking.printing.edit import of_figure, of_word
from tieout.checking.printing.look import between, like, slipped, span_like
from tieout.checking.readings.bind import ends_of
from tieout.checking.told.as_printed import points, printed
from tieout.checking.verdicts.calculator import calculated, opposed
from tieout.checking.verdicts.judge import Judgement, needed
from tieout.checking.verdicts.shared import NO_FIXES, Fix
from tieout.intervals import Interval
from tieout.intervals.printed import is_exact
from tieout.patterns import lazily
from tieout.rules.situation import Situation
from tieout.rules.solve import solve

#: A stated figure that a formula leaves so open (a ratio in words, a range) is told from end to end.
_OPEN = 0.15
#: The lookups that leave it so.
_ROUGH = frozenset(("rough-words",))


class Suggestion(NamedTuple):
    """What would be right ("6.2 times → 6.4 times"), and the replacement that it is, where it is a definite one."""

    text: str
    edit: Edit | None = None


def suggestions(judgement: Judgement, at: Situation, several: Mapping[Slot, Fix] = NO_FIXES) -> tuple[Suggestion, ...]:
    """One a figure, the stated one first: "6.2 times → 6.4 times", "2,650 → a figure from 2,559 to 2,600"; before all others one
    that would mend several checks."""
    own = tuple(_all(judgement)) or tuple(_dated(judgement, at))
    mending = [(slot, fix) for slot, fix in several.items() if slot in judgement.reading.slots]
    first = [_of(slot, _within(slot, fix.value), f" ({fix.checks} checks hold then)") for slot, fix in mending]
    begun = tuple(f"{printed(slot)} →" for slot, _ in mending)
    return (*first, *(one for one in own if not begun or not one.text.startswith(begun)))


def _of(slot: Slot, right: str, told: str = "") -> Suggestion:
    """A figure, what it would have to be, and what is `told` of that."""
    return Suggestion(f"{printed(slot)} → {right}{told}", of_figure(slot.quantity, right.removesuffix(points(slot))))


def _dated(judgement: Judgement, at: Situation) -> Iterator[Suggestion]:
    from tieout.checking.verdicts.calendar import mended  # few rules are of days

    for wrong, right, edit in mended(judgement, at):
        yield Suggestion(f"{wrong} → {right}", edit)


def _all(judgement: Judgement) -> Iterator[Suggestion]:
    reading, variant = judgement.reading, judgement.variant
    if variant is None:
        return
    if "way" in reading.rule.roles:
        yield from _turned(judgement)
        return
    ways = opposed(judgement)
    for name in sorted(reading.bound, key=lambda n: n != reading.rule.stated):
        bound = reading.bound[name]
        slots = bound.slots if isinstance(bound, Series) else (bound,)
        for item, slot in enumerate(slots):
            value = needed(reading, name, variant, item)
            right = "" if value is None else _right(judgement, name, slot, _upright(slot, value))
            if right and name == reading.rule.stated and ways is not None:
                yield Suggestion(f"{ways[1]} of {printed(slot)} → {ways[0]} of {right}")
            elif right:
                yield _of(slot, right)


def _upright(slot: Slot, value: Interval) -> Interval:
    """A fall as its size, unless the figure is printed with a minus sign; of one that is not, nothing below nothing."""
    if (slot.quantity.value or 0.0) < 0 or value.low >= 0:
        return value
    return abs(value) if value.high < 0 else Interval(0.0, value.high)


def _right(judgement: Judgement, name: str, slot: Slot, value: Interval) -> str:
    """What the figure of a role would have to be; "" where nothing that could be printed would do."""
    if slot.kind == "multiple" and value.encloses(1.0):
        return ""  # nobody writes that a thing is one time as much
    if slot.quantity.figure is None:
        return _of_range(judgement, name, slot)
    if word := slipped(value.low, value.high, slot.quantity):
        return word
    if name == judgement.reading.rule.stated:
        return _stated(judgement, slot, value) + points(slot)
    if not _printable(slot, value):
        return ""
    if slot.quantity.figure.wording:
        return like((value.low + value.high) / 2, slot.quantity)
    return f"{_within(slot, value)}{_swapped(slot, value.low, value.high)}"


def _within(slot: Slot, value: Interval) -> str:
    """The figures between two ends, in the look of one: "23 million", "a figure from 2,559 to 2,600"."""
    told = between(*_inward(slot, value.low, value.high), slot.quantity)
    return f"{'a figure ' if told.startswith('from ') else ''}{told}{points(slot)}"


def _printable(slot: Slot, value: Interval) -> bool:
    """Whether any figure of its kind would do: of things, or twenty-eighths, there are whole numbers, and a part is more than nothing."""
    parts = re.search(r"/\D*(\d+)", slot.quantity.text) if slot.kind == "fraction" else None
    whole = value * float(parts[1]) if parts else value
    figure = slot.quantity.figure
    exact = figure is not None and (parts is not None or is_exact(figure))
    return not exact or floor(whole.high + 1e-9) >= max(1, ceil(whole.low - 1e-9)) or whole.high < 0


def _stated(judgement: Judgement, slot: Slot, value: Interval) -> str:
    worked, rule = calculated(judgement), judgement.reading.rule
    figure = slot.quantity.figure
    if rule.roles[rule.stated].kinds <= {"duration", "number"} and rule.formula.text.startswith("length"):
        step = figure.step if figure is not None else 1.0
        whole = [k * step for k in range(ceil(value.low / step - 1e-6), floor(value.high / step + 1e-6) + 1)]
        if len(whole) == 2:
            return " or ".join(like(one, slot.quantity) for one in whole)
    rough = any(role.lookup in _ROUGH for role in rule.roles.values()) or _from_range(judgement)
    if rough and value.high - value.low > _OPEN * value.high:
        return f"a figure {between(*_inward(slot, value.low, value.high), slot.quantity)}"
    middle = (value.low + value.high) / 2 if worked is None else worked
    if rule.roles[rule.stated].sign:
        middle = abs(middle) if (slot.quantity.value or 0.0) >= 0 else -abs(middle)
    return like(middle, slot.quantity, value.high - value.low)


def _from_range(judgement: Judgement) -> bool:
    """Whether the stated figure follows from a printed range."""
    bound = judgement.reading.bound
    return any(isinstance(b, Slot) and b.quantity.ends is not None for b in bound.values())


def _of_range(judgement: Judgement, name: str, slot: Slot) -> str:
    """A range, where each of its ends follows from one of the other side's."""
    reading, variant = judgement.reading, judgement.variant
    if slot.quantity.ends is None or variant is None:
        return ""
    found = [solve(reading.anchor.formula, name, {**variant.values, **ends}) for ends in ends_of(reading, "printed")]
    ends = [(one.low + one.high) / 2 for one in found if one is not None]
    return span_like(ends[0], ends[1], slot.quantity) if len(ends) == 2 else ""


def _inward(slot: Slot, low: float, high: float) -> tuple[float, float]:
    """The ends rounded inward, so that each end itself would do: to the zeros at the figure's end where they leave any, else finer."""
    figure = slot.quantity.figure
    if figure is None or not figure.step:
        return low, high
    first = figure.zeros if figure.zeros >= 100 * figure.step else figure.step
    finest = figure.step if is_exact(figure) else figure.step / _FINEST
    while first > finest * (1 - 1e-9):
        least, most = ceil(low / first - 1e-6) * first, floor(high / first + 1e-6) * first
        if least <= most:
            return least, most
        first /= 10.0
    return low, high


#: How much finer than printed a figure may have to be ("2 million" that must be 200,000).
_FINEST = 1000.0


def _turned(judgement: Judgement) -> Iterator[Suggestion]:
    """What is amiss where words and figures go different ways: the word, or the order of the two figures."""
    new, base = judgement.reading.bound.get("new"), judgement.reading.bound.get("base")
    if not isinstance(new, Slot) or not isinstance(base, Slot):
        return
    compared = new in base.links.get("set-against", ())
    verb = base.verb if compared else new.verb or base.verb
    word = verb.text.lower() if verb is not None else ""
    if verb is not None and word in OPPOSITES:
        yield Suggestion(f"{word} → {OPPOSITES[word]}", of_word(verb.start, verb.text, OPPOSITES[word]))
    if compared:
        yield Suggestion(f"{printed(new)} and {printed(base)} → {printed(base)} and {printed(new)}")
        return
    first, last = _exchanged(base, new)
    yield Suggestion(f"from {printed(base)} to {printed(new)} → from {first} to {last}")


def _exchanged(base: Slot, new: Slot) -> tuple[str, str]:
    """The two in the other order; a bare number leaves the other its unit: "from 5.1 to 5.2 days" → "from 5.2 to 5.1 days"."""
    bare, number = _NUMBER.fullmatch(printed(base)), _NUMBER.search(printed(new))
    if bare is None or number is None:
        return printed(new), printed(base)
    return number[0], _NUMBER.sub(bare[0], printed(new), count=1)


_NUMBER = lazily(r"\d[\d.,]*")


_PAIRS = """up/down, rose/fell, rises/falls, rise/fall, rising/falling, risen/fallen, climbed/dropped, climb/drop, higher/lower,
    grew/shrank, grown/shrunk, increased/decreased, increase/decrease, raised/lowered, raise/lower, went up/went down, goes up/goes down,
    going up/going down, widened/narrowed, gained/lost, improved/worsened, soared/plunged, jumped/slumped, advanced/declined,
    above/below, fewer/more, more/less, larger/smaller"""
_SPLIT = [pair.strip().split("/") for pair in _PAIRS.split(",")]
OPPOSITES = {one: other for a, b in _SPLIT for one, other in ((a, b), (b, a))}


def _swapped(slot: Slot, low: float, high: float) -> str:
    """ " (2,560 and 2,650 differ by two swapped digits)", where such a slip would explain it."""
    new = swapped(slot, low, high)
    old = slot.quantity.text[
        slot.quantity.numeral[0] - slot.quantity.start : slot.quantity.numeral[1] - slot.quantity.start
    ]
    return f" ({new} and {old} differ by two swapped digits)" if new else ""


def swapped(slot: Slot, low: float, high: float) -> str:
    """The figure's number with two neighbouring digits exchanged, where that lies between `low` and `high`; else ""."""
    old = slot.quantity.text[
        slot.quantity.numeral[0] - slot.quantity.start : slot.quantity.numeral[1] - slot.quantity.start
    ]
    figure = slot.quantity.figure
    digits = "".join(filter(str.isdecimal, old))
    if figure is None or not digits or not figure.value:
        return ""
    scale = figure.value / int(digits) if int(digits) else 0.0
    for changed in swaps(digits):
        if changed[0] != "0" and low <= int(changed) * scale <= high:
            fresh = iter(changed)
            return "".join(next(fresh) if c.isdecimal() else c for c in old)
    return ""
