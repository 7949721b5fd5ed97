"""What is added to something, and what that brings it to, where the rest of it stands farther off: "bought Holt for 640 million. … It takes on 215 million of
debt, bringing the cost to 855 million", "Five more were held, bringing to eight the number of arrests. Three others were held in May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.compact.telling import digits
from tieout.checking.finders.level import COMPARED, NO_SENTENCES
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.sum_frame import LONGEST, MOST, apart, before, is_told
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences back the rest of it may stand.
_BACK = 10
#: So many digits of all parts are no accident.
_TELLING = 3
_NO_PART = COMPARED | {"average", "each", "per", "inside", "planned", "or"}
#: What leads to a sum, with the thing between or behind.
_BRINGS = lazily(
    r"\b(?:bring(?:ing|s)?|brought|tak(?:ing|es)|took|lift(?:ing|s|ed)|rais(?:ing|es|ed)|push(?:ing|es|ed)|put(?:ting|s)?)\b[^,;:.]*\b(?:to|at)"
    r"(?: (?:a|about|some|around|nearly|almost|more than|over|at least|total of))*\s+$"
)
#: What is yet to come, and was not counted: "Three others will be closed next year".
_TO_COME = lazily(r"\b(?:will|would|may|might|could|are to|is to|plans?|next|soon)\b")
#: What came before, told behind: "Three others were held in May", "By Monday 47 had been found".
_EARLIER = lazily(
    r"\b(?:others?|earlier|previous(?:ly)?|already|before|until then|had (?:been|already|previously))\b|^by\b"
)


def brought_to(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: those before the whole in its sentence, and one that is told some sentences back, or by the next as what was there
    before; only where they come to it to the last digit, for a word seldom ties the one that stands apart."""
    if line.sentence.setting in NO_SENTENCES or len(line.slots) > LONGEST:
        return
    if (told := _told(line)) is not None:
        whole, own = told
        for there in before(line, lines, _BACK):
            if (other := _rest(whole, own, there)) is not None:
                yield Partial(whole=whole, parts=apart([other, *own]))
                return
        return
    ahead = next(iter(before(line, lines, 1)), None)
    earlier = _EARLIER.search(line.said()) and not _TO_COME.search(line.said())
    told = _told(ahead) if ahead is not None and earlier else None
    if told is not None and (other := _rest(*told, line)) is not None:
        yield Partial(whole=told[0], parts=apart([*told[1], other]))


def _told(line: Line) -> tuple[Slot, list[Slot]] | None:
    """What a sentence brings something to, and what it adds."""
    for whole in line.slots:
        if not is_told(whole) or not whole.quantity.value or not _BRINGS.search(line.said_before(whole)):
            continue
        own = [slot for slot in line.slots[: whole.number] if _may_be(slot, whole)]
        return (whole, own) if 0 < len(own) < MOST else None
    return None


def _rest(whole: Slot, own: Sequence[Slot], there: Line) -> Slot | None:
    """The figure of a sentence that comes to the whole with those that are added."""
    for slot in there.slots:
        parts = [slot.quantity, *(one.quantity for one in own)]
        if not _may_be(slot, whole) or not comes_to(whole.quantity, parts):
            continue
        if sum(map(digits, parts)) >= _TELLING or there.number > whole.line:
            return slot
    return None


def _may_be(slot: Slot, whole: Slot) -> bool:
    usable = is_told(slot) and not slot.quantity.named and slot.tags.isdisjoint(_NO_PART)
    like = slot.kind in BARE if whole.kind in BARE else alike(slot, whole)
    return usable and like and 0 < (slot.quantity.value or 0.0) < (whole.quantity.value or 0.0)
