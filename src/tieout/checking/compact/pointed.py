"""Before step 1: a figure that is pointed back to, "the 40 million dollar loan", and the numbers that it may have had before."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.about import telling
from tieout.checking.compact.again import known, swapped
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.telling import digits
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: So many sentences are looked back over, and so many for a small number of things, or for the number of a group.
BACK, NEAR = 9, 3
_KINDS = frozenset(("count", "currency", "measure", "number", "percent", "percentage_point", "duration"))
#: With these before it, a figure is one that the reader has been told.
KNOWN = frozenset("the this that these those all".split())
THESE = frozenset(("this", "these", "those"))
POINTING = KNOWN | frozenset("its their his her our".split())
#: The longest of these words, with what may stand behind it.
_LONGEST = 16
_POWERS = (-6, -3, -1, 1, 3, 6)


def is_pointed(text: str, quantity: Quantity) -> bool:
    """Whether the word right before a figure says that the reader knows it, or whose it is."""
    return _may_be_pointed(quantity) and points(text, quantity) in (THESE if quantity.kind == "duration" else POINTING)


def _may_be_pointed(quantity: Quantity) -> bool:
    return quantity.kind in _KINDS and not quantity.named and known(quantity) and not _is_small(quantity)


def _is_small(quantity: Quantity) -> bool:
    """'the two firms', 'the 4': of small counts there are too many."""
    return quantity.kind in BARE and (quantity.value or 0) < _SMALL


_SMALL = 10


def points(text: str, quantity: Quantity) -> str:
    """The word right before a figure; that before what only says that the figure is known ("the same 40 percent", "the total of 40")."""
    before = text[max(0, quantity.start - _LONGEST) : quantity.start].lower().split()
    word = before[-1] if before else ""
    if word == "same" and says_same(text, quantity):
        return before[-2]
    return before[-3] if word == "of" and len(before) > 2 and before[-2] in _SUMS else word


def says_same(text: str, quantity: Quantity) -> bool:
    """Whether a figure is called the same: "the same 40 percent", "a similar sum - around 40 million", "an equal amount, 40 million"."""
    return _SAME.search(text[max(0, quantity.start - _FARTHEST) : quantity.start].lower()) is not None


_FARTHEST = 40
_SAME = lazily(
    r"\b(?:the\s+same|(?:the\s+same|an?\s+(?:similar|equal|identical))\s+(?:sum|amount|number|figure|total)(?:\s+of|\s*[,(–—]|\s+--?)?)\s+\(?$"
)
_SUMS = frozenset(("total", "figure", "sum", "amount"))


def is_that_thing(text: str, quantity: Quantity) -> bool:
    """Whether a demonstrative stands before a figure: "those 37", "within that 23 billion"; behind "say", "that" opens what is said."""
    if not _may_be_pointed(quantity):
        return False
    before = text[max(0, quantity.start - 2 * _LONGEST) : quantity.start].lower().split()
    if before[-1:] == ["that"]:
        return before[-2:-1] != [] and before[-2] in _LEADING
    if before[-2:] == ["of", "the"]:
        return quantity.kind == "number" and digits(quantity) >= _TELLING  # "in most of the 52"
    return before[-1:] in (["those"], ["these"])


def is_of_its_own(text: str, quantity: Quantity) -> bool:
    """'Those 43 gates that were planned': whether a clause behind "those" says of which things a figure is; not "it is those 43 that"."""
    if points(text, quantity) not in THESE or _OWN.match(text, quantity.end) is None:
        return False
    return text[max(0, quantity.start - _LONGEST) : quantity.start].lower().split()[-2:-1] not in (["is"], ["was"])


_OWN = lazily(r"(?:[ -][\w'’-]+){0,4} (?:that|which|who|whom)\b")
#: What leads to an amount that is pointed at: "of that 23 billion", "keep that 19 percent".
_LEADING = frozenset(
    "of with within for from to by in on out besides beside beyond without against under behind plus into over".split()
) | frozenset(
    "maintain keep reach reached achieve achieved meet met exceed exceeded spend spent recover restore hold held double halve".split()
)


def is_same(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one number; "+19" is a change, and no 19 of anything."""
    signed = (a.text[:1] in _SIGNS) != (b.text[:1] in _SIGNS)
    return a.value == b.value and kind_told(a) == kind_told(b) and not signed


_SIGNS = frozenset("+-−")


def kind_told(quantity: Quantity) -> str:
    """The kind, one for all counts: a bare number may be of anything."""
    return "count" if quantity.kind in BARE else quantity.kind


def is_misprint(a: Quantity, b: Quantity) -> bool:
    """Whether the one has the other's digits in another order, or they differ by nothing but a magnitude."""
    if kind_told(a) != kind_told(b) or not a.value or not b.value or a.value == b.value:
        return False
    return swapped(a, b, _TELLING) or _is_scaled(a, a.value / b.value)


def _is_scaled(a: Quantity, ratio: float) -> bool:
    """Whether a figure is a power of ten of another one, of which it is so many times as large."""
    if _LEAST < ratio < 1 / _LEAST:
        return False
    for power in _POWERS:
        if abs(ratio / 10.0**power - 1) < _EXACT:
            return abs(power) > 1 or digits(a) >= _TELLING
    return False


#: More than that much of another, and no more than its inverse, is no tenth of it, nor ten times as much.
_LEAST = 0.2


#: Of one digit, ten times is too often another figure: 10 here and 100 there.
_TELLING = 2
_EXACT = 1e-9


