"""Where the keys and values of a TOML text stand: tomllib gives their values, and not their places. Asked for only where a mistake is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from tieout.records import dataclass
from tieout.rules.place import Place

_BLANK = re.compile(r"[ \t]*")
_EMPTY = re.compile(r"(?:\s|#[^\n]*)*")
_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\]|\\.)*"|\'[^\']*\'', re.DOTALL)
_WORD = re.compile(r"[^\s=.,#\[\]{}\"']+")
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+")


@dataclass(slots=True)
class Places:
    """Line and column (from 1) of each key and of each value, by the keys and indices that lead there."""

    keys: dict[Place, tuple[int, int]] = field(default_factory=dict)
    values: dict[Place, tuple[int, int]] = field(default_factory=dict)


def places(text: str) -> Places:
    """The places of a text that tomllib can read."""
    scan = _Scan(text)
    scan.file()
    turned = ({place: _line(text, at) for place, at in found.items()} for found in (scan.keys, scan.values))
    return Places(*turned)


def _line(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


class _Scan:
    """One pass over the text; `at` is where it has come to."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.keys: dict[Place, int] = {}
        self.values: dict[Place, int] = {}
        self.arrays: dict[Place, int] = {}

    def file(self) -> None:
        table: Place = ()
        while self._past(_EMPTY) < len(self.text):
            if self._is("[["):
                table = self._element()
            elif self._is("["):
                table = self._resolved(self._name((), header=True))
                self.at += 1
            else:
                self._pair(table)

    def _is(self, sign: str) -> bool:
        """Whether the sign stands here; it is then passed."""
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def _past(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at + 1
        return self.at

    def _element(self) -> Place:
        """The table that a header in double brackets opens."""
        start = self.at
        name = self._name((), header=True)
        self.at += 2
        array = (*self._resolved(name[:-1]), name[-1])
        number = self.arrays[array] = self.arrays.get(array, -1) + 1
        self.keys[(*array, number)] = start
        return (*array, number)

    def _resolved(self, name: Place) -> Place:
        """A name with the number of the last element of each array of tables in it."""
        found: Place = ()
        for key in name:
            found = (*found, key)
            if found in self.arrays:
                found = (*found, self.arrays[found])
        return found

    def _name(self, table: Place, *, header: bool = False) -> Place:
        """A key, dotted or not, within a table."""
        name = table
        while True:
            self._past(_BLANK)
            start = self.at
            quoted = self.text[start : start + 1] in ('"', "'")
            printed = self.text[start : self._past(_STRING if quoted else _WORD)]
            name = (*name, _unquoted(printed) if quoted else printed)
            self.keys.setdefault((*self._resolved(name[:-1]), name[-1]) if header else name, start)
            self._past(_BLANK)
            if not self._is("."):
                return name

    def _pair(self, table: Place) -> None:
        name = self._name(table)
        self._is("=")
        self._value(name)

    def _value(self, place: Place) -> None:
        self._past(_BLANK)
        self.values[place] = self.at
        if self._is("["):
            number = 0
            while not self._closed("]"):
                self._value((*place, number))
                number += 1
        elif self._is("{"):
            while not self._closed("}"):
                self._pair(place)
        else:
            self._past(_STRING if self.text[self.at : self.at + 1] in ('"', "'") else _SCALAR)

    def _closed(self, sign: str) -> bool:
        """Whether a list or a table ends here; else what stands before its next item is passed."""
        self._past(_EMPTY)
        if self._is(","):
            self._past(_EMPTY)
        return self._is(sign) or self.at >= len(self.text)


def _unquoted(key: str) -> str:
    import tomllib

    return str(tomllib.loads(f"x = {key}")["x"])


def nearest(found: Mapping[Place, tuple[int, int]], place: Place) -> tuple[int, int]:
    """Where a place stands, or the nearest one above it that does."""
    while place and place not in found:
        place = place[:-1]
    return found.get(place, (1, 1))
