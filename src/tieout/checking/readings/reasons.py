"""Reasons: what is told of why something changed is said of something else ("…, driven by a rise of 5 percent in exports")."""

from __future__ import annotations

import itertools
from functools import cache

from tieout.checking.compact.clauses import clause_of
from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading, tells_change
from tieout.rules.vocabulary import listed

_COMPARING = frozenset(("from", "against"))


def of_reason(reading: Reading, line: Line) -> bool:
    """Whether some of the figures stand in a reason, and the others, in this sentence or the one before, do not."""
    if not tells_change(reading) or line.texts.isdisjoint(_firsts()):
        return False
    slots = [s for s in reading.slots if not s.context]
    own = [s for s in slots if s.line == line.number]
    return any(
        0 < len([s for s in own if _is_within(line, i, s)]) < len(slots)
        for i in range(len(line.tokens))
        if _opens(line, i) and not _tells_change(line, i, reading.bound.get("stated"))
    )


@cache
def _firsts() -> frozenset[str]:
    """The first words of all that opens a reason."""
    return listed("reason") | {entry.split()[0] for entry in listed("reason")}


def _opens(line: Line, i: int) -> bool:
    """Whether a word, or it and the next one, open a reason."""
    text = line.tokens[i].text
    return text in listed("reason") or any(
        f"{text} {after.text}" in listed("reason") for after in line.tokens[i + 1 : i + 2]
    )


def _tells_change(line: Line, i: int, stated: object) -> bool:
    """'reflecting an increase of 39 percent', 'offset by': the word leads to the change itself, and gives no reason."""
    if not line.tokens[i].text.startswith("reflect") or not isinstance(stated, Slot) or stated.at < i:
        return False
    return all(
        "soft" in t.classes or "change-noun" in t.classes or t.text == "of" for t in line.tokens[i + 1 : stated.at]
    )


def _is_within(line: Line, i: int, slot: Slot) -> bool:
    """Whether a figure stands behind a word for a reason, in its clause, and before what goes on with a comparison ("…, compared with 38")."""
    if slot.line != line.number or slot.at < i or clause_of(line, i).end <= slot.at:
        return False
    tokens = line.tokens[i : slot.at]
    return not any(a.text == "," and b.classes & _COMPARING for a, b in itertools.pairwise(tokens))
