"""Step 2, tag: what the noun or verb beside a figure makes of it: exports or imports, a balance of the two, shares bought."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token

#: word classes that say what a figure is of, and nothing of how it is tied to its clause
NAMES = frozenset(("inflow", "outflow", "traded"))
#: the word classes that `name` looks for: a line without them has nothing for it
NAMING = NAMES | {"balance", "earlier", "worth", "total"}

_REACH = 8
_OPENING = 6
_SMALL = frozenset("in for on with last".split())
_WORTH = frozenset(("worth", "total"))


def name(line: Line, slot: Slot) -> None:
    """The tags `inflow`, `outflow`, `traded` and `as-balance` of a slot: by the nearest such word before it, or by "of …" behind it."""
    if "level" in slot.tags and any(t.classes and not _WORTH.isdisjoint(t.classes) for t in line.tokens[:_OPENING]):
        slot.tags.add("worth")
    if "level" in slot.tags and _between(line, slot):
        slot.tags.add("balance")
    if _long_ago(line, slot):
        slot.tags.add("earlier")
    behind = _of_what(line, slot)
    if behind:
        slot.tags.add(behind)
        return
    for i in range(slot.at - 1, max(-1, slot.at - _REACH - 1), -1):
        token = line.tokens[i]
        if (token.slot >= 0 and not _is_change(line, slot, token)) or token.text in ";:()" or "break" in token.classes:
            return
        if "traded" in token.classes:
            slot.tags.add("traded")
        found = _name(token)
        if found in NAMES and _is_compared(line.tokens[max(0, i - _OPENING) : i]):
            found = "as-balance"
        if found:
            if _is_whole(line.tokens[i + 1 : slot.at], found):
                slot.tags.add(found)
            return


def _is_compared(before: list[Token]) -> bool:
    """'an excess of revenues over expenditures of 80': the figure is what the one is above the other."""
    over = before[-1].text == "over" if before else False
    return over and any("balance" in t.classes for t in before)


def _is_change(line: Line, slot: Slot, token: Token) -> bool:
    """Whether a figure before a level only says when, or by how many percent it came there ("exports 3 percent to 11.1 billion")."""
    return token.context or (line.slots[token.slot].kind == "percent" and "to" in slot.tags)


def _between(line: Line, slot: Slot) -> bool:
    """'The gap between the best bid of 86 million and the lowest of 61 million was 25 million'."""
    figures = [s for s in line.slots[: slot.number] if not s.context][-2:]
    if len(figures) < 2 or any(s.kind != slot.kind or s.unit != slot.unit for s in figures):
        return False
    ahead = line.tokens[max(0, figures[0].at - _REACH) : figures[0].at]
    joined = any(t.text == "and" for t in line.tokens[figures[0].at + 1 : figures[1].at])
    return joined and any("balance" in a.classes and b.text == "between" for a, b in pairwise(ahead))


def _is_whole(between: list[Token], found: str) -> bool:
    """Whether the noun is the figure's own: "imports in May cost", not "imports of cars", not "a gap payment of"."""
    if found == "as-balance" and between and between[0].text.isalpha() and not between[0].classes:
        return between[0].context
    following = [*between[1:], None]
    return not any(
        t.text in ("of", "from", "to", "for", "by") and after is not None and not after.context and not after.classes
        for t, after in zip(between, following, strict=False)
    )


def _long_ago(line: Line, slot: Slot) -> bool:
    """'1,200 a year before', 'in the previous week there were 4,980': the level of an earlier time, told in its own clause."""
    for i in range(slot.at - 1, max(-1, slot.at - _REACH - 1), -1):
        token = line.tokens[i]
        if (token.slot >= 0 and not token.context) or token.text in ",;:()" or "break" in token.classes:
            break
        if "earlier" in token.classes:
            start, end = since_when(line.tokens[max(0, i - _SINCE) : slot.at])
            return start == end and not _is_of_before(line, i, slot)
    for token in line.tokens[slot.at + 1 : slot.at + 5]:
        if (token.slot >= 0 and not token.context) or token.text in ",;:().":
            return False
        if "earlier" in token.classes:
            return True
    return False


def since_when(ahead: Sequence[Token]) -> tuple[int, int]:
    """Where the words before a level tell since when it has moved: "rose 4 percent from a year earlier to"; an empty stretch where none do."""
    to = next((k for k in range(len(ahead) - 1, -1, -1) if ahead[k].text in _LEADING), 0)
    start = next((k for k in range(to - 1, max(-1, to - _SINCE - 1), -1) if ahead[k].text in _STARTS), to)
    told = ahead[start:to]
    return (start, to) if all(t.slot < 0 or t.context for t in told) else (to, to)


_SINCE, _LEADING, _STARTS = 5, frozenset(("to", "at")), frozenset(("from", "on", "over", "against", "than"))


def _is_of_before(line: Line, i: int, slot: Slot) -> bool:
    """'312 a year earlier and in the west 275': whether the words for an earlier time close what the figure right before them tells."""
    told = next(
        (k for k in (i - 1, i - 2, i - 3) if k >= 0 and line.tokens[k].slot >= 0 and not line.tokens[k].context), -1
    )
    small = all(t.text in _ARTICLES or t.context for t in line.tokens[told + 1 : i])
    return told >= 0 and small and any(t.text in _JOINING for t in line.tokens[i + 1 : slot.at])


_ARTICLES, _JOINING = frozenset(("a", "an", "the", "year", "month", "week")), frozenset(("and", "but", "while"))


def _name(token: Token) -> str:
    classes = token.classes
    if not classes:
        return ""
    if "balance" in classes:
        return "as-balance"
    return "inflow" if "inflow" in classes else "outflow" if "outflow" in classes else ""


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


def describes(line: Line, i: int, slot: Slot) -> bool:
    """'The bill, of 31 pages, won 247': behind what the sentence is about, "of" only describes it; behind a time it opens a count."""
    opening = line.tokens[: i - 1]
    return line.tokens[slot.at - 1].text in _SCALES or (
        bool(opening) and opening[0].text in _DETERMINERS and not any(_is_time(line, t) for t in opening)
    )


def _is_time(line: Line, token: Token) -> bool:
    """Whether a word is one of a time; "first" only says which."""
    return token.text in _PERIODS or (token.context and (token.slot < 0 or line.slots[token.slot].kind != "ordinal"))


_SCALES = frozenset("magnitude category number strength grade level class type".split())
_DETERMINERS = frozenset("the a an this that its his her their our my".split())
_PERIODS = frozenset("day week month quarter year season summer winter spring autumn decade night time morning".split())
