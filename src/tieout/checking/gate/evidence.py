"""Before step 1: what a sentence holds, read off its words and figures before anything is tagged.

Most sentences hold no relation. Tagging them would show it; their words and the kinds of their figures show it at a
tenth of the cost. See `needs` for what a rule asks of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, repeat
from operator import or_

from tieout.checking.compact.kinds import BARE, TIMES, few, kinds_of
from tieout.checking.compact.stretches import FIGURE, plays_no_role, said, slotted, stretches
from tieout.checking.gate.bits import Bits
from tieout.checking.gate.page import Page
from tieout.checking.readings.may_carry import may_be_same, may_carry
from tieout.checking.tags.asked import BACK, BACK_AT, IN_ALL, LED_BY_OF, OF_A_CHANGE, POINTS_BACK
from tieout.checking.tags.signs import is_led_by_of, opens_in_all, signs
from tieout.quantities.model import Quantity

#: Words before a number that is for how many a rate is.
_FOR = frozenset(("per", "/", "every"))
#: What a change is told in of which the levels were told before; so many words stand between its article and its figure.
_TOLD, _LED = frozenset(("percent", "percentage_point")), 3


class Evidence:
    """What the sentence [start, end) of a text holds, with its quantities, and the signs of it that are `shown` by the article alone;
    `near` is where those begin and end that are read with it, and `page` the article's.

    kinds    the kinds of its figures, each as often as tells, sorted
    told     its words and marks, and what stands for figures
    between  the former, before, between and behind the figures
    slotted  the sentence as fixed wordings are matched against it
    may      the bits of what its single words may be part of, and of the signs of its figures; see `Bits`
    words    the bits of what stands there, between two figures, and around figures of each kind

    `between`, `slotted`, `said`, `printed` and `words` are looked for when first asked, as is whether it may go on about the one before.
    """

    __slots__ = (
        "_as", "_between", "_bits", "_carry", "_kinds", "_near", "_place", "_printed", "_said", "_shown", "_slotted", "_words", "kinds", "may",
        "page", "quantities", "told",
    )  # fmt: skip

    def __init__(
        self,
        bits: Bits,
        text: str,
        start: int,
        end: int,
        quantities: Sequence[Quantity],
        shown: Sequence[str] = (),
        near: tuple[int, int] | None = None,
        page: Page | None = None,
    ) -> None:
        self._bits, self._place, self.quantities = bits, (text, start, end), quantities
        self._shown, self._near, self.page = shown, near or (start, end), page or Page(text)
        self._between: list[list[str]] = []
        self._words = -1
        self._carry: bool | None = None
        self._as: tuple[Evidence, bool] | None = None
        self._slotted, self._printed = b"", ""
        self._said: frozenset[str] = frozenset()
        self._kinds = [kinds_of(quantity) for quantity in quantities]
        self.kinds = few(tuple([kind for kinds in self._kinds for kind in kinds]))
        self.told = said(text, start, end, quantities)
        self.may = reduce(or_, map(bits.shown, self._signs()), bits.may(self.told))

    @property
    def between(self) -> list[list[str]]:
        if not self._between:
            self._between = stretches(self.told, len(self.quantities))
        return self._between

    @property
    def slotted(self) -> bytes:
        if not self._slotted:
            self._slotted = slotted(self.between).encode()
        return self._slotted

    @property
    def said(self) -> frozenset[str]:
        """Its words, marks and figures, each once."""
        if not self._said:
            self._said = frozenset(chain(self.told, (quantity.text.lower() for quantity in self.quantities)))
        return self._said

    @property
    def printed(self) -> str:
        """The sentence in lower case."""
        if not self._printed:
            text, start, end = self._place
            self._printed = text[start:end].lower()
        return self._printed

    @property
    def around(self) -> str:
        """The sentences near it, in lower case."""
        (text, start, end), (first, last) = self._place, self._near
        return f"{text[first:start]} {text[end:last]} ".lower()

    @property
    def may_carry(self) -> bool:
        """Whether it may begin with a word that points back."""
        if self._carry is None:
            self._carry = may_carry(self.told)
        return self._carry

    def may_be_as(self, before: Evidence) -> bool:
        """Whether it may be about what the sentence before is about."""
        if self._as is None or self._as[0] is not before:
            self._as = before, may_be_same(self.told, before.said)
        return self._as[1]

    def _signs(self) -> Iterator[str]:
        yield from self._shown
        text, _, end = self._place
        if (
            self.told[0] in BACK
            or (self.told[0] in OF_A_CHANGE and not BACK_AT.isdisjoint(self.told[1:3]))
            or self._has_one()
        ):
            yield POINTS_BACK
        if opens_in_all(self.told):
            yield IN_ALL
        yield from signs(text, end, self.quantities)

    def _has_one(self) -> bool:
        """Whether a percentage or points may be those that were told: "blamed the 16% increase", "put the rise at 4 percent"."""
        if _TOLD.isdisjoint(self.kinds):
            return False
        at = self.told.index(FIGURE) if FIGURE in self.told else 0
        return not BACK_AT.isdisjoint(self.told[max(0, at - _LED) : at])

    @property
    def words(self) -> int:
        if self._words < 0:
            bits = self._bits
            held = bits.held(self.between, self.told)
            self._words = reduce(or_, held, self.may & bits.signs)
            if self.may & bits.bit[LED_BY_OF] and not is_led_by_of(self.between):
                self._words &= ~bits.bit[LED_BY_OF]
            self._words |= bits.between(reduce(or_, held[1:-1], 0)) | self._around(held)
        return self._words

    def _around(self, held: Sequence[int]) -> int:
        """The bits of what stands around the figures, of which each stretch is held."""
        bits = self._bits
        kinds = [bits.figure(kinds, self.kinds) for kinds in self._kinds]
        if self.may & bits.spreading:
            every = reduce(or_, held, 0)
            return bits.around(every, every) * reduce(or_, kinds, 0)
        through = map(_looked_through, repeat(self._place[0]), self.quantities, self.between)
        if len(kinds) == 1:  # every second sentence has one figure, which shares with none
            before, behind = held if not next(through) else (held[0] | held[1],) * 2
            return bits.around(before, behind) * kinds[0]
        return around(held, kinds, through, bits)


def _looked_through(text: str, quantity: Quantity, before: Sequence[str]) -> bool:
    """Whether the words around a figure may belong to those around it: it is a date, or only says when, or for how many."""
    if quantity.named or quantity.kind in TIMES:
        return True
    return (bool(before) and before[-1] in _FOR and quantity.kind in BARE) or plays_no_role(text, quantity)


def around(held: Sequence[int], kinds: Sequence[int], through: Iterable[bool], bits: Bits) -> int:
    """The bits of what stands around each figure, for the kinds that it may be of: in the stretches up to the figures before and
    behind it. Stretch k of those held stands before figure k; a figure that is looked `through` parts no stretches."""
    stretches, owners, asides = [held[0]], [], [0]
    for behind, kind, reaching in zip(held[1:], kinds, through, strict=True):
        if reaching:
            stretches[-1] |= behind
            asides[-1] |= kind
        else:
            stretches.append(behind)
            owners.append(kind)
            asides.append(0)
    found = 0
    for here, kind in zip(stretches, asides, strict=True):
        found |= bits.around(here, here) * kind if kind else 0
    return found | _around_owners(stretches, owners, bits)


def _around_owners(stretches: Sequence[int], owners: Sequence[int], bits: Bits) -> int:
    """The same of figures that part stretches; those that an "or" ties share what stands around them."""
    found = before = behind = shared = 0
    for kind, left, right in zip(owners, stretches, stretches[1:], strict=False):
        if not left & bits.sharing:
            found |= bits.around(before, behind) * shared
            before = behind = shared = 0
        before |= left
        behind |= right
        shared |= kind
    return found | bits.around(before, behind) * shared
