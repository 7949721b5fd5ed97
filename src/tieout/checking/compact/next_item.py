"""Step 1, compact: whether one figure is the next item of a list behind another: alike, parted by a comma or an "and", and told of nothing else."""

from __future__ import annotations

from tieout.checking.compact.alike import alike, of_one_form
from tieout.checking.compact.between_items import (
    besides,
    comes_to_each,
    counts_beside,
    in_own_brackets,
    out_of,
)
from tieout.checking.compact.brackets import leaves_bracket, outside
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.opened import further, joined, remains, with_before

#: What parts the items of a list, and how many tokens may stand between two of them, outside brackets; of percentages, more.
SEPARATORS = frozenset((",", ";", "and", "plus", "&", "or"))
_WIDEST, _WIDER = 16, 28
#: Marks, and classes of words, with which something else begins.
_PARTING = frozenset((":", "–", "—", "-"))
_OPENING_SHARES = frozenset(("including", "partition", "of-them", "break"))
_OPENING = _OPENING_SHARES | {"total"}
#: What is of others is no item before another one, and what is told in relation to another figure none behind it.
_WHOLES = frozenset(("of-lead", "whole-of"))
_RELATED = frozenset("from than against or to whole-of change-after total makes sum-to".split())


def is_next_item(line: Line, a: Slot, b: Slot) -> bool:
    """Whether b is the next item after a: like units, a separator between, no other relation between them."""
    if (
        not of_one_form(a, b)
        or counts_beside(a, b)
        or comes_to_each(line, a, b)
        or not (_WHOLES.isdisjoint(a.tags) and _RELATED.isdisjoint(b.tags))
        or (a.kind == "percent" and "at" in b.tags)
        or (a.kind != "percent" and _opens_with(line, a, b))
    ):
        return False
    between = [t for i, t in enumerate(line.tokens[a.at + 1 : b.at], a.at + 1) if _parts(line, i)]
    inside = a.kind != "percent" and "inside" in a.tags and "inside" in b.tags
    if inside and leaves_bracket(between) and not in_own_brackets(line, (a, b)):
        return False
    outer = outside(between)
    if "of-them" in a.tags and outer and "of-them" in outer[0].classes:
        outer = outer[1:]
    widest = _WIDEST if a.kind != "percent" and not further(line, b) else _WIDER
    opening = _OPENING_SHARES if a.kind == "percent" else _OPENING
    if len(outer) > widest or any(
        t.text in _PARTING or not opening.isdisjoint(t.classes)
        for t in outer
        if t.text not in _WHILE or not (a.kind == "percent" or remains(line, b))
    ):
        return False
    parted = any(t.text in SEPARATORS or "list-and" in t.classes for t in outer)
    return parted and not (out_of(outer) or besides(outer))


#: They part clauses, but not a list of percentages, nor the rest from what else there is: ", while the other 70 are blue".
_WHILE = frozenset(("while", "whereas", "whilst", "but"))


def _opens_with(line: Line, a: Slot, b: Slot) -> bool:
    """'scored 15.3 in his final routine, with 6.4 for difficulty': the smaller figure opens the list of the other's parts."""
    if a in b.links.get("with", ()):
        return True
    return is_alone(line, a) and (b.quantity.value or 0) < (a.quantity.value or 0) and with_before(line, b) is not None


def is_alone(line: Line, slot: Slot) -> bool:
    """Whether no like figure stands before this one in the sentence."""
    return not any(alike(s, slot) for s in line.slots[: slot.number] if not s.context)


def _parts(line: Line, i: int) -> bool:
    """Whether a token counts among those that may part two items: no figure, and no hyphen of a word ("medium- and long-term")."""
    token = line.tokens[i]
    return (token.slot < 0 or token.context or _compared(line, token)) and not (token.text == "-" and joined(line, i))


def _compared(line: Line, token: Token) -> bool:
    return bool(line.slots[token.slot].tags & {"against", "from"})
