"""Lines broken at words, for a terminal: it would break them inside."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.reports.excerpt import cells

#: How much farther in the rest of a line stands.
_FARTHER = 2
#: Where a line is too narrow for that, it is left to the terminal.
_LEAST = 20


def wrapped(text: str, width: int) -> str:
    """A text whose lines take at most `width` columns each, where no single word takes more; as it is where `width` is 0.

    What goes on in a new line stands two columns farther in. White space at the start of a line stays.
    """
    if width < _LEAST:
        return text
    return "".join("".join(_broken(line, width)) for line in text.splitlines(keepends=True))


def _broken(line: str, width: int) -> Iterator[str]:
    bare = line.rstrip("\r\n")
    if cells(bare) <= width:
        yield line
        return
    indent = bare[: len(bare) - len(bare.lstrip(" "))]
    first, *words = bare.split()
    begun = indent + first
    for word in words:
        if cells(begun) + 1 + cells(word) > width:
            yield f"{begun}\n"
            begun = f"{indent}{' ' * _FARTHER}{word}"
        else:
            begun += f" {word}"
    yield begun + line[len(bare) :]
