"""Which stretches of a paragraph stand inside quotation marks."""

from __future__ import annotations

from collections.abc import Callable

from tieout.patterns import lazily

_MARK = lazily('["“”„«»]')
_OPENING = '"“„«'


def quoted(text: str, start: int, end: int) -> Callable[[int, int], bool] | None:
    """A test for whether a stretch lies wholly inside quotation marks; None where the paragraph holds none.

    A quotation that is not closed runs to the end of the paragraph, as print has it when the next one carries it on.
    """
    find = text.find
    if find('"', start, end) < 0 and (
        text.isascii() or -1 == find("“", start, end) == find("„", start, end) == find("«", start, end)
    ):
        return None
    stretches: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if opened is None:
            inches = text[at] == '"' and at > start and text[at - 1].isdigit()
            if text[at] in _OPENING and not inches:
                opened = at
        elif text[at] in '"”»“':
            stretches.append((opened, at + 1))
            opened = None
    if opened is not None:
        stretches.append((opened, end))
    if not stretches:
        return None
    return lambda first, last: any(begin <= first and last <= close for begin, close in stretches)
