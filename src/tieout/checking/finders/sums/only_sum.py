"""The largest figure of a sentence or two and all others like it there, which it may be the sum of: "Detectives took 142 phones, 17 laptops and nine
tablets from the shed. None of the 168 devices had been missed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.compact.slipped import adds_as_told, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, is_level
from tieout.checking.finders.sum_frame import FEWEST, MOST, apart, is_near, told_of
from tieout.checking.finders.sums.known_sum import leads_to
from tieout.checking.lines import Lines

_BRACKETS = frozenset(("paren", "inside"))
_NO_PART = CHANGES | COMPARED | {"planned", "average", "each", "per", "by", "or", "paren", "earlier"}
_DIGITS, _TOO_FAR, _PLAIN = 4, 2.0, 6


def only_sum(line: Line, lines: Lines) -> Iterator[tuple[Slot, Series]]:
    """The whole, which stands before all its parts or behind them, and these, in the order of print."""
    before = lines.beside(line, -1)
    for near in ([line], [before, line]):
        told = [there for there in near if there is not None and there.sentence.setting not in NO_SENTENCES]
        slots = [slot for there in told for slot in told_of(there)]
        if len(told) != len(near):
            return
        if len(slots) <= FEWEST:
            continue
        largest = max(slots, key=lambda slot: slot.quantity.value or 0.0)
        like = [slot for slot in slots if _may_be_of(slot, largest)]
        found = _sum(like) if FEWEST < len(like) <= MOST + 1 else None
        if found is not None and (_is_told(found[0], like, told) or (len(told) == 1 and _is_plain(*found, line))):
            whole, parts = found
            if adds_as_told(whole.quantity, [slot.quantity for slot in parts.slots]):
                yield found  # no word ties them: where they do not add up, they need not
            return


def _may_be_of(slot: Slot, amount: Slot) -> bool:
    """Whether a figure may be of the unit of an amount, as a bare one with a word for millions may, or both are numbers of things."""
    if amount.kind in BARE:
        return slot.kind in BARE
    return slot is amount or (slot.kind != "count" and alike(slot, amount))


def _is_plain(whole: Slot, parts: Series, line: Line) -> bool:
    """Whether one list of a sentence comes to its only other figure to the last digit, and all are told in digits enough: "Ely (142), March (39)
    and Hull (57) built 238 cars", "would close a gap of 31 million with 13 million from taxes, 10.5 million from fees and 7.5 million from fines"."""
    several = [slot.quantity for slot in parts.slots]
    if digits(whole.quantity) + sum(map(digits, several)) < _PLAIN or not comes_to(whole.quantity, several):
        return False
    if whole.at > parts.slots[-1].at and not leads_to(parts.slots[-1], whole, line):
        return False
    between = line.tokens[parts.slots[-2].at : parts.slots[-1].at]
    return line.tokens[0].text in _ADDING or any(token.text in ("and", "while") for token in between)


def _sum(slots: Sequence[Slot]) -> tuple[Slot, Series] | None:
    bracketed = sum("inside" in slot.tags for slot in slots) == len(slots) - 1
    out = _NO_PART - _BRACKETS if bracketed else _NO_PART
    if not all(is_level(slot, out=out) and (slot.quantity.value or 0.0) > 0 for slot in slots):
        return None
    if slots[0].quantity.value == max(slot.quantity.value or 0.0 for slot in slots):
        whole, parts = slots[0], slots[1:]
    else:
        whole, parts = slots[-1], slots[:-1]
    largest = max(part.quantity.value or 0.0 for part in parts)
    if largest >= (whole.quantity.value or 0.0) or not is_near(whole, parts, _TOO_FAR):
        return None
    if digits(whole.quantity) < FEWEST or sum(digits(slot.quantity) for slot in slots) < _DIGITS + len(parts):
        return None
    return whole, apart(parts)


def _is_told(whole: Slot, slots: Sequence[Slot], told: Sequence[Line]) -> bool:
    """Whether words make the largest figure one that was told of before, or the sum of all ("the 168 devices", "in all"), or lead from it to
    what it is made of."""
    line = _of(whole, told)
    if whole is slots[0]:
        return _leads_on(slots, told) or _is_total(whole, line) and _make_a_list(slots[1:], told)
    ahead = line.tokens[max(0, whole.at - _REACH) : whole.at]
    if _is_total(whole, line) or (bool(ahead) and ahead[-1].text in _DEFINITE and line.number != slots[0].line):
        return True
    return any(token.text in _POINTING for token in ahead) and slots[-2].line < line.number


def _of(slot: Slot, told: Sequence[Line]) -> Line:
    return next(there for there in told if there.number == slot.line)


def _is_total(whole: Slot, line: Line) -> bool:
    """Whether a word beside a figure calls it the sum of others."""
    near = line.tokens[max(0, whole.at - _REACH) : whole.at + 1 + _REACH]
    return any("total" in token.classes or token.text in _SUMMING for token in near)


def _make_a_list(parts: Sequence[Slot], told: Sequence[Line]) -> bool:
    """Whether one sentence tells all parts, one after the other."""
    line = _of(parts[0], told)
    return any(set(series.slots) >= {*parts} for series in line.series) or (
        all(part.line == line.number for part in parts) and any(token.text == "and" for token in line.tokens)
    )


def _leads_on(slots: Sequence[Slot], told: Sequence[Line]) -> bool:
    """Whether a word or a mark leads from a whole to its parts, or the last of these is what is left of it."""
    whole, first, last = slots[0], slots[1], slots[-1]
    line, there = _of(whole, told), _of(last, told)
    between = line.tokens[whole.at + 1 : first.at if first.line == whole.line else len(line.tokens)]
    if first.line != whole.line:
        between = [*between, *_of(first, told).tokens[: first.at]]
    rest = there.tokens[max(0, last.at - _REST) : last.at]
    opens = any(token.text in _OPENING or "partition" in token.classes for token in between)
    return (opens and all(part.line == first.line for part in slots[1:])) or any(
        "remainder" in token.classes for token in rest
    )


_REACH, _REST = 5, 3
_ADDING = frozenset(("adding", "counting", "with"))
_OPENING = frozenset((":", "–", "—", "--", "(", "of which", "of whom"))
_SUMMING = frozenset("add adds combined together altogether both so thus therefore hence sum between".split())
_POINTING = frozenset("this that those these".split())
_DEFINITE = frozenset("the those these that this all its their".split())
