"""Things told one by one without their numbers in the sentences behind: "two mills. One is old, while the other is new", "three roads. One …
Another … A third …"."""

from __future__ import annotations

import re
from functools import lru_cache

from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: In so many sentences all are told.
_FARTHEST = 4
_OPENS = lazily(r"[\"“]?One\s")
_ANOTHER = lazily(r"(?<=[.;,]\s)(?:and\s+|while\s+|but\s+)?(?P<nth>(?:[Aa]nother|[Aa] (?:second|third|fourth))\b)")
_NO_MORE = lazily(r"(?i)\b(?:another|a (?:second|third|fourth)|two|both|others)\b")


def one_and_other(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """Where each thing is told: as many as the number; two where one sentence tells one and "the other", whatever the number is."""
    after = lines.sentences[line.number + 1 : line.number + 1 + _FARTHEST]
    if not after or not slot.unit or not _OPENS.match(lines.text, after[0].start):
        return None
    one = _one(slot.unit).match(lines.text, after[0].start, after[0].end)
    if one is None:
        return None
    end = after[-1].end
    told, at = [one.span("nth")], one.end()
    while len(told) < (slot.quantity.value or 0) - 1 and (match := _ANOTHER.search(lines.text, at, end)) is not None:
        told.append(match.span("nth"))
        at = match.end()
    last = _other(slot.unit).search(lines.text, at, end)
    if last is None and len(told) > 1 and (match := _ANOTHER.search(lines.text, at, end)) is not None:
        last = match
    if last is None:
        return None
    told.append(last.span("nth"))
    within = last.end() <= after[0].end and not _NO_MORE.search(lines.text, after[0].start, after[0].end)
    if len(told) != slot.quantity.value and not (within and slot.quantity.value == len(told) + 1):
        return None
    return Names((), set(), 0, tuple(clipped(a, b, lines.text) for a, b in told))


@lru_cache(maxsize=64)
def _one(noun: str) -> re.Pattern[str]:
    verbs = "is|was|would|will|has|had|may|could|of\\s+(?:them|these|those|which)"
    return re.compile(rf"[\"“]?(?P<nth>One)(?=,|\s+(?:{verbs}|{re.escape(noun)})\b)")


@lru_cache(maxsize=64)
def _other(noun: str) -> re.Pattern[str]:
    """'the other', alone or with its noun, before a verb or a mark; not "the other two", "the other side"."""
    verbs = "is|was|would|will|has|had|may|could|in|at|on|for|to|by|[a-z]+ed|[a-z]+s"
    return re.compile(rf"\b(?P<nth>[Tt]he\s+other)(?=[,.;]|\s+(?:{re.escape(noun)}\b|(?:{verbs})\s))")
