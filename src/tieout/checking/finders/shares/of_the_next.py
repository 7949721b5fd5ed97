"""A share, and the part and whole that the next sentence tells as such: "Almost nine in ten of the guards are ill. By noon 1,215 of the 1,358 had called",
"A third of the grain rots. The town buys 840 tons, of which 281 …"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kin import stems as kin
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.of_the_two import names_behind
from tieout.checking.finders.shares.shares import BESIDE, is_amount, is_larger, linked, may_be
from tieout.checking.lines import Lines
from tieout.quantities.plurals import singular

_DIGITS = 2
_SHARES = frozenset(("percent", "fraction"))


def of_the_next(stated: Slot, line: Line, lines: Lines) -> Iterator[tuple[Slot, Slot]]:
    """The part and the whole, where the next sentence tells one pair of them, and that of the share no other share."""
    if "share-of" not in stated.tags or any(s.kind in _SHARES for s in line.slots if s is not stated and not s.context):
        return
    there = lines.beside(line, 1)
    if there is None or there.sentence.setting in NO_SENTENCES or line.sentence.setting in NO_SENTENCES:
        return
    pairs = [pair for pair in _pairs(there) if may_be(stated, *pair)]
    if len(pairs) != 1 or any(pairs[0][0] in linked(s) for s in there.slots if s.kind in _SHARES):
        return  # "Half of them came. Of 240 from Hof, 81, or 34 percent, did"
    part, whole = pairs[0]
    if whole.kind != "measure" and not _is_of(stated, line, whole.unit or part.unit):
        return
    known = {s for s in linked(stated) if s.line == line.number}
    if all(s in known or not alike(s, part) for s in line.slots if s is not stated and not s.context) and all(
        _agree(s, part) for s in known
    ):
        yield part, whole


def _is_of(stated: Slot, line: Line, counted: str) -> bool:
    """Whether what the whole counts is what the share is of; of a percentage also where it counts people, or leaves out what: "the guards", "1,358 men"."""
    named = [kin(singular(noun)) for noun in names_behind(line, stated)]
    finely = stated.kind == "percent" and digits(stated.quantity) >= _DIGITS
    return any(not kin(counted).isdisjoint(one) for one in named) or (finely and counted in _ANYONE)


_ANYONE = frozenset(("", "man", "person", "people", "member", "employee", "worker"))


def _pairs(line: Line) -> list[tuple[Slot, Slot]]:
    """What a sentence tells as so many of so many: "1,215 of the 1,358", "of 1,358 men, 1,215", "840 tons, of which 281"."""
    told = [s for s in line.slots if is_amount(s) and digits(s.quantity) >= _DIGITS and s.tags.isdisjoint(BESIDE)]
    found = []
    for k, whole in enumerate(told):
        of_it = [s for s in told if s in whole.links.get("whole-of", ())]
        after = [s for s in told[k + 1 :] if "of-lead" in whole.tags or "of-them" in s.tags]
        found += [(part, whole) for part in (of_it or after[:1]) if alike(part, whole) and is_larger(whole, part)]
    return found


def _agree(known: Slot, part: Slot) -> bool:
    """Whether a part that is told with the share may be the one of the next sentence, told less finely."""
    low, high = known.quantity.low or 0.0, known.quantity.high or 0.0
    return low <= (part.quantity.high or 0.0) and (part.quantity.low or 0.0) <= high
