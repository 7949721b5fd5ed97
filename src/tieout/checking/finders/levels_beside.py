"""A change of which one level stands in its own sentence and the other in one beside it, or both do in the one before: "8.42 million tonnes,
17 percent more than in 2008", and in the next sentence "In 2008 …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.stem import stem
from tieout.checking.compact.telling import printed_digits
from tieout.checking.finders.loose import Likely, Partial, Told
from tieout.checking.finders.one_name import is_name
from tieout.checking.finders.told_time import Time, agree, compared, is_before, told
from tieout.checking.gate.levels import BACK
from tieout.checking.lines import Lines
from tieout.checking.readings.opening import PRONOUNS, subject_words

_KINDS = frozenset(("count", "currency", "measure", "number"))
_COMPARED = frozenset(("from", "than", "against", "outgrown"))
_FORMER = _COMPARED | {"earlier"}
_CHANGES = frozenset(("change", "change-than", "by", "that-change"))
_NO_LEVEL = frozenset(("inside",))

_Pairs = Iterator[tuple[Slot, Slot, type[dict[str, Bound]]]]


def levels_beside(change: Slot, line: Line, lines: Lines) -> _Pairs:
    """The new level and the one of before, and how surely words tie them to the change."""
    own = [slot for slot in line.slots if _is_level(slot, change)]
    bases = [slot for slot in own if slot.tags & _COMPARED]
    news = [slot for slot in own if slot not in bases]
    if bases and news:
        return
    if news:
        new = _reached(news, change, line)
        if new is not None:
            yield from _bases_beside(change, new, line, lines)
    elif bases:
        yield from _news_before(change, bases, line, lines)
    else:
        yield from _both_before(change, line, lines)


def _is_level(level: Slot, change: Slot) -> bool:
    """Whether a figure can be a level of what the change is of."""
    return (
        level is not change
        and not level.context
        and level.quantity.value is not None
        and level.tags.isdisjoint(_CHANGES)
        and level.tags.isdisjoint(_NO_LEVEL)
        and (level.kind == "percent" if change.kind == "percentage_point" else level.kind in _KINDS)
        and printed_digits(level.quantity) >= 1
    )


def _reached(news: Sequence[Slot], change: Slot, line: Line) -> Slot | None:
    """The level that a change leads to: the only one, or the one right behind it."""
    if len(news) == 1:
        return news[0] if abs(news[0].number - change.number) <= _FIGURES else None
    behind = [slot for slot in news if slot.number == change.number + 1 and slot.tags & {"to", "at"}]
    return behind[0] if behind else None


_FIGURES = 3


def _beside(line: Line, lines: Lines, change: Slot, ahead: bool) -> Iterator[Line]:
    """The sentences near that hold a level, the one before first; of each side only the nearest that does."""
    for step in (-1, 1) if ahead else (-1,):
        for far in range(1, BACK + 1):
            number = line.number + step * far
            if not 0 <= number < len(lines) or lines.sentences[number].setting in _NO_SENTENCES:
                break
            there = lines[number] if any(_may_be(own.kind, change) for own in lines.own(number)) else None
            if there is not None and any(_is_level(slot, change) for slot in there.slots):
                yield there
                break


_NO_SENTENCES = frozenset(("table", "telegram"))


def _may_be(kind: str, change: Slot) -> bool:
    return kind == "percent" if change.kind == "percentage_point" else kind in _KINDS


def _bases_beside(change: Slot, new: Slot, line: Line, lines: Lines) -> _Pairs:
    """'17 percent more than in 2008. In 2008 …': the level of before is the one whose time the change is reckoned from, or of an earlier
    one in the sentence before."""
    reckoned, where = compared(line, change, new)
    mine = told([token for k, token in enumerate(line.tokens) if k not in where], line)
    for there in _beside(line, lines, change, ahead=True):
        levels = [slot for slot in there.slots if _is_level(slot, change) and are_alike(slot, new)]
        found = []
        times = {base: time_of(base, levels, there) for base in levels}
        for base, time in times.items():
            fits = agree(reckoned, time, mine)
            if fits or (fits is None and is_of_before(base, time, mine, there, line)):
                found.append((base, fits))
        if len(found) != 1 or (found[0][1] is None and len(levels) > 1):
            continue
        base, fits = found[0]
        surely = of_one_thing(line, new, there, base)
        if surely and _tells(change, new, base):
            yield new, base, _kind(bool(fits) and surely > 1, bool(fits) or surely > 1, change, new, base)
            return


def is_of_before(base: Slot, time: Time, mine: Time, there: Line, line: Line) -> bool:
    """Whether words put a level in a sentence to an earlier time than the one that the change leads to."""
    if goes_back(line):
        return False
    if there.number > line.number:
        return time.back != "" and is_before(time, mine) and not mine.back
    since = any(token.text in _SINCE for token in line.tokens)
    return is_before(time, mine) or (since and not mine.back) or (bool(mine.back) and bool(time.years))


def goes_back(line: Line) -> bool:
    """'It had climbed to', 'In the year before it rose': whether a sentence tells of an earlier time than the one before does, and not of all
    that had been so "by May"."""
    return line.tokens[0].text != "by" and any(
        token.text in _BACK or "earlier" in token.classes or token.text.startswith("had ") for token in line.tokens
    )


_BACK = frozenset("had previous prior preceding before earlier".split())
_SINCE = frozenset("since now then today currently".split())


def _news_before(change: Slot, bases: Sequence[Slot], line: Line, lines: Lines) -> _Pairs:
    """'May turnover was also 58 percent higher than the 26.14 billion of a year earlier': what is told of stands in the sentence before."""
    base = min(bases, key=lambda slot: abs(slot.number - change.number))
    for there in _beside(line, lines, change, ahead=False):
        levels = [slot for slot in there.slots if _is_level(slot, change) and are_alike(slot, base)]
        news = [slot for slot in levels if slot.tags.isdisjoint(_FORMER)]
        surely = of_one_thing(line, base, there, news[0]) if len(news) == 1 else 0
        if surely and _tells(change, news[0], base):
            yield news[0], base, _kind(surely > 1 and len(levels) == 1, surely > 1, change, news[0], base)


def _bases(levels: Sequence[Slot]) -> list[Slot]:
    """The levels that another is compared with, and what an "and" joins to one: "compared with 3.01 percent a year ago and 2.70 percent in
    the prior quarter"."""
    bases: list[Slot] = []
    for slot in levels:
        if slot.tags & _COMPARED or (bases and "list-and" in slot.tags and bases[-1].number == slot.number - 1):
            bases.append(slot)
    return bases


