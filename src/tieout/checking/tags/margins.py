"""Step 2, tag: profit, what it is a margin of, and the margin: "operating income of 8.4 million on revenue of 50 million, a margin of 16.8%"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot, Token, tie

TURNOVER = frozenset("revenue revenues sales turnover".split())
PROFIT = frozenset("profit profits income earnings ebitda ebit".split())
#: "on turnover of 530 million it earned 106 million"
_EARNED = PROFIT | {"earned"}
_MARGIN = frozenset(("margin", "margins"))
#: what makes another profit of it: a margin is of the profit that is named alike
_KINDS = frozenset("gross operating net pretax adjusted ebitda ebit segment cash underlying core non-gaap".split())
_REACH = 8
_MARKS = frozenset(",;:()")
_COMPARED = frozenset(("from", "than", "against", "change"))


def margins(line: Line) -> None:
    """The tag `turnover` of figures, and the link `margin-of` of a margin to the one profit of its kind in the line."""
    texts = line.texts
    figures = [s for s in line.slots if not s.context and not s.tags & _COMPARED]
    if TURNOVER & texts:
        for slot in figures:
            if slot.kind in ("currency", "number") and _noun(line, slot) in TURNOVER:
                slot.tags.add("turnover")
    if not _MARGIN & texts or not _EARNED & texts:
        return
    profits = [s for s in figures if s.kind in ("currency", "number") and _noun(line, s) in _EARNED]
    for slot in figures:
        if slot.kind == "percent" and (words := _margin(line, slot)) is not None:
            alike = [p for p in profits if p.at < slot.at and _fits(_kinds(_before(line, p)), words)]
            if len(alike) == 1:
                tie("margin-of", slot, alike[0])


def _noun(line: Line, slot: Slot) -> str:
    """The noun of money that a figure belongs to: the nearest before it, up to a figure of money, a mark or a clause."""
    return next((t.text for t in reversed(_before(line, slot)) if t.text in TURNOVER | _EARNED | _MARGIN), "")


def _before(line: Line, slot: Slot) -> list[Token]:
    words: list[Token] = []
    for token in reversed(line.tokens[max(0, slot.at - _REACH) : slot.at]):
        other = token.slot >= 0 and not token.context and line.slots[token.slot].kind != "percent"
        if other and len(words) <= 1 and "to" in slot.tags and "from" in line.slots[token.slot].tags:
            continue  # "sales from 480 million to 530 million"
        if other or token.text in _MARKS or "break" in token.classes:
            break
        words.append(token)
    return words[::-1]


def _margin(line: Line, slot: Slot) -> frozenset[str] | None:
    """The kinds of profit that a percentage is said to be the margin of; None where it is no margin."""
    before, after = _before(line, slot), line.tokens[slot.at + 1 : slot.at + 5]
    if _noun(line, slot) in _MARGIN:
        return _kinds(before)
    at = next((k for k, t in enumerate(after) if t.text in _MARGIN), -1)
    if at < 0 or any(t.slot >= 0 or t.text in _MARKS for t in after[:at]):
        return None
    return _kinds(after[:at])


def _kinds(words: list[Token]) -> frozenset[str]:
    return frozenset(t.text for t in words if t.text in _KINDS)


def _fits(profit: frozenset[str], margin: frozenset[str]) -> bool:
    """Whether a margin of no kind, or of the profit's kind, can be that profit's."""
    return not margin or profit == margin
