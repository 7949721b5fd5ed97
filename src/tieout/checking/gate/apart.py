"""Before step 1: whether figures that stand in several sentences can be what a finder looks for; asked last, as it costs most."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import cached_property
from itertools import combinations

from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.swap import hundreds_but_for_a_swap
from tieout.checking.compact.telling import unit_alike
from tieout.checking.gate.earned import may_be_earned
from tieout.checking.gate.lengths import (
    CLOCKS_BACK,
    STRETCH_BACK,
    lead_on,
    lies_between,
    may_lie_between_clocks,
    may_tell_birth,
    points_back,
)
from tieout.checking.gate.levels import Levels
from tieout.checking.gate.openings import says_again
from tieout.checking.gate.parts import UNTOLD, Parts
from tieout.checking.gate.prices import (
    PRICE_NEAR,
    YEAR_BACK,
    is_for_so_long,
    is_of_many,
    may_be_of_a_year,
    may_be_of_two,
    may_be_price,
    may_be_rate,
    may_be_taken,
)
from tieout.checking.gate.sums import NAMED_OVER, makes_a_hundred, percentages
from tieout.patterns import Words
from tieout.quantities.model import Quantity
from tieout.rules.told_changes import MOVED, NAMED, OF_NOUN, OF_VERB
from tieout.text.model import Sentence

_PAIR = 2
#: A few things are fewer than these.
_MANY = 10
#: What is said of the rest of all shares, beside a stake that a sentence before tells; so many sentences are looked over for one.
_OPENING = 9
_KEPT, KEPT_OVER = Words(r"(?i:\bretain|\bkeep|\bkept|\bleav|\bleft\b|\bremain|\bother\b|\brest\b|\bbalance\b)"), 3
#: So many lines below the earnings a share may the last of the others stand; and what the shares are called that are counted.
ABOVE_SHARE, BELOW, _COUNTED = 3, 6, ("avg", "average", "outst")
#: So many shares of a list come to a hundred, but for a slip of so much.
_LISTED, _ALL, _SLIP, _TOO_MUCH = 3, 100.0, 30.0, 50.0
#: So much over a hundred is no rounding of two.
_MORE_THAN_ALL = 2.0
#: So many sentences back a level of another time may stand.
_ONCE_NEAR = 2
_EACH_BY = Words(r"(?i:\beach\s+(?:by|for|to)\b)")
_TAKEN_BACK = Words(r"(?i:\boffset|\bnet\s+of\b)")
_BEFORE = Words(
    r"(?i:\b(?:week|month|year|season|quarter) (?:before|earlier|ago)\b|\b(?:previous|prior|preceding) (?:week|month|year|season|quarter))"
)


def _may_compare(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be levels of one thing: of two things that are counted by different nouns, no level is the other's."""
    if one.kind == other.kind == "count":
        return one.unit == other.unit
    if "percent" in (one.kind, other.kind):
        return one.kind == other.kind
    return unit_alike(one, other)


