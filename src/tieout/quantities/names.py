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
    for printed, any_case, name in printed_names():
        _insert(root, printed.lower() if any_case else printed, name)
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
    node, best, end, index = trie(), None, at, at
    while index < len(found):
        token = found[index]
        step = node.next.get(" " if token.isspace() else token) or node.next.get(token.lower())
        if step is None:
            if token != "-" or " " not in node.next:
                break
            step = node.next[" "]
        node, index = step, index + 1
        if node.name is not None:
            best, end = node.name, index
    if best is not None and end < len(found) and _runs_on(found[end - 1], found[end]):
        return None, at
    return best, end


def _runs_on(last: str, following: str) -> bool:
    """Whether the name is only the front of a longer word or number ("km" before "2", letters before letters)."""
    return last[-1].isalnum() and (following[0].isdigit() and last.isalpha() and len(last) < 3)
