"""Step 3, propose: bindings of figures to a rule's roles, by tags, in any order, nearest first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tieout.checking.line import Line, Series, Slot
from tieout.checking.series import alike
from tieout.rules.model import Anchor, Role, Rule, Tag

Bound = Slot | Series

#: How many figures are tried for one role, and how many readings for one stated figure: more is declined, not guessed.
CANDIDATES = 8
READINGS = 64


@dataclass(frozen=True, slots=True)
class Reading:
    """One binding. `cost` is how far its figures stand apart; `anchored` says that written words fix every role."""

    rule: Rule
    anchor: Anchor
    bound: dict[str, Bound]
    cost: float
    anchored: bool = True

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All its figures."""
        return tuple(s for b in self.bound.values() for s in (b.slots if isinstance(b, Series) else (b,)))


def readings(rule: Rule, line: Line, before: Line | None) -> Iterator[Reading]:
    """Every anchored reading of a rule whose last figure stands in `line`; `before` is the sentence it may carry over from."""
    for anchor in rule.anchors:
        tags = line.tags | before.tags if anchor.across and before is not None else line.tags
        if any(need.isdisjoint(tags) for need in anchor.needs):
            continue
        if anchor.across and (before is None or not carries(line, anchor.across)):
            continue
        lines = [before, line] if anchor.across and before is not None else [line]
        yield from _anchored(rule, anchor, lines)


def carries(line: Line, how: str) -> bool:
    """Whether the sentence goes on about the one before: it begins with "This", "That" … ("carry"), or says "of them" ("of-them")."""
    if how == "of-them":
        return any("of-them" in t.classes for t in line.tokens) or any("of-them" in s.tags for s in line.series)
    return any("carry" in t.classes and (i < 2 or " " in t.text) for i, t in enumerate(line.tokens[:4]))


def _anchored(rule: Rule, anchor: Anchor, lines: list[Line]) -> Iterator[Reading]:
    for bound in _bind(rule, anchor, lines, anchor.order, {}):
        cost = _spread(lines, list(bound.values()))
        if (
            cost > anchor.near
            or not _rates(rule, bound)
            or _skips(rule, lines, bound)
            or _too_few(bound)
            or (anchor.across and not _carried(rule, bound, lines))
        ):
            continue
        yield Reading(rule, anchor, bound, cost)


def _skips(rule: Rule, lines: list[Line], bound: dict[str, Bound]) -> bool:
    """Whether a like figure that words put into a comparison ("to", "from" …) stands unused among the bound ones."""
    slots = {s for b in bound.values() for s in (b.slots if isinstance(b, Series) else (b,))}
    if any(isinstance(b, Series) for b in bound.values()) or len(slots) < 3 or len({s.line for s in slots}) > 1:
        return False
    line = next(ln for ln in lines if ln.slots[0].line == next(iter(slots)).line)
    first, last = min(s.number for s in slots), max(s.number for s in slots)
    between = [s for s in line.slots[first:last] if s not in slots and not s.context and "inside" not in s.tags]
    stated = bound[rule.stated]
    return any(
        s is not stated and any(o is not stated and alike(s, o) for o in slots) and "change" not in s.tags
        for s in between
    )


def _too_few(bound: dict[str, Bound]) -> bool:
    """A whole of one or two has no list of parts, and one thing has no share."""
    lists = [b for b in bound.values() if isinstance(b, Series)]
    whole, part = bound.get("whole"), bound.get("part")
    if isinstance(part, Slot) and whole is None and part.kind in _COUNTED and (part.quantity.value or 0) < 2:
        return True
    return (
        isinstance(whole, Slot)
        and whole.kind in ("count", "number")
        and (whole.quantity.value or 0) < (3 if lists else 2)
    )


def _carried(rule: Rule, bound: dict[str, Bound], lines: list[Line]) -> bool:
    """Whether a reading reaches into both sentences, with the stated figure in the second; a whole may be stated in the first."""
    if len({_line(b) for b in bound.values()}) < 2:
        return False
    return any(isinstance(b, Series) for b in bound.values()) or _line(bound[rule.stated]) == lines[-1].slots[0].line


def _rates(rule: Rule, bound: dict[str, Bound]) -> bool:
    """A rate is in the unit of its total for one of its number: dollars a share, of dollars and shares."""
    for role in rule.roles.values():
        rate = bound.get(role.name)
        if role.per and isinstance(rate, Slot) and not _rate_of(rate, *(bound.get(name) for name in role.per)):
            return False
    return True


def _rate_of(rate: Slot, total: Bound | None, number: Bound | None) -> bool:
    if (
        not isinstance(total, Slot)
        or not isinstance(number, Slot)
        or "each" in total.tags
        or min(number.quantity.value or 0, rate.quantity.value or 0) in (0, 1)
    ):
        return False
    if number.quantity.figure is None or (number.quantity.figure.pointed and number.quantity.figure.bare):
        return False
    top, _, bottom = rate.unit.partition(" / ")
    same = total.unit == top or (total.kind in _COUNTED and rate.kind in _COUNTED)
    return same and (not bottom or bottom in _HEADS or number.unit in (bottom, ""))


_COUNTED = ("count", "number")
_HEADS = ("head", "person", "capita", "piece", "family", "household")


def _bind(
    rule: Rule, anchor: Anchor, lines: list[Line], order: tuple[str, ...], bound: dict[str, Bound]
) -> Iterator[dict[str, Bound]]:
    if len(bound) == len(order):
        yield dict(bound)
        return
    name = order[len(bound)]
    found = list(_candidates(rule, name, anchor, lines, bound))
    ranked = sorted(((distance(lines, c, bound), k, c) for k, c in enumerate(found)), key=lambda x: x[:2])
    for _, _, candidate in ranked[: CANDIDATES if bound else None]:
        bound[name] = candidate
        yield from _bind(rule, anchor, lines, order, bound)
        del bound[name]


