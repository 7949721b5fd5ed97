"""Step 3, propose: whether a figure can play a role: its kind, its unit, its tags."""

from __future__ import annotations

from functools import lru_cache

from tieout.checking.compact.alike import alike
from tieout.checking.compact.brackets import leaves_bracket
from tieout.checking.compact.kinds import BARE, TIMES
from tieout.checking.compact.line import Bound, Line, Series, Slot, Token
from tieout.checking.compact.listed_parts import APART
from tieout.checking.compact.own_clause import own_clauses
from tieout.checking.readings.carry import repeated
from tieout.rules.model import Role, Rule, Tag
from tieout.tables import units


def may_play(slot: Slot, role: Role) -> bool:
    """Context (dates, the time a thing took) plays only the roles that ask for nothing else."""
    return not slot.context or role.kinds <= TIMES or (slot.kind == "duration" and role.kinds in _LENGTHS)


#: An age, as a number or as years ("aged 34", "the 34-year-old"); years told by what comes once in each ("12 seasons").
_LENGTHS = (frozenset(("duration", "number")), frozenset(("duration", "count")))


def fits_series(rule: Rule, role: Role, series: Series, tags: tuple[Tag, ...], bound: dict[str, Bound]) -> bool:
    if not all(fits(rule, role, s, bound) for s in series.slots) or any(
        "respectively" in s.links for s in series.slots
    ):
        return False
    return any(
        (t.name == "any" and not series.tags & _PROPOSED) or {t.name, *(one.name for one in t.also)} <= series.tags
        for t in tags
    )


#: Links that a figure has to a list by the last item of it.
_OF_LAST = frozenset(("equals", "whole-of"))
#: Lists that only the anchors which ask for them may take.
_PROPOSED = frozenset(("tail", "heap"))


def fits(rule: Rule, role: Role, slot: Slot, bound: dict[str, Bound]) -> bool:
    """Kind and unit allow the slot to play the role beside what is bound already."""
    if slot.kind not in role.kinds or not in_units(slot.unit, role.units):
        return False
    if role.many and slot.kind == "duration" and slot.quantity.text.endswith("old"):
        return False  # ages add up to nothing
    if slot.quantity.value is None and not slot.quantity.ends and slot.kind != "date":
        return False
    for other, figure in bound.items():
        there = rule.roles[other]
        near = figure.slots[0] if isinstance(figure, Series) else figure
        if (role.like == other or there.like == role.name or (role.like and role.like == there.like)) and not (
            (alike(slot, near) and not _is_of_one_alone(slot, near))
            or (rule.vouches and (_leaves_unit_out(slot, near) or _leaves_unit_out(near, slot)))
        ):
            return False
        if (role.differs == other or there.differs == role.name) and not _other_unit(slot, near):
            return False
        if role.noun == other and not _of_one_noun(slot, near, bound):
            return False
        if there.noun == role.name and not _of_one_noun(near, slot, bound):
            return False
    return True


def _is_of_one_alone(slot: Slot, near: Slot) -> bool:
    """Whether the one is told of one alone, and the other, thousands of times as large, of all: "1.90 dollars a share, … 64.2 million dollars"."""
    if slot.unit.endswith(_ALONE) == near.unit.endswith(_ALONE):
        return False
    one, other = sorted(abs(s.quantity.value or 0.0) for s in (slot, near))
    return 0 < one * _OF_ALL < other


#: What all bring is at least so many times what one brings.
_OF_ALL = 10_000
_ALONE = (" / share", " / unit")


def _leaves_unit_out(slot: Slot, near: Slot) -> bool:
    """Whether a bare number may be of the unit of another figure, which is about as large: "paid 12,000 euros then and 36,000 now"."""
    figure, a, b = slot.quantity.figure, slot.quantity.value, near.quantity.value
    if (
        slot.kind != "number"
        or slot.unit
        or figure is None
        or not a
        or not b
        or near.kind not in _UNITED
        or APART in slot.tags
    ):
        return False
    opens = "first" in slot.tags and near.line == slot.line
    return not slot.quantity.named and not opens and 1 / _SIZE < abs(a / b) < _SIZE


#: Kinds whose unit a later number may leave out, and how many times as large that may be.
_UNITED, _SIZE = frozenset(("currency", "measure", "duration")), 20.0


def _of_one_noun(slot: Slot, whole: Slot, bound: dict[str, Bound]) -> bool:
    """Whether a count is of the same things as another, as far as their nouns say: a bare number may be of any, and a third figure may
    name them otherwise ("2,800 workers of the 3,300 employees; the other 500 workers")."""
    if whole.unit in ("", slot.unit) or not slot.unit:
        return True
    return any(b.unit == slot.unit for b in bound.values() if isinstance(b, Slot) and b is not slot)


def in_units(unit: str, units_: frozenset[str]) -> bool:
    """Whether a role takes the unit: any where it names none; "% / 1*" stands for all that begin so."""
    return not units_ or unit in units_ or unit.startswith(_beginnings(units_))


@lru_cache(maxsize=1024)
def _beginnings(units_: frozenset[str]) -> tuple[str, ...]:
    """What such units begin with that stand for all that begin so."""
    return tuple(unit[:-1] for unit in units_ if unit.endswith("*"))


