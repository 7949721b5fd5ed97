"""Step 2, tag: what the noun or verb beside a figure makes of it: exports or imports, a balance of the two, shares bought."""

from __future__ import annotations

from tieout.checking.line import Line, Slot, Token

#: word classes that say what a figure is of, and nothing of how it is tied to its clause
NAMES = frozenset(("inflow", "outflow", "traded"))

_REACH = 8
_OPENING = 6
_SMALL = frozenset("in for on with last".split())


def name(line: Line, slot: Slot) -> None:
    """The tags `inflow`, `outflow`, `traded` and `as-balance` of a slot: by the nearest such word before it, or by "of …" behind it."""
    if "level" in slot.tags and any(t.classes & {"worth", "total"} for t in line.tokens[:_OPENING]):
        slot.tags.add("worth")
    behind = _of_what(line, slot)
    if behind:
        slot.tags.add(behind)
        return
    for i in range(slot.at - 1, max(-1, slot.at - _REACH - 1), -1):
        token = line.tokens[i]
        if (token.slot >= 0 and not token.context) or token.text in ";:()" or "break" in token.classes:
            return
        if "traded" in token.classes:
            slot.tags.add("traded")
        found = _name(token)
        if found:
            slot.tags.add(found)
            return


def _name(token: Token) -> str:
    if "balance" in token.classes:
        return "as-balance"
    return next((c for c in ("inflow", "outflow") if c in token.classes), "")


def _of_what(line: Line, slot: Slot) -> str:
    """'8.5 billion of exports', 'a $3.4 billion trade deficit', 'a 17-vote majority'."""
    after = line.tokens[slot.at + 1 : slot.at + 4]
    if after and after[0].text == "of":
        found = _name(after[1]) if len(after) > 1 else ""
        alone = (
            len(after) < 3
            or after[2].slot >= 0
            or not after[2].text.isalpha()
            or bool(after[2].classes)
            or after[2].text in _SMALL
        )
        return found if found != "as-balance" and alone else ""
    for token in after[:2]:
        if token.slot >= 0 or token.text in ",.;:()" or "soft" in token.classes and token.text != "trade":
            return ""
        if "balance" in token.classes:
            return "as-balance"
    return ""
