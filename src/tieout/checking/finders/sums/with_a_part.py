"""A whole told with one of its parts, and the others told before or behind: "The Greens won 33 of the 60 seats, Labour 19 and the Liberals eight", "It passed
by 31 votes to 18, with four abstentions. Seven of the 60 members were absent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import tells_bare
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.sum_frame import MOST, apart, before, is_near, is_told
from tieout.checking.lines import Lines

#: So many sentences back the whole, or the other parts, may stand.
_BACK, _PARTS, _WHOLE = 2, 3, 10
#: A figure of another time, or of each, is none of them; and what is off by more is of other things.
_NO_PART = frozenset("average each per than against earlier change change-after change-than inside when".split())
_SLIP = 1.4
_OF_ITS_OWN = frozenset("of in at on from that who which with under within present".split())


def with_a_part(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, the counts of the sentence and of those before it, as far back as they come to the whole; accused where the last one is told
    as the rest, and misses it."""
    near = [line]
    for there in (line, *before(line, lines, _BACK)):
        near = [there, *near] if there is not line else near
        told = [slot for one in near for slot in one.slots if _may_be(slot)]
        for whole in told:
            part = _part_of(whole)
            if part is None or (whole.quantity.value or 0.0) < _WHOLE:
                continue
            others = [slot for slot in told if slot is not whole]
            kind = _kind(whole, part, others, line)
            if kind is not None:
                yield kind(whole=whole, parts=apart(others))
                return


def _may_be(slot: Slot) -> bool:
    behind_name = (
        slot.quantity.named and tells_bare(slot) and slot.quantity.text[-1].isdigit()
    )  # not "the Three Gorges"
    counted = slot.kind in BARE and (is_told(slot) or behind_name)
    return counted and (slot.quantity.value or 0.0) > 0 and slot.tags.isdisjoint(_NO_PART)


def _part_of(whole: Slot) -> Slot | None:
    """The part that it is told with: "seven of the 60 members"."""
    told = [slot for slot in whole.links.get("whole-of", ()) if slot.kind in BARE]
    return told[0] if len(told) == 1 else None


def _kind(whole: Slot, part: Slot, others: Sequence[Slot], line: Line) -> type[dict[str, Bound]] | None:
    if part not in others or not _PARTS <= len(others) <= MOST or not any(s.line == line.number for s in others):
        return None
    if comes_to(whole.quantity, [slot.quantity for slot in others]):
        return Partial
    last = others[-1]
    rest = "others" in last.tags and last.line == line.number and whole.line <= last.line
    behind = line.tokens[last.at + 1 : last.at + 2]
    of_its_own = bool(behind) and behind[0].text.split()[0] in _OF_ITS_OWN
    one = all(slot.unit in ("", whole.unit) for slot in others) and part is others[0]
    if any("of-them" in slot.tags for slot in others):
        return None  # "guests, four of them women, lead the other ten": some of those that are told next
    return Told if rest and one and not of_its_own and is_near(whole, others, _SLIP) else None
