"""Two levels, and the change from one to the other told in the next sentence: "It was 41 million, compared to 47 million a year ago.
This decrease was …"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from re import Match

from tieout.checking.compact.alike import of_one_form
from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.compact.periods import is_far
from tieout.checking.finders.changes.told_ahead import told_ahead
from tieout.checking.finders.level import are_alike
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import is_before
from tieout.checking.lines import Lines
from tieout.checking.tags.bettered import is_better_with_more
from tieout.quantities.model import Quantity
from tieout.rules.told_changes import APPOSED, GIVEN_REASON, OF_NOUN, OF_VERB
from tieout.rules.vocabulary import listed

#: A level that is so many times the other is of another thing.
FARTHEST = 4.0
#: Tags of figures that are no level by themselves.
_NO_LEVEL = frozenset(("change", "change-than", "from", "than", "against", "by", "inside"))
#: Before a level, or its noun, these say that more of it is less: which way it went, words leave open.
_INVERTED = frozenset("negative use used outflow outflows expense loss losses deficit shortfall minus".split())


def told_after(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`new` and `base`, the only two levels of their kind in the line, and `way`, the word of the next sentence, or of the one before."""
    yield from told_ahead(line, lines)
    pair = _pair(line)
    if pair is None:
        return
    inverted = _inverted(line, pair[0]) | _inverted(line, pair[1])
    if inverted and not _GAINS.isdisjoint(" ".join(t.text for t in line.tokens).split()):
        return  # "a net loss of 4 million, compared to net income of 5 million"
    word = _word(line, pair[0], lines, inverted)
    if word is not None:
        told: dict[str, Bound] = {"new": pair[0], "base": pair[1], "way": word}
        yield told if _are_near(*pair) else Partial(told)
    elif not inverted and (word := _reasoned(line, pair, lines)) is not None:
        yield Partial({"new": pair[0], "base": pair[1], "way": word})


def _reasoned(line: Line, pair: tuple[Slot, Slot], lines: Lines) -> Slot | None:
    """The noun of a change, right behind two levels or as what a reason is given for in their sentence or the next, which of what no words say: "…, a fall
    blamed on frost", "Two storms account for the rise"."""
    end = max(slot.quantity.end for slot in pair)
    found = APPOSED.match(lines.text, end, line.sentence.end) or GIVEN_REASON.search(lines.text, end, line.sentence.end)
    after = lines.sentences[line.number + 1] if line.number + 1 < len(lines.sentences) else None
    if found is None and after is not None and after.paragraph == line.sentence.paragraph:
        found = GIVEN_REASON.search(lines.text, after.start, after.end)
    if found is None:
        return None
    subject = " ".join(t.text for t in line.tokens[: pair[0].at]).split()
    if found[1].lower() == "improvement" and not is_better_with_more(subject):
        return None
    said = Quantity(*found.span(1), found[1], "number", None, named=True)
    return Slot(-1, said, 0, True, line.number, kind=WORD)


_GAINS = frozenset("income profit profits earnings surplus gain gains positive inflow inflows".split())


def _pair(line: Line) -> tuple[Slot, Slot] | None:
    """The level and the one of before: the only one that it is compared with, or of two that are joined that of the earlier time."""
    pair = _compared(line) or _dated(line)
    if pair is None or any((slot.quantity.value or 0.0) <= 0 for slot in pair):
        return None
    return pair if _are_near(*pair, _FAR) else None


def _dated(line: Line) -> tuple[Slot, Slot] | None:
    """'came to 27 million in 2016 and 19 million in 2015'"""
    levels = [slot for slot in line.slots if not slot.context]
    if len(levels) != _TWO or not are_alike(*levels) or any(s.tags & _NO_LEVEL for s in levels):
        return None
    first, second = levels
    between = [
        t for t in line.tokens[first.at + 1 : second.at] if not (t.context or "soft" in t.classes or t.text in _WHEN)
    ]
    if [t.text for t in between] != ["and"] or not is_before(time_of(second, line), time_of(first, line)):
        return None
    return first, second


_TWO, _WHEN = 2, frozenset("in at for during of the end fiscal year years ended".split())


