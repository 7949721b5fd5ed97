"""A file reads the same whichever line ends it has: one character each. Its places are still the file's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise

from tieout.patterns import lazily
from tieout.text.draft import Draft
from tieout.text.moved import Moved

_FIRST_OF_TWO = lazily(r"\r(?=\n)")


def plain_ends(source: str) -> str:
    """The text with a line feed for each end of a line."""
    return source.replace("\r\n", "\n").replace("\r", "\n") if "\r" in source else source


def read_with(read: Callable[[str], Draft], source: str) -> Draft:
    """What a reader makes of a file, which is shown to it with line feeds only."""
    if "\r" not in source:
        return read(source)
    gone = [match.start() for match in _FIRST_OF_TWO.finditer(source)]
    short = Moved([(at, at + 1) for at in gone]).left(source).replace("\r", "\n")
    draft = read(short)
    ends = [at - number for number, at in enumerate(gone)]  # where each of them ended a line of what was read

    def there(offset: int) -> int:
        return offset + bisect_left(ends, offset)

    return draft._replace(
        source=source,
        starts=tuple(_starts(draft, ends)),
        remarks=tuple(one._replace(start=there(one.start), end=there(one.end - 1) + 1) for one in draft.remarks),
    )


def _starts(draft: Draft, ends: list[int]) -> Iterator[tuple[int, int]]:
    """The pairs of the text and the file: those of what was read, and one more behind each end of a line that was made shorter."""
    pairs = draft.starts or ((0, 0),)
    for (here, read), (following, _) in pairwise([*pairs, (len(draft.text), 0)]):
        first = bisect_left(ends, read)
        yield here, read + first
        for number in range(first, len(ends)):
            if ends[number] + 1 - read >= following - here:
                break
            yield here + ends[number] + 1 - read, ends[number] + number + 2
