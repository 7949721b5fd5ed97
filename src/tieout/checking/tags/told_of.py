"""Which of the figures before a comparison is the level that is compared: no aside, and not what only says the level again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike, of_one_form
from tieout.checking.compact.line import Line, Slot, tie


def told_of(before: Slot, slot: Slot, figures: Sequence[Slot]) -> Slot:
    """The figure before another; outside brackets the one that they explain: "77 million euros (£53 million), up from 38 million"."""
    if "inside" in slot.tags or "inside" not in before.tags:
        return before
    return next((s for s in reversed(figures[: figures.index(before)]) if "inside" not in s.tags), before)


def restated(level: Slot, slot: Slot, figures: Sequence[Slot]) -> Slot:
    """Of a level that says another again in another unit, the first: "41.6 billion crowns, or 6.1 billion dollars, up from 39.2 billion"."""
    _hand_over(level, slot, figures)
    return next((s for s in level.links.get("or", ()) if s.unit != level.unit and alike(s, slot)), level)


def told_again(level: Slot, base: Slot, figures: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """'2.0 million shares, or 28 percent, from 1.8 million, or 25 percent', '879 million or 60 cents a share, down from 1.1 billion or 70 cents
    a share': what is told again of each of two levels, in pairs."""
    for one in (s for s in figures if level in s.links.get("or", ()) and not of_one_form(s, level)):
        for other in (s for s in figures if base in s.links.get("or", ()) and of_one_form(s, one)):
            yield one, other


def go_along(level: Slot, base: Slot, led: Slot) -> None:
    """Links what is told again of a base to what is told again of its level (`along`): it goes the way of the figure that is led."""
    tie("along", base, level)
    base.tags -= {"plain", "bare"}
    base.verb, base.verb_sign = led.verb, led.verb_sign or led.sign


def _hand_over(before: Slot, slot: Slot, figures: Sequence[Slot]) -> None:
    """'41.6 billion crowns, or 6.1 billion dollars, up from 39.2 billion, or 5.8 billion dollars': the bare one is of the first unit."""
    told = next((s for s in before.links.get("or", ()) if s.kind == before.kind), None)
    if told is None or not _is_bare(slot):
        return
    again = next((s for s in figures if slot in s.links.get("or", ())), None)
    if again is not None and again.unit == before.unit:
        slot.kind, slot.unit = told.kind, told.unit


def _is_bare(slot: Slot) -> bool:
    """Whether a figure is printed without its unit: "39.2 billion", "39.2"."""
    words = [word for word in slot.quantity.text.lower().split() if word.isalpha()]
    return slot.quantity.text[:1].isdigit() and set(words) <= _MAGNITUDES


_MAGNITUDES = frozenset("thousand million billion trillion mln bln mn bn".split())


def changed(before: Slot, slot: Slot, figures: Sequence[Slot]) -> Slot:
    """The level of which a change is told first: "3.92 dollars, 28 percent above a year ago and also above the range of 3.71 to 3.78", "59 crates were twice
    the level of May and above the 54 of June"."""
    at = figures.index(before)
    told = bool(before.tags & {"change", "change-than", "change-after"}) or before.kind == "multiple"
    if alike(before, slot) or not at or not told:
        return before
    return figures[at - 1] if alike(figures[at - 1], slot) else before


def is_aside(line: Line, level: Slot, slot: Slot) -> bool:
    """'a profit of 139 million, after a 1.7 billion charge, down from 156 million': between commas it is no level of the subject."""
    mark = next(
        (k for k in range(level.at - 1, max(-1, level.at - _NEAR), -1) if line.tokens[k].text in (",", "(")), -1
    )
    closed = any(t.text == "," for t in line.tokens[level.at + 1 : slot.at])
    return mark > 0 and closed and line.tokens[mark + 1].text in _ASIDE


_ASIDE = frozenset("after before including excluding despite plus less without".split())

#: An aside begins no farther before its figure.
_NEAR = 8


def is_rate_of(rate: Slot, other: Slot) -> bool:
    """Whether a figure only says another again for one of something, as the figure that it is compared with does not: "29 million, or 77
    cents a share"."""
    if "/" not in rate.unit or "/" in other.unit:
        return False
    return any("/" not in s.unit and alike(s, other) for s in rate.links.get("or", ()))


def take_dollars(bare: Slot, named: Slot) -> None:
    """'a loan of 500 million Hong Kong dollars will be raised to 888 million dollars': of two levels of one thing the bare dollars are those
    that the other one names."""
    if bare.kind == named.kind == "currency" and bare.unit == _BARE_DOLLAR != named.unit and named.unit.endswith("D"):
        last = bare.quantity.text.lower().split()[-1]
        if (
            last in _DOLLARS
            and _is_bare_dollars(bare)
            and any(word in named.quantity.text.lower() for word in _DOLLARS)
        ):
            bare.unit = named.unit


def _is_bare_dollars(slot: Slot) -> bool:
    words = [word for word in slot.quantity.text.lower().split() if word.isalpha()]
    return set(words) <= _MAGNITUDES | _DOLLARS


_DOLLARS, _BARE_DOLLAR = frozenset(("dlr", "dlrs", "dollar", "dollars")), "USD"
