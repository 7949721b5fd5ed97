"""Which claim of a file is which figure of the article as it reads today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from tieout.claims.alike import Alike
from tieout.claims.update.align import aligned
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim as it is known again: its id, its sentence and quote (white space apart), its kind; whether the article had it before."""

    id: str
    sentence: str
    quote: str
    kind: str
    vanished: bool = False


#: The number of a claim in the file -> that of the figure today.
Pairs = dict[int, int]


def match(old: Sequence[Figure], new: Sequence[Figure], text: str) -> Pairs:
    """Each claim of a file with its figure, as far as it has one. `text` is the article today, white space apart.

    The same id comes first, then the same sentence and quote, then a quote within the other in the same sentence; what is left
    goes by sentences that are alike, where neither is printed in the other draft, and by the place of the figure in them.
    """
    pairs: Pairs = {}
    _by_key(old, new, pairs, lambda each: each.id)
    _by_key(old, new, pairs, lambda each: (each.sentence, each.quote))
    _by_part(old, new, pairs)
    _by_likeness(old, new, pairs, text)
    return pairs


def _by_key(old: Sequence[Figure], new: Sequence[Figure], pairs: Pairs, key: Callable[[Figure], Hashable]) -> None:
    """Those of one key, the first with the first."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number in reversed(_free(new, pairs.values())):
        waiting[key(new[number])].append(number)
    for number in _free(old, pairs):
        if waiting.get(told := key(old[number])):
            pairs[number] = waiting[told].pop()


def _by_part(old: Sequence[Figure], new: Sequence[Figure], pairs: Pairs) -> None:
    """A quote that a person made longer or shorter, where only one figure is left that can be it."""
    left = _grouped(new, _free(new, pairs.values()))
    for number in _free(old, pairs):
        quote, there = old[number].quote, left.get(old[number].sentence, [])
        fitting = [each for each in there if new[each].quote in quote or quote in new[each].quote]
        if quote and len(fitting) == 1:
            pairs[number] = fitting[0]
            there.remove(fitting[0])


def _by_likeness(old: Sequence[Figure], new: Sequence[Figure], pairs: Pairs, text: str) -> None:
    known = {each.sentence for each in old if not each.vanished}
    gone = _grouped(old, (number for number in _free(old, pairs) if old[number].sentence not in text))
    fresh = _grouped(new, (number for number in _free(new, pairs.values()) if new[number].sentence not in known))
    alike = Alike(fresh)
    near = [(how, place, number) for place, each in enumerate(gone) for how, number in alike.near(each)]
    sentences = list(gone)
    for _, place, number in sorted(near, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1:])):
        before, after = sentences[place], alike.sentences[number]
        there, here = gone[before], fresh[after]
        if not there or not here:
            continue
        found = aligned(before, [old[each] for each in there], after, [new[each] for each in here])
        made = {there[one]: here[other] for one, other in found}
        pairs.update(made)
        gone[before] = [each for each in there if each not in made]
        fresh[after] = [each for each in here if each not in set(made.values())]


def _free(figures: Sequence[Figure], taken: Iterable[int]) -> list[int]:
    known = set(taken)
    return [number for number in range(len(figures)) if number not in known]


def _grouped(figures: Sequence[Figure], numbers: Iterable[int]) -> dict[str, list[int]]:
    """The figures of each sentence, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        found[figures[number].sentence].append(number)
    return dict(found)
