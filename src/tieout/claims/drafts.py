"""Two drafts of an article in, the figures that they do not share out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date

from tieout import quantities
from tieout.claims.stretches import stretch
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.text.model import Article
from tieout.text.spaces import on_one_line

#: An ordinal that is as often a way to speak as a figure ("for the first time"): alone, it is no difference.
IDLE = frozenset({"first"})

#: What dates without a year are counted from where neither draft is dated: any will do, if it is one for both.
ANY_DAY = date(2020, 1, 1)

#: Stands for a figure where sentences are compared but for their figures.
_BLANK = "\0"


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure of a draft with the ends of the sentence that it stands in."""

    quantity: Quantity
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that was changed; one that is gone has no `new`, one that was added no `old`."""

    old: Printed | None
    new: Printed | None


def differences(old: Article, new: Article) -> tuple[Difference, ...]:
    """The figures that two drafts do not share: first those that were changed, then those gone, then those added, each in order of the text.

    Figures are compared wherever they stand, by kind, value (or ends, or days), unit and hedge, each as often as it is
    printed: a sentence that was moved or wrapped anew makes no difference. A figure was changed where both drafts have a
    sentence that is the same but for its figures; what is part of a name is no figure. Never raises.
    """
    day = new.published or old.published or ANY_DAY
    before, after = (_figures(replace(draft, published=day)) for draft in (old, new))
    gone, added = _beyond(before, after, old, new), _beyond(after, before, new, old)
    changed = _changed(_sentences(before, old), _sentences(after, new), gone, added)
    paired = {id(figure) for pair in changed for figure in pair}
    return (
        *(Difference(*pair) for pair in changed),
        *(Difference(each, None) for each in gone if id(each) not in paired and not _idle(each)),
        *(Difference(None, each) for each in added if id(each) not in paired and not _idle(each)),
    )


def _figures(draft: Article) -> list[Printed]:
    """The figures of a draft that are no part of a name, in order."""
    starts = [sentence.start for sentence in draft.sentences]
    found = [quantity for quantity in quantities.extract(draft) if not quantity.named]
    return [Printed(quantity, *stretch(draft, starts, quantity)) for quantity in found]


def _says(quantity: Quantity) -> Hashable:
    """What two figures have in common that say the same; twelve digits are as many as print gives."""
    ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    told = tuple(None if end is None else f"{end:.12g}" for end in ends)
    days = quantity.first, quantity.last
    if all(each is None for each in (*told, *days)):
        told = (on_one_line(quantity.text),)
    return quantity.kind, told, days, quantity.unit, quantity.hedge


def _beyond(these: Sequence[Printed], others: Sequence[Printed], here: Article, there: Article) -> list[Printed]:
    """The figures that one draft prints more often than the other, in order; of equal ones those whose sentence the other has not."""
    over = Counter(_says(each.quantity) for each in these) - Counter(_says(each.quantity) for each in others)
    known = {on_one_line(there.text[each.start : each.end]) for each in others}
    kept = []
    for each in sorted(these, key=lambda each: on_one_line(here.text[each.start : each.end]) in known):
        if over[_says(each.quantity)] > 0:
            over[_says(each.quantity)] -= 1
            kept.append(each)
    return sorted(kept, key=lambda each: each.quantity.start)


def _sentences(figures: Sequence[Printed], draft: Article) -> dict[str, list[list[Printed]]]:
    """The figures of each sentence under its words, every figure a blank; as many as have the same words, in order."""
    groups: dict[tuple[int, int], list[Printed]] = {}
    for figure in figures:
        groups.setdefault((figure.start, figure.end), []).append(figure)
    found: dict[str, list[list[Printed]]] = {}
    for (start, end), inside in groups.items():
        words, at = "", start
        for figure in inside:
            words += draft.text[at : figure.quantity.start] + _BLANK
            at = figure.quantity.end
        found.setdefault(on_one_line(words + draft.text[at:end]), []).append(inside)
    return found


def _changed(
    before: dict[str, list[list[Printed]]],
    after: dict[str, list[list[Printed]]],
    gone: Sequence[Printed],
    added: Sequence[Printed],
) -> list[tuple[Printed, Printed]]:
    """The figures gone and added that stand at one place of one sentence, in order of the new draft."""
    lost, fresh = {id(each) for each in gone}, {id(each) for each in added}
    pairs = []
    for words, olds in before.items():
        without = [each for each in olds if any(id(figure) in lost for figure in each)]
        within = [each for each in after.get(words, ()) if any(id(figure) in fresh for figure in each)]
        for old, new in zip(without, within, strict=False):
            pairs += [(a, b) for a, b in zip(old, new, strict=True) if id(a) in lost and id(b) in fresh]
    return sorted(pairs, key=lambda pair: pair[1].quantity.start)


def _idle(figure: Printed) -> bool:
    return figure.quantity.kind == "ordinal" and figure.quantity.text.lower() in IDLE
