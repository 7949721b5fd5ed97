"""A YAML file as plain data that remembers where each value stood. Only what is not in the cache is read here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tieout.errors import RuleError
from tieout.rules.place import Place, Source

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 12
#: So many brackets, or so long a line, are needed for nesting that would exhaust the composer's stack.
_DEEP = 1000


def read(path: str | Path, text: str) -> Source:
    """The data of a YAML text.

    Raises RuleError for broken YAML, aliases, a key given twice, or nesting deeper than any rule needs.
    """
    source = Source(str(path))
    try:
        _refuse_depth(source, text)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RuleError(
            f"broken YAML: {error.problem}", path=path, line=line, column=column, instead="mend the YAML"
        ) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise RuleError(
            f"broken YAML: {type(error).__name__}", path=path, line=1, column=1, instead="mend the YAML"
        ) from None
    source.data = _value(source, node, (), set()) if node is not None else None
    return source


def _refuse_depth(source: Source, text: str) -> None:
    """Fail for nesting that the composer, which recurses without a limit, would crash on; the parser does not recurse."""
    if text.count("[") + text.count("{") < _DEEP and max(map(len, text.splitlines()), default=0) < _DEEP:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            mark = event.start_mark
            source.places[()] = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            source.fail((), "nested too deeply", "a rule needs at most four levels")


def _value(source: Source, node: yaml.Node, at: Place, seen: set[int]) -> Any:
    source.places[at] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if id(node) in seen and not isinstance(node, yaml.ScalarNode):
        source.fail(at, "an alias (*) is not allowed here", "write the value out")
    if len(at) > _DEEPEST:
        source.fail(at, "nested too deeply", "a rule needs at most four levels")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(source, node, at, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(source, child, (*at, k), seen) for k, child in enumerate(node.value)]
    return _scalar(node)


def _mapping(source: Source, node: yaml.MappingNode, at: Place, seen: set[int]) -> Mapping[str, Any]:
    out: dict[str, Any] = {}
    for key, child in node.value:
        name = str(key.value)
        if name in out:
            source.places[(*at, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
            source.fail((*at, name), f"the key {name!r} stands twice", "keep one of them")
        out[name] = _value(source, child, (*at, name), seen)
        source.places[(*at, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
    return out


def _scalar(node: Any) -> Any:
    """Text stays text; only whole numbers and booleans that stand without quotes are read as such."""
    if node.style in ("'", '"', "|", ">"):
        return node.value
    if node.tag.endswith(":int"):
        try:
            return int(node.value)
        except ValueError:
            return node.value
    if node.tag.endswith(":bool"):
        return str(node.value).lower() in ("true", "yes", "on")
    return None if node.tag.endswith(":null") else node.value
