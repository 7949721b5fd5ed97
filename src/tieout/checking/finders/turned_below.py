"""A headline's figure, and right below it the only one of its kind, which has the same digits in another order, or another magnitude."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import Head, agree, is_turned_below, near
from tieout.checking.compact.ages import is_age
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.model import Quantity


def turned_below(head: Head, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, a figure of the headline that the text tells nowhere, and `body`, the only one of its kind in the sentence right below, which is it
    but for a slip."""
    top = lines[head.last]
    if top is None or line.number != head.last + 1 or head.below < top.sentence.end or _OTHER_TIME.search(line.said()):
        return
    shared = bool(head.words & telling(line.said()))
    for stated in top.slots:
        if stated.context or not head.holds(stated.quantity):
            continue
        alike = [s for s in line.slots if not s.context and _is_of_kind(s.quantity, stated.quantity)]
        turned = [s for s in alike if is_turned_below(stated.quantity, s.quantity)]
        if len(turned) != 1 or not _are_alone(stated, turned[0], top, alike):
            continue
        if not (_fits(stated, turned[0], line) if stated.kind == "percent" else shared or _tells_much(stated)):
            continue
        if not _is_told(stated.quantity, head, lines) and not _is_made(
            stated.quantity, turned[0].quantity, head, lines
        ):
            yield {"stated": stated, "body": turned[0]}


_OTHER_TIME = lazily(r"(?i)\b(?:last|previous|earlier|next|coming|ago|forecast|expected|from)\b")


def _tells_much(stated: Slot) -> bool:
    """Whether its digits alone say that no other figure has them: not those of "47 million"."""
    return digits(stated.quantity) > _TWO or "." in stated.quantity.text


def _fits(stated: Slot, body: Slot, line: Line) -> bool:
    """Whether a percentage to a decimal is of a change the same way, told of all that the sentence is of: "…, a drop of 2.4 percent"."""
    if _ways(stated) * _ways(body) < 0 or "." not in stated.quantity.text:
        return False
    before = [t.text for t in line.tokens[max(0, body.at - 4) : body.at]]
    return before[-1:] == ["of"] and before[:1] == [","] and before[1] in ("a", "an")


_TWO = 2


def _are_alone(stated: Slot, body: Slot, top: Line | None, alike: list[Slot]) -> bool:
    """Whether the headline tells no other figure of the kind, and the sentence none before it: what it adds in brackets, or behind, is another."""
    above = [s for s in top.slots if _is_of_kind(s.quantity, stated.quantity)] if top is not None else []
    return len(above) == 1 and alike[0] is body


def _is_of_kind(a: Quantity, b: Quantity) -> bool:
    return a.kind == b.kind and a.unit == b.unit and is_age(a) == is_age(b)


def _ways(slot: Slot) -> int:
    return slot.sign or slot.verb_sign or {"up": 1, "down": -1}.get(slot.quantity.trend or "", 0)


def _is_told(stated: Quantity, head: Head, lines: Lines) -> bool:
    """Whether the text tells the headline's figure, or one near it."""
    below = (
        one for k in range(len(lines)) for one in lines.own(k) if one.start >= head.below and one.kind == stated.kind
    )
    return any(agree(stated, one) or (stated.kind == "currency" and near(stated, one)) for one in below)


def _is_made(stated: Quantity, body: Quantity, head: Head, lines: Lines) -> bool:
    """Whether the headline's figure is the sum or difference of the one below and another."""
    others = (one.value for k in range(len(lines)) for one in lines.own(k) if one.start >= head.below and one.value)
    gap = abs((stated.value or 0.0) - (body.value or 0.0))
    return any(abs(abs(value) - gap) < _EXACT * gap for value in others)


_EXACT = 1e-6
