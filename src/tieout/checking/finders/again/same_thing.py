"""Whether two figures, in whatever sentences, may be of one thing: of one unit, and by a word beside both."""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.about import EMPTY, telling
from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.pointed import is_bound, words_asked
from tieout.checking.compact.telling import digits

#: What one calls a figure itself, told in the sentence before: "the 1.86 million tonne figure".
FIGURE = telling("figure estimate")
#: So many words beside a figure say of what it is.
WORDS = 3


def is_like(slot: Slot, other: Slot) -> bool:
    """Whether two figures are of one unit; of counts, of one noun, but for those that tell something ("those 153 people" are seekers)."""
    if slot.kind == other.kind == "percent":
        return slot.unit.partition(" / ")[0] == other.unit.partition(" / ")[0]  # "11.4 percent a year"
    if not alike(slot, other) or (
        slot.kind != other.kind and digits(slot.quantity) < LONG and not is_bound(slot.quantity)
    ):
        return False
    return slot.kind != "count" or slot.unit == other.unit or words_asked(slot.quantity) > 0


#: Of so many digits, the same ones are no accident; of more, not even in another order.
LONG = 3


def thing_of(slot: Slot, line: Line) -> frozenset[str]:
    """The words behind a figure that name what it is of: "loan", "credit facility"."""
    words: list[str] = []
    for token in line.tokens[slot.at + 1 : slot.at + 1 + WORDS]:
        if (
            token.slot >= 0
            or not token.text[:1].isalpha()
            or token.text.split()[0] in _ENDS
            or (words and token.text in EMPTY)
        ):
            break
        words.append(token.text)
    return _told(words) | _counted(slot)


def beside_of(slot: Slot, line: Line) -> frozenset[str]:
    """The words close to a figure on both sides, and what it counts."""
    around = line.tokens[max(0, slot.at - WORDS) : slot.at + 1 + 2 * WORDS]
    return _told([t.text for t in around if t.slot < 0]) | _counted(slot)


def _told(words: list[str]) -> frozenset[str]:
    """What words are of; a change, too, by whatever noun: "a wage rise of 1,300" and "the 1,300 increase"."""
    return telling(" ".join(words)) | (_RISE if not _RISES.isdisjoint(words) else frozenset())


_RISES, _RISE = frozenset(("rise", "rises")), telling("increase")


def _counted(slot: Slot) -> frozenset[str]:
    return telling(slot.unit) if slot.kind == "count" else frozenset()


_ENDS = frozenset("who which that was were is are had has have will would could can may did do".split())


def is_said_behind(slot: Slot, line: Line) -> bool:
    """'the same 14 percent a year that they had before': whether the words behind a figure say what it is the same as."""
    return any(t.text in _AS for t in line.tokens[slot.at + 1 : slot.at + 1 + 2 * WORDS])


_AS = frozenset(("that", "as", "which", "who", "seen", "in", "of"))


def unhedged(slot: Slot) -> Slot:
    """The figure by its number alone: "up to 2.5 million shares" and "receipt of 2.5 million shares" tell of one."""
    figure = slot.quantity.figure
    if figure is None or slot.quantity.hedge == "=":
        return slot
    return replace(slot, quantity=replace(slot.quantity, hedge="=", figure=replace(figure, hedge="=")))