def _both_before(change: Slot, line: Line, lines: Lines) -> _Pairs:
    """'The margin was 38.4 percent, against 36.9 percent a year ago. It improved by 150 basis points': of several that the one is compared
    with, the one of the time that the change is reckoned from."""
    reckoned, where = compared(line, change, change)
    mine = told([token for k, token in enumerate(line.tokens) if k not in where], line)
    for there in _beside(line, lines, change, ahead=True):
        levels = [slot for slot in there.slots if _is_level(slot, change)]
        bases = _bases(levels)
        news = [slot for slot in levels if slot not in bases]
        if len(news) != 1 or not bases or not all(are_alike(news[0], base) for base in bases):
            continue
        times = [agree(reckoned, time_of(base, levels, there), mine) for base in bases]
        fitting = [base for base, fits in zip(bases, times, strict=True) if fits or (fits is None and len(bases) == 1)]
        surely = of_one_thing(line, change, there, news[0])
        named = _share_a_name(line, change, there, news[0])
        if there.number > line.number and not (_points_back(there, news[0]) or named):
            continue
        if len(fitting) == 1 and surely and _tells(change, news[0], fitting[0]):
            firm = surely > 1 and (there.number < line.number or not named)
            yield news[0], fitting[0], _kind(firm, True, change, news[0], fitting[0], named)
            return


def _kind(firm: bool, likely: bool, change: Slot, new: Slot, base: Slot, named: bool = False) -> type[dict[str, Bound]]:
    """How surely the figures are of one change; what is said of a part of it is of another, and so is what is off by more than any slip."""
    whole = named or "entire" in change.tags  # "a fall in the net margin", of levels of that
    if whole and _is_near(change, new.quantity.value or 0.0, base.quantity.value or 0.0):
        return Told if firm else Likely if likely else Partial
    return Partial


def _is_near(change: Slot, new: float, base: float) -> bool:
    """Whether two levels go the way that is told, by about as much: all else is as likely told of other levels."""
    if min(new, base) <= 0 or (new - base) * change.sign < 0:
        return False
    stated = abs(change.quantity.value or 0.0)
    moved = abs(new - base) if change.kind == "percentage_point" else abs(new / base - 1) * _HUNDRED
    times = _HUNDRED if change.unit == "basis_point" else 1.0
    return stated > 0 and 1 / _FAR <= moved * times / stated <= _FAR


_FAR, _HUNDRED = 4.5, 100.0


def _tells(change: Slot, *levels: Slot) -> bool:
    """Whether it is no accident that a change and two levels fit."""
    return printed_digits(change.quantity) + sum(printed_digits(slot.quantity) for slot in levels) >= _TOLD


_TOLD = 6


def are_alike(one: Slot, other: Slot) -> bool:
    if not alike(one, other) or ("/" in one.unit) != ("/" in other.unit):
        return False
    return not (one.kind == other.kind == "count" and "" != one.unit != other.unit != "")


def time_of(level: Slot, levels: Sequence[Slot], line: Line) -> Time:
    """Of what time a level is: the only one of a sentence, of the time of that."""
    if len(levels) == 1:
        return told(_without_comparisons(line), line)
    behind = told([*takewhile(_is_beside, line.tokens[level.at + 1 :])], line)
    return behind or told([*takewhile(_is_beside, line.tokens[: level.at][::-1])][::-1], line)


