"""Before step 1: whether amounts of a few sentences in a row may be a whole and its parts, by what they come to and by the words for sums."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cached_property

from tieout.checking.compact.kinds import AMOUNTS, BARE, UNITED
from tieout.checking.compact.opposites import EITHER
from tieout.checking.compact.swap import sums_but_for_a_swap
from tieout.checking.gate.sums import EVEN_OVER, FARTHER_UP, SUMMED_OVER, Amounts, amounts
from tieout.patterns import Words, lazily
from tieout.quantities.model import Quantity
from tieout.text.model import Sentence

_PAIR = 2
#: One amount or two of them, with and without what each is compared with.
_ONE, _PAIRS = (1, 2), (2, 4)
#: Settings in which no sentences follow one another.
UNTOLD = frozenset(("table", "telegram"))
#: The classes of words that open parts, by what all of their words begin with or hold.
_PARTS = Words(
    r"(?i:includ|among|of[\s\x{a0}](?:wh|th)|consist|compris|compos|made up|broken|divided|split|resulting|allocated)"
)
_CAUSE = Words(r"(?i:\b(?:reflect|because|owing|stem|result|attribut|driven|caused|came\b|comes\b|due\b))")
_REST = Words(
    r"(?i:\bremain(?:s|ing|der)?\b|\bother\b|\brest\b|\belse\b|\bstill\b|\blea?(?:ves?|ving|ft)\b|\bgap\b|\bshortfall\b|\bbalance\b|\byet\b)"
)
#: Words for the sum of what was told, and for a time that others fill, and for those: of months it takes three.
_SUM = Words(r"(?i:\b(?:total|combined|aggregate|overall|altogether|contribut))")
#: Words by which a figure is added to others, or is their sum.
_ADDED = Words(
    r"(?i:\bin all\b|\bbetween them\b|\badd(?:s|ed)? up to\b|\ball told\b|\btogether\b"
    r"|\b(?:bring|brought|tak(?:es|ing)|lift(?:s|ing)|rais(?:es|ing)|put(?:s|ting))[^,;:]*\b(?:to|at)\b"
    r"|\bthe additional\b|\bof (?:this|that|the balance|the amount|the sum)\b|\b(?:of|among) (?:the|these|those|them) "
    r"|\bboth (?:sums|amounts|figures|grants|loans|payments|orders|contracts)\b|^(?:and |but )?(?:with|adding|counting)\b"
    r"|(?:, |\b(?:that|this|which) (?:would )?)(?:mak(?:es|ing)|giv(?:es|ing))\b|\bthe [$£€])"
)
#: Words by which a figure leads to a sum, the rest of which may stand far off.
_BRINGS = Words(
    r"(?i:\b(?:bring(?:s|ing)?|brought|took|tak(?:es|ing)|lift(?:s|ing|ed)|rais(?:es|ing|ed)|push(?:es|ing|ed)|put(?:s|ting)?)\b[^,;:.]*\b(?:to|at)\b)"
)
#: Of a whole that stands before its parts: "of the 9,874 … the other 5,856", "87.2 million - one paid 71 million and …".
_WHOLE_FIRST = Words(r"(?i:\bthe other\b|\bremaining\b| (?:-|–|—|--) ?)")
_LONG = Words(r"(?i:\b(?:quarter|half|year|annual|weekend))")
_SHORT = Words(r"\b(?:Satur|Sun|Fri|(?i:first|second|third|fourth)[ -](?:quarter|half))")
_MONTH, _MONTHS = Words(r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)"), 3
#: Kinds of ranges that may add up.
_ADDING = AMOUNTS
#: Counts of a charge, which make up all of it.
_COUNTS = Words(r"(?i:\bcounts?\s+of\b)")
#: What a central bank does to give help.
_BUYS, _HELPS = Words(r"(?i:\b(?:bought|purchase[ds])\b)"), Words(r"(?i:\b(?:assistance|help|liquidity)\b)")
#: Of so many a slip makes any number.
_MANY = 10
_THE = lazily(r"(?i)(?:.*\W)?(?:the|these|those|that|all|both) $")
#: So many parts a whole has that is said to have some.
_FEW = range(2, 7)
#: Where one of the words that come in twos may stand: few sentences have one, so that few are taken apart into words.
_EITHER = Words(rf"(?i:(?:^|[^a-z])(?:{'|'.join(sorted(EITHER))})(?:[^a-z]|$))")
_WORD = lazily(r"[a-z]+(?:-[a-z]+)*")
#: Two things that are named together, and so much of a name as all of its forms have.
_JOINED, _STEM = lazily(r"(?<![a-z])([a-z]{3,}) and ([a-z]{3,})"), 5


class Parts:
    """Looked up by the numbers of sentences; `own` are the quantities of each."""

    def __init__(self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]]) -> None:
        self._text, self._sentences, self._own = text, sentences, own

    @cached_property
    def amounts(self) -> Sequence[Sequence[Quantity]]:
        return [amounts(own) if own else () for own in self._own]

    def are_told(self, number: int) -> bool:
        """Whether amounts of the sentence and the few before it add up, or are of what leaves nothing out by its words."""
        if self._sentences[number].setting in UNTOLD:
            return False
        if self._ends_list(number) or self._tells_ranges(number):
            return True
        if not self.amounts[number]:
            return False
        if self._is_even(number):
            return True
        if self._is_farther_up(number) or self._brings(number) or (number and self._brings(number - 1)):
            return True
        first = max(0, number - SUMMED_OVER)
        several = self.amounts[first : number + 1]
        if sum(map(len, several)) <= _PAIR:
            return False
        told = Amounts(several[:-1], several[-1])
        if not told.three_alike():
            return False
        if _COUNTS.stand_in(self._text, self._sentences[number].start, self._sentences[number].end):
            return True
        if self._says_either(first, number) or self._says_all(first, number) or self._names_all(first, number):
            return True
        if self._opens_parts(number) or self._tells_cause(number) or self._tells_rest(number) or self._adds(number):
            return True
        if self._buys_to_help(first, number):
            return True
        if told.may_add_up(lambda: self._tells_parts(first, number)) or told.would_add_up() or told.may_hold_part():
            return True
        return any(sums_but_for_a_swap([*(self.amounts[number - 1] if number else ()), *self.amounts[number]]))

    def _is_farther_up(self, number: int) -> bool:
        """Whether amounts of the sentence come to one that stands some way above it."""
        here = self.amounts[number]
        above = self.amounts[max(0, number - FARTHER_UP) : number]
        return len(here) >= _PAIR and Amounts((), here).may_be_farther_up(above)

    def _brings(self, number: int) -> bool:
        """Whether a sentence of two amounts and more tells what something is brought to."""
        sentence = self._sentences[number]
        return len(self.amounts[number]) >= _PAIR and _BRINGS.stand_in(self._text, sentence.start, sentence.end)

    def _ends_list(self, number: int) -> bool:
        """Whether the sentence is the last of two or more items of a list, which may tell the parts of what stands before it."""
        if self._sentences[number].setting != "list" or not number or self._sentences[number - 1].setting != "list":
            return False
        return number + 1 == len(self._sentences) or self._sentences[number + 1].setting != "list"

    def _is_even(self, number: int) -> bool:
        """Whether figures up to the last of the sentence, one or more, come to one of those before it to the last digit."""
        before, here = self.amounts[max(0, number - EVEN_OVER) : number], self.amounts[number]
        return sum(map(len, before)) + len(here) > _PAIR and Amounts(before, here).is_even()

    def _tells_ranges(self, number: int) -> bool:
        """Whether three ranges of amounts stand in a sentence."""
        own = self._own[number]
        if len(own) <= _PAIR:
            return False
        return sum(one.value is None and one.kind in _ADDING and one.ends is not None for one in own) > _PAIR

    def _adds(self, number: int) -> bool:
        """Whether a word of adding up stands in a sentence of more than a few."""
        if all((one.value or 0.0) < _MANY for one in self.amounts[number]):
            return False
        start, end = self._sentences[number].start, self._sentences[number].end
        several = len(self.amounts[number]) > _PAIR and _WHOLE_FIRST.stand_in(self._text, start, end)
        return several or _ADDED.stand_in(self._text, start, end)

    def _says_all(self, first: int, last: int) -> bool:
        """Whether a word for a sum stands in the last of some sentences, or such as make a longer time and its name in any of them, or
        whether one counts what may be the parts."""
        start, end = self._sentences[last].start, self._sentences[last].end
        if _SUM.stand_in(self._text, start, end) or self._make_longer(self._sentences[first].start, end):
            return True
        return self._are_counted(first, last) or self._are_counted_again(last)

    def _names_all(self, first: int, last: int) -> bool:
        """Whether a sentence of one amount names two things that the last one, of two amounts, names again ("loans and stocks"); beside each
        may stand what it is compared with."""
        if len(self.amounts[last]) not in _PAIRS:
            return False
        here = self._text[self._sentences[last].start : self._sentences[last].end].lower()
        return any(
            a[:_STEM] in here and b[:_STEM] in here
            for number in range(first, last)
            if len(self.amounts[number]) in _ONE
            for a, b in _JOINED.findall(self._text[self._sentences[number].start : self._sentences[number].end].lower())
        )

    def _opens_parts(self, number: int) -> bool:
        """Whether a word for parts stands before two or more amounts of a sentence, which says what is in something."""
        several, start = self.amounts[number], self._sentences[number].start
        return len(several) >= _PAIR and _PARTS.stand_in(self._text, start, several[0].start)

    def _tells_cause(self, number: int) -> bool:
        """Whether a word for a cause stands in a sentence of two or more amounts."""
        sentence = self._sentences[number]
        return len(self.amounts[number]) >= _PAIR and _CAUSE.stand_in(self._text, sentence.start, sentence.end)

    def _tells_rest(self, number: int) -> bool:
        """Whether a word for what is left stands in a sentence."""
        return _REST.stand_in(self._text, self._sentences[number].start, self._sentences[number].end)

    def _buys_to_help(self, first: int, number: int) -> bool:
        """Whether something is bought in a sentence, and help is told of in it or those before it."""
        sentence = self._sentences[number]
        bought = _BUYS.stand_in(self._text, sentence.start, sentence.end)
        return bought and _HELPS.stand_in(self._text, self._sentences[first].start, sentence.end)

    def _make_longer(self, start: int, end: int) -> bool:
        """Whether a longer time is told of in a stretch of the text, and others of which it may be made: three months, or two days,
        quarters or halves."""
        if not _LONG.stand_in(self._text, start, end):
            return False
        several = len(_SHORT.found_in(self._text, start, end)) >= _PAIR
        return several or len(_MONTH.found_in(self._text, start, end)) >= _MONTHS

    def _are_counted_again(self, number: int) -> bool:
        """Whether a figure behind "the" or "these" may be of all that the sentence before tells."""
        apart = self.amounts[number - 1] if number else ()
        if not _PAIR <= len(apart) < _MANY:
            return False
        return any(_THE.match(self._text[max(0, one.start - 6) : one.start]) for one in self.amounts[number])

    def _are_counted(self, first: int, last: int) -> bool:
        """Whether one of some sentences counts as many as the ones behind it, up to the last, tell amounts of."""
        told = 0
        for number in range(last - 1, first - 1, -1):
            told += sum(one.kind in UNITED for one in self._own[number + 1])
            if told > _FEW[-1]:
                return False
            if told in _FEW and any(one.value == told and one.kind in BARE for one in self._own[number]):
                return True
        return False

    def _says_either(self, first: int, last: int) -> bool:
        """Whether of two words that are opposites one stands in a sentence, and the other there or in those before it."""
        if not _EITHER.stand_in(self._text, self._sentences[last].start, self._sentences[last].end):
            return False
        words = self._words(last, last)
        every = self._words(first, last) if words else frozenset[str]()
        return any(not EITHER[word].isdisjoint(every) for word in words)

    def _words(self, first: int, last: int) -> Set[str]:
        """The words that come in twos, of some sentences."""
        start, end = self._sentences[first].start, self._sentences[last].end
        return EITHER.keys() & _WORD.findall(self._text[start:end].lower())

    def _tells_parts(self, first: int, last: int) -> bool:
        """Whether a word for parts stands in some sentences."""
        return _PARTS.stand_in(self._text, self._sentences[first].start, self._sentences[last].end)
