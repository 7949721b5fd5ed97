"""Step 2, tag: the change word that governs a figure, and the direction that it gives."""

from __future__ import annotations

from itertools import pairwise

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import CHANGES
from tieout.rules.vocabulary import entries

_MULTIPLYING = frozenset(stem + end for stem in ("doubl", "tripl", "trebl", "quadrupl") for end in ("ed", "es", "ing"))


def govern(line: Line) -> None:
    """Give each slot the nearest change word before it in its clause; no direction where the clause names both ways."""
    if line.texts.isdisjoint(entries(CHANGES)):
        return _close([(slot, None) for slot in line.slots], set())
    clause: list[tuple[Slot, Token | None]] = []
    ways: set[int] = set()
    word: Token | None = None
    previous = ""
    for i, token in enumerate(line.tokens):
        if token.slot >= 0:
            clause.append((line.slots[token.slot], word))
            if line.slots[token.slot].kind == "multiple" and not _MULTIPLYING.isdisjoint(token.text.split()):
                word = None
        elif token.text in _MULTIPLYING:
            word = None  # "reducing inflation …, joblessness nearly tripling, from 5 percent to 13"
        elif token.classes:
            if "break" in token.classes or (token.text == "and" and previous == ","):
                _close(clause, ways)
                clause, ways, word = [], set(), None
            elif not CHANGES.isdisjoint(token.classes) and not _only_soft(line, i):
                if (previous == "," and token.text.endswith("ing")) or (clause and _is_apposed(line, i)):
                    _close(
                        clause, ways
                    )  # "hardly changed, dipping to 74 from 75", "fell to 74 from 75, the ninth change in a year"
                    clause, ways = [], set()
                word = token
                ways.add(sign_of(token))
        elif token.text == ";":
            _close(clause, ways)
            clause, ways, word = [], set(), None
        previous = token.text
    _close(clause, ways)


def _is_apposed(line: Line, i: int) -> bool:
    """', the ninth change in a year': whether a noun that says no direction stands behind a comma and an article."""
    ahead = [token.text for token in line.tokens[max(0, i - _NOUN) : i]]
    opened = any(pair in _ARTICLES for pair in pairwise(ahead))
    return opened and not sign_of(line.tokens[i]) and "change-noun" in line.tokens[i].classes


_NOUN, _ARTICLES = 4, frozenset(((",", "the"), (",", "a"), (",", "its")))


def _close(clause: list[tuple[Slot, Token | None]], ways: set[int]) -> None:
    """Directs the figures of a clause, all of its change words known."""
    for slot, word in clause:
        _direct(slot, word, ways)


def _direct(slot: Slot, word: Token | None, ways: set[int]) -> None:
    if slot.verb is not None:
        slot.verb_sign = slot.sign
        if 0 in ways and "change" in slot.tags and "change-after" not in slot.tags:
            slot.sign = 0  # but "the 3 percent rise reflected a change in the law"
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