def _is_beside(token: Token) -> bool:
    return token.text not in _MARKS and "list-and" not in token.classes and (token.slot < 0 or token.context)


_MARKS = frozenset(",;:()")


def _without_comparisons(line: Line) -> list[Token]:
    """The words of a sentence but for those that say from when a change of its own is reckoned: "down 3 percent from a year ago"."""
    out = {k for slot in line.slots if slot.tags & _CHANGES for k in compared(line, slot, slot)[1]}
    return [token for k, token in enumerate(line.tokens) if k not in out]


def of_one_thing(line: Line, level: Slot, there: Line, other: Slot) -> int:
    """How surely two levels are of one thing: 2 where the later sentence is about a pronoun or names nothing else, or they count the same; 1
    where they share a name."""
    later, earlier = (line, there) if line.number > there.number else (there, line)
    last, first = (level, other) if later is line else (other, level)
    if _differ(_stuff(later, last), _stuff(earlier, first)):
        return 0
    if _points_back(later, last):
        return 2 if later.number - earlier.number == 1 else 1
    mine, theirs = _names(later, last), _names(earlier, first)
    common = mine & theirs
    if not common:
        return int(level.kind == other.kind and level.kind in _COUNTED and level.unit == other.unit != "")
    return 2 if mine == theirs or (mine <= theirs and _is_told_now(later, last)) else 1


def _share_a_name(line: Line, change: Slot, there: Line, level: Slot) -> bool:
    """Whether a change and a level of the next sentence are told by one name of two words: "net interest margin"."""
    behind = frozenset(_root(t.text) for t in line.tokens[change.at + 1 :][:_REACH] if _is_named(t))
    return len((_names(line, change) | behind) & _names(there, level)) >= _SURELY


_SURELY = 2
_COUNTED = ("count", "measure")


def _differ(one: str, other: str) -> bool:
    return "" != one != other != ""


def _stuff(line: Line, level: Slot) -> str:
    """'6.12 million bushels of oats': of what so much is."""
    if level.kind != "measure":
        return ""
    behind = line.tokens[level.at + 1 : level.at + 3]
    return stem(behind[1].text) if len(behind) > 1 and behind[0].text == "of" and is_name(behind[1]) else ""


def _points_back(line: Line, level: Slot) -> bool:
    """ "It was", "The figure fell to", "At the end of June they were", "The new one seats", "This year's, at": the words before a level name
    no other thing."""
    subject = subject_words(line)
    if subject and (subject == subject[:1] and subject[0] in PRONOUNS or " ".join(subject) in _ANY_LEVEL):
        return True
    before = [token.text for token in line.tokens[: level.at]]
    if any(
        f"the {b}" in _ANY_LEVEL and a == "the" and c in _BEING
        for a, b, c in zip(before, before[1:], before[2:12], strict=False)
    ):
        return True
    if any(a in _PERSONAL and b in _BEING for a, b in pairwise(before[:_OPENING])):
        return True
    return " ".join(before[:_ELLIPSIS]) in _ONES or (before[:1] == ["this"] and before[2:3] == [","])


_ANY_LEVEL = frozenset(
    f"the {word}" for word in "figure number total sum amount rate price level ratio average".split()
)
_PERSONAL, _OPENING, _ELLIPSIS = frozenset(("it", "they")), 12, 3
_BEING = frozenset(
    "was were is are had has have stood came numbered totalled totaled amounted rose fell grew dropped".split()
)
_ONES = frozenset(f"the {word} one" for word in "new old present current latest second first".split())


def _is_told_now(line: Line, slot: Slot) -> bool:
    """Whether the names before a figure say of what it is, not whose: "the harvest had come to", "the margin improved by"."""
    subject = subject_words(line)
    return not slot.tags.isdisjoint(("level", "to")) or (
        bool(subject) and subject[0] in _DEFINITE and not slot.tags.isdisjoint(_CHANGES)
    )


_DEFINITE = frozenset(("the", "this", "that", "its", "our", "their"))


def _names(line: Line, level: Slot) -> frozenset[str]:
    """What tells the words apart that name a thing, up to a level and right behind it."""
    behind = takewhile(
        lambda t: t.text not in _MARKS and t.slot < 0, line.tokens[level.at + 1 : level.at + 1 + _BEHIND]
    )
    return frozenset(_root(token.text) for token in (*line.tokens[: level.at], *behind) if _is_named(token))


def _is_named(token: Token) -> bool:
    return (is_name(token) or bool(token.classes & _DEEDS)) and token.text not in _NO_NAMES


def _root(word: str) -> str:
    """The first letters of a noun or of what is done: "harvest" and "harvested"."""
    word = stem(word)
    return _OF_DEEDS.get(word, word[:_STEM])


_BEHIND, _REACH, _STEM = 4, 6, 5
_DEEDS = frozenset(("turnover", "traded"))
_OF_DEEDS = dict.fromkeys(("sold", "sale", "selling"), "sale")
_NO_NAMES = frozenset("come end start beginning previously prior people time times one two".split())
