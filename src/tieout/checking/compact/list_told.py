"""Step 1, compact: what the words say of a list: the one that opens it, whether it leaves nothing out, how its items are told."""

from __future__ import annotations

from tieout.checking.compact.between_items import each_own, gap, goes_on, in_own_brackets, led_by_one
from tieout.checking.compact.exhaustive import exhaustive, of_owners, undecided
from tieout.checking.compact.gapped import gapped, told_alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Series, Slot
from tieout.checking.compact.opened import ahead, joined, of_the, remains, they_were, with_before

_MOVES = frozenset(("change", "change-than", "change-after"))
_OPENERS = frozenset(("including", "partition", "of-them", "split"))
#: Kinds of figures that need be no parts behind ", with": "18 weeks, with 12 weeks in class and eight weeks for those who work".
_LOOSE = (*BARE, "duration")


def series_of(line: Line, slots: tuple[Slot, ...]) -> Series:
    """Like figures in a row as a list, with all that the words say of it."""
    first = slots[0]
    tags, at = _opened(line, slots)
    if "colon" in tags and any(t.text in _SPLIT for t in line.tokens[max(0, at - _NEAR) : at]):
        tags.add("split")
    if "of-them" in first.tags:
        tags.add("of-them")
    if not tags and they_were(line, first):
        tags.add("they-were")
    if not tags and of_the(line, first):
        tags.add("of-them")
        at = 0
    if len(slots) > _TWO and any("share-of-total" in s.tags for s in slots) and not any(s.tags & _MOVES for s in slots):
        tags.add("of-total")
    if tags and first.unit:
        tags.add("told")
    if gap(line, slots) or (tags and led_by_one(line, at, first)):
        tags.add("gap")
    if len(slots) > (_TWO if first.kind == "percent" else 1) and remains(line, slots[-1]):
        tags.add("remainder")
    if complete := exhaustive(line, slots) or undecided(line, slots):
        tags.add(complete)
    tags.update(of_owners(line, slots))
    if gapped(line, slots):
        tags.add("gapped")
    if not tags and first.kind != "percent" and in_own_brackets(line, slots) and not goes_on(line, slots[-1]):
        tags.add("bracketed")
    if told_alike(line, slots):
        tags.add("several")
    return Series(slots, tags, at)


#: So many tokens before the mark that opens a list may stand the verb that parts it.
_SPLIT, _NEAR, _TWO = frozenset(("split", "divided", "shared")), 6, 2


def _opened(line: Line, slots: tuple[Slot, ...]) -> tuple[set[str], int]:
    """The tags that the word or mark opening a list gives it, and where that stands: at the first figure where nothing opens it."""
    first = slots[0]
    for i in ahead(line, first):
        token = line.tokens[i]
        if token.text == "(" and each_own(line, slots):
            continue
        if token.text in _MARKS and not joined(line, i):
            included = any("including" in t.classes for t in line.tokens[max(0, i - 2) : i])
            return {"including" if included else "colon"}, i
        if token.text == "with" and (first.links.get("with") or i == with_before(line, first)):
            return {"colon" if first.links.get("with") and first.kind not in _LOOSE else "with-list"}, i
        if hit := _OPENERS & token.classes:
            before = line.tokens[i - 1] if i else None
            of_another = before is not None and before.slot >= 0 and not before.context and "of-them" in hit
            if of_another or (before is not None and before.text == "each"):
                break
            return set(hit), i
    return set(), first.at


_MARKS = frozenset((":", "-", "–", "—", "("))
