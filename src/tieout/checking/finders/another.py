"""Words by which a sentence tells of another time or another group than the one before."""

from __future__ import annotations

from tieout.checking.compact.line import Line

_WORDS = frozenset(
    """ago earlier older newer previous previously last before then another other others later since meanwhile compared against while
    year years month months week weeks day days first second third now today yesterday tomorrow still already further more will would
    could may if not""".split()
)


def tells_of_another(line: Line) -> bool:
    """Whether any word of a sentence says that its figure may be of another time, group or case."""
    return any(not _WORDS.isdisjoint(token.text.split()) for token in line.tokens)
