"""The middle of a range, told beside it or in the next sentence: "between 12 and 16 percent. The midpoint of our guidance is 14 percent"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.loose import Apart, Told
from tieout.checking.lines import Lines

_MIDDLE = frozenset(("midpoint", "mid-point", "middle"))
_BEFORE, _BEHIND = 9, 5
#: words right before a figure that the middle comes to
_IS = frozenset("is was of at being are would be equals".split())
_MOVES = frozenset("change change-after change-than from than against".split())


def midpoints(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stretch`, the range, and `stated`, its middle."""
    if line.texts.isdisjoint(_MIDDLE):
        return
    for stated in line.slots:
        if stated.context or stated.quantity.value is None or stated.tags & _MOVES:
            continue
        if not (beside := _at_middle(stated, line)) and not _is_middle(stated, line):
            continue
        ranges = [one for one in _ranges(stated, line) if one.number < stated.number]
        back = lines.before(line.number) if not ranges and not beside else None
        if back is not None and not _of_the_same(stated, line, back):
            continue
        ranges = ranges or (_ranges(stated, back) if back is not None else [])
        for stretch in ranges:
            bound: dict[str, Bound] = {"stretch": stretch, "stated": stated}
            yield Told(bound) if len(ranges) == 1 else Apart(bound)


def _is_middle(slot: Slot, line: Line) -> bool:
    """'The midpoint of our guidance is 14 percent', 'with a midpoint of 580 million'."""
    between = _since_middle(slot, line)
    if between[-1:] and between[-1].text == ",":
        behind = line.tokens[slot.at + 1].text if slot.at + 1 < len(line.tokens) else ","
        words = {word for t in between[:-1] for word in t.text.split()}
        return behind in _CLOSING and words <= _SAID | {"which"}  # "the midpoint of which, 186 million, would be"
    return (
        bool(between)
        and not any(t.slot >= 0 or t.text in ",;:" for t in between)
        and between[-1].text.split()[-1] in _IS
    )


def _since_middle(slot: Slot, line: Line) -> list[Token]:
    """The words between the one for the middle and a figure behind it; none where no such word stands near."""
    before = line.tokens[max(0, slot.at - _BEFORE) : slot.at]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].text in _MIDDLE), None)
    return before[at + 1 :] if at is not None else []


def _of_the_same(slot: Slot, line: Line, back: Line) -> bool:
    """Whether the words say of what it is the middle with no other words than those of the sentence before: "of our earlier forecast" does not."""
    words = {word for t in _since_middle(slot, line) for word in t.text.split()}
    return words - _SAID <= {word for t in back.tokens for word in t.text.split()}


_CLOSING = frozenset(",.;:)")
#: how the range, and its being, is told
_SAID = _IS | frozenset(
    "of our the its this that their his her these those it range guidance forecast outlook estimate projection now about".split()
)


def _at_middle(slot: Slot, line: Line) -> bool:
    """'or 4.20 dollars at the midpoint'."""
    words = [word for t in line.tokens[slot.at + 1 : slot.at + _BEHIND] for word in t.text.split()]
    words = words[2:] if words[:1] in (["per"], ["a"]) else words
    return (
        words[:2] == ["at", "the"] and not _MIDDLE.isdisjoint(words[2:3]) and not {"or", "equals"}.isdisjoint(slot.tags)
    )


def _ranges(stated: Slot, line: Line) -> list[Slot]:
    """The ranges of the stated figure's unit."""
    return [
        s for s in line.slots if s.quantity.ends and not s.context and s.quantity.value is None and _alike(s, stated)
    ]


def _alike(stretch: Slot, stated: Slot) -> bool:
    units = {slot.unit.partition(" / ")[0] for slot in (stretch, stated)}
    return stretch.kind == stated.kind and len(units) == 1
