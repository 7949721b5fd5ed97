"""Step 2, tag: the change word that governs a figure, and the direction that it gives."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.line import Line, Slot, Token

CHANGES = frozenset(("up", "down", "either"))


def govern(line: Line) -> None:
    """Give each slot the nearest change word before it in its clause; no direction where the clause names both ways."""
    for first, last in _clauses(line):
        words = {i for i in range(first, last) if _changes(line, i)}
        ways = {sign_of(line.tokens[i]) for i in words}
        current: Token | None = None
        for i, token in enumerate(line.tokens[first:last], first):
            if token.slot >= 0:
                _direct(line.slots[token.slot], current, ways)
            elif i in words:
                current = token


def _changes(line: Line, i: int) -> bool:
    token = line.tokens[i]
    return bool(token.classes & CHANGES) and token.slot < 0 and not _only_soft(line, i)


def _clauses(line: Line) -> Iterator[tuple[int, int]]:
    """Where each clause begins and ends."""
    first = 0
    for i, token in enumerate(line.tokens):
        joined = token.text == "and" and i > 0 and line.tokens[i - 1].text == ","
        if token.slot < 0 and (token.text == ";" or "break" in token.classes or joined):
            yield first, i
            first = i + 1
    yield first, len(line.tokens)


def _direct(slot: Slot, word: Token | None, ways: set[int]) -> None:
    if slot.verb is not None:
        slot.verb_sign = slot.sign
        if 0 in ways and "change" in slot.tags:
            slot.sign = 0
    elif word is not None:
        slot.verb, slot.verb_sign = word, sign_of(word) if len(ways) == 1 else 0


def _only_soft(line: Line, i: int) -> bool:
    """'up to 5' and 'more than' are hedges, no verbs."""
    after = line.tokens[i + 1].text if i + 1 < len(line.tokens) else ""
    return line.tokens[i].text == "up" and after == "to"


def sign_of(token: Token) -> int:
    if "either" in token.classes:
        return 0
    if "up" in token.classes:
        return 1
    return -1 if "down" in token.classes else noun_sign(token)


def noun_sign(token: Token) -> int:
    up, down = "up-noun" in token.classes, "down-noun" in token.classes
    return 1 if up and not down else -1 if down and not up else 0
