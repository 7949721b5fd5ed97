"""Lines broken at words, for a terminal: it would break them inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.reports.excerpt import cells

#: How much farther in the rest of a line stands.
_FARTHER = 2
#: Where a line is too narrow for that, it is left to the terminal.
_LEAST = 20


def hung(head: str, text: str, width: int) -> str:
    """A line of a table, whose last cell goes on below itself; on one line where `width` is 0."""
    if width and width - cells(head) < _LEAST:
        return wrapped(f"{head}{text}\n", width)
    return "".join(_folded(text.split(), width, head, " " * cells(head))) + "\n" if width else f"{head}{text}\n"


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
    yield from _folded(bare.split(), width, indent, indent + " " * _FARTHER)
    yield line[len(bare) :]


def _folded(words: Sequence[str], width: int, head: str, further: str) -> Iterator[str]:
    """The words in lines, the first behind `head`, each other behind `further`; no line end behind the last."""
    begun = head + "".join(words[:1])
    for word in words[1:]:
        if cells(begun) + 1 + cells(word) > width:
            yield f"{begun}\n"
            begun = further + word
        else:
            begun += f" {word}"
    yield begun
