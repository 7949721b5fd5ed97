"""Before step 1: a headline, and whether the figures below it may say one of its figures again, or one that was told roughly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import takewhile

from tieout.checking.compact.about import telling
from tieout.checking.compact.kinds import BARE, kinds_of
from tieout.checking.compact.telling import digits, digits_in_order
from tieout.checking.compact.titles import tell_apart, titles
from tieout.intervals import generous, printed, truncated
from tieout.patterns import lazily
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.text.model import Article, Sentence

#: How many sentences behind the first are read against it: they say what the headline says.
LEAD = 4
#: Two figures that differ by more than this factor, and by no power of ten, are of two things.
FARTHEST = 2.5
#: A headline may round so far.
ROUNDED = 0.1
#: So many of a headline's words bring it to mind.
SOME = 2
#: What a figure in the lead is told in, and how much more finely below.
_LARGE, _FINER = 1000, 100
#: More pairs of figures are not compared before their sentences are tagged.
_PAIRS = 1000

#: "OBAN, April 1 (Coast News) --": where the text of a wire story begins, its headline before it.
_DATELINE = lazily(r"[A-Z]{3,}[^\n(]{0,40}\(\s*[A-Z][\w .]{1,30}\)\s*(?:--|—|–|-)\s")


@dataclass(frozen=True, slots=True)
class Head:
    """A headline: its stretch of the text, where the text below it begins, the words that say what it is about, the number of its
    sentence, and of the last one above the text; where a page prints it, if more than once, from the top on, the numbers
    of those sentences, and whether figures of it are told apart there."""

    start: int
    end: int
    below: int
    words: frozenset[str]
    number: int = 0
    last: int = 0
    printed: tuple[tuple[int, int], ...] = ()
    lines: tuple[int, ...] = ()
    apart: bool = False

    def holds(self, quantity: Quantity) -> bool:
        """Whether a figure stands in it, wherever it is printed."""
        places = self.printed or ((self.start, self.end),)
        return any(start <= quantity.start and quantity.end <= end for start, end in places)


def title_compared(head: Head, own: Callable[[int], Sequence[Quantity]]) -> int:
    """The number of the last sentence of a title that holds a figure of it, of which `own` are those: there its copies are compared."""
    return next((number for number in reversed(head.lines) if any(map(head.holds, own(number)))), -1)


def headline(article: Article) -> Head | None:
    """The headline of an article: its first sentence, or what stands before the dateline in it; below a letterhead, the line right above
    the text."""
    first = article.sentences[0] if article.sentences else None
    if first is None:
        return None
    if over := titles(article):
        return _of_page(article, over)
    if first.setting == "headline":
        number = _below_letterhead(article)
        line = article.sentences[number]
        return Head(line.start, line.end, line.end, telling(article.text[line.start : line.end]), number, number)
    end = first.end
    if len(article.sentences) > 1 and article.text[article.sentences[1].start : article.sentences[1].start + 1] == "(":
        end = article.sentences[1].end  # "… 3.8 pct in Jan.-Oct. (Coast News)": the headline ends as a sentence does
    dateline = _DATELINE.search(article.text, first.start, min(end, first.start + 400))
    if dateline is None:
        return _in_capitals(article, first)
    bracket = article.text.find("(", first.start, dateline.end())
    return Head(first.start, bracket, dateline.end(), telling(article.text[first.start : bracket]))


def _in_capitals(article: Article, first: Sentence) -> Head | None:
    """A headline in capitals that one line with its text holds: "… THREE CLERKS CHARGED WITH THEFT OF BOATS OBAN – Three clerks were"."""
    found = _IN_CAPITALS.search(article.text, first.start, min(first.end, first.start + _FAR))
    if found is None:
        return None
    start, end = found.span(1)
    return Head(start, end, found.end(), telling(article.text[start:end]))


def _of_page(article: Article, over: tuple[tuple[int, int], ...]) -> Head:
    """The last title that a page prints: right above its text, and in one line with it where all of the page is."""
    start, end = over[-1]
    ends = [sentence.end for sentence in article.sentences]
    lines = {k for one, other in over for k in range(bisect_left(ends, one + 1), bisect_left(ends, other) + 1)}
    number, last = bisect_left(ends, start + 1), bisect_left(ends, end)
    apart = tell_apart(article.text, over)
    return Head(start, end, end, telling(article.text[start:end]), number, last, over, tuple(sorted(lines)), apart)


def _below_letterhead(article: Article) -> int:
    """The number of the last of the headlines on top, where that one alone holds an amount or a count, else of the first: who sends a
    release, and when, stands above it."""
    top = list(takewhile(lambda sentence: sentence.setting == "headline", article.sentences[: _TOP + 1]))
    figured = [_FIGURE.search(article.text, one.start, one.end) is not None for one in top]
    return len(top) - 1 if len(top) <= _TOP and figured[-1] and not figured[0] else 0


#: Seven words and more in capitals, a place the last of them, and a dash before a sentence, within so many characters.
_IN_CAPITALS = lazily(r"\b([A-Z][A-Z'’]+,? (?:[A-Z\d$£€][A-Z\d'’$%.,/&-]*\s+){6,40})[–—]\s?(?=[A-Z][a-z]|An? [a-z])")
_FAR = 600

#: So many lines may stand on top of a release, its headline the last.
_TOP = 14
#: What is a figure of a headline, and no date or address: "$163m", "71 more", "5 percent".
_FIGURE = lazily(r"[$£€]\d|\b\d[\d,.]*(?:m|bn|k|%| per ?cent| pct| million| billion| [a-z]{3,})")


def known(quantity: Quantity) -> bool:
    """Whether a figure has a number by which it may be known again."""
    return quantity.figure is not None and bool(quantity.value)


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether one number may be the other, rounded or cut."""
    if a.figure is None or b.figure is None:
        return False
    return any(take(a.figure).meets(take(b.figure)) for take in (generous, truncated))


