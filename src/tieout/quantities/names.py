"""Names of units, currencies and percentages: the longest that stands at a place. Tries over tokens, one for each first token, made on first use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cache

from tieout.cache import remembered
from tieout.quantities.around import first_token, tokens
from tieout.quantities.lexicon import rows
from tieout.quantities.name import Name, Source
from tieout.quantities.tables import meaning, sources
from tieout.records import dataclass

#: Names of so many letters are words, in any case.
_WORD = 5
_VARIANTS = {"-": ("-", " ")}


@dataclass(slots=True)
class Node:
    """A place in the trie: the name that ends here, and what may follow; `key` in lower case unless it is a symbol."""

    name: Name | None = None
    next: dict[str, Node] = field(default_factory=dict)


@cache
def _index() -> Mapping[str, Sequence[tuple[str, Source]]]:
    """Every printed name under its first token in lower case; a later one wins. Names themselves are made on first use."""
    made: Mapping[str, Sequence[tuple[str, Source]]] = remembered("names", b"", _made)
    return made


def _made() -> dict[str, list[tuple[str, Source]]]:
    found: dict[str, list[tuple[str, Source]]] = {}
    for printed, source in sources():
        first = printed.partition(" ")[0]
        first = first if first.isascii() and first.isalpha() else first_token(printed)
        found.setdefault(first.lower(), []).append((printed, source))
    for printed, kind, unit in rows("percent"):
        found.setdefault(first_token(printed).lower(), []).append((printed, (kind, unit)))
    return found


@cache
def _start(first: str) -> Node:
    """The trie of the names whose first token is `first` in lower case. Raises KeyError where there is none."""
    names, root = _index()[first], Node()
    for printed, source in names:
        _insert(root, printed, meaning(source))
    for printed, source in names:
        capitals = printed.upper()
        if printed.isalpha() and 1 < len(printed) < _WORD and capitals not in root.next:
            _insert(root, capitals, meaning(source))
    return root


def _insert(root: Node, printed: str, name: Name) -> None:
    node = root
    for token in tokens(printed):
        node = node.next.setdefault(" " if token.isspace() else token, Node())
    node.name = name


def longest(found: list[str], at: int) -> tuple[Name | None, int]:
    """The longest name whose tokens start at `found[at]`, and the index behind it."""
    first = found[at].lower() if at < len(found) else ""
    if first not in _index():
        return None, at
    best, end = _walk(_start(first), found, at)
    if best is not None and found[end - 1] == "." and end - at > 1 and _full_stop(found, end):
        shorter, before = _walk(_start(first), found[: end - 1], at)
        if before == end - 1:
            best, end = shorter, before
    if best is not None and end < len(found) and _runs_on(found[end - 1], found[end]):
        return None, at
    return best, end


def _walk(node: Node, found: list[str], index: int) -> tuple[Name | None, int]:
    """The longest name below `node`; a token is tried as written and in lower case, a hyphen as a blank, too."""
    best, end = node.name, index
    if index >= len(found) or not node.next:
        return best, end
    token = found[index]
    lower = (token,) if token.islower() else (" ",) if token.isspace() else None
    for key in lower or _VARIANTS.get(token) or (token, token.lower()):
        below = node.next.get(key)
        if below is not None:
            name, reached = _walk(below, found, index + 1)
            if name is not None and (best is None or reached > end):
                best, end = name, reached
    short = token.rstrip(".,") if lower is None and token[-1] in ".," else ""
    if short and short in node.next:  # "62 km2, in all"
        name, reached = _walk(node.next[short], [*found[:index], short], index + 1)
        if name is not None:
            found[index : index + 1] = [short, token[len(short) :]]
            best, end = name, reached
    return best, end


def _full_stop(found: list[str], end: int) -> bool:
    """Whether the point before index `end` rather ends the sentence."""
    return (
        end == len(found)
        or "\n" in found[end]
        or (found[end].isspace() and not "".join(found[end + 1 : end + 2])[:1].islower())
    )


def _runs_on(last: str, following: str) -> bool:
    """Whether the name is only the front of a longer word or number ("km" before "2", letters before letters)."""
    return last[-1].isalnum() and (following[0].isdigit() and last.isalpha() and len(last) < 3)
