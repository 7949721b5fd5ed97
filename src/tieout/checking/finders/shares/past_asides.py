"""A share and its part, of a whole that was told some sentences before and is taken up by its noun, by "the total" or by a pronoun: "The council owns
3,310 houses. Rents rose by 4 percent last year. Some 1,260 of the houses, or 38 percent, are empty"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.stem import stem
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.lists.item_figures import beside
from tieout.checking.finders.loose import Apart, Partial, Told
from tieout.checking.finders.periods import may_be_one, opening_period, period
from tieout.checking.finders.shares.counted_before import ends_there
from tieout.checking.finders.shares.part_of_share import NO_LEVEL, part_of
from tieout.checking.finders.shares.shares import is_amount, linked, may_be
from tieout.checking.lines import Lines
from tieout.patterns import lazily

#: So many sentences before that of the part the whole may stand.
_BACK = 3
#: What is said of a budget, or of a total of things, is said of a whole.
_NO_WHOLE = NO_LEVEL - {"planned", "per"}
#: What is told to be "of" something, beside the share or at the head of the sentence, and the word behind that.
_OF = lazily(
    r"\b(?:of|among) (?:(them|it|whom|which)\b|((?:all|the|these|those|this|that)\b(?: (?:the|these|those)\b)?)"
    r"(?: ([^\W\d_]+)\b)?)(?! ?['’])( [^\W\d_]+)?"
)
_SUMS = frozenset("sum money funds amount".split())
_TOTAL = frozenset("total whole lot".split())
#: Behind a noun: which of them are meant.
_NARROWS = frozenset(
    "in at on of for from by with without near under over that which who whose it they he she we and or built".split()
)
#: Behind "the total", of which no noun says more ("the total amount of loans").
_GOES_ON = frozenset(("", "and", "but", "while", "is", "was", "are", "were", "has", "have", "goes", "went"))
_NEAR, _SHORT = 14, 3
#: What tells that things are no longer what they were.
_LATER = lazily(r"\b(?:since|now|today|nowadays|by then|later|remaining|left|still|so far)\b")


def past_asides(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `part` and `whole`, the only figure like the part where the last one that may be it was told: accused where its noun takes it up,
    or a pronoun right behind it, and nothing is told of another time; by "the total", or a pronoun past asides, where a misprint explains it."""
    part = part_of(stated, (), line, lines)
    if part is None or not is_amount(part) or _has_rivals(part, line):
        return
    own, words = [*_taken_up(stated, line)], [*_taken_up(part, lines[part.line])]
    words += own
    if not words and part in linked(stated) and ends_there(stated, line):
        yield from _of_what_was_told(stated, part, lines)
    whole = _told_before(part, words, lines) if words else None
    there = lines[whole.line] if whole is not None else None
    if whole is None or there is None or not may_be(stated, part, whole):
        return
    if own and not any(word in _TOTAL | {_IT} or _names(word, whole, there) for word in own):
        return  # "Of this, 120 tons go east. That is 25 percent of the Irish harvest"
    named = any(_names(word, whole, there) for word in words) or (_IT in words and whole.line == part.line - 1)
    if not named and {_IT, *_TOTAL}.isdisjoint(words):
        return
    bound: dict[str, Bound] = {"stated": stated, "part": part, "whole": whole}
    later = _LATER.search(line.text[whole.quantity.end : line.sentence.end].lower())
    yield Told(bound) if named and not later and _are_of_one_time(whole, there, line) else Apart(bound)


def _of_what_was_told(stated: Slot, part: Slot, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'It asked for 1.61 billion. By May 507 million had been paid, or 31.5 percent': of what no word names, it may be the last larger level told."""
    whole = _told_before(part, (), lines) if part.line == stated.line and "bare" in stated.tags else None
    if whole is not None and may_be(stated, part, whole):
        yield Partial(stated=stated, part=part, whole=whole)


def _has_rivals(part: Slot, line: Line) -> bool:
    """Whether another figure of the sentence may be the whole, or another part with a share of its own."""
    return any(s is not part and not s.context and alike(s, part) and is_amount(s) for s in line.slots)


#: What stands for a pronoun, which takes up whatever was told.
_IT = ""


def _taken_up(slot: Slot, line: Line | None) -> Iterator[str]:
    """The nouns of which the share, or its part, is said to be."""
    if line is None:
        return
    for match in _OF.finditer(line.text, line.sentence.start, line.sentence.end):
        if 0 <= match.start() - slot.quantity.end <= _NEAR:
            yield from _nouns(*match.groups(_IT))
    if opened := _OF.match(line.text[line.sentence.start : line.sentence.end].lower()):
        yield from _nouns(*opened.groups(_IT))


def _nouns(pronoun: str, leading: str, noun: str, behind: str) -> Iterator[str]:
    noun = noun.lower()
    if pronoun or (not noun and not leading.endswith("the")):
        yield _IT
    elif noun and (behind.strip() in _GOES_ON if noun in _TOTAL | _SUMS else behind.strip() not in _NARROWS):
        yield noun


def _told_before(part: Slot, words: Sequence[str], lines: Lines) -> Slot | None:
    """The only level like the part in the nearest sentence that tells one as large; what is told past that is of another whole."""
    for number in range(part.line - 1, max(-1, part.line - 1 - _BACK), -1):
        near = lines[number]
        if near is None or near.sentence.setting in NO_SENTENCES:
            continue
        told = [s for s in near.slots if is_amount(s) and alike(s, part) and _may_hold(s, part, words)]
        if told:
            alone = len(told) == 1 and not told[0].tags & _NO_WHOLE and not _is_shared_out(told[0], near)
            return told[0] if alone else None
    return None


def _may_hold(slot: Slot, part: Slot, words: Sequence[str]) -> bool:
    """Whether a figure is as large as the part, or counts what the words name; else it stands in an aside."""
    larger = (slot.quantity.value or 0.0) > (part.quantity.value or 0.0)
    return larger or part.kind not in BARE or any(word and stem(word) == slot.unit for word in words)


def _is_shared_out(whole: Slot, line: Line) -> bool:
    """'It asked 1,200 people and half of them replied. Of those …': whether a share behind it leaves another whole."""
    return any(s.kind in ("percent", "fraction") and not s.context for s in line.slots[whole.number + 1 :])


def _names(word: str, whole: Slot, there: Line) -> bool:
    """Whether the whole is told with a noun: the one that it counts, or one of its sentence."""
    if whole.kind in BARE:
        return bool(word) and stem(word) == whole.unit
    return word in _SUMS or len(word) > _SHORT and word in there.texts


def _are_of_one_time(whole: Slot, there: Line, line: Line) -> bool:
    """Whether no words keep the whole and its share from being of one time."""
    told = period(beside(there, whole), there) or opening_period(there)
    return may_be_one(told, opening_period(line)) and not any(s.kind == "date" for s in line.slots)
