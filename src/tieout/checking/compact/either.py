"""Step 1, compact: two parts that leave nothing out, as what is not the one is the other: men and women, at home and abroad."""

from __future__ import annotations

from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line
from tieout.checking.compact.opposites import EITHER, are_opposite

_PAIR = 2
#: What opens a sentence that tells of some of them: "Of the men 517", "So far 517 men".
_OF_SOME, _THEM = frozenset(("of", "among", "out")), frozenset("these those them this that which whom".split())
_BY_NOW = frozenset("now already yet today".split())


def either(whole: Item, parts: tuple[Item, ...]) -> bool:
    """'domestic orders were 1.3 million and foreign orders 1.7 million': what is not the one is the other, of the time of the whole."""
    if len(parts) != _PAIR or any(i.line.texts.isdisjoint(EITHER) for i in parts):
        return False
    one, other = (i.label.spoken for i in parts)
    days = {word for i in parts for word in i.label.words if word[0] == "#"}
    return are_opposite(one, other) and whole.label.spoken.isdisjoint(EITHER) and days <= whole.label.words


def counts_either(whole: Item, parts: tuple[Item, ...]) -> bool:
    """'The choir has 918 singers. Men numbered 517 and women 401.': of people, or whatever is counted, in a sentence behind that tells nothing else."""
    if whole.slot.kind not in BARE or not all(i.slot.kind in BARE for i in parts):
        return False
    line = parts[0].line
    if line.number != whole.line.number + 1 or tells_of_some(line):
        return False
    return all(_behind(i, line, 0) != "of" for i in parts) and _behind(parts[-1], line, 1) in (".", "")


def tells_of_some(line: Line) -> bool:
    """Whether a sentence tells of some of what was told before it, or of another time: "So far 517 men have voted", "It has 517 men now"."""
    first, second, *_ = [word for token in line.tokens[:2] for word in token.text.split()] + [""]
    some = first in _OF_SOME and second not in _THEM
    return some or (first, second) == ("so", "far") or not line.texts.isdisjoint(_BY_NOW)


def _behind(part: Item, line: Line, nouns: int) -> str:
    """The word behind a figure, or behind as many nouns of what it counts."""
    first = part.slot.at + 1 + nouns * (part.slot.kind == "count" and bool(part.slot.unit))
    return line.tokens[first].text.split()[0] if first < len(line.tokens) else ""
