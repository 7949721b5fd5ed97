"""Before step 1: whether figures of a sentence may say again what the headline says, or the sentences above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from tieout.checking.compact.again import LEAD, Head, may_say_again, title_compared
from tieout.checking.compact.ages import is_age, may_tell_age
from tieout.checking.compact.change_again import told_again
from tieout.checking.compact.limits import may_be_limits
from tieout.checking.compact.pointed import (
    BACK,
    NEAR,
    is_misprint,
    is_same,
    is_that_one,
    is_that_thing,
    is_the_one,
    kind_told,
    may_open_again,
)
from tieout.checking.compact.slips_again import may_slip, slip_of, sorted_digits
from tieout.quantities.model import Quantity
from tieout.text.model import Sentence


class Again:
    """Looked up by the numbers of sentences, of which `own` are the quantities of each; `head` is the headline."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]], head: Head | None
    ) -> None:
        self._text, self._sentences, self._own, self._head = text, sentences, own, head
        self._lead = LEAD + (head.last if head is not None else 0)

    def is_told(self, number: int) -> bool:
        """Whether a sentence may say something again; a wire's first one may hold its headline."""
        own, text, head = self._own[number], self._text, self._head
        if head is not None and head.apart and number == title_compared(head, self._own.__getitem__):
            return True
        for one, near in self._same_above.get(number, ()):
            if is_that_one(text, one, near):
                return True
        pointed = [one for one in own if is_the_one(text, one)]
        if pointed and any(is_misprint(one, other) for one in pointed for other in (*self._above(number), *own)):
            return True
        if any(
            is_that_thing(text, one) and any(is_same(one, other) for other in own if other is not one)
            for one in pointed
        ):
            return True
        if self._tells_ages and may_tell_age(own, self._above(number)):
            return True
        if (
            any(told_again(text, own))
            or number in self._slipped
            or may_be_limits(own, self._own[number - 1] if number else ())
        ):
            return True
        return (number > 0 and self._opens_again(number)) or (number <= self._lead and self._says_headline(number))

    def _opens_again(self, number: int) -> bool:
        sentence = self._sentences[number]
        return may_open_again(self._text, sentence.start, sentence.end, self._own[number], self._own[number - 1])

    def _says_headline(self, number: int) -> bool:
        above, head = self._above(number), self._head
        if head is not None and head.last:
            numbers = head.lines or range(head.number, head.last + 1)
            above = [*(one for k in numbers if k < number for one in self._own[k]), *above]
        return may_say_again(head, self._text, self._sentences[number], self._own[number], above)

    def _above(self, number: int) -> list[Quantity]:
        """The figures of the sentences above that are looked back over."""
        return [one for own in self._own[max(0, number - BACK) : number] for one in own]

    @cached_property
    def _same_above(self) -> Mapping[int, list[tuple[Quantity, bool]]]:
        """The figures of each sentence of which the very number stands above, and whether it stands near."""
        last: dict[tuple[str, float], int] = {}
        found: dict[int, list[tuple[Quantity, bool]]] = {}
        for number, own in enumerate(self._own):
            told = [((kind_told(one), one.value), one) for one in own if one.value is not None]
            for key, one in told:
                if key in last and number - last[key] <= BACK:
                    found.setdefault(number, []).append((one, number - last[key] <= NEAR))
            last.update((key, number) for key, _ in told)
        return found

    @cached_property
    def _slipped(self) -> frozenset[int]:
        """The sentences with a figure that may be one above with a slip of the pen; of them all, those alike by their digits are compared."""
        told: dict[str, list[Quantity]] = {}
        found = set()
        for number, own in enumerate(self._own):
            for one in filter(may_slip, own):
                alike = told.setdefault(sorted_digits(one), [])
                if any(slip_of(one, other) for other in alike):
                    found.add(number)
                alike.append(one)
        return frozenset(found)

    @cached_property
    def _tells_ages(self) -> bool:
        """Whether the article tells more than one age."""
        return sum(is_age(one) for own in self._own for one in own) > 1