def _candidates(
    rule: Rule, name: str, anchor: Anchor, lines: list[Line], bound: dict[str, Bound]
) -> Iterator[Bound]:
    role, tags = rule.roles[name], anchor.tags[name]
    taken = {s for b in bound.values() for s in (b.slots if isinstance(b, Series) else (b,))}
    for line in lines:
        if role.many:
            for series in line.series:
                if not taken & set(series.slots) and _fits_series(rule, role, series, tags, bound):
                    yield series
            continue
        for slot in _within(line, lines, bound, anchor.near):
            if (
                _open(slot, role)
                and slot not in taken
                and _fits(rule, role, slot, bound)
                and _tagged(slot, tags, bound, lines)
            ):
                yield slot


def _within(line: Line, lines: list[Line], bound: dict[str, Bound], near: float) -> list[Slot]:
    """The slots that stand near enough to all that is bound: a sentence of a thousand figures is not tried whole for each."""
    if not bound:
        return line.slots
    places = [_place(lines, b) for b in bound.values()]
    back = 0.0 if line is lines[-1] else line.cost[-1] + 1.0
    low, high = max(places) - near + back, min(places) + near + back
    first = bisect_left(line.slots, low - _HAIR, key=lambda s: line.cost[s.at])
    return line.slots[first : bisect_right(line.slots, high + _HAIR, key=lambda s: line.cost[s.at])]


#: Costs are sums of binary fractions.
_HAIR = 1e-9


def _open(slot: Slot, role: Role) -> bool:
    """Context (dates, the time a thing took) plays only the roles that ask for nothing else."""
    return not slot.context or role.kinds <= _TIMES


_TIMES = frozenset(("date", "duration"))


def _fits_series(rule: Rule, role: Role, series: Series, tags: tuple[Tag, ...], bound: dict[str, Bound]) -> bool:
    if not all(_fits(rule, role, s, bound) for s in series.slots) or any(
        "respectively" in s.links for s in series.slots
    ):
        return False
    return any(t.name == "any" or t.name in series.tags for t in tags)


def _fits(rule: Rule, role: Role, slot: Slot, bound: dict[str, Bound]) -> bool:
    """Kind and unit allow the slot to play the role beside what is bound already."""
    if slot.kind not in role.kinds or (role.units and slot.unit not in role.units):
        return False
    if slot.quantity.value is None and not slot.quantity.ends and slot.kind != "date":
        return False
    for other, figure in bound.items():
        there = rule.roles[other]
        near = figure.slots[0] if isinstance(figure, Series) else figure
        if (role.like == other or there.like == role.name or (role.like and role.like == there.like)) and not alike(
            slot, near
        ):
            return False
        if (role.differs == other or there.differs == role.name) and not _other_unit(slot, near):
            return False
    return True


def _other_unit(slot: Slot, near: Slot) -> bool:
    """Whether the two can be one amount in two units: the units differ, and neither is a rate where the other is none."""
    mine, other = slot.unit.partition(" / "), near.unit.partition(" / ")
    if slot.kind != "currency":
        return slot.unit != near.unit
    return mine[0] != other[0] and (bool(mine[2]) <= bool(other[2]) or mine[2] == other[2])


def _tagged(slot: Slot, tags: tuple[Tag, ...], bound: dict[str, Bound], lines: list[Line]) -> bool:
    return any(all(_bears(slot, t, bound, lines) for t in (tag, *tag.also)) for tag in tags)


def _bears(slot: Slot, tag: Tag, bound: dict[str, Bound], lines: list[Line]) -> bool:
    if not tag.of:
        return (
            tag.name == "any"
            or tag.name in slot.tags
            or (tag.name == "before" and slot.line == lines[0].slots[0].line != _last(lines))
        )
    other = bound.get(tag.of)
    if other is None:
        return False
    if isinstance(other, Series):
        return _opens(slot, tag.name, other, lines)
    if tag.name == "ahead":
        return slot.line == other.line and slot.at < other.at
    if tag.name == "host":
        return any(slot in others for others in other.links.values())
    return other in slot.links.get(tag.name, ())


def _opens(slot: Slot, name: str, series: Series, lines: list[Line]) -> bool:
    """ "opener parts": a like figure before the word that opened the list; before a mark no date stands between."""
    if name != "opener" or slot.line != series.slots[0].line or not 0 < series.opened_at - slot.at <= 14:
        return False
    between = lines[-1].tokens[slot.at + 1 : series.opened_at]
    return "colon" not in series.tags or not any(t.context for t in between)


def _last(lines: list[Line]) -> int:
    return lines[-1].slots[-1].line if lines[-1].slots else -1


def _line(bound: Bound) -> int:
    return bound.slots[0].line if isinstance(bound, Series) else bound.line


def distance(lines: list[Line], candidate: Bound, bound: dict[str, Bound]) -> float:
    """How far a candidate stands from the figures that are bound already: the nearest one counts."""
    return min((abs(_place(lines, candidate) - _place(lines, b)) for b in bound.values()), default=0.0)


def _spread(lines: list[Line], bound: list[Bound]) -> float:
    """How far apart the outermost figures of a reading stand."""
    places = [_place(lines, b) for b in bound]
    return max(places) - min(places)


def _place(lines: list[Line], bound: Bound) -> float:
    """Where a figure stands on the running cost of its lines; a sentence's end costs as much as a figure."""
    slot = bound.slots[0] if isinstance(bound, Series) else bound
    here, other = lines[-1], lines[0]
    if slot.line == here.slots[0].line:
        return here.cost[slot.at]
    return other.cost[slot.at] - other.cost[-1] - 1.0
