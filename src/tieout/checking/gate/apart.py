"""Before step 1: whether figures that stand in several sentences can be what a finder looks for; asked last, as it costs most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import cached_property

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.opposites import EITHER
from tieout.checking.gate.levels import Levels
from tieout.checking.gate.sums import AMOUNTS, SHARED_OVER, SUMMED_OVER, Amounts, amounts, makes_a_hundred, percentages
from tieout.patterns import Words, lazily
from tieout.quantities.model import Quantity
from tieout.rules.told_changes import OF_NOUN, OF_VERB
from tieout.text.model import Sentence

_PAIR = 2
_UNTOLD = frozenset(("table", "telegram"))
#: The classes of words that open parts, by what all of their words begin with or hold.
_PARTS = Words(
    r"(?i:includ|among|of[\s\x{a0}](?:wh|th)|consist|compris|compos|made up|broken|divided|split|resulting|allocated)"
)
#: Words for the sum of what was told, and for a time that others fill, and for those: of months it takes three.
_SUM = Words(r"(?i:\b(?:total|combined|aggregate|overall|altogether|contribut))")
_LONG = Words(r"(?i:\b(?:quarter|half|year|annual|weekend))")
_SHORT = Words(r"\b(?:Satur|Sun|Fri|(?i:first|second|third|fourth)[ -](?:quarter|half))")
_MONTH, _MONTHS = Words(r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)"), 3
#: What is said of the rest of all shares, beside a stake that a sentence before tells; so many sentences are looked over for one.
_KEPT, KEPT_OVER = Words(r"(?i:\bretain|\bkeep|\bkept|\bremain|\bother\b|\brest\b|\bbalance\b)"), 3
#: So many lines below the earnings a share may the last of the others stand; and what the shares are called that are counted.
BELOW, _COUNTED = 6, ("avg", "average", "outst")
_MANY = 10  #: of so many a slip makes any number
_THE = lazily(r"(?i)(?:.*\W)?(?:the|these|those|all) $")
#: So many parts a whole has that is said to have some.
_FEW = range(2, 7)
#: Where one of the words that come in twos may stand: few sentences have one, so that few are taken apart into words.
_EITHER = Words(rf"(?i:(?:^|[^a-z])(?:{'|'.join(sorted(EITHER))})(?:[^a-z]|$))")
_WORD = lazily(r"[a-z]+(?:-[a-z]+)*")
#: Two things that are named together, and so much of a name as all of its forms have.
_JOINED, _STEM = lazily(r"(?<![a-z])([a-z]{3,}) and ([a-z]{3,})"), 5


class Apart:
    """Looked up by the numbers of sentences; `own` are the quantities of each."""

    def __init__(self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]]) -> None:
        self._text, self._sentences, self._own = text, sentences, own
        self._levels = Levels(own)

    def may_find(self, number: int, finder: str) -> bool:
        """Whether a finder may find something that ends in a sentence; True for those that look at no other."""
        return finder not in _ASKED or _ASKED[finder](self, number)

    def _has_levels(self, number: int) -> bool:
        return self._levels.are_near(number)

    def _has_levels_of_percent(self, number: int) -> bool:
        return self._levels.are_compared(number)

    def _are_whole_and_parts(self, number: int) -> bool:
        """Whether amounts of the sentence and the few before it add up, or are of what leaves nothing out by its words."""
        if self._sentences[number].setting in _UNTOLD:
            return False
        if self._ends_list(number):
            return True
        first = max(0, number - SUMMED_OVER)
        several = self._amounts[first : number + 1]
        if not several[-1] or sum(map(len, several)) <= _PAIR:
            return False
        told = Amounts(several[:-1], several[-1])
        if not told.three_alike():
            return False
        if self._says_either(first, number) or self._says_all(first, number) or self._names_all(first, number):
            return True
        if self._opens_parts(number):
            return True
        return told.may_add_up(lambda: self._tells_parts(first, number))

    def _ends_list(self, number: int) -> bool:
        """Whether the sentence is the last of two or more items of a list, which may tell the parts of what stands before it."""
        if self._sentences[number].setting != "list" or not number or self._sentences[number - 1].setting != "list":
            return False
        return number + 1 == len(self._sentences) or self._sentences[number + 1].setting != "list"

    def _says_all(self, first: int, last: int) -> bool:
        """Whether a word for a sum stands in the last of some sentences, or such as make a longer time and its name in any of them, or
        whether one counts what may be the parts."""
        start, end = self._sentences[last].start, self._sentences[last].end
        if _SUM.stand_in(self._text, start, end) or self._make_longer(self._sentences[first].start, end):
            return True
        return any(self._are_counted(number, last) for number in range(first, last)) or self._are_counted_again(last)

    def _names_all(self, first: int, last: int) -> bool:
        """Whether a sentence of one amount names two things that the last one, of two amounts, names again ("loans and stocks")."""
        if len(self._amounts[last]) != _PAIR:
            return False
        here = self._text[self._sentences[last].start : self._sentences[last].end].lower()
        return any(
            a[:_STEM] in here and b[:_STEM] in here
            for number in range(first, last)
            if len(self._amounts[number]) == 1
            for a, b in _JOINED.findall(self._text[self._sentences[number].start : self._sentences[number].end].lower())
        )

    def _opens_parts(self, number: int) -> bool:
        """Whether a word for parts stands before two or more amounts of a sentence, which says what is in something."""
        several, start = self._amounts[number], self._sentences[number].start
        return len(several) >= _PAIR and _PARTS.stand_in(self._text, start, several[0].start)

    def _make_longer(self, start: int, end: int) -> bool:
        """Whether a longer time is told of in a stretch of the text, and others of which it may be made: three months, or two days,
        quarters or halves."""
        if not _LONG.stand_in(self._text, start, end):
            return False
        several = len(_SHORT.found_in(self._text, start, end)) >= _PAIR
        return several or len(_MONTH.found_in(self._text, start, end)) >= _MONTHS

    def _are_counted_again(self, number: int) -> bool:
        """Whether a number behind "the" or "these" may be of all things that the sentence before counts."""
        apart = [one.value or 0.0 for one in self._own[number - 1] if one.kind in BARE] if number else []
        if not _PAIR <= len(apart) <= _PAIR + 1:
            return False
        least = max(apart) if min(apart) < _MANY else 0.0
        told = (one for one in self._own[number] if one.kind in BARE and (one.value or 0.0) > least)
        return any(_THE.match(self._text[max(0, one.start - 6) : one.start]) for one in told)

    def _are_counted(self, number: int, last: int) -> bool:
        """Whether a sentence counts as many as the ones behind it tell amounts of."""
        told = sum(one.kind in AMOUNTS for own in self._own[number + 1 : last + 1] for one in own)
        return told in _FEW and any(one.value == told and one.kind in BARE for one in self._own[number])

    @cached_property
    def _amounts(self) -> Sequence[Sequence[Quantity]]:
        return [amounts(own) if own else () for own in self._own]

    @cached_property
    def _percentages(self) -> Sequence[Sequence[float]]:
        return [percentages(own) if own else () for own in self._own]

    def _says_either(self, first: int, last: int) -> bool:
        """Whether of two words that are opposites one stands in a sentence, and the other there or in those before it."""
        if not _EITHER.stand_in(self._text, self._sentences[last].start, self._sentences[last].end):
            return False
        words = self._words(last, last)
        return bool(words) and any(not EITHER[word].isdisjoint(self._words(first, last)) for word in words)

    def _words(self, first: int, last: int) -> Set[str]:
        """The words that come in twos, of some sentences."""
        start, end = self._sentences[first].start, self._sentences[last].end
        return EITHER.keys() & _WORD.findall(self._text[start:end].lower())

    def _tells_parts(self, first: int, last: int) -> bool:
        """Whether a word for parts stands in some sentences."""
        return _PARTS.stand_in(self._text, self._sentences[first].start, self._sentences[last].end)

    def _make_a_hundred(self, number: int) -> bool:
        if not self._percentages[number] or self._sentences[number].setting in _UNTOLD:
            return False
        if makes_a_hundred(self._percentages[max(0, number - SHARED_OVER) : number], self._percentages[number]):
            return True
        sentence, before = self._sentences[number], self._percentages[max(0, number - KEPT_OVER) : number]
        one_more = len(self._percentages[number]) == 1 and any(len(own) == 1 for own in before)
        return one_more and _KEPT.stand_in(self._text, sentence.start, sentence.end)

    def _is_told_on(self, number: int) -> bool:
        """Whether the next sentence may tell of a change between two figures of this one."""
        if len(self._own[number]) < _PAIR or number + 1 >= len(self._sentences):
            return False
        after = self._sentences[number + 1]
        return any(words.match(self._text, after.start, after.end) for words in (OF_NOUN, OF_VERB))

    def _has_price(self, number: int) -> bool:
        """Whether an amount of the sentence may be for one of a number near it, and another what they all come to."""
        near = self._near(number, _PRICE_NEAR)
        sums = [one for one in near if one.kind in ("currency", "number") and "/" not in one.unit and one.value]
        prices = [one for one in self._own[number] if one.kind == "currency" and one.value]
        several = any(one.kind in BARE and (one.value or 0) >= _SEVERAL for one in near)
        return several and any((one.value or 0) > _TIMES * (price.value or 0) for one in sums for price in prices)

    def _tells_shares(self, number: int) -> bool:
        """Whether a line below tells of shares that are counted, and of what is earned on them."""
        last = min(number + BELOW, len(self._sentences) - 1)
        below = self._text[self._sentences[number].end : self._sentences[last].end].lower()
        counted = "shrs" in below or ("shares" in below and any(word in below for word in _COUNTED))
        return counted and "net" in below

    def _has_share(self, number: int) -> bool:
        """Whether the sentence holds a share, and it and those near it two amounts that may be part and whole."""
        if not any(one.kind in _SHARES for one in self._own[number]):
            return False
        apart = [one for one in self._near(number, _SHARE_NEAR) if one.kind in _AMOUNTS and one.value]
        return any(
            a.kind == b.kind or "number" in (a.kind, b.kind) or {a.kind, b.kind} <= BARE
            for k, a in enumerate(apart)
            for b in apart[k + 1 :]
        )

    def _near(self, number: int, reach: int) -> list[Quantity]:
        """The figures of a sentence and of so many to either side of it."""
        around = self._own[max(0, number - reach) : number + reach + 1]
        return [one for own in around for one in own if not one.named]


#: finder -> what it asks for; not of bound methods, which would keep every article that has been checked until garbage is collected
_ASKED: Mapping[str, Callable[[Apart, int], bool]] = {
    "told-apart": Apart._are_whole_and_parts,
    "shares-apart": Apart._make_a_hundred,
    "level-before": Apart._has_levels,
    "percent-apart": Apart._has_levels_of_percent,
    "told-after": Apart._is_told_on,
    "for-one": Apart._has_price,
    "named-whole": Apart._has_share,
    "per-share": Apart._tells_shares,
}
#: How far `for-one` and `named-whole` look.
_PRICE_NEAR, _SHARE_NEAR = 2, 3
#: So many things are several, and all come to more than so many times the price of one.
_SEVERAL, _TIMES = 3, 2
_SHARES = frozenset(("percent", "fraction"))
_AMOUNTS = BARE | {"currency", "measure"}
