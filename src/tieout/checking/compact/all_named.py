"""Step 1, compact: a whole that names all of its parts, joined by an "and": "tin and zinc output was 52. Tin output was …, zinc output …"."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, pairwise, product

from tieout.checking.compact.items_told import Item
from tieout.checking.compact.kin import stems
from tieout.checking.compact.named_apart import own_words
from tieout.records import dataclass

#: So many tokens further the next of them is named: "loans outstanding, bonds and stocks".
_NEXT = 3
#: Words of what is left out, or counted with something else.
_LEAVING = frozenset(
    "excluding except without including besides alone both overlap other others gross ago earlier previous prior".split()
)
#: Words of a time that is not the one of the whole, unless it is named there, too.
_PERIODS = frozenset("year years half quarter month months week weeks season decade".split())
#: So many places of a word are looked at, and so many sets of places.
_PLACES, _MOST = 3, 50


def all_named(whole: Item, parts: tuple[Item, ...]) -> bool:
    """Whether the sentence of the whole names what each part is of, one after the other, and the parts are told to be of nothing else."""
    if whole.line is parts[0].line or "and" not in whole.line.texts:
        return False
    words = _words(whole.line.texts)
    if any(not item.label.words <= words.stems for item in parts):
        return False
    each = [_words(item.line.texts) for item in parts]
    if words.leave or any(own.leave or not own.periods <= words.periods for own in each):
        return False
    told = [
        frozenset().union(*map(stems, token.text.split())) if token.slot < 0 else None for token in whole.line.tokens
    ]
    said = frozenset[str]().union(*filter(None, told))
    if any(not item.label.words <= said for item in parts):
        return False
    places = ([k for k, one in enumerate(told) if one and one & words][:_PLACES] for words in own_words(parts))
    return any(_joined(whole, sorted(several)) for several in islice(product(*places), _MOST))


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words of a sentence say: the stems of all, the periods that they name, and whether they leave something out."""

    stems: frozenset[str]
    periods: frozenset[str]
    leave: bool


@lru_cache(maxsize=256)
def _words(texts: frozenset[str]) -> _Words:
    """What the words of a sentence say, of which one is asked for beside each set of parts."""
    words = {word for text in texts for word in text.split()}
    return _Words(frozenset().union(*map(stems, words)), _PERIODS & words, not _LEAVING.isdisjoint(words))


def _joined(whole: Item, places: list[int]) -> bool:
    """Whether the words at some places follow one another, an "and" before the last."""
    near = all(0 < b - a <= _NEXT for a, b in pairwise(places))
    return near and any(token.text == "and" for token in whole.line.tokens[places[-2] : places[-1]])
