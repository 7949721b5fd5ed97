"""All figures of a sentence or two, the last of which words make the sum of the others, and which miss it by a slip of the pen: "Hof gave 4,318 crowns,
Varn 2,907 and Ost 1,775, and so 9,900 came in", "… for a total of 9,900", "returned 619 million: 365 million in dividends and 245 million …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up, but_for_a_slip, comes_to
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, is_level
from tieout.checking.finders.loose import Apart, Settled
from tieout.checking.finders.sum_frame import (
    FEWEST,
    MOST,
    apart,
    before,
    is_near,
    is_told,
    of_many,
    words_before,
)
from tieout.checking.finders.sums.meant_sum import adds, counts, is_opened, is_sum, may_sum_up, more_is_in_it, says_all
from tieout.checking.lines import Lines

_NO_PART = CHANGES | COMPARED | {"planned", "average", "each", "per", "or", "paren", "earlier", "inside"}
#: What a sum may be off by where no slip explains it.
_SLIP = 1.45
_BRACKETS = frozenset(("paren", "inside"))
#: So many sentences back the parts may stand.
_BACK = 4


def missed_sum(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, which those of the sentences before count among: to be accused of a slip, or, by words said of no other sum, of whatever it
    is off by. Where as many sentences back as it takes come to it, nothing is missed."""
    if line.sentence.setting in NO_SENTENCES or not line.slots or not may_sum_up(line):
        return
    own = _told(line)
    if not 0 < len(own) <= MOST + 1:
        return
    if len(own) > FEWEST:
        yield from _of(own, line, lines)
    runs = [*_runs(own, line, lines)] if len(own) <= MOST else []
    if not any(_comes_to_one(run, line) for run in runs):
        for run in runs:
            yield from _of(run, line, lines)


def _told(line: Line) -> list[Slot]:
    """The amounts of a sentence, and numbers behind the names of those that have them: "Ely ordered 318 buses, Wick 246 and Hull 171"."""
    return [slot for slot in line.slots if is_told(slot) or (slot.quantity.named and tells_bare(slot))]


def _runs(own: Sequence[Slot], line: Line, lines: Lines) -> Iterator[list[Slot]]:
    """The figures of the sentence with those of the ones before it, of one more at a time."""
    every = [*own]
    for there in before(line, lines, _BACK):
        told = _told(there)
        if there.number < line.number - 1:
            told = [slot for slot in told if any(alike(slot, one) for one in own)]
        if there.number < line.number - 1 and not _goes_on(told, there, every, line, lines):
            return
        every = [*told, *every]
        if told and FEWEST < len(every) <= MOST + FEWEST + 1:
            yield every


def _goes_on(told: Sequence[Slot], there: Line, every: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether figures farther back, if there are any, are told exactly, and by a word that tells those behind them, too: "Ely will pay … Wick will pay …"."""
    parts = [slot for slot in every if slot.line != line.number]
    after = lines[parts[0].line] if parts else None
    if not told or not all(slot.quantity.hedge == "=" for slot in told):
        return not told
    return after is None or not words_before(told[0], there).isdisjoint(words_before(parts[0], after))


def _comes_to_one(every: Sequence[Slot], line: Line) -> bool:
    """Whether the last figures of some come to one of the sentence, be it for those of other things among them."""
    for told in _ways(every):
        for k, whole in enumerate(told):
            if whole.line == line.number and any(
                comes_to(whole.quantity, [one.quantity for one in told[first:k]]) for first in range(max(0, k - 1))
            ):
                return True
    return False


def _ways(every: Sequence[Slot]) -> Iterator[Sequence[Slot]]:
    """Some figures, and those without small counts of other things, where there are any."""
    yield every
    many = of_many(every)
    if len(many) < len(every):
        yield many


def _of(every: Sequence[Slot], line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    for told in _ways(every):
        for whole in told:
            if whole.line != line.number:
                continue
            parts = _of_one_unit([slot for slot in told if slot is not whole and _may_be_of(slot, whole)], whole)
            if not FEWEST <= len(parts) <= MOST or not _misses(whole, parts):
                continue
            kind = _kind(whole, parts, line, lines)
            if kind is not None and _are_levels(whole, parts) and not more_is_in_it(whole, parts, line, lines):
                tags = ("added", "summed") if says_all(whole, parts, line) else ("added",)
                yield kind(whole=whole, parts=apart(parts, *tags))
                return


def _kind(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> type[dict[str, Bound]] | None:
    """How sure it is that the whole is the sum of the parts; None where no words or marks make it that."""
    slips = _slips(whole, parts)
    if parts[-1].number < whole.number or parts[-1].line < whole.line:
        near = is_near(whole, parts, _SLIP)
        counted = near and parts[-1].line < whole.line and counts(whole, parts, line, lines)
        if not (slips or counted or (near and adds(whole, parts, line))) or not is_sum(whole, parts, line, lines):
            return None
        return Settled if counted or not slips else Apart
    is_first = parts[0].line == whole.line and whole.at < parts[0].at
    return Apart if is_first and slips and is_opened(whole, parts, line) else None


def _are_levels(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether no tag tells that one of them is no level; all parts may stand in brackets."""
    out = _NO_PART - _BRACKETS if all("inside" in slot.tags for slot in parts) else _NO_PART
    every = all(is_level(slot, out=out) or (tells_bare(slot) and slot.tags.isdisjoint(out)) for slot in parts)
    called = {"or", "per"} if "total" in whole.tags else {"or"}  # "a total of 546 people"
    return every and is_level(whole, out=_NO_PART - called)


def _misses(whole: Slot, parts: Sequence[Slot]) -> bool:
    return not adds_up(whole.quantity, [slot.quantity for slot in parts])


def _slips(whole: Slot, parts: Sequence[Slot]) -> bool:
    return but_for_a_slip(whole.quantity, [slot.quantity for slot in parts], rounded=True)


def _may_be_of(slot: Slot, amount: Slot) -> bool:
    return alike(slot, amount) and (slot.kind == "count") <= (amount.kind in BARE)


def _of_one_unit(several: Sequence[Slot], whole: Slot) -> Sequence[Slot]:
    """Where the sum is told by a bare number, and others tell their unit, those of the first unit told: "9.3 million francs from tolls and 1.3 million from
    fines. Out of this income of 5.2 million it mended 4,100 kilometres"."""
    unit = next((slot.unit for slot in several if slot.kind not in BARE), "")
    if whole.kind not in BARE or not unit:
        return several
    return [slot for slot in several if slot.unit == unit or (slot.kind == "number" and not slot.unit)]
