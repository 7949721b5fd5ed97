"""Step 1, compact: a stake that is told in one sentence, and the rest of all shares in a later one: "took a 67 percent stake in the mill. … The
remaining 33 percent stay with the town"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.labels import label
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.shares import shares_of

_BEHIND, _BEFORE = 5, 6


def kept(lines: Sequence[Line]) -> tuple[Slot, Slot] | None:
    """The stake and what others have beside it, where the last of some lines tells that one; each is the only percentage of its sentence, and
    no other sentence between them tells any."""
    here = lines[-1]
    told = next((line for line in reversed(lines[:-1]) if shares_of(line)), None)
    if told is None:
        return None
    last, first = shares_of(here), shares_of(told)
    if len(last) != 1 or len(first) != 1 or "others" in first[0].tags:
        return None
    stakes = is_kept(here, last[0]) and _is_stake(here, last[0]) and _is_stake(told, first[0])
    named = "others" in last[0].tags or not _names(here, last[0]).isdisjoint(_names(told, first[0]))
    return (first[0], last[0]) if stakes and named else None


def is_kept(line: Line, slot: Slot) -> bool:
    """Whether a percentage is what owners had before and still have, or what others have: "will retain 65 percent", "the remaining 33"."""
    return "others" in slot.tags or _holds(_before(line, slot), KEPT) or _holds(_behind(line, slot), KEPT)


KEPT = frozenset("retain retains retaining retained keep keeps keeping kept".split())


def _is_stake(line: Line, slot: Slot) -> bool:
    return _holds(_behind(line, slot), _STAKES | KEPT | _HELD) or _holds(_before(line, slot), _OWNING | KEPT)


_STAKES = frozenset(
    "stake interest shareholding holding equity ownership owner owners owned shares stock voting".split()
)
_HELD = frozenset("held hands publicly traded".split())
_OWNING = frozenset("own owns owned hold holds holding stake interest shareholding acquire acquired acquires".split())


def _behind(line: Line, slot: Slot) -> Sequence[Token]:
    return line.tokens[slot.at + 1 : slot.at + 1 + _BEHIND]


def _before(line: Line, slot: Slot) -> Sequence[Token]:
    return line.tokens[max(0, slot.at - _BEFORE) : slot.at]


def _holds(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(not words.isdisjoint(t.text.split()) for t in tokens)


def _names(line: Line, slot: Slot) -> frozenset[str]:
    """The words of a clause that name something, without those of owning."""
    found = label(line, slot)
    return frozenset(word for word in found.words if word[0] != "#" and not word.endswith("…")) - KEPT - _STAKES
