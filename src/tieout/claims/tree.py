"""YAML with the line and column of everything in it, safe to read from anyone.

The events of libyaml are folded into a tree without recursion, so depth cannot exhaust the stack; aliases, which make
bombs, are refused, as are tags.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tieout.errors import ClaimsError
from tieout.records import dataclass

#: A claims file is four deep.
DEEPEST = 20

#: 64 MB: no article has so many claims.
LARGEST = 64_000_000

#: What plain scalars mean: YAML's own rules for numbers, dates, true and null.
_SCALARS: Any = yaml.constructor.SafeConstructor()
_RESOLVER: Any = yaml.resolver.Resolver()
_TEXT = _RESOLVER.DEFAULT_SCALAR_TAG


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a YAML file; `value` is a scalar, a list of nodes, or a dict from key to node. `keys` holds a dict's keys as nodes.

    start, end  where it stands in the text, without white space and comments behind it; of a list in lines, from its first dash
    flow        whether it is a list or a mapping in brackets
    """

    value: Any
    line: int
    column: int
    keys: tuple[Node, ...] = ()
    start: int = 0
    end: int = 0
    flow: bool = False


def read_tree(path: Path, name: str) -> Node:
    """The one document of a YAML file. Raises ClaimsError, under `name`, for a file that cannot be read or is no such YAML."""
    return parse(read_source(path, name), name)


def read_source(path: Path, name: str) -> str:
    """The text of a YAML file with its line ends as they are. Raises ClaimsError for a file that cannot be read."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise ClaimsError("is no file", path=name, instead="name a claims file")
        if path.stat().st_size > LARGEST:
            raise ClaimsError("the file is too large", path=name, instead="write one claims file for each article")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = dict(zip(("line", "column"), _counted(error.object[: error.start].decode("utf-8")), strict=True))
        raise ClaimsError("the file is not UTF-8", path=name, **place, instead="save it as UTF-8") from None
    except OSError as error:
        raise ClaimsError(f"the file cannot be read: {error.strerror}", path=name) from None


def parse(text: str, name: str) -> Node:
    """The one document of a YAML text. Raises ClaimsError under the file name `name`."""
    try:
        return _fold(text, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if "nesting depth" in str(
            error.problem
        ):  # newer libyaml refuses a thousand levels before it tells of the first
            raise _too_deep(name, mark) from None
        if mark and text[mark.index : mark.index + 1] == "\t":
            raise ClaimsError(
                "broken YAML: a tab cannot stand here", path=name, **_place(mark), instead="indent with spaces"
            ) from None
        raise ClaimsError(
            f"broken YAML: {error.problem}", path=name, **_place(mark), instead="write it as YAML"
        ) from None
    except yaml.reader.ReaderError as error:
        before = text.encode("utf-8", errors="replace")[: error.position].decode("utf-8", errors="ignore")
        line, column = _counted(before)
        message = f"the character U+{ord(text[len(before)]):04X} is not allowed"
        raise ClaimsError(message, path=name, line=line, column=column, instead="take it out") from None
    except (yaml.YAMLError, ValueError) as error:
        message = str(error).splitlines()[0]
        raise ClaimsError(f"broken YAML: {message}", path=name, instead="write it as YAML") from None


def _fold(text: str, name: str) -> Node:
    """Build the tree out of the events, with a stack of the parts still open."""
    open_parts: list[tuple[Any, list[Node]]] = []
    documents: list[Node] = []
    events: Any = yaml.CSafeLoader(text)
    while (event := events.get_event()) is not None:
        kind = type(event)
        if kind is yaml.ScalarEvent and not event.tag:
            start, end = _span(event, text)
            node = Node(_scalar(event, name), *_at(event.start_mark), start=start, end=end)
        elif issubclass(kind, yaml.CollectionEndEvent):
            node = _collection(*open_parts.pop(), event, name)
        else:
            _refuse(event, len(open_parts), name)
            if issubclass(kind, yaml.CollectionStartEvent):
                open_parts.append((event, []))
            continue
        (open_parts[-1][1] if open_parts else documents).append(node)
    if len(documents) > 1:
        second = documents[1]
        raise ClaimsError(
            "a second document", path=name, line=second.line, column=second.column, instead="write one only"
        )
    return documents[0] if documents else Node(None, 1, 1)


def _refuse(event: Any, depth: int, name: str) -> None:
    """Raises ClaimsError for an alias, a tag, and a part that stands too deep."""
    if isinstance(event, yaml.AliasEvent):
        told, instead = "an alias (*) is not allowed here", "write the value out"
        raise ClaimsError(told, path=name, **_place(event.start_mark), instead=instead)
    if getattr(event, "tag", None):
        told, instead = f"a tag ({event.tag}) is not allowed here", "write the plain value"
        raise ClaimsError(told, path=name, **_place(event.start_mark), instead=instead)
    if isinstance(event, yaml.CollectionStartEvent) and depth >= DEEPEST:
        raise _too_deep(name, event.start_mark)


def _span(event: Any, text: str) -> tuple[int, int]:
    """Where a scalar stands; one of lines ends where the next part begins, but for the white space between."""
    start, end = event.start_mark.index, event.end_mark.index
    return start, start + len(text[start:end].rstrip())


def _too_deep(name: str, mark: Any) -> ClaimsError:
    return ClaimsError("nested too deeply", path=name, **_place(mark), instead="write a list of claims under 'claims:'")


def _scalar(event: Any, name: str) -> Any:
    """What a scalar means; a plain one may be a number, a date, true, false or null, a quoted one is a text."""
    if not event.implicit[0] or event.value[:1] not in _RESOLVER.yaml_implicit_resolvers:
        return event.value
    try:
        return _plain(event.value)
    except (ValueError, OverflowError, yaml.YAMLError):
        raise ClaimsError(f"'{_short(event.value)}' cannot be read", path=name, **_place(event.start_mark), instead="put it in quotes") from None  # fmt: skip


@lru_cache(maxsize=4096)
def _plain(value: str) -> Any:
    """What a plain scalar means. Raises what its constructor raises."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))
    construct = _SCALARS.yaml_constructors.get(tag, yaml.constructor.SafeConstructor.construct_undefined)
    return value if tag == _TEXT else construct(_SCALARS, yaml.ScalarNode(tag, value))


def _collection(start: Any, parts: list[Node], last: Any, name: str) -> Node:
    """A list as it is; a mapping out of its keys and values in turn."""
    line, column = _at(start.start_mark)
    flow = bool(start.flow_style)
    end = last.end_mark.index if flow or not parts else parts[-1].end
    span = {"start": start.start_mark.index, "end": end, "flow": flow}
    if isinstance(start, yaml.SequenceStartEvent):
        return Node(parts, line, column, **span)
    made: dict[str, Node] = {}
    for key, value in zip(parts[::2], parts[1::2], strict=True):
        if not isinstance(key.value, str):
            raise ClaimsError(
                "a key that is no text", path=name, line=key.line, column=key.column, instead="write a name"
            )
        if key.value in made:
            message = f"the key '{_short(key.value)}' stands here a second time"
            raise ClaimsError(message, path=name, line=key.line, column=key.column, instead="write it once")
        made[key.value] = value
    return Node(made, line, column, tuple(parts[::2]), **span)


def _counted(before: str) -> tuple[int, int]:
    """Line and column of what comes behind a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _at(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def _place(mark: Any) -> dict[str, int]:
    """The place of an error, as far as it is known."""
    return dict(zip(("line", "column"), _at(mark), strict=True)) if mark else {}


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
