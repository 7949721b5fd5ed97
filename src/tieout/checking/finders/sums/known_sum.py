"""A figure that its sentence takes for known, and those told before which it is the sum of: "Officers took 142 rifles, 17 pistols and nine knives. Nobody
was hurt. All 168 weapons had been bought in one shop", "… That 18.9 million is to come from taxes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_as_told, adds_up, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.all_there_is import is_all
from tieout.checking.finders.level import COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.finders.sum_frame import (
    FEWEST,
    LONGEST,
    MOST,
    apart,
    before,
    counted_before,
    is_near,
    is_told,
    of_many,
)
from tieout.checking.lines import Lines

#: So many sentences back the parts may stand.
BACK = 4
#: A figure of another time, or of one of several, is neither whole nor part.
_NO_WHOLE = COMPARED | {
    "inside",
    "earlier",
    "average",
    "planned",
    "change",
    "change-after",
    "change-than",
    "others",
    "remainder",
}
_NO_PART = COMPARED | {"inside", "earlier", "average", "planned", "each", "per", "or", "paren"}
#: What is off by more is of other things, whatever slip may explain it; and so many digits are no accident where other sentences stand between.
_SLIP, _TELLING, _COUNTS = 10.0, 3, 2


def known_sum(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: all figures like it in the sentences before, as far back as they come to it; where they stand in the one before, and miss
    it by a slip, these."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > LONGEST:
        return
    for whole in line.slots:
        known = _is_known(whole, line)
        reckoned = known or _is_reckoned(whole, line)
        counted = 0 if reckoned else counted_before(line.said_before(whole))
        if not (reckoned or counted) or not _may_be(whole, _NO_WHOLE):
            continue
        own = [slot for slot in line.slots if slot.at < whole.at and _is_part(slot, whole)]
        told = [*_told(whole, line, lines)]
        parts = _made(whole, told, own) or _made(whole, [*map(of_many, told)], of_many(own))
        if (
            parts is None
            and FEWEST <= len(own) <= MOST
            and _make(whole, own, near=True)
            and leads_to(own[-1], whole, line)
        ):
            parts = own
        if parts is not None and (not counted or counted == len(parts)):
            yield Partial(whole=whole, parts=apart(parts))
        elif (
            known
            and not own
            and is_all(whole, line)
            and told
            and told[0][0].line == line.number - 1
            and _would_make(whole, told[0])
        ):
            yield Apart(whole=whole, parts=apart(told[0]))


def _told(whole: Slot, line: Line, lines: Lines) -> Iterator[list[Slot]]:
    """The figures like it, of each sentence before it that tells any, the nearest first."""
    for there in before(line, lines, BACK):
        if here := [slot for slot in there.slots if _is_part(slot, whole)]:
            yield here


def leads_to(last: Slot, whole: Slot, line: Line) -> bool:
    """Whether no new clause stands between the last part and the sum, but for one that says that it is: not ", and linen sales came to"."""
    between = line.tokens[last.at + 1 : whole.at]
    if not any(token.text in _CLAUSES for token in between):
        return True
    return any("total" in token.classes or token.text in _SUMMING - _VERBS for token in between)


def _made(whole: Slot, told: Sequence[list[Slot]], own: Sequence[Slot]) -> Sequence[Slot] | None:
    """The parts that come to it, with those of its own sentence or without them."""
    every: list[Slot] = []
    for here in told:
        every = [*here, *every]
        for parts in (every, [*every, *own]):
            if FEWEST <= len(parts) <= MOST and _make(whole, parts, near=every is here or len(every) == len(here)):
                return parts
    return None


def _may_be(slot: Slot, out: frozenset[str]) -> bool:
    usable = (is_told(slot) and not slot.quantity.named) or tells_bare(slot)
    return usable and (slot.quantity.value or 0.0) > 0 and slot.tags.isdisjoint(out)


def _is_part(slot: Slot, whole: Slot) -> bool:
    smaller = (slot.quantity.value or 0.0) < (whole.quantity.value or 0.0)  # "28 million came, of whom 4.6 million …"
    return smaller and _may_be(slot, _NO_PART) and (alike(slot, whole) if whole.kind not in BARE else slot.kind in BARE)


def _make(whole: Slot, parts: Sequence[Slot], near: bool) -> bool:
    """Whether the parts come to the whole, by no accident."""
    several = [slot.quantity for slot in parts]
    rounded = (whole.quantity.high or 0.0) - (whole.quantity.low or 0.0)
    if not adds_as_told(whole.quantity, several) or min(one.value or 0.0 for one in several) < rounded / 2:
        return False
    told, of_parts = digits(whole.quantity), sum(map(digits, several))
    if told < _COUNTS and of_parts < _COUNTS * len(parts):
        return False
    return told >= _TELLING or (near and comes_to(whole.quantity, several) and of_parts > len(parts))


def _would_make(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether they may be meant for it but for a slip, and it counts none of them alone: the things that one of them counts, or as many."""
    several = [slot.quantity for slot in parts]
    if (
        not FEWEST <= len(parts) <= MOST
        or adds_up(whole.quantity, several)
        or not all(alike(s, parts[0]) for s in parts)
    ):
        return False
    values, value = [slot.quantity.value or 0.0 for slot in parts], whole.quantity.value or 0.0
    counts = [slot.unit for slot in parts if slot.unit]
    alone = whole.kind in BARE and 0 < counts.count(whole.unit) < len(counts)
    if (
        whole.kind in BARE
        and len(str(int(value))) < _TELLING
        and not any(is_kind_of(slot.unit, whole.unit) for slot in parts)
    ):
        return False  # of so few digits many are turned by chance
    return value not in values and is_near(whole, parts, _SLIP) and not alone


def _is_known(whole: Slot, line: Line) -> bool:
    """'the 168 devices', 'all 23', 'of that 60 million'"""
    ahead = line.tokens[whole.at - 1].text.split()[-1:] if whole.at else []
    return bool(ahead) and ahead[0] in _DEFINITE


def _is_reckoned(whole: Slot, line: Line) -> bool:
    """Whether words near a figure call it the sum of others, or say that it follows."""
    near = line.tokens[max(0, whole.at - _REACH) : whole.at] + line.tokens[whole.at + 1 : whole.at + 1 + _BEHIND]
    return any(
        ("total" in token.classes and token.text[-2:] not in _VERBAL) or token.text in _SUMMING for token in near
    )


_REACH, _BEHIND = 7, 4
#: "the rest totalled 1,240" is said of any amount.
_VERBAL = ("ed", "ng")
_CLAUSES, _VERBS = frozenset(("and", "while", "but", ";")), frozenset("come comes makes making worth".split())
_DEFINITE = frozenset("the those these that all both".split())
_SUMMING = frozenset(
    "altogether combined come comes hence makes making so sum therefore thus together worth in-all whole between".split()
)