class Apart:
    """Looked up by the numbers of sentences; `own` are the quantities of each."""

    def __init__(self, text: str, sentences: Sequence[Sentence], own: Sequence[Sequence[Quantity]]) -> None:
        self._text, self._sentences, self._own = text, sentences, own
        self._levels, self._parts = Levels(own), Parts(text, sentences, own)
        self._moved: dict[int, bool] = {}

    def may_find(self, number: int, finder: str) -> bool:
        """Whether a finder may find something that ends in a sentence; True for those that look at no other."""
        return finder not in _ASKED or _ASKED[finder](self, number)

    def _has_levels(self, number: int) -> bool:
        levels = self._levels
        near = levels.are_near(number) or self._counts_few(number) or levels.lie_apart(number)
        return near or levels.may_come_of(number)

    def _counts_few(self, number: int) -> bool:
        """Whether a sentence counts a few things, and it or those behind it two numbers of which one may be that of the time before."""
        if not any(one.kind in BARE and 0 < (one.value or 0) < _MANY for one in self._own[number]):
            return False
        last = min(len(self._own), number + _ONCE_NEAR + 1)
        told = sum(one.kind in BARE and (one.value or 0) >= _MANY for own in self._own[number:last] for one in own)
        return told >= _PAIR and _BEFORE.stand_in(
            self._text, self._sentences[number].start, self._sentences[last - 1].end
        )

    def _has_levels_of_percent(self, number: int) -> bool:
        if self._levels.are_compared(number) or self._tells_two(number, AMOUNTS):
            return True
        sized = any(one.kind == "percent" for one in self._own[number])
        return number + 1 < len(self._own) and self._tells_two(number + 1, AMOUNTS, ahead=int(sized), back=0)

    def _tells_levels(self, number: int) -> bool:
        """Whether two amounts or percentages stand in a sentence, those before it and the one behind."""
        return self._tells_two(number, _LEVELS, ahead=1)

    def _tells_two(self, number: int, kinds: Set[str], ahead: int = 0, back: int = _ONCE_NEAR) -> bool:
        near = self._own[max(0, number - back) : number + 1 + ahead]
        told = [one for several in near for one in several if one.kind in kinds and not one.named]
        return any(_may_compare(a, b) for a, b in combinations(told, 2))

    def _has_level_beside(self, number: int) -> bool:
        return self._levels.are_beside(number)

    def _are_whole_and_parts(self, number: int) -> bool:
        return self._parts.are_told(number)

    @cached_property
    def _percentages(self) -> Sequence[Sequence[float]]:
        return [percentages(own, self._text) if own else () for own in self._own]

    def _make_a_hundred(self, number: int) -> bool:
        if not self._percentages[number] or self._sentences[number].setting in UNTOLD:
            return False
        if makes_a_hundred(self._percentages[max(0, number - NAMED_OVER) : number], self._percentages[number]):
            return True
        sentence, before = self._sentences[number], self._percentages[max(0, number - KEPT_OVER) : number]
        here = self._percentages[number]
        if len(here) >= _LISTED and -_SLIP <= sum(here) - _ALL <= _TOO_MUCH:
            return True
        if len(here) == _PAIR and _MORE_THAN_ALL < sum(here) - _ALL <= _TOO_MUCH:
            return True
        near = [one for own in self._own[max(0, number - 1) : number + 1] for one in own if one.kind == "percent"]
        if any(hundreds_but_for_a_swap(near)):
            return True
        if len(here) >= _PAIR and _EACH_BY.stand_in(self._text, sentence.start, sentence.end):
            return True
        start = sentence.start
        one_more = (len(here) == 1 or self._text[start : start + _OPENING].startswith("All other")) and any(
            map(len, before)
        )
        if one_more and number and self._text.startswith("The ", sentence.start):
            sentence_before = self._sentences[number - 1]  # "owns the remaining 35 percent. The 65 percent …"
            start = sentence_before.start if self._percentages[number - 1] else start
        return one_more and _KEPT.stand_in(self._text, start, sentence.end)

    def _may_step(self, number: int) -> bool:
        """Whether the sentence and those before it hold three amounts of one unit, or one noun, of which the last is there."""
        told = [one.unit for own in self._parts.amounts[max(0, number - STEPS_BACK) : number + 1] for one in own]
        units = {one.unit for one in self._parts.amounts[number]} if len(told) > _PAIR else ()
        bare = told.count("")
        return any((told.count(unit) + bare if unit else len(told)) > _PAIR for unit in units)

    def _has_shares(self, number: int) -> bool:
        """Whether the sentence and those before it hold two amounts, and two shares or two amounts for one share, or for one of something else."""
        if self._has_sums_for_one(number):
            return True
        if not any(one.kind == "percent" or "/" in one.unit for one in self._own[number]):
            return False
        own = [one for told in self._own[max(0, number - SHARED_BACK) : number + 1] for one in told if not one.named]
        shares = [one.unit for one in own if one.kind == "percent" or one.unit.endswith((" / share", " / unit"))]
        several = sum(one.kind in AMOUNTS and "/" not in one.unit for one in own)
        return several >= _PAIR and len(shares) >= _PAIR and len(set(shares)) < len(shares)

    def _has_sums_for_one(self, number: int) -> bool:
        """Whether the sentence and the one before hold four sums of money or more, the second largest of them many times the second smallest."""
        near = self._own[max(0, number - 1) : number + 1]
        sums = sorted(one.value for told in near for one in told if one.kind == "currency" and one.value)
        return len(sums) > _PAIR + 1 and sums[-_PAIR] > _FOR_ONE * sums[_PAIR - 1]

    def _has_percents(self, number: int) -> bool:
        """Whether the sentence holds two percentages or more, which may be what a change is made of."""
        return sum(one.kind in _POINTS for one in self._own[number]) >= _PAIR

    def _may_be_net(self, number: int) -> bool:
        """The same, or a word for what takes something back and an amount."""
        if self._has_percents(number):
            return True
        sentence = self._sentences[number]
        return bool(self._parts.amounts[number]) and _TAKEN_BACK.stand_in(self._text, sentence.start, sentence.end)

    def _is_told_on(self, number: int) -> bool:
        """Whether the next sentence may tell of a change between two figures of this one, or the one before."""
        after = self._sentences[number + 1 : number + 2] if len(self._own[number]) >= _PAIR else ()
        if any(words.match(self._text, one.start, one.end) for words in (OF_NOUN, OF_VERB) for one in after):
            return True
        if len(self._own[number]) >= _PAIR:
            ahead = self._sentences[min(number + 1, len(self._sentences) - 1)]
            if NAMED.stand_in(self._text, self._own[number][1].end, ahead.end):
                return True
        return self._has_moved(number) or (number > 0 and self._has_moved(number - 1))

    def _is_called(self, number: int) -> bool:
        """Whether the next sentence goes on about a change that is told in this one."""
        after = self._sentences[number + 1 : number + 2]
        return any(OF_NOUN.match(self._text, one.start, one.end) for one in after)

    def _has_moved(self, number: int) -> bool:
        """Whether a sentence says what a thing did, and no more than when or to what."""
        if number not in self._moved:
            sentence = self._sentences[number]
            self._moved[number] = MOVED.match(self._text, sentence.start, sentence.end) is not None
        return self._moved[number]

    def _says_again(self, number: int) -> bool:
        return says_again(self._text, self._sentences[number].start)

    def _lies_between(self, number: int) -> bool:
        own = self._own[number]
        if lies_between(self._own[max(0, number - 1) : number + 2], own):
            return True
        return points_back(self._text, own, self._own[max(0, number - STRETCH_BACK) : number])

    def _tells_clocks(self, number: int) -> bool:
        first = self._sentences[max(0, number - CLOCKS_BACK)]
        last = self._sentences[min(number + 1, len(self._sentences) - 1)]
        return may_lie_between_clocks(self._text, first.start, last.end, self._own[number])

    def _tells_birth(self, number: int) -> bool:
        first, last = max(0, number - 1), min(number + 1, len(self._sentences) - 1)
        return may_tell_birth(self._text, self._sentences[first].start, self._sentences[last].end, self._own[number])

    def _leads_on(self, number: int) -> bool:
        return lead_on(self._text, self._own[number], self._near(number, 1))

    def _has_price(self, number: int) -> bool:
        """Whether an amount of the sentence may be for one of a number near it, and another what they all come to."""
        return may_be_price(self._own[number], self._near(number, PRICE_NEAR))

    def _has_sums(self, number: int) -> bool:
        return may_be_taken(self._own[number], self._own[number - 1] if number else ())

    def _has_rate(self, number: int) -> bool:
        own = self._own[number]
        return self._has_price(number) or may_be_rate(own, self._near(number, 1)) or is_for_so_long(own)

    def _has_pace_of_a_year(self, number: int) -> bool:
        return may_be_of_a_year(
            self._own[number], [one for own in self._own[max(0, number - YEAR_BACK) : number + 1] for one in own]
        )

    def _has_rate_of_two(self, number: int) -> bool:
        return may_be_of_two(self._own[number], self._near(number, 2))

    def _has_rate_of_many(self, number: int) -> bool:
        return is_of_many(self._own[number])

    def _tells_shares(self, number: int) -> bool:
        """Whether a line below tells of shares that are counted, and of what is earned on them."""
        below = self._below(number)
        counted = "shrs" in below or ("shares" in below and any(word in below for word in _COUNTED))
        return counted and ("net" in below or self._tells_net_above(number))

    def _tells_net_above(self, number: int) -> bool:
        first = self._sentences[max(0, number - ABOVE_SHARE)]
        return "net" in self._text[first.start : self._sentences[number].start].lower()

    def _tells_earnings(self, number: int) -> bool:
        """Whether a row of a results wire stands above what is earned, or a sentence may tell that, and what is on a share."""
        if self._sentences[number].setting == "telegram":
            return "net" in self._below(number)
        return may_be_earned(self._own[number])

    def _below(self, number: int) -> str:
        last = min(number + BELOW, len(self._sentences) - 1)
        return self._text[self._sentences[number].end : self._sentences[last].end].lower()

    def _notes_a_wire(self, number: int) -> bool:
        """Whether rows of a results wire stand above, and the sentence tells two amounts."""
        return len(self._own[number]) >= _PAIR and self._first_row < number

    @cached_property
    def _first_row(self) -> int:
        rows = (k for k, sentence in enumerate(self._sentences) if sentence.setting == "telegram")
        return next(rows, len(self._sentences))

    def _has_share(self, number: int) -> bool:
        """Whether the sentence holds a share, and it and those near it two amounts that may be part and whole."""
        if not any(one.kind in _SHARES for one in self._own[number]):
            return False
        apart = [one for one in self._near(number, _SHARE_NEAR) if one.kind in AMOUNTS and one.value]
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
    "changes-added": Apart._has_percents,
    "changes-net": Apart._may_be_net,
    "shares-apart": Apart._make_a_hundred,
    "level-before": Apart._has_levels,
    "percent-apart": Apart._has_levels_of_percent,
    "moved-beside": Apart._has_level_beside,
    "times-apart": Apart._tells_levels,
    "usual-level": Apart._tells_levels,
    "told-after": Apart._is_told_on,
    "called-after": Apart._is_called,
    "in-steps": Apart._may_step,
    "shared-whole": Apart._has_shares,
    "years-apart": Apart._lies_between,
    "clock-times": Apart._tells_clocks,
    "born-apart": Apart._tells_birth,
    "later-on": Apart._leads_on,
    "converted-next": Apart._says_again,
    "for-one": Apart._has_price,
    "rates-of-time": Apart._has_rate,
    "paces-of-a-year": Apart._has_pace_of_a_year,
    **dict.fromkeys(("named-whole", "one-of-two"), Apart._has_share),
    "occupancy": Apart._has_rate_of_two,
    "rates-of-many": Apart._has_rate_of_many,
    "per-share": Apart._tells_shares,
    "items-a-share": Apart._notes_a_wire,
    "same-shares": Apart._tells_earnings,
    "taken-of": Apart._has_sums,
}
#: So many times what is for one are all at least.
_FOR_ONE = 100.0
#: So many sentences back may another share of the same whole stand.
SHARED_BACK = 4
#: How far `named-whole` looks.
_SHARE_NEAR = 6
#: So many sentences before that of what is left may the others stand.
STEPS_BACK = 2
_SHARES, _POINTS = frozenset(("percent", "fraction")), frozenset(("percent", "percentage_point"))
_LEVELS = AMOUNTS | {"percent"}
