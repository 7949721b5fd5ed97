"""Where the offsets of a text come to when stretches of it are cut out, in a time that grows with neither text nor stretches."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from tieout.text.draft import Draft, Part


class Moved:
    """`stretches` are those that are cut out, in order, not overlapping."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self._begin = [start for start, _ in stretches]
        self._end = [end for _, end in stretches]
        self._gone = [0, *accumulate(end - start for start, end in stretches)]

    def to(self, offset: int) -> int:
        """The offset behind the cuts; within a cut, where it was."""
        at = bisect_right(self._end, offset)
        within = self._begin[at : at + 1]
        return offset - self._gone[at] - (max(offset - within[0], 0) if within else 0)

    def left(self, text: str) -> str:
        """The text without the stretches."""
        return "".join(text[a:b] for a, b in zip([0, *self._end], [*self._begin, len(text)], strict=True))

    def starts(self, before: Iterable[tuple[int, int]] = ((0, 0),)) -> tuple[tuple[int, int], ...]:
        """Pairs (offset behind the cuts, offset in the file), ascending. `before` are those of the text that is cut, the first of offset 0."""
        pairs = list(before)
        heads = [here for here, _ in pairs]
        for end in self._end:
            here, there = pairs[bisect_right(heads, end) - 1]
            pairs.append((end, there + end - here))
        return tuple({self.to(here): there for here, there in sorted(pairs)}.items())


def cut_out(draft: Draft, moved: Moved, text: str = "") -> Draft:
    """The draft without the stretches, its text mapped back to the file; `text` is what they are cut out of, where that is not the draft's own."""
    return draft._replace(
        text=moved.left(text or draft.text),
        source=draft.source or draft.text,
        starts=moved.starts(draft.starts or ((0, 0),)),
        parts=tuple(Part(moved.to(part.start), moved.to(part.end), part.setting) for part in draft.parts),
        remarks=tuple(remark._replace(at=moved.to(remark.at)) for remark in draft.remarks),
    )
