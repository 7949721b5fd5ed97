"""Changes of single keys in the text of a claims file: whatever they do not touch stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tieout.claims.record import CLAIM_KEYS, FILE_KEYS
from tieout.claims.tree import Node
from tieout.claims.write import dump, dump_flow, link_text, long_text

#: Where the keys of a file and of a claim are written that are new.
ORDER = (*FILE_KEYS, *CLAIM_KEYS)

_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_HEADER = re.compile(r"[|>][-+\d]*([ \t]+#[^\r\n]*)")
_LINE_END = re.compile(r"\r\n|[\r\n]")


class Edits:
    """Collects changes of a text, each a stretch and what stands there instead, and makes them all at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._made: list[tuple[int, int, str]] = []

    def replace(self, start: int, end: int, by: str) -> None:
        """What stands in a stretch; an empty one is a place where something is put in, the first first."""
        self._made.append((start, end, by))

    def done(self) -> str:
        """The text with all changes, its line ends as they are."""
        pieces, at = [], 0
        ends = _LINE_END.search(self.text)
        for start, end, by in sorted(self._made, key=lambda each: each[:2]):
            pieces += [self.text[at:start], by.replace("\n", ends[0]) if ends else by]
            at = max(at, end)
        return "".join([*pieces, self.text[at:]])


def set_key(edits: Edits, mapping: Node, key: str, value: Any) -> None:
    """Gives a key of a mapping another value, or the mapping one key more, behind the one that it is written after."""
    if key in mapping.value:
        _replace(edits, mapping, mapping.value[key], _written(mapping, key, value))
    elif mapping.flow:
        _put_in(edits, _last(mapping), f", {key}:{_written(mapping, key, value)}")
    else:
        place = _line_end(edits.text, _anchor(mapping, key))
        _put_in(edits, place, f"\n{_indent(mapping)}{key}:{_written(mapping, key, value)}")


def _put_in(edits: Edits, place: int, text: str) -> None:
    edits.replace(place, place, text)


def rename_key(edits: Edits, mapping: Node, old: str, new: Mapping[str, Any]) -> None:
    """Puts other keys with their values where one stands, as a value where two ends stood."""
    [key] = [each for each in mapping.keys if each.value == old]
    parts = [f"{name}:{_written(mapping, name, value)}" for name, value in new.items()]
    lines = (", " if mapping.flow else f"\n{_indent(mapping)}").join(parts)
    comments = _comments(edits.text[key.end : mapping.value[old].start])
    edits.replace(key.start, mapping.value[old].end, "".join([lines, *(f"  {each}" for each in comments)]))


def drop_key(edits: Edits, mapping: Node, key: str) -> None:
    """Takes a key away with its line, comments on it apart. The first of a mapping, and one in brackets, is left empty."""
    [name], value = [each for each in mapping.keys if each.value == key], mapping.value[key]
    start, end = _line_start(edits.text, name.start), _line_end(edits.text, value.end)
    if mapping.flow or mapping.keys[0] is name or edits.text[start : name.start].strip():
        edits.replace(value.start, value.end, " null" if value.start == value.end else "null")
        return
    comments = [*_comments(edits.text[name.end : value.start]), *_comments(edits.text[value.end : end])]
    if comments:
        edits.replace(name.start, end, f"\n{_indent(mapping)}".join(comments))
    else:
        edits.replace(_before_break(edits.text, start), end, "")


def _comments(gap: str) -> list[str]:
    """The comments in what stands between a key and its value, or behind that."""
    return re.findall(r"#[^\r\n]*", gap)


def set_scalar(edits: Edits, node: Node, value: str) -> None:
    """Gives an id in a link another value."""
    edits.replace(node.start, node.end, dump_flow(value))


def item_text(content: Mapping[str, Any], column: int) -> str:
    """A claim as an item of a list of which the dashes stand in `column` (from 0), without the last line end."""
    lines = dump([{key: _value(key, value) for key, value in content.items()}]).rstrip("\n").split("\n")
    return "\n".join(" " * column + line if line else line for line in lines)


def _replace(edits: Edits, mapping: Node, old: Node, new: str) -> None:
    """A value by another one; a comment on its line, or behind the mark that opens its lines, stays."""
    start, end, text = old.start, old.end, edits.text
    header = None if mapping.flow else _HEADER.match(text, start, max(start, end))
    comment = header[1] if header else ""
    if new.startswith("\n"):  # lines of their own: a list, or a mapping
        start = len(text[:start].rstrip()) if start < end else start
    elif start < end:
        new = new[1:]
    if not header and not mapping.flow and _opens_lines(new) and (behind := _COMMENT.match(text, end)):
        comment, end = behind[0], behind.end()
    first, line_end, rest = new.partition("\n")
    new = first + comment + line_end + rest if _opens_lines(new) else new + comment
    edits.replace(start, end, new)


def _opens_lines(written: str) -> bool:
    return bool(re.match(r" ?[|>][-+\d]*\n", written))


def _written(mapping: Node, key: str, value: Any) -> str:
    """What stands behind the colon of a key."""
    if mapping.flow:
        return " " + dump_flow(value)
    lines = dump([{key: _value(key, value)}]).rstrip("\n").split("\n")
    more = " " * (mapping.column - 3)
    return "\n".join([lines[0].partition(f"{key}:")[2], *(more + line if line else line for line in lines[1:])])


def _value(key: str, value: Any) -> Any:
    """A value in the form in which `extract` writes it."""
    if key == "derived" and value is not None:
        return [link_text(each) for each in value] if isinstance(value, list) else link_text(value)
    if key == "lapsed" and value is not None:
        return {name: long_text(said) for name, said in value.items()}
    return long_text(value) if key in ("sentence", "quote") else value


def _anchor(mapping: Node, key: str) -> int:
    """Where the key ends behind which a new one is written: the last of those that come before it, else the first."""
    before = set(ORDER[: ORDER.index(key)])
    ends: list[int] = [mapping.value[each.value].end for each in mapping.keys if each.value in before]
    first: Node = mapping.value[mapping.keys[0].value]
    return max(ends, default=first.end)


def _last(mapping: Node) -> int:
    ends: list[int] = [part.end for part in mapping.value.values()]
    return max(ends)


def _indent(mapping: Node) -> str:
    return " " * (mapping.column - 1)


def _line_end(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _before_break(text: str, line: int) -> int:
    """Where the line end before a line begins."""
    at = line - 1
    return at - 1 if at > 0 and text[at - 1 : at + 1] == "\r\n" else max(at, 0)


def block_end(text: str, node: Node, column: int) -> int:
    """Where a claim ends with the comments that belong to it: those that are indented deeper than its dash (in `column`, from 0)."""
    at = _line_end(text, node.end)
    while True:
        line = re.compile(r"(?:\r\n|[\r\n])([ \t]*)(#[^\r\n]*)?").match(text, at)
        if not line or line[2] is None or len(line[1]) <= column:
            return at
        at = line.end()
