"""Step 2, tag: what the walk from a figure to the word that ties it passes over."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot


def says_nothing(line: Line, slot: Slot, i: int) -> bool:
    """Whether token `i` before a figure says nothing of it: a sign, "a range of", a comma between two words that describe it."""
    if line.tokens[i].text == ",":
        return _joins_adjectives(line, slot, i)
    if _is_said_of_another(line, i):
        return True
    if slot.quantity.value is None:
        return _is_range_of(line, slot, i) or _leads_to_between(line, slot, i)
    return i == slot.at - 1 and _is_sign(line, i)


def _is_said_of_another(line: Line, i: int) -> bool:
    """'30 of them under 40': right behind a figure "of them" is said of that one."""
    if "of-them" not in line.tokens[i].classes or not i:
        return False
    before = line.tokens[i - 1]
    return before.slot >= 0 and not before.context


def _leads_to_between(line: Line, slot: Slot, i: int) -> bool:
    """'to between 14 and 15.5 percent from between 13 and 14.5': right behind a preposition it adds nothing to the range."""
    return (
        i == slot.at - 1 and line.tokens[i].text == "between" and i > 0 and bool(line.tokens[i - 1].classes & _SIGNED)
    )


def _is_range_of(line: Line, slot: Slot, i: int) -> bool:
    """'to a range of 3.50 to 3.55 dollars': of a range the two words say nothing that it does not."""
    if line.tokens[slot.at - 1].text != "of":
        return False
    return (
        i == slot.at - 1 and line.tokens[i - 1].text in _RANGES or i == slot.at - 2 and line.tokens[i].text in _RANGES
    )


_RANGES = frozenset(("range", "band", "corridor"))


def _joins_adjectives(line: Line, slot: Slot, i: int) -> bool:
    """'a final, seasonally adjusted 2.21 percent': behind an article and a word that only describes, the comma parts nothing."""
    if i < _ARTICLE or line.tokens[i - _ARTICLE].text not in ("a", "an"):
        return False
    between = line.tokens[i + 1 : slot.at]
    return bool(between) and all(t.text.endswith(_DESCRIBING) and not t.context for t in between)


_ARTICLE = 2
#: How words end that describe a figure ("revised", "sharply", "final", "preliminary").
_DESCRIBING = ("ed", "ly", "al", "ary")


def _is_sign(line: Line, i: int) -> bool:
    """'to plus 22 from plus 24': right behind a preposition it adds nothing."""
    return line.tokens[i].text == "plus" and i > 0 and bool(line.tokens[i - 1].classes & _SIGNED)


_SIGNED = frozenset(("from", "to", "of", "at", "than", "against"))
