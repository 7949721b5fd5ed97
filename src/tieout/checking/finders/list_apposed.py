"""Things in plain words listed right before their number: "classes in pottery, weaving and dance, three crafts that few still teach"."""

from __future__ import annotations

from dataclasses import dataclass

from tieout.checking.compact.called import CALLED
from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.counted_noun import behind_noun
from tieout.checking.finders.item_words import ASIDE, CLAUSE, LEADING, OPEN
from tieout.checking.finders.list_before import ADVERBS
from tieout.checking.finders.named_before import bound
from tieout.checking.finders.things_told import counts_times, may_be_thing
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
#: "a harp, a lute and a drum, four flutes that …": one more of what is listed.
_A = lazily(r"(?:an?|one|two|his|her|its|their)\s")
_SAID = frozenset("said say says told added believe think thought agreed".split())
#: What says more of the things: a clause of theirs, told of all that were listed.
_TELLS_MORE = ASIDE | frozenset("that she he it they we".split())


@dataclass(frozen=True, slots=True)
class Apposed:
    """The things, and whether no other number of them can be meant."""

    names: Names
    sure: bool


def list_apposed(slot: Slot, line: Line) -> Apposed | None:
    """The list that ends right before a number of things, behind a comma or a dash; for sure where every thing is told in a few words, and a
    clause says more of them."""
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
    start = max((m.end() for m in _CUT.finditer(text, line.sentence.start, tie.start())), default=line.sentence.start)
    if _SOME.search(text, start, tie.start()) is not None:
        return None
    items, sure = _items(start, tie.start(), text)
    if len(items) < _SEVERAL or not all(may_be_thing(text[a:b], slot.unit) for a, b in items):
        return None
    names = bound(items, text)
    return Apposed(names, sure and _says_more(after)) if names is not None else None


def _says_more(after: list[str]) -> bool:
    return after[0] in _TELLS_MORE or (len(after) > 1 and after[1] in ("which", "whom"))


def _items(start: int, end: int, text: str) -> tuple[list[tuple[int, int]], bool]:
    """The stretches of the things, from the last back to the one that a longer stretch of words ends with."""
    cuts = [m.span() for m in _COMMA.finditer(text, start, end)]
    starts, ends = [start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end]
    parts = [*zip(starts, ends, strict=True)]
    last = parts.pop()
    joint = [*_AND.finditer(text, last[0] - 1, last[1])]
    if len(joint) != 1 or not parts:
        return [], False
    found = [(joint[0].end(), last[1])]
    if joint[0].start() > last[0]:
        found.insert(0, (last[0], joint[0].start()))
    if not all(_is_short(a, b, text) for a, b in found):
        return [], False
    sure = all(_AND.search(text, a, b) is None for a, b in parts) and not _A.match(text, found[-1][0])
    for number, (a, b) in reversed([*enumerate(parts)]):
        if number and _is_short(a, b, text):
            found.insert(0, (a, b))
            continue
        head, told = _tail(a, b, text, first=a == start)
        return ([head, *found], sure and told) if head is not None else ([], False)
    return [], False


def _is_short(start: int, end: int, text: str) -> bool:
    """Whether a stretch may tell a thing and no more: a few words, none of them of a clause."""
    words = text[start:end].split()
    spoken = {word.lower() for word in words}
    return (
        0 < len(words) <= _SHORT
        and all(_WORD.fullmatch(word) for word in words)
        and spoken.isdisjoint(OPEN | CLAUSE | ASIDE | (LEADING - {"of", "the"}))
    )


def _tail(start: int, end: int, text: str, first: bool) -> tuple[tuple[int, int] | None, bool]:
    """The thing that the words of a longer stretch end with, and whether it surely does: behind a preposition, or alone at the head."""
    words = [*_WORD.finditer(text, start, end)]
    if not words or words[-1].end() != end:
        return None, False
    led = [k for k, word in enumerate(words[:-1]) if word[0].lower() in _LEADS]
    opens = words[0][0].lower()
    if not led and first and (opens in ADVERBS or opens.endswith("ly")):
        return None, False
    if not led and first and len(words) < _SHORT and _is_short(start, end, text):
        return (words[0].start(), end), len(words) == 1
    if led and len(words) - led[-1] <= _SHORT and _is_short(words[led[-1] + 1].start(), end, text):
        return (words[led[-1] + 1].start(), end), led[-1] > 0
    return (words[-1].start(), end), False