def _other_unit(slot: Slot, near: Slot) -> bool:
    """Whether the two can be one amount in two units: the units differ, and neither is a rate where the other is none."""
    mine, other = slot.unit.partition(" / "), near.unit.partition(" / ")
    if slot.kind != "currency":
        return slot.unit != near.unit or _may_differ(slot, near)
    return mine[0] != other[0] and mine[2] in ("", other[2])


def _may_differ(slot: Slot, near: Slot) -> bool:
    """'40 tons (36 metric tons)': one name leaves the unit open, and the other does not."""
    mine, other = (units.possible(s.quantity.text, s.unit) for s in (slot, near))
    return len(mine) != len(other)


def tagged(slot: Slot, tags: tuple[Tag, ...], bound: dict[str, Bound], lines: list[Line]) -> bool:
    for tag in tags:  # noqa: SIM110 - asked of every figure that a role could take
        if _bears(slot, tag, bound, lines) and (
            not tag.also or all(_bears(slot, one, bound, lines) for one in tag.also)
        ):
            return True
    return False


def _bears(slot: Slot, tag: Tag, bound: dict[str, Bound], lines: list[Line]) -> bool:
    if tag.name == "repeated":
        return len(lines) > 1 and slot.line != _last(lines) and repeated(slot, lines[0], lines[-1])
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
        return (
            _opens(slot, tag.name, other, lines)
            or (tag.name in _OF_LAST and other.slots[-1] in slot.links.get(tag.name, ()))
            or (tag.name == "behind" and _is_next(slot, other.slots[-1], lines[-1]))
        )
    if tag.name == "unit-of":
        return slot.unit != "" and other.unit.partition(" / ")[2] == slot.unit
    if tag.name == "ahead":
        return slot.line == other.line and slot.at < other.at
    if tag.name == "host":
        return any(slot in others for others in other.links.values())
    return other in slot.links.get(tag.name, ())


def _is_next(slot: Slot, last: Slot, line: Line) -> bool:
    """Whether a figure is the first one behind another, of those that are more than context."""
    between = line.slots[last.number + 1 : slot.number]
    return slot.line == last.line == line.number and slot.number > last.number and all(s.context for s in between)


def _opens(slot: Slot, name: str, series: Series, lines: list[Line]) -> bool:
    """ "opener parts": a like figure before the word that opened the list; before a mark no date stands between.

    An item of an "including" list may have a part of its own ("of which"), and the list goes on behind it.
    """
    if name != "opener" or slot.line != series.slots[0].line or not 0 < series.opened_at - slot.at <= 24:
        return False
    if "including" in slot.tags and lines[-1].tokens[series.opened_at].text.startswith("of"):
        return False
    first = series.slots[0]
    if "including" in first.tags and _is_of_own_clause(line=lines[-1], slot=slot, opened_at=series.opened_at):
        return False
    if "of-them" in first.tags and slot not in first.links.get("apposed", (slot,)):
        return False  # "90 camps are supplied by 131 carts, 98 of them …"
    if slot.kind in _SIZES and _are_of_number(series, slot, lines[-1]):
        return False
    between = lines[-1].tokens[slot.at + 1 : series.opened_at]
    if "partition" in series.tags and leaves_bracket(between):
        return False  # "(20 judges); the bench consists of 3 of them"
    dates = [k for k, t in enumerate(between) if t.context]
    return "colon" not in series.tags or not dates or _is_its_time(dates, between, series)


def _is_of_own_clause(line: Line, slot: Slot, opened_at: int) -> bool:
    """'lost 31 million, and the bank ended 2021 with a strong balance, including 14 million in cash': whether what includes is of another clause."""
    return next(own_clauses(line, slot.at, opened_at), None) is not None


def _is_its_time(dates: list[int], between: list[Token], series: Series) -> bool:
    """'spent 910 million on schools in 2022: 365 million for …': whether the one date before the mark is that of the whole, and no part has its own."""
    dated = any("when" in slot.links or "earlier" in slot.tags for slot in series.slots)
    return len(dates) == 1 and dates[0] == len(between) - 1 and between[dates[0] - 1].text in _AT and not dated


_AT = frozenset(("in", "on", "for", "during", "of"))


def _are_of_number(series: Series, size: Slot, line: Line) -> bool:
    """'96 cables, each 310 metres long, of which 40 are new', 'the 12-km line has 24 stations, of which 16 are new': whether a list is of the number
    of things, and not of a size told beside it."""
    before = [t.text for t in line.tokens[max(0, size.at - _EACH) : size.at]]
    each = "each" in before or before[-1:] == ["of"]
    beside = line.slots[size.number - 1 : size.number] if each else line.slots[size.number + 1 : series.slots[0].number]
    most = max(slot.quantity.value or 0.0 for slot in series.slots)
    of_number = any(s.kind == "count" and not s.context and (s.quantity.value or 0.0) >= most for s in beside)
    return of_number and series.slots[0].quantity.kind in BARE


_SIZES = frozenset(("measure", "currency", "duration"))
#: So many words stand at most between "each" and a size: "each weighing about 24 tonnes".
_EACH = 4


def _last(lines: list[Line]) -> int:
    return lines[-1].slots[-1].line if lines[-1].slots else -1
