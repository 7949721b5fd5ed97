"""A unified diff, as `git diff` and `diff -u` write it: which lines of which files it adds. Anything may stand in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from tieout.errors import OptionError

#: Lines by their numbers from 1, first and last; the last one of a whole file is endless.
Lines = tuple[int, int]
WHOLE: Lines = (1, 1 << 60)

_HUNK = re.compile(rb"@@ -\d{1,12}(?:,(\d{1,12}))? \+(\d{1,12})(?:,(\d{1,12}))? @@")
_COMBINED = re.compile(rb"(@@@+) .*\+(\d{1,12})(?:,(\d{1,12}))? @@@+")
_BINARY = re.compile(rb"Binary files (?:.*) and (.*) differ")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
_OTHER = (b"diff ", b"Only in ", b"Index: ", b"Binary files ")


def changed_lines(diff: bytes, name: str = "the diff") -> dict[str, list[Lines]]:
    """The changed lines of each file by its path as the diff gives it. Where lines only went, those on either side count as changed.

    Raises OptionError, with the line, where it is no unified diff or breaks off.
    """
    return _Parser(diff.split(b"\n"), name).files()


class _Parser:
    def __init__(self, lines: list[bytes], name: str) -> None:
        self.lines = lines
        self.name = name
        self.at = 0
        self.found: dict[str, list[Lines]] = {}

    def files(self) -> dict[str, list[Lines]]:
        current: list[Lines] | None = None
        known = False
        while self.at < len(self.lines):
            line = self.lines[self.at].rstrip(b"\r")
            self.at += 1
            if line.startswith(b"+++ ") and self.at > 1 and self.lines[self.at - 2].startswith(b"--- "):
                current = self.found.setdefault(path_of(line[4:]), [])
            elif hunk := _HUNK.match(line):
                self._in_file(current).extend(self._hunk(hunk))
            elif combined := _COMBINED.match(line):
                first, count = int(combined[2]), int(combined[3] or b"1")
                self._in_file(current).append((first, first + max(count, 1)))
            elif line.startswith(_OTHER):
                current = None
                self._binary(line)
            else:
                continue
            known = True
        if not known and any(line.strip() for line in self.lines):
            raise self._error("this is no unified diff", 1)
        return self.found

    def _in_file(self, current: list[Lines] | None) -> list[Lines]:
        if current is None:
            raise self._error("lines of no file", self.at)
        return current

    def _binary(self, line: bytes) -> None:
        match = _BINARY.fullmatch(line)
        if match and match[1] != b"/dev/null":
            self.found.setdefault(path_of(match[1]), []).append(WHOLE)

    def _hunk(self, head: re.Match[bytes]) -> Iterator[Lines]:
        """The lines that one hunk adds."""
        old, new = (int(count) if count is not None else 1 for count in (head[1], head[3]))
        number = int(head[2]) + (new == 0)  # of nothing, the line before is told
        begun = self.at
        went, came = False, 0
        while old > 0 or new > 0 or came or went:
            mark = self._mark() if old > 0 or new > 0 else b" "
            if mark == b"+":
                came, number, new = came + 1, number + 1, new - 1
            elif mark == b"-":
                went, old = True, old - 1
            elif mark == b" ":
                if came or went:
                    yield (number - came, number - 1) if came else (max(number - 1, 1), number)
                if old <= 0 and new <= 0:
                    return
                went, came = False, 0
                number, old, new = number + 1, old - 1, new - 1
        if old < 0 or new < 0:
            raise self._error("the lines are not as many as their head says", begun)

    def _mark(self) -> bytes:
        """How the next line of a hunk begins; a blank one is one of context whose space was lost."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if self.at == len(self.lines) - 1 and not line:
                break
            self.at += 1
            if line[:1] == b"\\":
                continue
            if line[:1] in b"+- " and line:
                return line[:1]
            if not line.strip(b"\r"):
                return b" "
            raise self._error("this line is none of a diff", self.at)
        raise self._error("the diff breaks off", len(self.lines))

    def _error(self, message: str, line: int) -> OptionError:
        return OptionError(message, path=self.name, line=line, instead="give what 'git diff' or 'diff -u' writes")


def path_of(told: bytes) -> str:
    """The path in the head of a file: quoted as git does it, or as it is, without a time behind it."""
    if told.startswith(b'"'):
        return os.fsdecode(_ESCAPE.sub(_unescaped, told[1 : told.rfind(b'"')]))
    return os.fsdecode(told.partition(b"\t")[0])


def _unescaped(match: re.Match[bytes]) -> bytes:
    told = match[1]
    return (
        bytes([int(told, 8) & 255])
        if told[:1].isdigit() and told.strip(b"01234567") == b""
        else _ESCAPED.get(told, told)
    )
