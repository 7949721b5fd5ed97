"""A change of all, and the only two changes that it comes of, which go opposite ways: "Payrolls rose by 164,000. … Jobs in goods fell 68,000, while jobs in
services rose 232,000", "Industry lost 58,000 jobs but services gained 199,000, taking the total gain to 141,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_as_told, but_for_a_slip
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, value_of
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.one_name import shared
from tieout.checking.finders.spaced import said_ahead
from tieout.checking.finders.told_time import told
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

_PAIR, _DIGITS, _FEW = 2, 5, 4
#: In so many sentences before, or the one behind, the change of all may stand.
_BACK, _NEXT = 8, 1
#: What tells the change of all in the sentence of the two.
_NET = lazily(
    r"\b(?:net|overall|total|combined) (?:[a-z]+ )?(?:gains?|loss(?:es)?|rise|fall|increase|decrease|drop|decline|growth|change)(?: in [a-z]+| [a-z]+)?"
    r"(?: of| to| was| is| at| by|,)* $|\bnet $"
    r"|\bso (?:that )?(?:(?:[a-z'-]+ ){0,3}(?:rose|fell|grew|shrank|gained|lost|is up|is down|were up|were down) )?(?:by )?$"
)
_LOSING = lazily(r"\bloss(?:es)?\b[^,;]*$")
_PARTS_ONLY = lazily(r"\b(?:including|among|alone|only|mostly|mainly|largely|partly|such as)\b")


def gains_and_losses(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the change of all, `new`, the larger of the two, and `base`: enough to tie out, and accused where a misprint explains the mismatch."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > _FEW * _FEW:
        return
    moves = [slot for slot in line.slots if _way(slot) and slot.tags.isdisjoint(COMPARED)]
    net = next(
        (s for s in line.slots if s.kind in AMOUNTS and not s.context and _NET.search(said_ahead(line, s))), None
    )
    parts = [slot for slot in moves if slot is not net]
    if len(parts) != _PAIR or _way(parts[0]) == _way(parts[1]) or not alike(*parts) or _PARTS_ONLY.search(line.said()):
        return
    less, more = sorted(parts, key=value_of)
    way = _way(more)
    if net is not None:
        if net.at > max(s.at for s in parts) and alike(net, more) and _may_be(net, way, line):
            yield from _bound(net, more, less)
        return
    whole = _whole(more, less, way, line, lines)
    if whole is not None:
        yield from _bound(whole, more, less)


def _way(slot: Slot) -> int:
    """1 of what is gained, -1 of what is lost, 0 of anything else."""
    if slot.context or slot.kind not in AMOUNTS or slot.tags.isdisjoint(CHANGES) or value_of(slot) <= 0:
        return 0
    return -1 if "lost" in slot.tags else slot.sign


def _may_be(net: Slot, way: int, line: Line) -> bool:
    told = _way(net) or (-1 if _LOSING.search(said_ahead(line, net)) else 0)
    return told in (0, way)


def _whole(more: Slot, less: Slot, way: int, line: Line, lines: Lines) -> Slot | None:
    """The change of all in a sentence near, told by the name of one of the two, or in the sentence beside it."""
    found: list[Slot] = []
    for number in (line.number + _NEXT, *range(line.number - 1, max(-1, line.number - 1 - _BACK), -1)):
        if not 0 <= number < len(lines) or not any(_is_near(own, more, less) for own in lines.own(number)):
            continue
        there = lines[number]
        if there is None or there.sentence.setting in NO_SENTENCES:
            continue
        beside = abs(number - line.number) == 1
        found += [
            slot
            for slot in there.slots
            if _way(slot) == way
            and slot.tags.isdisjoint(COMPARED)
            and alike(slot, more)
            and (beside or any(shared(line, part, there, slot) for part in (more, less)))
        ]
    fits = [slot for slot in found if _fits(slot, more, less)]
    if fits:
        return fits[0]
    there = lines[found[0].line] if len(found) == 1 and found[0].line < line.number else None
    return found[0] if there is not None and not _are_apart(line, there) else None


def _are_apart(line: Line, there: Line) -> bool:
    """Whether two sentences tell of other months or years."""
    here, then = told(line.tokens, line), told(there.tokens, there)
    months = bool(here.months and then.months) and not {*here.months} & {*then.months}
    return months or bool(here.years and then.years and here.years.isdisjoint(then.years))


def _is_near(own: Quantity, more: Slot, less: Slot) -> bool:
    return 0 < (own.value or 0.0) < _FEW * (value_of(more) + value_of(less))


def _fits(whole: Slot, more: Slot, less: Slot) -> bool:
    return adds_as_told(more.quantity, (less.quantity, whole.quantity))


def _bound(whole: Slot, more: Slot, less: Slot) -> Iterator[dict[str, Bound]]:
    several: Sequence[Slot] = (whole, more, less)
    if sum(digits(slot.quantity) for slot in several) < _DIGITS:
        return
    if _fits(*several) or but_for_a_slip(more.quantity, (less.quantity, whole.quantity)):
        yield Partial(stated=whole, new=more, base=less)
