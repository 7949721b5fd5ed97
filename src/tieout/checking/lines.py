"""Steps 1 and 2 over an article: the lines of all sentences that hold a figure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property, partial
from operator import itemgetter
from typing import Any

from tieout.checking.compact.again import headline
from tieout.checking.compact.days_abroad import told_abroad
from tieout.checking.compact.grid import Table, tables
from tieout.checking.compact.hand_down import hand_down
from tieout.checking.compact.in_points import take_points
from tieout.checking.compact.items_told import Item, items_of
from tieout.checking.compact.line import Line, Slot, without
from tieout.checking.compact.page_dates import dated_again
from tieout.checking.compact.respectively import pair
from tieout.checking.compact.series import gather
from tieout.checking.compact.stacked import stacked
from tieout.checking.compact.tokens import compact
from tieout.checking.gate.apart import Apart
from tieout.checking.gate.bits import Bits
from tieout.checking.gate.evidence import Evidence
from tieout.checking.gate.gate import Gate
from tieout.checking.gate.page import Page
from tieout.checking.gate.shown import Shown
from tieout.checking.gate.told_again import Again
from tieout.checking.readings.phrasing import APART
from tieout.checking.readings.reading import Way
from tieout.checking.tags.asked import A_DAY_AGAIN, AGAIN, BROKEN
from tieout.checking.tags.links import link
from tieout.checking.tags.tag import tag
from tieout.quantities.broken import broken
from tieout.quantities.model import Quantity
from tieout.rules.model import Rule
from tieout.rules.vocabulary import Vocabulary
from tieout.text.model import Article

#: The steps that make a line, in order. Each takes a line and gives it back with more known of it.
STEPS = (tag, hand_down, link, gather, pair)


class Lines:
    """The lines of an article's sentences, each made when it is first asked for."""

    def __init__(self, article: Article, quantities: Sequence[Quantity], words: Vocabulary) -> None:
        self.text, self.sentences = article.text, article.sentences
        self.published = article.published
        self.broken = broken(article)
        self.head = headline(article)
        self._words = words
        self._own = _shared_out(article, quantities)
        self._figured = [bool(own) and any(map(_counts, own)) for own in self._own]
        self._page = Page(self.text)
        self._shown = Shown(self.text, self.sentences, self._own)
        self._apart = Apart(self.text, self.sentences, self._own)
        self._again = Again(self.text, self.sentences, self._own, self.head)
        self._made: dict[int, Line | None] = {}
        self._left_out: dict[int, range] = {}
        self._held: dict[int, Evidence] = {}
        self._items: dict[int, list[Item]] = {}
        #: What finders work out once for the article, by what each asks for.
        self.known: dict[Hashable, Any] = {}

    def __len__(self) -> int:
        return len(self._own)

    def __getitem__(self, number: int) -> Line | None:
        """The line of a sentence; None where it holds no figure."""
        return self.whole(number) if self._figured[number] else None

    def whole(self, number: int) -> Line | None:
        """The line of a sentence, also where all that it holds is dates; None where it holds nothing that a rule could read."""
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def worded(self, number: int) -> Line:
        """The line of a sentence, also where it holds no figure: for what only its words tell."""
        made = self.whole(number)
        return made or compact(self.text, self.sentences[number], self._own[number], self._words, number)

    def beside(self, line: Line, step: int) -> Line | None:
        """The line of the sentence so many further on; None where there is none, or it holds no figure."""
        number = line.number + step
        return self[number] if line.number >= 0 and 0 <= number < len(self) else None

    def items(self, number: int) -> list[Item]:
        """The figures that a sentence tells, made when they are first asked for; none where it holds none."""
        if number not in self._items:
            line = self[number]
            self._items[number] = items_of(line) if line is not None else []
        return self._items[number]

    def compared(self, slot: Slot) -> Slot | None:
        """What a level is compared with, of another time: "was 9.4 million, against 12.2 million a year before"."""
        return next((item.told.other for item in self.items(slot.line) if item.slot is slot), None)

    def before(self, number: int) -> Line | None:
        """The line that a sentence may go on about: the one before, or the one before that where it holds no figure."""
        back = self._back(number)
        return self[back] if back >= 0 else None

    def _near_before(self, number: int) -> Iterator[Line]:
        """The two lines before one, the nearest first; the first alone where that holds several percentages."""
        back = self._back(number)
        far = -1 if sum(own.kind == "percent" for own in self.own(back)) > 1 else self._back(back)
        yield from (line for k in (back, far) if k >= 0 and (line := self[k]) is not None)

    def otherwise(self, quantity: Quantity, other: Quantity) -> Lines:
        """The lines of the article were one of its figures printed otherwise, with as many digits."""
        lines = copy(self)
        lines.text = f"{self.text[: quantity.start]}{other.text}{self.text[quantity.end :]}"
        lines._own = [tuple(other if one is quantity else one for one in own) for own in self._own]
        lines._made, lines._items, lines.known = {}, {}, {}
        return lines

    def without(self, number: int, start: int, end: int) -> Lines:
        """The lines of the article did one of its sentences not have what stands there."""
        lines = copy(self)
        lines._own = [*self._own]
        lines._own[number] = tuple(one for one in self._own[number] if not start <= one.start < end)
        lines._made = {made: line for made, line in self._made.items() if made != number}
        lines._items, lines.known, lines._held = {}, {}, {}
        lines._left_out = {number: range(start, end)}
        return lines

    def own(self, number: int) -> Sequence[Quantity]:
        """The figures of a sentence, none where there is no such sentence: its line need not be made to see them."""
        return self._own[number] if 0 <= number < len(self) else ()

    def counting(self, number: int, figures: Sequence[Quantity]) -> Line | None:
        """The line of a sentence that holds a figure as large as one of the given ones; None where it holds none, without making it."""
        values = {figure.value for figure in figures}
        return self[number] if any(own.value in values for own in self._own[number]) else None

    @cached_property
    def told(self) -> Sequence[int]:
        """The numbers of the sentences that hold a figure, or a word that stands for one."""
        broken = filter(self._is_broken, range(len(self))) if self.broken else ()
        return sorted({*(number for number, own in enumerate(self._own) if own), *self._shown.grouped, *broken})

    @cached_property
    def tables(self) -> Mapping[int, Table]:
        """The tables that say a total or name their columns, by the numbers of the sentences that are their rows."""
        return {row.number: table for table in self.grids for row in table.rows}

    @cached_property
    def grids(self) -> tuple[Table, ...]:
        """The tables that say a total or name their columns."""
        return tuple(tables(self.text, self.sentences, self.whole))

    @cached_property
    def stacked(self) -> Mapping[int, Sequence[int]]:
        """Where the figures of a column begin of which one is the total, by where that begins: of tables with one cell a line."""
        return {total.whole: total.parts for total in stacked(self.text)}

    @cached_property
    def dated(self) -> Sequence[tuple[Quantity, Quantity]]:
        """The days that a release bears, each with that of its page, before it."""
        every = (one for own in self._own for one in own)
        head = self.head
        return tuple(dated_again(self.text, every, head.start if head is not None and head.printed else 0))

    @cached_property
    def abroad(self) -> Sequence[tuple[Quantity, Quantity]]:
        """The days of an event, each with that which another language tells before it."""
        return tuple(told_abroad(self.text, [one for own in self._own for one in own]))

    @cached_property
    def _days_again(self) -> Sequence[Quantity]:
        """The days of both that are told before."""
        return [again for _, again in (*self.dated, *self.abroad)]

    def _back(self, number: int) -> int:
        """The number of the sentence that a sentence may go on about; -1 where there is none."""
        for back in (number - 1, number - 2):
            if back >= 0 and self._figured[back]:
                return back
        return -1

    def readable(self, number: int, gate: Gate) -> dict[Rule, list[Way]]:
        """The rules of which a reading can end in the sentence, and how: its words and the kinds of its figures show which cannot."""
        if self._is_empty(number):
            return {}
        back = self._back(number)
        before = self._evidence(back, gate.bits) if back >= 0 else None
        may_find = partial(self._apart.may_find, number)
        return gate.readable(self._evidence(number, gate.bits), before, self.sentences[number].setting, may_find)

    def _evidence(self, number: int, bits: Bits) -> Evidence:
        if number not in self._held:
            sentence, own = self.sentences[number], self._own[number]
            first, last = max(0, number - APART), min(len(self) - 1, number + APART)
            near = self.sentences[first].start, self.sentences[last].end
            shown = tuple(self._shows(number))
            self._held[number] = Evidence(bits, self.text, sentence.start, sentence.end, own, shown, near, self._page)
        return self._held[number]

    def _shows(self, number: int) -> Iterator[str]:
        """The signs of a sentence that the article shows."""
        if self.broken and self._is_broken(number):
            yield BROKEN
        if self._figured[number] and self._again.is_told(number):
            yield AGAIN
        if self._days_again and any(one in self._own[number] for one in self._days_again):
            yield A_DAY_AGAIN
        yield from self._shown.signs(number)

    def _is_empty(self, number: int) -> bool:
        """Whether a sentence holds neither figure nor word that stands for one."""
        return not (self._own[number] or number in self._shown.grouped or self._is_broken(number))

    def _is_broken(self, number: int) -> bool:
        """Whether a figure of the sentence says no number."""
        if not self.broken:
            return False
        sentence = self.sentences[number]
        return any(sentence.start <= item.start < sentence.end for item in self.broken)

    def _make(self, number: int) -> Line | None:
        if self._is_empty(number):
            return None
        said = self._held[number].between if number in self._held else ()
        line = compact(self.text, self.sentences[number], self._own[number], self._words, number, said)
        if number in self._left_out:
            line = without(line, self._left_out[number])
        for step in STEPS:
            line = step(line)
            if step is tag and any(slot.unit == "point" and slot.kind == "count" for slot in line.slots):
                take_points(line, [*self._near_before(number)])
        for slot in line.slots:
            line.tags.setdefault(slot.kind, set()).update(slot.tags)
        for series in line.series:
            line.tags.setdefault("list", set()).update(series.tags)
        return line


def _counts(quantity: Quantity) -> bool:
    """Whether a quantity can play a role; of the named ones only a length of time ("14th Five-Year Plan") can."""
    return quantity.kind not in ("date", "ordinal") and (not quantity.named or quantity.kind == "duration")


def _shared_out(article: Article, quantities: Sequence[Quantity]) -> list[Sequence[Quantity]]:
    """The quantities of each sentence; one that no sentence holds whole is of none."""
    sentences = article.sentences
    ends = list(map(itemgetter(1), sentences))
    shared: list[Sequence[Quantity]] = [()] * len(ends)
    for quantity in quantities:
        number = bisect_left(ends, quantity.end)
        if number < len(ends) and sentences[number].start <= quantity.start:
            shared[number] = (*shared[number], quantity)
    return shared
