"""Whether words say that a verb moves a level from elsewhere than from the one it is only compared with: it had left that in between, and has come back.

"recovered to 4.1 million, compared with 5.6 million in 2019", "has climbed to 310 after the drought, compared with 420 in 1998", "rose to 1.08 after the
report, against Monday's close of 1.09". In such a sentence both may be so: up from the low, and still below.
"""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token

_RETURNING = ("recover", "rebound", "bounc", "recoup", "restor", "revive", "reviv")


def has_come_back(line: Line, new: Slot) -> bool:
    """'recovered to', 'climbed back to', 'was built up again to': whether a verb says that the level was left, and is reached anew."""
    start = next((k for k in range(new.at - 1, -1, -1) if line.tokens[k].text in _MARKS), -1)
    ahead = [token.text for token in line.tokens[max(start + 1, new.at - _NEAR) : new.at]]
    return any(word.startswith(_RETURNING) for word in ahead) or not _ANEW.isdisjoint(ahead)


_ANEW, _MARKS, _NEAR = frozenset(("back", "again", "anew")), frozenset(",;:"), 6


def starts_elsewhere(line: Line, new: Slot, base: Slot) -> bool:
    """'since the summer', 'after the drought', 'this month', 'over the past three weeks', 'in three steps': whether the words around a level tell since
    when it has moved; or the other is told as its limit: "2.9 billion in 2013, the previous low"."""
    told = [*line.tokens[: new.at], *line.tokens[new.at + 1 : base.at]]
    words = [word for token in told for word in token.text.split()]
    if not _EVENTS.isdisjoint(words) or any(a in _THIS and b in _TIMES for a, b in pairwise(words)):
        return True
    return not _LIMITS.isdisjoint(word for token in _apposed(line, base) for word in token.text.split())


_EVENTS = frozenset("since after following steps stages".split())
_THIS = frozenset("this past last recent".split())
_TIMES = frozenset(
    "week weeks month months day days summer winter spring autumn morning afternoon two three four five six few year years decade decades".split()
)


def _apposed(line: Line, base: Slot) -> list[Token]:
    """What stands behind a level and a comma, up to the next mark."""
    behind = line.tokens[base.at + 1 :]
    comma = next((k for k, token in enumerate(behind) if token.text == ","), len(behind))
    return behind[comma + 1 : comma + 1 + _NEAR]


_LIMITS = frozenset("low high peak trough record best worst highest lowest".split())
