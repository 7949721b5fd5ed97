"""A margin, the profit that it is of, and the revenue, told some sentences before: "Net sales were 335 million … Adjusted EBITDA was 52 million …
That is a margin of 15.5 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.columns import CHANGES
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.finders.loose import Likely, Loose
from tieout.checking.lines import Lines
from tieout.checking.tags.margins import PROFIT, TURNOVER

#: So many sentences back may the profit stand, and the revenue before it.
_PROFIT_BACK, _REVENUE_BACK = 1, 6
#: So many words may stand between a name and its figure, or a margin and its percentage.
_NEAR, _FAR, _RIGHT = 9, 13, 3
_MARGIN = frozenset(("margin", "margins"))
#: the margins by their first words, and the words of the profit that each is of
_PROFITS = {
    "ebitda": frozenset(("ebitda",)),
    "ebit": frozenset(("ebit",)),
    "operating": frozenset(("operating",)),
    "gross": frozenset(("gross",)),
    "net": frozenset(("net",)),
}
#: words that make of revenue another figure, or a part of it
_NOT_ALL = frozenset("cost costs organic recurring excluding percentage percent same-store comparable other".split())
_PART_OF_IT = frozenset("from of excluding per".split())
#: what parts an amount from words that are of another: "organic growth of 2 percent generating revenues of"
_BEGINNING = frozenset((";", ":", "generating", "yielding", "producing", "delivering"))
#: tags of figures that are no level of the time told of
_NO_LEVEL = frozenset("change change-after change-than from than against earlier inside planned per each".split())


def profit_margins(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the margin, `part`, the profit, and `whole`, the revenue nearest before it; loosely, as both may be of other months."""
    for stated in line.slots:
        kind = _margin(stated, line)
        part = _profit(kind, stated, line, lines) if kind is not None else None
        whole = _revenue(part, stated, lines) if part is not None else None
        if part is not None and whole is not None and not stated.tags.isdisjoint(_ONCE):
            part, whole = lines.compared(part), lines.compared(whole)
        if part is None or whole is None or any(map(_is_wide, (stated, part, whole))):
            continue  # a range so wide meets nearly anything
        if not _in_one(stated, part, whole):
            # a margin that bears the name of the profit beside it is of that profit
            yield (Likely if kind else Loose)(stated=stated, part=part, whole=whole)


#: Tags of the margin of the time before.
_ONCE = frozenset("from than against".split())


def _is_wide(slot: Slot) -> bool:
    """Whether a range has ends that are far apart."""
    low, high = slot.quantity.low, slot.quantity.high
    return slot.quantity.value is None and bool(low and high) and (high or 0.0) > _WIDE * (low or 0.0)


_WIDE = 1.15


def _in_one(*slots: Slot) -> bool:
    """Whether all figures stand in one sentence, where tags tell more of them."""
    return len({slot.line for slot in slots}) == 1


def _margin(slot: Slot, line: Line) -> str | None:
    """Which margin a percentage is: by its name, "" where it has none; None where it is no margin, or that of another time."""
    if slot.context or slot.kind != "percent" or slot.tags & {"earlier", "inside"}:
        return None
    tokens = line.tokens
    after = [k for k in range(slot.at + 1, min(slot.at + 1 + _RIGHT, len(tokens))) if tokens[k].text in _MARGIN]
    before = [k for k in range(max(0, slot.at - _FAR), slot.at) if tokens[k].text in _MARGIN]
    at = before[-1] if before else after[0] if after else -1
    if at < 0 or _parted(tokens[at : slot.at], line, bool(slot.tags & _ONCE)):
        return None
    named = [t.text for t in tokens[max(0, at - 3) : at]]
    return next((kind for kind in _PROFITS if kind in named), _short_name(tokens[at - 1 : at], line))


def _short_name(before: Sequence[Token], line: Line) -> str:
    """The capitals by which a house calls its profit ("OUP margin"), or ""."""
    name = next((line.text[t.start : t.end] for t in before), "")
    return name.lower() if name.isalpha() and name.isupper() and len(name) in _SHORT else ""


_SHORT = range(3, 6)


def _parted(between: list[Token], line: Line, compared: bool) -> bool:
    """Whether another percentage or amount stands there, but for the margin that one is `compared` with."""
    kinds = [line.slots[t.slot].kind for t in between if t.slot >= 0 and not t.context]
    if compared and "percent" in kinds:
        kinds.remove("percent")
    return bool({*kinds} - {"percentage_point"}) or any(t.text in (";", ":") for t in between)


def _profit(kind: str, stated: Slot, line: Line, lines: Lines) -> Slot | None:
    for number in range(line.number, line.number - _PROFIT_BACK - 1, -1):
        near = lines[number] if number >= 0 else None
        found = [s for s in near.slots if _is_profit(s, kind, near) and s is not stated] if near is not None else []
        if near is line:
            found = [s for s in found if s.number < stated.number]
        if found:
            return found[-1] if near is line else found[0]
    return None


def _is_profit(slot: Slot, kind: str, line: Line) -> bool:
    named = _named(slot, line)
    if kind and kind not in _PROFITS:
        return kind in named
    earned = not kind and "earned" in named
    return earned or not named.isdisjoint(PROFIT) and (not kind or not named.isdisjoint(_PROFITS[kind]))


def _revenue(part: Slot, stated: Slot, lines: Lines) -> Slot | None:
    """The revenue that is told last before the margin."""
    for number in range(stated.line, part.line - _REVENUE_BACK - 1, -1):
        near = lines[number] if number >= 0 else None
        for slot in near.slots if near is not None else ():
            if slot is not part and alike(slot, part) and _is_revenue(slot, near):
                return slot
    return None


def _is_revenue(slot: Slot, line: Line | None) -> bool:
    named = _named(slot, line) if line is not None else frozenset[str]()
    return not named.isdisjoint(TURNOVER) and named.isdisjoint(_NOT_ALL | PROFIT)


def _named(slot: Slot, line: Line) -> frozenset[str]:
    """The words before an amount that is a level, as far as the amount before; none where it is another figure."""
    if slot.context or slot.kind != "currency" or slot.tags & _NO_LEVEL:
        return frozenset()
    start = max(0, slot.at - _NEAR)
    for k in range(start, slot.at):
        token = line.tokens[k]
        other = line.slots[token.slot] if token.slot >= 0 else None
        leads_to_it = other is not None and "to" in slot.tags and bool(other.tags & CHANGES)  # "rose 20 million to"
        if token.text in _BEGINNING or (other is not None and other.kind == "currency" and not leads_to_it):
            start = k + 1
    words = [word for t in line.tokens[start : slot.at] for word in t.text.split()]
    of_it = any(a in TURNOVER and b in _PART_OF_IT for a, b in pairwise(words[:-1]))  # not "revenue of 5 million"
    behind = [word for t in line.tokens[slot.at + 1 : slot.at + 2 + _RIGHT] for word in t.text.split()]
    if behind[:1] == ["of"] and PROFIT.isdisjoint(words):
        words += behind  # "6 billion dollars of adjusted EBITDA"
    return frozenset(words) | (frozenset(("other",)) if of_it else frozenset())
