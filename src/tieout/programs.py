"""Compiled patterns, remembered from run to run: the compiler of `re` is written in Python, and takes longer over the patterns that an
article asks for than the article takes.

What is remembered of a pattern is its program, which that compiler writes and the engine runs. Only patterns of the package and of its
rules are compiled here, never one that holds a word of an article.
"""

from __future__ import annotations

import re
from array import array
from contextlib import suppress
from functools import cache
from typing import Any, TypeAlias

from tieout.cache import keep, recall

_KIND, _SOURCE = "programs", b""
_Pattern: TypeAlias = tuple[str | bytes, int]
#: The flags that hold, the code as bytes, the number of groups, their names and the names by number.
_Program: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
#: Those that were compiled in this run.
_NEW: dict[_Pattern, _Program] = {}


def compiled(source: str | bytes, flags: int = 0) -> re.Pattern[Any]:
    """What `re.compile` gives. Raises re.error for a broken source."""
    with suppress(ImportError, AttributeError, TypeError, ValueError, RuntimeError):  # a Python of other inner ways
        key = source, int(flags)
        program = _known().get(key) or _NEW.get(key)
        if program is None:
            program = _NEW[key] = _program(*key)
        return _loaded(source, program)
    return re.compile(source, flags)


def remember() -> None:
    """Writes down the programs of this run, where there are new ones, beside those of others."""
    if _NEW:
        keep(_KIND, _SOURCE, {**_known(), **_NEW})


@cache
def _known() -> dict[_Pattern, _Program]:
    return recall(_KIND, _SOURCE) or {}


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
