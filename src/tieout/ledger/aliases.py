"""The alias file of a folder of claims files, `aliases.yaml`: which names a person holds to be one.

high-tech enterprise: [high-tech firm, technology company]
People's Republic of China: [China, PRC]
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tieout.claims.tree import Node, read_tree
from tieout.errors import ClaimsError
from tieout.ledger.names import NONE, Aliases, normal

#: What the file is called; one of that name in the folder itself is no claims file.
NAME = "aliases.yaml"

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_INSTEAD = "write 'name: [other name, …]'"


def aliases_of(folder: Path, name: str = "") -> tuple[Aliases, tuple[ClaimsError, ...]]:
    """The aliases of a folder of claims files, and every mistake in their file, which `name` is what messages call; none without a file."""
    path = folder / NAME
    return read(path, name or str(path)) if path.is_file() else (NONE, ())


def read(path: Path, name: str) -> tuple[Aliases, tuple[ClaimsError, ...]]:
    """The aliases of a file and its mistakes, in order. What is right holds although something else is wrong. Never raises."""
    reader = _Reader(name)
    try:
        reader.file(read_tree(path, name))
    except ClaimsError as error:
        reader.errors.append(error)
    return Aliases(reader.groups), tuple(reader.errors)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an alias file."""
    name = {"type": "string", "minLength": 1}
    return {
        "$schema": DIALECT,
        "title": "Alias file of tieout",
        "type": ["object", "null"],
        "propertyNames": {"minLength": 1},
        "additionalProperties": {"type": "array", "minItems": 1, "items": name},
    }


class _Reader:
    """Collects the groups of one file and its mistakes. `first` says where each normal form was met, and in whose group."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.errors: list[ClaimsError] = []
        self.groups: dict[str, str] = {}
        self.first: dict[str, tuple[str, int]] = {}

    def file(self, root: Node) -> None:
        if root.value is None:
            return
        if not isinstance(root.value, dict):
            return self.wrong(root, "this is no alias file", _INSTEAD)
        if {"article", "claims"} <= root.value.keys():
            return self.wrong(
                root, "this is a claims file, under the name of the alias file", "call it by another name"
            )
        for key in root.keys:
            self.enter(key, key.value)
        for key in root.keys:
            self.group(key.value, root.value[key.value])

    def group(self, canonical: str, part: Node) -> None:
        """Enters the other names of one group; a text alone is none, so that a forgotten bracket is told."""
        if not isinstance(part.value, list) or not part.value:
            return self.wrong(part, f"{_short(canonical)} has no list of other names", _INSTEAD)
        for node in part.value:
            if not isinstance(node.value, str):
                self.wrong(node, "a name is no text", "put it in quotes")
            elif self.enter(node, canonical):
                self.groups[normal(node.value)] = normal(canonical)

    def enter(self, node: Node, canonical: str) -> bool:
        """Whether a name is met for the first time, or again in its own group; what is wrong with it is told."""
        form = normal(node.value)
        if not form:
            self.wrong(node, "a name is empty", _INSTEAD)
            return False
        owner, line = self.first.setdefault(form, (canonical, node.line))
        if owner != canonical:
            told = f"stands in the group of {_short(owner)}" if owner != node.value else "has a group of its own"
            self.wrong(node, f"{_short(node.value)} {told}, line {line}", "write it in one group only")
        return owner == canonical

    def wrong(self, node: Node, message: str, instead: str) -> None:
        self.errors.append(ClaimsError(message, path=self.name, line=node.line, column=node.column, instead=instead))


def _short(name: str) -> str:
    return repr(name if len(name) <= 40 else name[:40] + "…")
