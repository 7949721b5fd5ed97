"""Names of units, currencies and percentages in one trie over tokens, longest name first."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from tieout.intervals.figure import Kind
from tieout.quantities.around import tokens
from tieout.quantities.lexicon import rows


@dataclass(frozen=True, slots=True)
class Name:
    """What a printed name stands for. `weak`: an ordinary word, too, and a unit only right after a number.

    factor  for minor coins: 0.01 of the currency; others are 1
    """

    kind: Kind
    unit: str
    weak: bool = False
    factor: float = 1.0
    candidates: tuple[str, ...] = ()
    extra: int = 0  # further tokens that belong to the name


@dataclass(slots=True)
class Node:
    """A place in the trie: the name that ends here, and what may follow; `key` in lower case unless it is a symbol."""

    name: Name | None = None
    next: dict[str, Node] = field(default_factory=dict)


@cache
def trie() -> Node:
    """All names that stand behind a number."""
    from tieout.quantities.tables import printed_names

    root = Node()
    capitals: list[tuple[str, Name]] = []
    for printed, any_case, name in printed_names():
        _insert(root, printed.lower() if any_case else printed, name)
        if not any_case and printed.isalpha() and len(printed) > 1 and printed.upper() != printed:
            capitals.append((printed.upper(), name))
    for printed, name in capitals:
        if longest_at(root, printed) is None:
            _insert(root, printed, name)
    for printed, kind, unit in rows("percent"):
        _insert(root, printed, Name(kind, unit))  # type: ignore[arg-type]
    return root


def _insert(root: Node, printed: str, name: Name) -> None:
    node = root
    for token in tokens(printed):
        node = node.next.setdefault(" " if token.isspace() else token, Node())
    node.name = name


def longest(found: list[str], at: int) -> tuple[Name | None, int]:
    """The longest name whose tokens start at `found[at]`, and the index behind it."""
    best, end = _walk(trie(), found, at)
    if best is not None and found[end - 1] == "." and end - at > 1 and _full_stop(found, end):
        best, end = _walk(trie(), found[: end - 1], at)
    if best is not None and end < len(found) and _runs_on(found[end - 1], found[end]):
        return None, at
    return best, end


def longest_at(root: Node, token: str) -> Name | None:
    """The name that is this one token as written, or None."""
    node = root.next.get(token)
    return node.name if node else None


def _walk(node: Node, found: list[str], index: int) -> tuple[Name | None, int]:
    """The longest name below `node`; a token is tried as written and in lower case, a hyphen as a blank, too."""
    best, end = node.name, index
    if index >= len(found):
        return best, end
    token = found[index]
    keys = (
        (" ",)
        if token.isspace()
        else (token, " ")
        if token == "-"
        else (token,)
        if token.islower()
        else (token, token.lower())
    )
    for key in keys:
        below = node.next.get(key)
        if below is not None:
            name, reached = _walk(below, found, index + 1)
            if name is not None and (best is None or reached > end):
                best, end = name, reached
    return best, end


def _full_stop(found: list[str], end: int) -> bool:
    """Whether the point before index `end` rather ends the sentence."""
    return (
        end == len(found)
        or "\n" in found[end]
        or (found[end].isspace() and found[end + 1 : end + 2] != [] and not found[end + 1][0].islower())
    )


def _runs_on(last: str, following: str) -> bool:
    """Whether the name is only the front of a longer word or number ("km" before "2", letters before letters)."""
    return last[-1].isalnum() and (following[0].isdigit() and last.isalpha() and len(last) < 3)