def _compared(line: Line) -> tuple[Slot, Slot] | None:
    bases = [s for s in line.slots if not s.context and "against" in s.tags and not s.tags & {"change", "inside"}]
    if len(bases) != 1 or not _is_before(line, bases[0]):
        return None
    base = bases[0]
    like = [s for s in line.slots if s is not base and not s.context and _measures(s, base)]
    if len(like) != 1 or not _comes_first(line, like[0]) or like[0].tags & _NO_LEVEL or "set-against" in base.tags:
        return None
    return like[0], base


def _measures(slot: Slot, base: Slot) -> bool:
    """Whether a figure may be a level of what the base is one of: no change ("rose 2.1 million to 8.4 million"), no amount for one share."""
    return of_one_form(slot, base) and "change" not in slot.tags


def _is_before(line: Line, base: Slot) -> bool:
    """Whether words put a level at an earlier time: right behind it, or behind what is told of it again ("or 75 cents a share last year")."""
    after = line.tokens[base.at + 1 :]
    return (
        "earlier" in base.tags
        or is_far(line, base)
        or any(t.classes & _AGO or (t.context and t.slot >= 0) for t in after)
        or any(t.text in ("before", "earlier") for t in after[1:3])
    )


_AGO = frozenset(("year-ago", "earlier"))


def _comes_first(line: Line, new: Slot) -> bool:
    """Whether the level is the first figure, but for a change told before it: "profit was 777 million, a margin of 17 percent" is of profit."""
    return all(s.context or "change" in s.tags for s in line.slots[: new.number])


def _inverted(line: Line, slot: Slot) -> set[str]:
    """The words before a level by which more of it is less."""
    ahead = line.tokens[max(0, slot.at - _AHEAD) : slot.at]
    return {t.text for t in ahead if t.text in _INVERTED or ("losses" in t.classes and t.text != "debt")}


_AHEAD = 8


def _are_near(new: Slot, base: Slot, times: float = FARTHEST) -> bool:
    a, b = new.quantity.value or 0.0, base.quantity.value or 0.0
    return 1 / times < a / b < times


#: Two that are farther apart tie out, and are not accused.
_FAR = 12.0


def _word(line: Line, new: Slot, lines: Lines, inverted: Set[str]) -> Slot | None:
    """The word of a change with which the next sentence goes on about the levels; of a debt it must name that: "The increase in net debt"."""
    here = lines.sentences[line.number]
    after = lines.sentences[line.number + 1] if line.number + 1 < len(lines.sentences) else None
    if after is None or after.paragraph > here.paragraph + 1:
        return None
    subject = " ".join(t.text for t in line.tokens[: new.at]).split()
    if not _ELSEWHERE.isdisjoint(subject):
        return None
    found = OF_NOUN.match(lines.text, after.start, after.end)
    if found is not None and inverted <= set(_content(found[3] or "")) and _says_noun(found, subject):
        return _slot(found, line.number)
    found = OF_VERB.match(lines.text, after.start, after.end) if not inverted else None
    return _slot(found, line.number) if found is not None and _stand_in(_content(found[1]), subject) else None


#: Behind these stands another thing than the sentence is about: "profit on sales of …".
_ELSEWHERE = frozenset(("on", "despite", "amid", "while"))


def _says_noun(found: Match[str], subject: list[str]) -> bool:
    """'The sharp decrease', 'The margin decline', 'The increase in net sales': of nothing but what the levels are of."""
    before, of = _content(found[1]), _content(found[3] or "")
    told = [word for word in before if word not in listed("sort-of-change")]
    if found[2] == "improvement" and not is_better_with_more(subject):
        return False
    return _stand_in(told, subject) and _stand_in(of, subject)


def _content(words: str) -> list[str]:
    return [word for word in words.lower().split() if word not in listed("determiner")]


def _stand_in(words: list[str], subject: list[str]) -> bool:
    """Whether all of the words stand in the subject, or what stands before a time does: "in cash flow during the quarter"."""
    end = next((k for k, word in enumerate(words) if word in _TIMES), len(words))
    return (end > 0 or not words) and {_stem(word) for word in words[:end]} <= set(map(_stem, subject))


def _stem(word: str) -> str:
    return word.removesuffix("s")


_TIMES = frozenset(("during", "over", "from", "at", "compared"))


def _slot(found: Match[str], number: int) -> Slot:
    said = Quantity(*found.span(2), found[2], "number", None, named=True)
    return Slot(-1, said, 0, True, number, kind=WORD)
