"""A figure that its sentence takes for known, and those told before which it is the sum of: "Officers took 142 rifles, 17 pistols and nine knives. Nobody
was hurt. All 168 weapons had been bought in one shop", "… That 18.9 million is to come from taxes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import COUNTED, alike, tells_bare
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import AMOUNTS
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.slipped import adds_as_told, adds_up, comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.all_there_is import is_all
from tieout.checking.finders.level import COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Apart, Partial
from tieout.checking.lines import Lines

#: So many sentences back the parts may stand, and so many parts are told one by one.
BACK, _FEWEST, _MOST = 3, 2, 6
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
#: A sentence that tells more figures is data.
_LONGEST = 30
#: What is off by more is of other things, whatever slip may explain it; and so many digits are no accident where other sentences stand between.
_SLIP, _TELLING, _COUNTS, _FEW = 10.0, 3, 2, 12


def known_sum(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: all figures like it in the sentences before, as far back as they come to it; where they stand in the one before, and miss
    it by a slip, these."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > _LONGEST:
        return
    for whole in line.slots:
        known = _is_known(whole, line)
        if not (known or _is_reckoned(whole, line)) or not _may_be(whole, _NO_WHOLE):
            continue
        own = [slot for slot in line.slots if slot.at < whole.at and _is_part(slot, whole)]
        told = [*_told(whole, line, lines)]
        parts = _made(whole, told, own) or _made(whole, [*map(of_many, told)], of_many(own))
        if (
            parts is None
            and _FEWEST <= len(own) <= _MOST
            and _make(whole, own, near=True)
            and leads_to(own[-1], whole, line)
        ):
            parts = own
        if parts is not None:
            yield Partial(whole=whole, parts=Series(tuple(parts), {"told-apart"}, -1))
        elif (
            known
            and not own
            and is_all(whole, line)
            and told
            and told[0][0].line == line.number - 1
            and _would_make(whole, told[0])
        ):
            yield Apart(whole=whole, parts=Series(tuple(told[0]), {"told-apart"}, -1))


def _told(whole: Slot, line: Line, lines: Lines) -> Iterator[list[Slot]]:
    """The figures like it, of each sentence before it that tells any, the nearest first."""
    for number in range(line.number - 1, max(-1, line.number - 1 - BACK), -1):
        there = lines[number]
        if there is not None and there.sentence.setting not in NO_SENTENCES and len(there.slots) <= _LONGEST:
            here = [slot for slot in there.slots if _is_part(slot, whole)]
            if here:
                yield here


def leads_to(last: Slot, whole: Slot, line: Line) -> bool:
    """Whether no new clause stands between the last part and the sum, but for one that says that it is: not ", and linen sales came to"."""
    between = line.tokens[last.at + 1 : whole.at]
    if not any(token.text in _CLAUSES for token in between):
        return True
    return any("total" in token.classes or token.text in _SUMMING - _VERBS for token in between)


def of_many(slots: Sequence[Slot]) -> list[Slot]:
    """Without the small counts of other things that stand among them: "held at three centres, with 21,300 bales for Ely, 14,850 for March"."""
    large = [slot for slot in slots if slot.kind not in COUNTED or (slot.quantity.value or 0.0) > _FEW]
    units = {slot.unit for slot in large}
    return [slot for slot in slots if slot in large or slot.unit in units]


def _made(whole: Slot, told: Sequence[list[Slot]], own: Sequence[Slot]) -> Sequence[Slot] | None:
    """The parts that come to it, with those of its own sentence or without them."""
    before: list[Slot] = []
    for here in told:
        before = [*here, *before]
        for parts in (before, [*before, *own]):
            if _FEWEST <= len(parts) <= _MOST and _make(whole, parts, near=before is here or len(before) == len(here)):
                return parts
    return None


def _may_be(slot: Slot, out: frozenset[str]) -> bool:
    usable = (slot.kind in AMOUNTS and not slot.context and not slot.quantity.named) or tells_bare(slot)
    return usable and (slot.quantity.value or 0.0) > 0 and slot.tags.isdisjoint(out)


def _is_part(slot: Slot, whole: Slot) -> bool:
    smaller = (slot.quantity.value or 0.0) < (whole.quantity.value or 0.0)  # "28 million came, of whom 4.6 million …"
    return (
        smaller
        and _may_be(slot, _NO_PART)
        and (alike(slot, whole) if whole.kind not in COUNTED else slot.kind in COUNTED)
    )


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
        not _FEWEST <= len(parts) <= _MOST
        or adds_up(whole.quantity, several)
        or not all(alike(s, parts[0]) for s in parts)
    ):
        return False
    values, value = [slot.quantity.value or 0.0 for slot in parts], whole.quantity.value or 0.0
    counts = [slot.unit for slot in parts if slot.unit]
    alone = whole.kind in COUNTED and 0 < counts.count(whole.unit) < len(counts)
    if (
        whole.kind in COUNTED
        and len(str(int(value))) < _TELLING
        and not any(is_kind_of(slot.unit, whole.unit) for slot in parts)
    ):
        return False  # of so few digits many are turned by chance
    return value not in values and value / _SLIP <= sum(values) <= value * _SLIP and not alone


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