def near(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are no further apart than a headline rounds."""
    one, other = abs(a.value or 0), abs(b.value or 0)
    return abs(one - other) <= ROUNDED * max(one, other)


def is_slip(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are further apart than a headline rounds, but no further than digits or a magnitude slip."""
    ratio = abs((a.value or 0) / (b.value or 1))
    slipped = any(abs(ratio * 10.0**power - 1) < ROUNDED / 4 for power in (-9, -6, -3, -1, 1, 3, 6, 9))
    if swapped(a, b, _FEW) or swapped_rounded(a, b):
        return True
    return not near(a, b) and (1 / FARTHEST < ratio < FARTHEST or slipped)


def swapped(a: Quantity, b: Quantity, least: int = 3) -> bool:
    """Whether the one has the digits of the other in another order, which no rounding gives: 143 and 134. Of fewer digits than `least`,
    the other order is no sign of anything."""
    if a.figure is None or b.figure is None or a.figure.step != b.figure.step:
        return False
    one, other = digits_in_order(a), digits_in_order(b)
    return len(one) == len(other) and len(one.rstrip("0")) >= least and one != other and sorted(one) == sorted(other)


def swapped_rounded(a: Quantity, b: Quantity) -> bool:
    """Whether the one, rounded as the other is, has its digits in another order: 312 and 321.4."""
    if a.figure is None or b.figure is None or a.figure.step == b.figure.step:
        return False
    step = max(a.figure.step, b.figure.step)
    one, other = (str(round(abs(q.value or 0) / step)) for q in (a, b))
    return len(one.rstrip("0")) > _FEW and one != other and sorted(one) == sorted(other)


#: So many digits in another order say something where the words say all the rest.
_FEW = 2


def is_rough(quantity: Quantity) -> bool:
    """Whether a number may be told more finely elsewhere."""
    figure = quantity.figure
    return figure is not None and (figure.hedge == "~" or (figure.hedge in "=<>" and figure.pointed))


def is_finer(exact: Quantity, rough: Quantity) -> bool:
    """Whether a large number is a rough one told with more digits."""
    one, other = rough.figure, exact.figure
    if one is None or other is None or (exact.value or 0) < _LARGE:
        return False
    return one.step >= _FINER * other.step and is_rough(rough) and bool(printed(one).meets(printed(other)))


def may_be_finer(exact: Quantity, rough: Quantity) -> bool:
    """Whether a large number would be one that is told as about so much, were two digits beside each other swapped: "about 4.2 million
    shares" and 1,483,615 or 4,813,615."""
    one, other = rough.figure, exact.figure
    if one is None or other is None or one.hedge != "~" or exact.unit != rough.unit or one.step < _FINER * other.step:
        return False
    printed_ = digits_in_order(exact)
    turned = (
        float(f"{printed_[:k]}{printed_[k + 1]}{printed_[k]}{printed_[k + 2 :]}")
        for k in range(min(_LEADING, len(printed_) - 1))
    )
    value, size = rough.value or 0.0, 10.0 ** len(printed_)
    return any(abs(number - value) <= one.step / 2 for number in turned if number < size)


#: Of a number with many digits only the first ones tell its size.
_LEADING = 3


def may_say_again(
    head: Head | None, text: str, sentence: Sentence, own: Sequence[Quantity], above: Sequence[Quantity]
) -> bool:
    """Whether, by their numbers and the words, the figures of a sentence may say one of the headline again; or, by their numbers, one
    of the sentences above more finely."""
    rough, exact = [q for q in above if is_rough(q)], [q for q in own if (q.value or 0) >= _LARGE]
    if _any_pair(lambda a, b: is_finer(b, a) or may_be_finer(b, a), rough, exact):
        return True
    if head is None or sentence.end <= head.below:
        return False
    told = [q for q in (*above, *own) if head.holds(q) and known(q)]
    below = [q for q in own if q.start >= head.below and known(q)]
    if not _any_pair(_may_be_one, told, below):
        return False
    changes = _any_pair(lambda a, b: a.kind == b.kind == "percent" and agree(a, b), told, below)
    if _any_pair(lambda a, b: tells_itself(a) and agree(a, b), told, below):
        return True
    if _any_pair(_are_as_many, told, below):
        return True
    shared = head.words & telling(text[max(head.below, sentence.start) : sentence.end])
    return len(shared) >= (1 if changes else SOME)


def tells_itself(quantity: Quantity) -> bool:
    """Whether an amount or a percentage has so many digits that the same one right below its headline is no accident."""
    return quantity.kind in ("currency", "percent") and known(quantity) and digits(quantity) >= _FEW


def counts_itself(a: Quantity, b: Quantity, words: frozenset[str]) -> bool:
    """Whether two counts are of one number, with so many digits, and of one noun: "63 arrests" and "63 people have been arrested", too."""
    if not _are_as_many(a, b) or not a.unit:
        return False
    return a.unit == b.unit or (bool(telling(a.unit)) and telling(a.unit) <= words)


def _are_as_many(a: Quantity, b: Quantity) -> bool:
    return a.kind == b.kind == "count" and a.value == b.value and max(digits(a), digits(b)) >= _FEW


def _any_pair(
    fits: Callable[[Quantity, Quantity], bool], several: Sequence[Quantity], others: Sequence[Quantity]
) -> bool:
    """Whether two of the figures fit; of too many it is taken for granted."""
    return len(several) * len(others) > _PAIRS or any(fits(a, b) for a in several for b in others)


def _may_be_one(a: Quantity, b: Quantity) -> bool:
    one, other = kinds_of(a), kinds_of(b)
    alike = not (BARE.isdisjoint(one) and BARE.isdisjoint(other) and set(one).isdisjoint(other))
    return alike and (agree(a, b) or is_slip(a, b))
