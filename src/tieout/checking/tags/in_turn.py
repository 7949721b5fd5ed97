"""Step 1 and 2 together: two levels of one thing, told alike, each with its own time.

"2,300 cars in 2009 and 1,840 in 2010": no word compares the two, but their times say which is the earlier one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.kinds import MOVING, UNITED
from tieout.checking.compact.line import Line, Slot, Token, tie
from tieout.checking.compact.verbs import CHANGES
from tieout.checking.tags.asked import WHENS
from tieout.checking.tags.moments import OPENERS, SPANS, moment, order, told_times
from tieout.rules.vocabulary import entries

_COMPARED = frozenset(("from", "than", "against", "change", "change-than", "inside"))


def tell_in_turn(line: Line, figures: Sequence[Slot]) -> None:
    """Links the later of two levels to the earlier (`after`); both ways where their times do not say which is which. Of three in a row,
    a change may be between any two."""
    if _tells_time(line):
        for one, other in pairwise(figures):
            if "against" in other.tags:
                _turn(line, one, other)
        levels = [s for s in figures if not _is_own_change(s, figures)]
        pairs = [(a, b) for a, b in pairwise(levels) if _are_levels(a, b) and _is_bridge(line, a, b)]
        if not pairs:
            return
        told = Counter(slot for pair in pairs if all(told_times(line, *pair)) for slot in pair)
        for one, other in pairs:
            if told[one] == told[other] == 1:
                _tie(line, one, other)
        _close_rows(line, pairs)


def _close_rows(line: Line, pairs: Sequence[tuple[Slot, Slot]]) -> None:
    """'412 inns in 2001, 431 in 2004 and 518 in 2009, an increase of 26 percent': the last of a row `closes` the first."""
    first: Slot | None = None
    last: Slot | None = None
    for one, other in pairs:
        if not _follows(line, one, other):
            last = None
            continue
        if first is not None and last is one:
            tie("closes", other, first)
        else:
            first = one
        last = other


def _follows(line: Line, one: Slot, other: Slot) -> bool:
    """Whether the time of the one level is before that of the other."""
    first, second = moment(line, one), moment(line, other)
    return first is not None and second is not None and order(first, second) == -1


def _is_own_change(slot: Slot, figures: Sequence[Slot]) -> bool:
    """'was 21 percent in June; by September it had eased 1.6 points to 19.4': a change right before the level that it leads to."""
    behind = next((s for s in figures if s.at > slot.at), None) if "change" in slot.tags else None
    return behind is not None and "to" in behind.tags and behind.at - slot.at <= _TO


#: So many tokens lead from a change to its level ("points to").
_TO = 3


def _tells_time(line: Line) -> bool:
    """Whether a word or a date of the line may be the time of a level."""
    return (
        not line.texts.isdisjoint(WHENS)
        or not line.texts.isdisjoint(entries(_TIMED))
        or any(line.tokens[slot.at].context for slot in line.slots)
    )


#: What has levels, and what of it lends its unit to a bare one; a wait, too: "was 12 months and is now 9".
_MOVING, _UNITED = MOVING | {"duration"}, UNITED | {"duration"}
_TIMED = frozenset(("earlier", "year-ago", "weekday"))


def _are_levels(one: Slot, other: Slot) -> bool:
    """Whether two figures can be levels of one thing, and no words compare them yet."""
    if one.kind not in _MOVING or (one.tags | other.tags) & _COMPARED:
        return False
    if not alike(one, other):
        return other.kind == "number" and not other.unit and one.kind in _UNITED and _is_near(one, other)
    return one.unit == other.unit or not one.unit or not other.unit or one.kind not in ("count", "number")


def _turn(line: Line, one: Slot, other: Slot) -> None:
    """'31 percent in 1911 compared with 18 percent in 2011': what it is compared with is the later one."""
    first, second = moment(line, one), moment(line, other)
    if first is None or second is None or None in (first.date, second.date) or first.month or second.month:
        return
    if order(first, second) == -1 and alike(one, other) and not one.tags & _COMPARED - {"inside"}:
        other.tags.discard("against")
        other.tags.add("plain")
        tie("after", other, one)


_TIMES = 20.0


def _is_near(one: Slot, other: Slot) -> bool:
    """Whether a bare number is of the size of a level with a unit: "64,000 tons in July and in August 48,000"."""
    a, b = one.quantity.value, other.quantity.value
    return bool(a and b) and 1 / _TIMES < abs((a or 1) / (b or 1)) < _TIMES


def _tie(line: Line, one: Slot, other: Slot) -> None:
    first, second = told_times(line, one, other)
    if first is None or second is None:
        return
    way = order(first, second)
    if way is None:
        return
    if way <= 0:
        tie("after", other, one)
    if way >= 0:
        tie("after", one, other)
    if other.kind == "number" and not other.unit:
        other.kind, other.unit = one.kind, one.unit


def _is_bridge(line: Line, one: Slot, other: Slot) -> bool:
    """Whether from the one level to the other nothing leads over but their times, "and", a pronoun and a verb of state."""
    between = line.tokens[one.at + 1 : other.at]
    if len(between) > _FAR:
        return False
    noun = _noun(between)
    rest = between[len(noun) :]
    if not any(t.text in OPENERS or "level" in t.classes for t in rest):
        return False
    verbs = {t.text for t in line.tokens[max(0, one.at - _VERB) : one.at] if t.text.isalpha()}
    moved = (_moved(rest) or _came_to(rest)) if "to" in other.tags else ()
    if (at := _says_number(rest)) and all(_leads_over(t) or t in moved for t in rest[at:]):
        return not _own(line, other)
    if not all(_leads_over(t) or t.text in verbs or t in moved or _is_passive(rest, k) for k, t in enumerate(rest)):
        return False
    return _own(line, other) <= {t.text for t in noun} | _SMALL


def _says_number(rest: Sequence[Token]) -> int:
    """Where, behind a mark, "that number" or the like is told of, which is the first level whatever was said of it; 0 where none is."""
    at = max((k for k, t in enumerate(rest) if t.text in OPENERS), default=-1) + 1
    said = f" {' '.join(t.text for t in rest[at:])} "
    return at if at and any(f" {number} " in said for number in _NUMBERS) else 0


_NUMBERS = frozenset(
    f"{which} {what}" for which in ("that", "this", "the", "their") for what in ("number", "figure", "total")
)


def _moved(rest: Sequence[Token]) -> Sequence[Token]:
    """'which was 5.2 percent in March, fell sharply to 4.7': the verb that leads to the second level, and what stands with it."""
    at = next((k for k in range(len(rest) - 1, -1, -1) if rest[k].classes & CHANGES), len(rest))
    led = rest[at:]
    alone = all(
        t.text in ("to", "points", "percent", "by")
        or t.slot >= 0
        or t.text.endswith("ly")
        or t.classes & (CHANGES | {"soft"})
        for t in led
    )
    return led if at and alone and rest[at - 1].text in _LEADS else ()


def _came_to(rest: Sequence[Token]) -> Sequence[Token]:
    """'put at 11 million in 2021, came to only 8': a verb of state that leads to the second level."""
    at = next((k for k in range(len(rest) - 1, 0, -1) if rest[k].text == "to"), 0)
    alone = at and "level" in rest[at - 1].classes and all("soft" in t.classes for t in rest[at + 1 :])
    return rest[at:] if alone else ()


_LEADS = frozenset(
    (
        ",",
        "and",
        "but",
        "has",
        "had",
        "then",
        "it",
        "they",
        "number",
        "figure",
        "total",
        "the number",
        "the figure",
        "the total",
    )
)
_VERB, _FAR = 4, 22
_LEADING = frozenset(
    """in on for during by at of the a an this last and but while whereas then it they there we he she the figure the number the total figure number
    was were is are had has have been only just still end beginning start middle early late season""".split()
) | {"the figure", "the number", "the total", "it is", "it was", "had been", "has been", *OPENERS}
_SMALL = frozenset("of the a an in on for".split())


def _leads_over(token: Token) -> bool:
    if token.slot >= 0:
        return token.context
    return (
        token.text in _LEADING
        or token.text in SPANS
        or token.text == "fiscal"
        or bool(token.classes & {"soft", "level", "earlier", "year-ago", "weekday"})
        and not token.classes & CHANGES
    )


def _is_passive(rest: Sequence[Token], k: int) -> bool:
    """'2.30 dollars were declared in 2014 and 2.00 in 2013': a participle behind its helper."""
    return k > 0 and rest[k].text.endswith("ed") and rest[k - 1].text in ("was", "were", "been", "being")


def _noun(tokens: Sequence[Token]) -> list[Token]:
    """The words right behind a figure that name what it counts, up to its time, a mark or a verb."""
    return list(_before_time(tokens))


def _before_time(tokens: Sequence[Token]) -> Iterator[Token]:
    for k, token in enumerate(tokens[:_LONGEST]):
        if token.slot >= 0 or not token.text.isalpha() or token.classes & (_VERBAL | {"earlier", "year-ago"}):
            return
        if token.text in _NO_NOUN or token.text.endswith("ed") or token.classes & CHANGES:
            return
        article = token.text in ("the", "a", "an")
        if token.text in OPENERS or token.text in WHENS or ("soft" in token.classes and not article):
            return
        if token.text in _WHEN and any(
            t.context or t.text in SPANS or "weekday" in t.classes for t in tokens[k + 1 : k + 4]
        ):
            return
        yield token


_LONGEST = 6
_NO_NOUN = frozenset("to who which that went".split())
_VERBAL = frozenset(("level", "up", "down", "break", "from", "than", "against"))
_WHEN = frozenset("in on for during at by last this a".split())


def _own(line: Line, slot: Slot) -> set[str]:
    """The words that name what the second level counts: none, or those of the first."""
    return {t.text for t in _noun(line.tokens[slot.at + 1 : slot.at + 1 + _LONGEST])}