def is_that_one(text: str, quantity: Quantity, near: bool) -> bool:
    """Whether a figure, of which the number stands above, is pointed back to or long enough to be known; a small one must stand `near`."""
    if is_pointed(text, quantity) or is_long(quantity) or (not quantity.named and says_same(text, quantity)):
        return True
    return near and (has_few_again(text, quantity) or is_of_as_many(text, quantity) or is_in_name(text, quantity))


def is_the_one(text: str, quantity: Quantity) -> bool:
    """Whether the word right before a figure says that the reader knows it: it stands above, but for a misprint."""
    before = text[max(0, quantity.start - 2) : quantity.start - 1]
    ends = before in _ENDING or before.isspace()
    return ends and _may_be_pointed(quantity) and points(text, quantity) in KNOWN


#: With these letters end the words of which one stands before such a figure; most figures have another before them.
_ENDING = frozenset("esltfESLTF")


def is_in_name(text: str, quantity: Quantity) -> bool:
    """Whether a figure may be part of what a thing is called: "a 35 percent stake", "36-hour ban", and no "35 percent of", "in 36 hours"."""
    behind = text[quantity.end : quantity.end + 2].lstrip()
    if quantity.kind not in _NAMED or quantity.named or not behind[:1].isalpha():
        return False
    own = quantity.text.lower()
    if quantity.kind == "duration" and own.endswith("s") and "-" not in own:
        return False  # "the three months that ended in May"
    word = points(text, quantity)
    return "-" in own or not _ARTICLES.isdisjoint(own.split()) or word in _ARTICLES | POINTING or word[-2:] in _OF_WHOM


_OF_WHOM = frozenset(("'s", "’s"))
_NAMED = frozenset(("percent", "currency", "measure", "duration"))
_ARTICLES = frozenset(("a", "an", "any", "each", "this", "that"))


def has_few_again(text: str, quantity: Quantity) -> bool:
    """Whether a small number counts things that the reader knows: "the four victims"."""
    few = quantity.kind == "count" and _is_small(quantity) and not quantity.named and (quantity.value or 0) > 1
    return few and points(text, quantity) in KNOWN


def is_of_as_many(text: str, quantity: Quantity) -> bool:
    """Whether a number may be the whole of another one before it: "15 of 29"."""
    return (
        quantity.kind in BARE and digits(quantity) >= _TELLING and text[quantity.start - 4 : quantity.start] == " of "
    )


def may_open_again(text: str, start: int, end: int, own: Sequence[Quantity], before: Sequence[Quantity]) -> bool:
    """Whether a sentence [start, end) opens with a figure that may be one of the sentence before, or be it but for a slip: behind "that is",
    or behind words that name a thing, or with nothing else in it."""
    first = own[0] if own else None
    if first is None or first.start - start > _OPENING or not known(first):
        return False
    if not any(is_same(first, one) or swapped(first, one, _TELLING) or is_misprint(first, one) for one in before):
        return False
    if digits(first) >= _TELLING and len(telling(text[start : first.start])) >= NAMING:
        return True
    alone = len(own) == 1 and not any(map(str.isalnum, text[start : first.start] + text[first.end : end]))
    return alone or says_that(text, start, first)


def says_that(text: str, start: int, quantity: Quantity) -> bool:
    """Whether nothing but "that is" stands before a figure, from the start of its sentence on."""
    return _THAT.match(text, start, quantity.start) is not None


#: What opens a sentence that says over again what was told.
_THAT = lazily(
    r"(?i)[\"“‘]?(?:that|this|which)(?: is|['’]s| was| means| makes| comes to| would be| amounts to)"
    r"(?: an?| the| some| about| just| roughly)?\s+$"
)
#: So many characters may stand before the figure with which a sentence opens; so many words name a thing there.
_OPENING, NAMING = 40, 2


def is_long(quantity: Quantity) -> bool:
    """Whether a figure has so many digits that, among some words, the same ones are no accident: "10.53 billion dollars"."""
    return words_asked(quantity) > 0


def words_asked(quantity: Quantity) -> int:
    """How many words two sentences must share before one figure in both is one told twice: the fewer, the more its digits tell; 0 for a
    figure that tells too little, or nothing."""
    if quantity.kind not in _AMOUNTS or quantity.named or not known(quantity):
        return 0
    told = digits(quantity)
    if quantity.kind == "percent":
        bound = told >= _LONG and quantity.hedge in _BOUNDS  # "as much as 38.6 percent"
        return _OF_PERCENT - bound if told > 1 else _BOUNDED if is_bound(quantity) else 0
    if told < _LONG and quantity.kind == "duration":
        return 0
    if told == 1 and not (quantity.kind == "count" and (quantity.value or 0.0) >= _LARGE):
        return _BOUNDED if is_bound(quantity) else 0
    return _SHARED[min(told, _LONG)]


def is_bound(quantity: Quantity) -> bool:
    """Whether a round figure is told as a bound ("at least 800 million"): it is told again in the same words, or not at all."""
    return quantity.hedge in _BOUNDS and digits(quantity) == 1 and (quantity.value or 0.0) >= _SMALL


_AMOUNTS = frozenset(("count", "currency", "measure", "duration", "percent"))
_LONG, _LARGE = 3, 1000
_SHARED = (0, 4, 3, 2)
#: "at least 800 million" is told twice in the same words.
_BOUNDED, _OF_PERCENT, _BOUNDS = 5, 4, frozenset((">", ">=", "<", "<="))
