"""Compiled patterns, remembered from run to run: the compiler of `re` is written in Python, and takes longer over the patterns that an
article asks for than the article takes.

What is remembered of a pattern is its program, which that compiler writes and the engine runs. Only patterns of the package and of its
rules are compiled here, never one that holds a word of an article.
"""

from __future__ import annotations

import re
from array import array
from contextlib import suppress
from typing import Any, TypeAlias

from tieout.gathered import Gathered

#: The flags that hold, the code as bytes, the number of groups, their names and the names by number.
_Program: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_PROGRAMS = Gathered("programs")


def compiled(source: str | bytes, flags: int = 0) -> re.Pattern[Any]:
    """What `re.compile` gives. Raises re.error for a broken source."""
    with suppress(ImportError, AttributeError, TypeError, ValueError, RuntimeError):  # a Python of other inner ways
        key = source, int(flags)
        return _loaded(source, _PROGRAMS.get(key, lambda: _program(*key)))
    return re.compile(source, flags)


def _program(source: str | bytes, flags: int) -> _Program:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)


def _loaded(source: str | bytes, program: _Program) -> re.Pattern[Any]:
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, numbers, names = program
    pattern: re.Pattern[Any] = _sre.compile(source, flags, array("I", code).tolist(), groups, numbers, names)
    return pattern
