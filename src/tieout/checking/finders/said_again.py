"""One figure said twice: in the headline and in the first sentences below, or roughly first and exactly later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.line import Bound, Line, Slot
from tieout.checking.lines import LEAD, Lines
from tieout.checking.series import alike
from tieout.intervals import generous, printed, truncated
from tieout.patterns import lazily
from tieout.records import dataclass

#: A headline with fewer words of its own than this says too little to be known again.
FEWEST = 3
#: The part of a headline's words that its sentence must hold before a difference is an error, and that bring it to mind.
MOST, SOME = 0.75, 2
#: Two figures that differ by more than this factor, and by no power of ten, are of two things.
FARTHEST = 2.5
#: A headline may round so far.
ROUNDED = 0.1

_KINDS = frozenset(("percent", "count", "currency", "measure", "percentage_point"))
_TOLD_TWICE = frozenset(("count", "currency", "measure"))
_WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_EMPTY = frozenset(
    """a an the of in on at to for from by with and or as is are was were be been it its their his her this that than more less over
    about around nearly almost some up down rise rises rose fall falls fell gain gains drop drops jump jumps climb climbs percent
    pct per cent million billion trillion mln bln bn dollars dollar pounds yuan euros said says after new not will would could may
    last year years""".split()
)


@dataclass(frozen=True, slots=True)
class _Head:
    """A headline: its stretch of the text, where the text below it begins, and the number of the sentence that it stands in."""

    start: int
    end: int
    below: int
    number: int


def said_again(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the figure of the headline or the rough one, and `body`, the one in this sentence that says it again."""
    number = _number(line)
    head = _headline(lines)
    if head is not None and head.number <= number <= head.number + LEAD and line.sentence.end > head.below:
        yield from _below(head, line, lines, number)
    yield from _exactly(line, lines, number)


def _headline(lines: Lines) -> _Head | None:
    first = lines.sentences[0] if lines.sentences else None
    if first is None:
        return None
    if first.setting == "headline":
        return _Head(first.start, first.end, first.end, 0)
    if lines.dateline is None:
        return None
    bracket = lines.text.find("(", first.start, lines.dateline.end())
    return _Head(first.start, bracket, lines.dateline.end(), 0)


def _below(head: _Head, line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    top = line if number == head.number else lines[head.number]
    if top is None:
        return
    said = _words(lines.text[head.start : head.end])
    here = _words(lines.text[max(head.below, line.sentence.start) : line.sentence.end])
    for slot in top.slots:
        if slot.quantity.end <= head.end and _can_be_known(slot):
            body = _body(slot, [s for s in line.slots if s.quantity.start >= head.below], said, here, lines)
            if body is not None:
                yield {"stated": slot, "body": body}


def _body(slot: Slot, below: Sequence[Slot], said: frozenset[str], here: frozenset[str], lines: Lines) -> Slot | None:
    """The figure that says the headline's again: one that agrees, or the only one that could where nothing in the text agrees."""
    like = [s for s in below if _can_be_known(s) and _same_kind(slot, s)]
    same = next((s for s in like if _agree(slot, s)), None)
    if same is not None:
        return same if len(said & here) >= SOME else None
    sure = len(said) >= FEWEST and len(said & here) >= MOST * len(said)
    rivals = [s for s in below if not s.context and alike(slot, s)]
    if like != rivals or len(rivals) != 1 or not sure or not _is_slip(slot, like[0]) or _stands_elsewhere(slot, lines):
        return None
    return like[0]


def _can_be_known(slot: Slot) -> bool:
    quantity = slot.quantity
    return not slot.context and slot.kind in _KINDS and quantity.figure is not None and bool(quantity.value)


def _same_kind(a: Slot, b: Slot) -> bool:
    if not alike(a, b) or (a.kind == "count" and a.unit and b.unit and a.unit != b.unit):
        return False
    return a.kind != "percent" or _way(a) == _way(b)


def _way(slot: Slot) -> str:
    return slot.quantity.trend or {1: "up", -1: "down"}.get(slot.sign, "")


def _agree(a: Slot, b: Slot) -> bool:
    one, other = a.quantity.figure, b.quantity.figure
    if one is None or other is None:
        return False
    return any(take(one).meets(take(other)) for take in (generous, truncated))


def _is_slip(a: Slot, b: Slot) -> bool:
    """Whether the two are further apart than a headline rounds, but no further than digits or a magnitude slip."""
    ratio = abs((a.quantity.value or 0) / (b.quantity.value or 1))
    slipped = any(abs(ratio * 10.0**power - 1) < ROUNDED / 4 for power in (-9, -6, -3, -1, 1, 3, 6, 9))
    return not _near(a, b) and (1 / FARTHEST < ratio < FARTHEST or slipped)


def _near(a: Slot, b: Slot) -> bool:
    one, other = abs(a.quantity.value or 0), abs(b.quantity.value or 0)
    return abs(one - other) <= ROUNDED * max(one, other)


def _stands_elsewhere(slot: Slot, lines: Lines) -> bool:
    """Whether another figure of the article agrees with the headline's: it may have been written from that."""
    every = (lines[number] for number in range(len(lines)))
    return any(
        other is not slot
        and other.quantity is not slot.quantity
        and alike(slot, other)
        and (_agree(slot, other) or _near(slot, other))
        for line in every
        if line is not None
        for other in line.slots
    )


def _words(text: str) -> frozenset[str]:
    """The words that say what a stretch is about, cut so that "landing" and "landings" are one."""
    words = (w.removesuffix("'s").removesuffix("’s") for w in _WORD.findall(text.lower()))
    return frozenset(w[:5].removesuffix("s") for w in words if len(w) > 2 and w not in _EMPTY)


def _exactly(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """'accepted about 4.6 million shares', and some sentences on 'accepted 4,613,200 shares'."""
    for slot in line.slots:
        verb = _verb(slot, line)
        if not verb or slot.kind not in _TOLD_TWICE or not slot.unit or (slot.quantity.value or 0) < 1000:
            continue
        for earlier in range(max(0, number - LEAD), number):
            above = lines[earlier]
            rough = (
                next((s for s in above.slots if _is_rough(s, slot) and _verb(s, above) == verb), None)
                if above
                else None
            )
            if rough is not None:
                yield {"stated": rough, "body": slot}
                return


def _is_rough(rough: Slot, exact: Slot) -> bool:
    """Whether the one is the other told with fewer digits."""
    one, other = rough.quantity.figure, exact.quantity.figure
    if one is None or other is None or rough.kind != exact.kind or rough.unit != exact.unit or rough.context:
        return False
    told_roughly = one.hedge == "~" or (one.hedge == "=" and one.pointed)
    return told_roughly and one.step >= 100 * other.step and bool(printed(one).meets(printed(other)))


def _verb(slot: Slot, line: Line) -> str:
    """The word of a clause close before a figure, cut as words are; "" for none."""
    before = [t.text for t in line.tokens[max(0, slot.at - 3) : slot.at] if t.slot < 0 and t.text.isalpha()]
    words = [w for w in before if w not in _EMPTY and len(w) > 3]
    return words[-1][:5] if words else ""


def _number(line: Line) -> int:
    return line.slots[0].line if line.slots else -1
