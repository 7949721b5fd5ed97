"""Hedges in front of a figure ("about", "more than") and behind it ("or so", "or more")."""

from __future__ import annotations

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import HedgePhrase, hedges, word_class

_ADVERBS = word_class("hedge-adverb")
_SUB = HedgePhrase(("sub",), "<", False)
_SKIP = frozenset(("a", "an", "the"))


def hedge(place: Place, draft: Draft) -> None:
    """Sets the hedge of `draft` from the words before it and widens its span over them.

    Behind another quantity "more than" and "over" compare and are no hedge.
    """
    found = place.before(draft.start)
    match = _before(found)
    if match is None:
        return
    phrase, start = match[0], draft.start - match[1]
    if start < place.floor:
        return
    compares = phrase.words[-1] in ("than", "over", "above", "below", "under")
    if place.floor > place.low and compares and not place.text[place.floor : start].strip(" \xa0-\n"):
        return
    if phrase.words == ("over",) and draft.kind == "duration" and not _lasting(found, match[1], draft, place.text):
        return
    draft.hedge, draft.nearly, draft.start = phrase.hedge, phrase.nearly, start


def _lasting(found: list[str], taken: int, draft: Draft, text: str) -> bool:
    """Whether "over" before a duration means more, and not during: "for over ten years", "over ten years ago"."""
    front = "".join(found)[:-taken].split()[-1:] if taken else []
    behind = text[draft.right : draft.right + 6].split()[:1]
    return front in _LASTING or behind in (["ago"], ["old"], ["of"], ["later"]) or draft.subject == "age"


_LASTING = [
    [word] for word in "for after of been lasted took take takes lasts with has have had is was spent and".split()
]


def _before(found: list[str]) -> tuple[HedgePhrase, int] | None:
    """The hedge that the tokens end in, and how many code points it takes with what stands behind it."""
    index = len(found)
    if index > 1 and found[-1] == "-" and found[-2].lower() == "sub":
        return _SUB, 4
    while index and (found[index - 1].isspace() or found[index - 1] in "\"“('"):
        index -= 1
    if not index:
        return None
    table = hedges("before")
    for _ in range(2):
        last = found[index - 1].lower()
        if last == "." and index > 1:
            last = found[index - 2].lower() + "."
        for phrase in table.get(last, ()):
            taken = _ends_with(found, index, phrase.words)
            if taken:
                taken = _adverb(found, index, taken)
                return phrase, sum(map(len, found[index - taken :]))
        if last not in _SKIP or index < 3:
            return None
        index -= 2
    return None


def _ends_with(found: list[str], end: int, words: tuple[str, ...]) -> int:
    """How many tokens before `end` make up the words; 0 where they do not stand there."""
    index = end
    for word in reversed(words):
        while index and found[index - 1].isspace():
            index -= 1
        if word.endswith(".") and len(word) > 1:
            if index < 2 or found[index - 1] != "." or found[index - 2].lower() != word[:-1]:
                return 0
            index -= 2
        elif index and found[index - 1].lower() == word:
            index -= 1
        elif len(word) == 2 and index > 1 and found[index - 2] + found[index - 1] == word:
            index -= 2
        else:
            return 0
    return end - index


def _adverb(found: list[str], end: int, taken: int) -> int:
    """Takes an adverb before the hedge along: "well over"."""
    index = end - taken
    if index > 1 and found[index - 1].isspace() and found[index - 2].lower() in _ADVERBS:
        return taken + 2
    return taken


def hedge_after(found: list[str], at: int) -> tuple[HedgePhrase, int] | None:
    """The hedge that stands in the tokens at `at` ("or more", "+"), and the index behind it."""
    index = at
    while index < len(found) and found[index].isspace():
        index += 1
    if index >= len(found):
        return None
    first = found[index].lower()
    if first == "+" and index > at:
        return None
    if first == "-" and index + 1 < len(found):
        phrases = hedges("after").get("-" + found[index + 1].lower(), ())
        return (phrases[0], index + 2) if phrases else None
    for phrase in hedges("after").get(first, ()):
        if phrase.words[0] in ("plus", "ish", "odd", "+") and phrase.words[0] == "plus":
            continue
        end = index + 1
        for word in phrase.words[1:]:
            if end + 1 < len(found) and found[end].isspace() and found[end + 1].lower() == word:
                end += 2
            else:
                end = 0
                break
        if end:
            return phrase, end
    return None
