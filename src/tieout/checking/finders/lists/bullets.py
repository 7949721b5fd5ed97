"""The items of a list with bullets or numbers that follows a count and a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Line, Names
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.text.model import Sentence

_MARK = lazily(r"\n([ \t]*)(?:[-*•+–—‣◦▪●■·]|\(?(\d{1,2})[.)]|\(?([a-z]|i{1,3}|iv|vi{0,3})\))[ \t]+$")
#: The numbers that items may have in letters.
_LETTERS = ("abcdefghijklmnop", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))

#: So many sentences hold any list whose items are counted.
_FARTHEST = 120


def bulleted(line: Line, lines: Lines) -> Names | None:
    """The list right behind the sentence, as names."""
    items = items_behind(line.number, lines)
    return Names((), set(), 0, tuple(clipped(s.start, s.end, lines.text) for s in items)) if items else None


def items_behind(number: int, lines: Lines) -> Sequence[Sentence]:
    """The items of the list right behind a sentence, by the sentence that opens each: with marks of one kind and depth, and no more list
    behind a break; none where that is not sure."""
    after = list(lines.sentences[number + 1 : number + 1 + _FARTHEST])
    marks = list(_marks(after, lines.sentences[number].end, lines.text))
    if len(marks) < 2 or _goes_on_later(after, marks[-1][0]):
        return ()
    if len({apart for _, _, _, apart in marks[1:]}) > 1:
        return ()  # a blank line may part two lists
    depth = marks[0][1]
    numbers = [number for _, deep, number, _ in marks if deep == depth]
    if any(numbers) and not _are_in_order(numbers):
        return ()
    return [sentence for sentence, deep, _, _ in marks if deep == depth]


def _are_in_order(numbers: list[str]) -> bool:
    """Whether the items are numbered from one on, in figures or letters."""
    size = len(numbers)
    return numbers == [str(k) for k in range(1, size + 1)] or any(numbers == list(said[:size]) for said in _LETTERS)


def _marks(after: list[Sentence], end: int, text: str) -> Iterator[tuple[Sentence, int, str, bool]]:
    """Each sentence that opens an item, with the depth of its mark, its number ("" for a bullet), and whether a blank line stands before it."""
    for sentence in after:
        if sentence.setting != "list":
            return
        match = _MARK.search(text[end : sentence.start])
        if match:
            blank = "\n\n" in text[end : sentence.start].replace(" ", "")
            yield sentence, len(match[1].expandtabs(4)), match[2] or match[3] or "", blank
        end = sentence.end


def _goes_on_later(after: list[Sentence], last: Sentence) -> bool:
    """Whether words between two parts of the list part it: then it is not known where it ends."""
    behind = [s for s in after if s.start > last.start][:6]
    broken = False
    for sentence in behind:
        broken = broken or sentence.setting != "list"
        if broken and sentence.setting == "list":
            return True
    return False
