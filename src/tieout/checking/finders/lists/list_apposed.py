"""Things in plain words listed right before their number: "classes in pottery, weaving and dance, three crafts that few still teach"."""

from __future__ import annotations

from tieout.checking.compact.called import CALLED
from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.counted_noun import behind_noun
from tieout.checking.finders.lists.item_words import ASIDE, CLAUSE, LEADING, OPEN
from tieout.checking.finders.lists.list_before import ADVERBS
from tieout.checking.finders.lists.named_before import bound
from tieout.checking.finders.lists.things_told import counts_times, may_be_thing
from tieout.patterns import lazily

#: A list of so many things is no accident; so many words tell one of them, and the last ones of the first stretch the first.
_SEVERAL, _MOST, _SHORT = 3, 12, 4
#: So many characters before the number hold the list.
_LONGEST = 400
_WORD = lazily(r"[^\W\d_][\w'’&.-]*|&")
#: What closes the list before the number, and what a stretch with a list cannot reach over.
_TIE, _CUT = lazily(r"\s*(?:,|[–—]|\s--?)\s+(?:(?:the|all|these|those)\s+)?$"), lazily(r"[;:()–—\"“”]|\s--?\s|\.\s")
_COMMA, _AND = lazily(r",\s+"), lazily(r"\s+and\s+")
#: Words behind which the first thing of a list opens, and such behind which not all need be told.
_LEADS = frozenset("in of from for at by to with between on against into over under through as the".split())
_SOME = lazily(r"(?i)\b(?:including|such as|like|among|other|others|especially|mainly|mostly|as well as|e\.g|or|nor)\b")
_SAID = frozenset("said say says told added believe think thought agreed".split())


def list_apposed(slot: Slot, line: Line) -> Names | None:
    """The list that ends right before a number of things, behind a comma or a dash: enough to tie out, for the number may be of some of them."""
    if (
        not slot.unit
        or slot.unit in CALLED
        or not _SEVERAL - 1 <= (slot.quantity.value or 0) <= _MOST
        or counts_times(slot, line)
    ):
        return None
    text = line.text
    tie = _TIE.search(text, max(line.sentence.start, slot.quantity.start - _LONGEST), slot.quantity.start)
    behind = behind_noun(slot, line.tokens, text)
    after = [t.text for t in line.tokens[behind : behind + 2]] if behind is not None else []
    if tie is None or not after or after[0].split()[0] in _SAID:
        return None
    if _AND.search(text, line.sentence.start, tie.start()) is None:  # it stands between the last two of every list
        return None
    start = max((m.end() for m in _CUT.finditer(text, line.sentence.start, tie.start())), default=line.sentence.start)
    if _SOME.search(text, start, tie.start()) is not None:
        return None
    items = _items(start, tie.start(), text)
    if len(items) < _SEVERAL or not all(may_be_thing(text[a:b], slot.unit) for a, b in items):
        return None
    return bound(items, text)


def _items(start: int, end: int, text: str) -> list[tuple[int, int]]:
    """The stretches of the things, from the last back to the one that a longer stretch of words ends with."""
    cuts = [m.span() for m in _COMMA.finditer(text, start, end)]
    starts, ends = [start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end]
    parts = [*zip(starts, ends, strict=True)]
    last = parts.pop()
    joint = [*_AND.finditer(text, last[0] - 1, last[1])]
    if len(joint) != 1 or not parts:
        return []
    found = [(joint[0].end(), last[1])]
    if joint[0].start() > last[0]:
        found.insert(0, (last[0], joint[0].start()))
    if not all(_is_short(a, b, text) for a, b in found):
        return []
    for number, (a, b) in reversed([*enumerate(parts)]):
        if number and _is_short(a, b, text):
            found.insert(0, (a, b))
            continue
        head = _tail(a, b, text, first=a == start)
        return [head, *found] if head is not None else []
    return []


def _is_short(start: int, end: int, text: str) -> bool:
    """Whether a stretch may tell a thing and no more: a few words, none of them of a clause."""
    words = text[start:end].split()
    spoken = {word.lower() for word in words}
    return (
        0 < len(words) <= _SHORT
        and all(_WORD.fullmatch(word) for word in words)
        and spoken.isdisjoint(OPEN | CLAUSE | ASIDE | (LEADING - {"of", "the"}))
    )


def _tail(start: int, end: int, text: str, first: bool) -> tuple[int, int] | None:
    """The thing that the words of a longer stretch end with: behind a preposition, or alone at the head."""
    words = [*_WORD.finditer(text, start, end)]
    if not words or words[-1].end() != end:
        return None
    led = [k for k, word in enumerate(words[:-1]) if word[0].lower() in _LEADS]
    opens = words[0][0].lower()
    if not led and first and (opens in ADVERBS or opens.endswith("ly")):
        return None
    if not led and first and len(words) < _SHORT and _is_short(start, end, text):
        return words[0].start(), end
    if led and len(words) - led[-1] <= _SHORT and _is_short(words[led[-1] + 1].start(), end, text):
        return words[led[-1] + 1].start(), end
    return words[-1].start(), end
