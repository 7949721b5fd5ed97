"""How far one stands ahead of another, or behind, and where both stand: "finished on 271, three shots ahead of Lund on 274", "Rovers, on 52 points, are
six points behind Athletic, who have 58"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.finders.level import CHANGES, NO_SENTENCES, value_of
from tieout.checking.finders.loose import Stepwise, made
from tieout.checking.finders.spaced import said_after, said_ahead
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: What says of a figure that one stands so far from another.
_GAP = lazily(
    r"^(?: (?!(?:per|places?|spots?|positions?|rungs?)\b)[a-z]+)?"
    r" (?:ahead|clear|short|shy|adrift|in front|better than|worse than|off|back|above|below|behind|down on|up on)\b"
)
#: What tells where one stands: 'on 274', 'at 47', 'with 58 points', 'have 58', "Lund's 274", 'for 274', 'for a total of 274'.
_STANDS = lazily(
    r"(?:\b(?:on|at|with|have|has|had|to|for|scored|polled|hold|holds|held|won|took|finished|posted|totalled|total(?: is| was| of)?"
    r"|(?:was|were|is|are)(?: on| at)?|score(?: of| is| was)?|the)|['’]s?|\() (?:just |only |a |an )*$|['’]s? $"
)
#: What is not told of them as they stand now.
_OTHERWISE = lazily(
    r"\b(?:average|averages|would|could|needs?|target|aged?|minutes?|after \d+|last|since|from|of the \d+)\b"
)
#: Who has fewer strokes is ahead.
_APART = "abs(new - base) == abs(stated)"
_PAIR, _FARTHEST, _FEWEST = 2, 2.0, 10.0


def standings(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new`, where the one stands, and `base`, where the rival does."""
    if line.sentence.setting in NO_SENTENCES:
        return
    gaps = [slot for slot in line.slots if _is_gap(slot, line)]
    for stated in gaps:
        told = [(line, slot) for slot in line.slots if slot is not stated and _may_stand(slot, stated)]
        here = [one for one in told if _STANDS.search(said_ahead(line, one[1]))]
        if len(here) == 1 and here[0][1].at > stated.at and (back := lines.beside(line, -1)) is not None:
            if back.sentence.setting in NO_SENTENCES:
                continue
            there = [(back, slot) for slot in back.slots if _may_stand(slot, stated)]
            told, here = [*told, *there], [*here, *(one for one in there if _STANDS.search(said_ahead(back, one[1])))]
        if len(here) != _PAIR:
            continue
        rivals = [slot for there, slot in here if there is line and slot.at > stated.at]
        if any(stated.at < other.at < rival.at for rival in rivals[:1] for other in line.slots if not other.context):
            continue  # "six points behind the leaders and four ahead of York on 48"
        low, high = sorted((slot for _, slot in here), key=value_of)
        if not (_FEWEST <= value_of(low) < value_of(high) <= _FARTHEST * value_of(low)) or _are_of_two(
            low, high, stated
        ):
            continue
        new, base = sorted((low, high), key=lambda slot: (slot.line == line.number and slot.at > stated.at, slot.at))
        bound: dict[str, Bound] = {"stated": stated, "new": new, "base": base}
        if comes_to(high.quantity, (low.quantity, stated.quantity)):
            yield Stepwise(made(_APART), bound, "partial")
        elif len(told) == _PAIR and len(gaps) == 1 and _is_sure(stated, (low, high), rivals, line, lines):
            yield Stepwise(made(_APART), bound, "sure")


def _is_gap(slot: Slot, line: Line) -> bool:
    """Whether a figure tells how far one stands from another."""
    if slot.kind not in BARE or slot.context or value_of(slot) <= 0:
        return False
    return _GAP.match(said_after(line, slot)) is not None


def _is_sure(stated: Slot, pair: tuple[Slot, Slot], rivals: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether words lead from the gap to the rival, and it is near enough to what lies between the two: farther off, other wordings may still
    tell of it."""
    low, high = pair
    times = value_of(stated) / (value_of(high) - value_of(low))
    told = (one for slot in pair if (one := lines[slot.line]) is not None)
    return (
        1 / _FARTHEST <= times <= _FARTHEST
        and all(_leads(stated, slot, line) for slot in rivals)
        and not any(_OTHERWISE.search(one.said()) for one in told)
    )


def _leads(stated: Slot, rival: Slot, line: Line) -> bool:
    """Whether the words behind a gap lead to where the rival stands: "six behind Athletic, who have 58", not ", with Town on 42"."""
    between = " ".join(line.text[stated.quantity.end : rival.quantity.start].split())
    return _TO_RIVAL.fullmatch(between) is not None


_TO_RIVAL = lazily(r"[^,;:]*(?:, (?:who|which|whose|on|at|now)\b[^,;:]*)?")


def _may_stand(slot: Slot, stated: Slot) -> bool:
    """Whether a figure may say where one stands: a bare number, or one of what the gap counts."""
    plain = slot.kind in BARE and not slot.context and not slot.quantity.named and slot.quantity.hedge == "="
    return plain and slot.tags.isdisjoint(CHANGES) and (slot.unit in ("", stated.unit) or stated.unit == "")


def _are_of_two(low: Slot, high: Slot, stated: Slot) -> bool:
    units = {slot.unit for slot in (low, high, stated)} - {"", "one"}
    return len(units) > 1
