"""The amounts of counted things, told one by one: "two issues of 90 and 58 million francs", "three years brought losses of 3, 5 and 2 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import behind_noun
from tieout.checking.finders.lists.dated import joined
from tieout.checking.finders.lists.items import Listed

_KINDS = frozenset(("currency", "measure", "percent", "number"))
_BETWEEN = frozenset((",", "and"))


def amounts(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The amounts right behind "of" and the counted noun, the last behind an "and"; several things may be of one amount, so that only a
    longer list is wrong. Farther behind, those that "respectively" deals out, which may be of something else: they only tie out."""
    noun = behind_noun(slot, line.tokens, text) or len(line.tokens)
    direct = [t.text for t in line.tokens[noun : noun + 1]] == ["of"]
    found = _listed(line.tokens[noun + 1 :], line) if direct else None
    return found or (_dealt_out(slot, line) if "respectively" in line.texts else None)


def _dealt_out(slot: Slot, line: Line) -> Listed | None:
    """The amounts right before "respectively", where nothing else is counted ahead of them."""
    at = next((k for k, t in enumerate(line.tokens) if t.text == "respectively"), 0)
    for k, token in enumerate(line.tokens[slot.at + 1 : at], slot.at + 1):
        if token.slot >= 0 and not token.context:
            found = _listed(line.tokens[k:at], line)
            return replace(found, sure=False) if found is not None and _ends(found, at, line) else None
    return None


def _ends(found: Listed, at: int, line: Line) -> bool:
    """Whether the last item stands right before a place, but for a comma."""
    last = line.slots[found.items[-1][0].slot].at
    return all(t.text == "," for t in line.tokens[last + 1 : at])


def _listed(tokens: Sequence[Token], line: Line) -> Listed | None:
    """The amounts with which the tokens begin."""
    return joined([(k, k == 0 or t.text in _BETWEEN, _is_amount(t, line)) for k, t in enumerate(tokens)], tokens)


def _is_amount(token: Token, line: Line) -> bool:
    slot = line.slots[token.slot] if token.slot >= 0 and not token.context else None
    return slot is not None and slot.kind in _KINDS and (slot.kind != "number" or slot.quantity.figure is not None)
