"""Step 1, compact: whether each part of a whole has words that no other one has, and the whole those of all parts, or of none."""

from __future__ import annotations

from tieout.checking.compact.items_told import Item
from tieout.checking.compact.labels import NOTHING
from tieout.checking.compact.opposites import are_opposite


def named_apart(whole: Item, parts: tuple[Item, ...]) -> bool:
    """Whether each part has words that no other one has, and the whole those of all parts, or of none; not asked where one is the rest."""
    if any("others" in i.slot.tags for i in parts):
        return True
    if any(are_opposite(i.label.spoken, whole.label.spoken) for i in parts):
        return False  # domestic orders are no whole of foreign ones
    own = [words - whole.label.heads for words in own_words(parts)]
    ahead = (whole.slot.line, whole.slot.at) < (parts[0].slot.line, parts[0].slot.at)
    named = (_named_with(words, whole.label.words, ahead) for words in own)
    return all(own) and bool(frozenset.intersection(*named))


def own_words(parts: tuple[Item, ...]) -> list[frozenset[str]]:
    """The words of each part that no other one has; of one in another sentence, with those that the first of its own sentence has ("bank bills
    of 25 million in band one and 138 million in band two. … treasury bills of two million in band two")."""
    first: dict[int, frozenset[str]] = {}
    for item in parts:
        first.setdefault(item.line.number, item.label.words)
    told = [item.label.words | first[item.line.number] for item in parts]
    out: list[frozenset[str]] = []
    for k, item in enumerate(parts):
        beside = item.label.words.difference(*(o.label.words for o in parts if o is not item and o.line is item.line))
        apart = told[k].difference(*(w for w, o in zip(told, parts, strict=True) if o.line is not item.line))
        out.append((beside if len(first) == 1 else beside & apart or beside | apart) if beside and apart else NOTHING)
    return out


def _named_with(words: frozenset[str], others: frozenset[str], ahead: bool) -> frozenset[bool]:
    """Whether more than half of the words are among the others; both where that hangs on the words that only say when, and the others were
    told first: "7 million of treasury stock … 3 million of the treasury's stock of June"."""
    nouns = {word for word in words if word[0] != "#"}
    shared = 2 * len(nouns & others)
    return frozenset((shared > len(nouns), shared > len(words if ahead else nouns)))
