"""Shares of one whole of which some are told of several owners each: "is owned 40 percent by Brandt and 30 percent each by Holt and Varn"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES

_OWNING = frozenset("owned held shared controlled own hold divided split".split())
_BY = frozenset("by for to".split())
_NAMES_END = frozenset(".;:()–—") | {"but", "which", "who", "while", "that"}
_FEWEST, _PAIR, _MOST, _ALL, _EVEN = 3, 2, 8, 100.0, 1e-6
_THEN = frozenset("until before after once previously formerly when through".split())
#: Rounded, shares come to no more above all; and what comes to far more is of several things.
_ROUNDED, _MOST_OF_ALL = 2.0, 160.0


def owned_each(line: Line) -> Iterator[tuple[tuple[Slot, ...], bool]]:
    """All percentages of a sentence, each as often as there are owners that have it, where they come to a hundred; and, where all are told of one
    thing that is owned and come to more, that none can be left out."""
    if line.sentence.setting in NO_SENTENCES or "each" not in line.texts or line.texts.isdisjoint(_OWNING):
        return
    shares = [slot for slot in line.slots if slot.kind == "percent" and not slot.context]
    if any(not slot.tags.isdisjoint(CHANGES | COMPARED) for slot in shares):
        return
    told: list[Slot] = []
    for slot in shares:
        told += [slot] * _owners(line, slot)
        if sum(one.quantity.value or 0.0 for one in told) > _ALL - _EVEN:
            break  # "…, but they propose to have 35 percent each"
    total = sum(one.quantity.value or 0.0 for one in told)
    if _FEWEST <= len(told) <= _MOST and len({*told}) > 1 and abs(total - _ALL) < _EVEN:
        yield tuple(told), False
    elif _PAIR <= len(told) <= _MOST and _ALL + _ROUNDED < total <= _MOST_OF_ALL and _of_one(line, told):
        yield tuple(told), True


def _of_one(line: Line, told: Sequence[Slot]) -> bool:
    """Whether one verb tells all shares, each of an owner behind the same word."""
    if not _THEN.isdisjoint(line.texts):
        return False  # "until the sale"
    owning = [k for k, token in enumerate(line.tokens) if token.text in _OWNING]
    behind = [[t.text for t in line.tokens[slot.at + 1 : slot.at + 3] if t.text != "each"][:1] for slot in told]
    return (
        len(owning) == 1
        and owning[0] == told[0].at - 1
        and behind[0][:1] == ["by"]
        and all(b == ["by"] for b in behind)
    )


def _owners(line: Line, slot: Slot) -> int:
    """How many have the share: one, or as many as are named behind "each by"."""
    each, by = ([t.text for t in line.tokens[slot.at + k : slot.at + k + 1]] for k in (1, 2))
    if each != ["each"] or not by or by[0] not in _BY:
        return 1
    names = [t.text for t in takewhile(lambda t: t.text not in _NAMES_END and t.slot < 0, line.tokens[slot.at + 3 :])]
    if "and" not in names:
        return 1
    while names and names[-1] in ("and", ","):
        names.pop()  # "47 percent each by Holt and Varn and six percent by Brandt"
    return 1 + sum(name in ("and", ",") for name in names) - (", and" in " ".join(names))
