"""By how much what came to pass is more, or less, than what was planned, or than before, of the only two levels told: "The budget was 91 million. The bill
came to 96 million. That is 5 million more than planned", "Last year it sold 913 carts. This year it sold 964. That is 51 more"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import is_level
from tieout.checking.finders.loose import Near, Partial
from tieout.checking.finders.sum_frame import before, words_before
from tieout.checking.gate.levels import may_lie_apart
from tieout.checking.lines import Lines
from tieout.checking.readings.carry import points_back
from tieout.patterns import lazily

#: So many sentences back the levels may stand.
_BACK, _PAIR, _DIGITS = 2, 2, 4
_NO_LEVEL = frozenset("average each per inside others than against from or change change-after".split())
#: A sentence of its own, or what ends one, that says by how much.
_SAYS = lazily(
    r"^(?:[“\"]?|and |but )(?:that|this|it)(?:(?:['’]s| is| was)| means| meant) (?:about |some |only |just )*$"
)
_UP, _DOWN = (
    lazily(r"^(?: [a-z]+)? (?:more|higher|over|above)\b"),
    lazily(r"^(?: [a-z]+)? (?:fewer|less|lower|short)\b"),
)
_CLOSES = lazily(r"^(?: [a-z]+)? (?:more|higher|fewer|less|lower)(?: [a-z]+)?(?: ?[.;,–—]|$)")
#: Who expected it; not "than it had planned", "than originally planned".
_THAN = lazily(
    r"\bthan (?:the |its |their )?(?!it\b|they\b|he\b|she\b|had\b|was\b|were\b|been\b|[a-z]+ly\b)([a-z]+) (?:had )?[a-z]+(?:ed|t)\b"
)
#: Behind a level: of which of the things it is.
_OF_SOME = lazily(r"^(?: [a-z]+)? (?:for|on|in|from|to|at|with) ([a-z]+)")


def than_before(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `new` and `base`: accused where it is measured against the one that was planned, or the later one is told by the same word."""
    for stated in line.slots:
        planned = "than-plan" in stated.tags
        if stated.context or not (planned or _says(stated, line)):
            continue
        levels = _levels(stated, line, lines)
        if len(levels) != _PAIR or not alike(*levels) or sum(digits(s.quantity) for s in (*levels, stated)) < _DIGITS:
            continue
        base, new = levels
        if not may_lie_apart(stated.quantity, base.quantity, new.quantity):
            continue
        if planned and ("planned" in base.tags) == ("planned" in new.tags):
            continue
        if planned and "planned" in new.tags:
            base, new = new, base
        if not _goes(stated, base, new, line) or not (planned or _are_of_one(base, new, lines)):
            continue
        high, low = sorted((base, new), key=lambda slot: -(slot.quantity.value or 0.0))
        even = adds_up(high.quantity, [low.quantity, stated.quantity])
        open_ = even or _is_of_another(base, new, lines) or _is_of_others(stated, base, line, lines)
        yield (Partial if open_ else Near)(stated=stated, new=new, base=base)


def _says(stated: Slot, line: Line) -> bool:
    behind = line.said_behind(stated)
    ahead = line.said_before(stated)
    return bool(_SAYS.match(ahead) and _CLOSES.match(behind))


def _levels(stated: Slot, line: Line, lines: Lines) -> list[Slot]:
    """All levels like it before it in its sentence, and in those before that, in the order of print."""
    told = [slot for slot in line.slots if slot.at < stated.at and _is_level(slot, stated)]
    for there in before(line, lines, _BACK):
        if len(told) >= _PAIR:
            break
        told = [*(slot for slot in there.slots if _is_level(slot, stated)), *told]
    return told


def _is_level(slot: Slot, stated: Slot) -> bool:
    same = alike(slot, stated) and ("" in (slot.unit, stated.unit) or slot.unit == stated.unit)
    return same and is_level(slot, out=_NO_LEVEL) and (slot.quantity.value or 0.0) > (stated.quantity.value or 0.0)


def _goes(stated: Slot, base: Slot, new: Slot, line: Line) -> bool:
    """Whether the word behind the difference says which of the levels is larger."""
    behind = line.said_behind(stated)
    more = (new.quantity.value or 0.0) > (base.quantity.value or 0.0)
    return bool((_UP if more else _DOWN).match(behind))


def _are_of_one(base: Slot, new: Slot, lines: Lines) -> bool:
    """'Last year it sold 913. This year it sold 964', 'In 2011 sales were … In 2012 they were …', or the one is the plan of the other."""
    one, other = lines[base.line], lines[new.line]
    if one is None or other is None or "planned" in new.tags:
        return False
    if "planned" in base.tags or (points_back(other) and other.number == one.number + 1):
        return True
    return not words_before(base, one).isdisjoint(words_before(new, other))


def _is_of_others(stated: Slot, base: Slot, line: Line, lines: Lines) -> bool:
    """'less than analysts expected': whether others expected it than those of whom the plan is told."""
    found = _THAN.search(line.said_behind(stated))
    there = lines[base.line]
    return found is not None and there is not None and found[1] not in there.texts


def _is_of_another(base: Slot, new: Slot, lines: Lines) -> bool:
    """Whether words tell which things the later level is of, and not the other: "The budget was 67 million. It spent 48 million on roads"; or they
    count different things."""
    if base.kind in BARE and "" != base.unit != new.unit != "":
        return True
    of = []
    for slot in (base, new):
        there = lines[slot.line]
        found = _OF_SOME.match(there.said_behind(slot)) if there else None
        of.append(found[1] if found else "")
    return of[1] != "" and of[0] != of[1]
