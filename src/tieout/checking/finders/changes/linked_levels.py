"""Two levels of one sentence of which words say which came first, and a word that tells which way they went: "Loans grew in May: 41,200 after
38,700", "was dearer, at 9 crowns instead of 8", "34 in the spring, 29 a year before, a drop that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from tieout.checking.compact.groups import COMPARED
from tieout.checking.compact.kinds import BARE, MOVING, UNITED
from tieout.checking.compact.line import Bound, Line, Slot, Token
from tieout.checking.compact.verbs import is_verb
from tieout.checking.finders.changes.way_led import way_ahead, way_behind
from tieout.checking.finders.level import CHANGES, NO_SENTENCES, are_alike
from tieout.checking.finders.loose import Partial, Told
from tieout.checking.finders.time_of import time_of
from tieout.checking.finders.told_time import ONCE, SEASONS, TIMES, YEAR_AGO, are_told, is_before
from tieout.patterns import lazily

_KINDS = MOVING | {"duration", "percentage_point"}


def linked_levels(line: Line) -> Iterator[dict[str, Bound]]:
    """`new` and `base`, two levels side by side whose order words tell."""
    if line.sentence.setting in NO_SENTENCES:
        return
    levels = [slot for slot in line.slots if not slot.context]
    for one, other in _pairs(levels):
        bare = _is_bare(other) and one.kind in _UNITED
        if not (_may_be_level(one) and _may_be_level(other) and (bare or are_alike(one, other))):
            continue
        between = line.text[one.quantity.end : other.quantity.start].replace("\n", " ").lower()
        linked = _linked(line, one, other, between) or _told_by_times(line, one, other, between, levels)
        if linked is None or one.quantity.value == other.quantity.value:
            continue
        later, straight = linked
        new, base = (other, one) if later else (one, other)
        way = way_ahead(line, one, later) or way_behind(line, other)
        if way is None or _is_planned(line, base):
            continue
        if bare and not later:
            base = replace(base, kind=one.kind, unit=one.unit)
        elif bare:
            new = replace(new, kind=one.kind, unit=one.unit)
        bound: dict[str, Bound] = {"new": replace(new, verb=way.word, verb_sign=way.sign), "base": base}
        sure = way.sure and straight and not _goes_on(line, one, other) and not _is_dated(line, other)
        yield Told(bound) if sure else Partial(bound)


def _pairs(levels: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Each level and the next outside brackets, and two levels of one bracket: "(31, against 44 last year)"."""
    inside = [slot for slot in levels if "inside" in slot.tags]
    yield from pairwise(slot for slot in levels if "inside" not in slot.tags)
    yield from ((one, other) for one, other in pairwise(inside) if other.number == one.number + 1)


def _may_be_level(slot: Slot) -> bool:
    return slot.kind in _KINDS and bool(slot.quantity.value) and slot.tags.isdisjoint(CHANGES)


def _is_bare(slot: Slot) -> bool:
    """'9 crowns instead of 8': a number by itself is of the unit of the one before."""
    return slot.kind in BARE and not slot.unit and slot.quantity.text.replace(".", "").replace(",", "").isdecimal()


_UNITED = UNITED | {"percent", "duration"}


def _linked(line: Line, one: Slot, other: Slot, between: str) -> tuple[bool, bool] | None:
    """Whether the second of two levels is the later one, and whether it is what the other came right after; None where words do not tell."""
    link = _LINK.match(between)
    if link is None:
        return (True, False) if "from" in one.tags and _TO.match(between) else None
    if "from" in one.tags or not _ends(line, other):
        return None
    its = time_of(other, line)
    order = is_before(time_of(one, line), its)  # whether the first was before the second
    if order is True:
        return None
    meant = link["before"] in _IN_PLACE and "to" in one.tags  # "cut to 7 percent rather than 5", as some had hoped
    straight = bool(link["before"]) and not meant and its.back != YEAR_AGO
    return (False, straight) if not link["where"] or order is False else None


def _told_by_times(
    line: Line, one: Slot, other: Slot, between: str, levels: Sequence[Slot]
) -> tuple[bool, bool] | None:
    """'61 in May, 68 a year ago', '7.42 at noon and 7.49 today': the only two levels of their kind, side by side, each with its time."""
    if (COMPARED | {"to"}) & (one.tags | other.tags) or not _BESIDE.match(between):
        return None
    if sum(are_alike(slot, one) or slot is other for slot in levels) != _PAIR:
        return None
    own, its = time_of(one, line), time_of(other, line)
    order = is_before(own, its)
    if order is None:
        return None
    return (order, False) if are_told(own, its) or ONCE in (own.rank, its.rank) else None


_PAIR = 2


def _is_planned(line: Line, base: Slot) -> bool:
    """'instead of the 40 planned', 'after a target of 40': what was meant to be is no level of before."""
    behind = takewhile(lambda token: token.text not in _ENDS, line.tokens[base.at + 1 : base.at + _BEHIND])
    return not base.tags.isdisjoint(_MEANT) or any("yardstick" in token.classes for token in behind)


_MEANT, _ENDS, _BEHIND = frozenset(("planned", "foretold", "than-plan")), frozenset(",;:.()–—-"), 5


def _goes_on(line: Line, one: Slot, other: Slot) -> bool:
    """'Prices rose: 31 boats were sold against 40': whether the first level is told with a verb of its own."""
    return any(is_verb(line, i) for i in range(one.at + 1, other.at) if line.tokens[i].text not in _TELLING)


_TELLING = frozenset(
    "compared instead had having been were was averaged numbered stood closed opened started come drew drawn".split()
)


def _is_dated(line: Line, base: Slot) -> bool:
    """Whether anything tells a time, which the way may not be of ("fell for the third month, to 6, after 5 in May"), or stands behind the levels."""
    behind = line.tokens[base.at + 1 :][:1]
    timed = any(token.context or token.classes & {"earlier", "year-ago"} for token in line.tokens)
    return timed or any(_is_period(t) for t in line.tokens) or any(t.text not in _CLOSING for t in behind)


def _is_period(token: Token) -> bool:
    return token.text.removesuffix("s") in TIMES | SEASONS | {"day", "again"}


def _ends(line: Line, base: Slot) -> bool:
    """Whether the level of before is told for itself, with its noun and its time at most: not "after 2 million in tax"."""
    behind = [*takewhile(lambda token: token.text not in _CLOSING, line.tokens[base.at + 1 :])]
    noun = next((k for k, t in enumerate(behind[:2]) if _is_time(t)), min(len(behind), 1))
    return (not behind or behind[0].text not in _NO_NOUN) and all(map(_is_time, behind[noun:]))


def _is_time(token: Token) -> bool:
    timed = token.context or bool(token.classes & {"earlier", "year-ago"})
    return timed or token.text in _LEADING or token.text.removesuffix("s") in TIMES | SEASONS or token.text in _WHEN


_CLOSING = frozenset((*",;:.()–—-", *"and but as while because with although though".split()))
_LEADING = frozenset("in on at for during by of the a an that last".split())
_WHEN = frozenset(
    """ago before earlier then now previously today week weeks day days present same previous prior count census survey poll peak start outset end close
    time date stage point""".split()
)
_NO_NOUN = frozenset("who that which".split())


_HEDGE = r"(?:(?: of)? (?:just|only|about|some|nearly|almost|around|roughly|an?|the|mere|over))*"
_NOUN = r"^(?: (?!and\b|but\b|while\b|as\b|after\b)[a-z0-9'’%/-]+){0,8}?(?:, [a-z' ’]{3,30},|,)?(?: \()?"
_LINK = lazily(
    rf"{_NOUN}"
    r"(?:(?: ?(?:(?P<before>after|following|instead of|in place of|rather than|previously|formerly)"
    r"|against|versus|vs\.?|compared (?:with|to)|as against|as opposed to)"
    r"| having (?:previously |once )?(?:been|stood at|averaged|numbered|totall?ed|come to|cost|closed at|opened at|started at|begun at))"
    rf"{_HEDGE}"
    r"|(?P<where> (?:when|where|whereas)(?: [a-z0-9'’]+){0,8}),?) $"
)
_IN_PLACE = frozenset(("instead of", "in place of", "rather than"))
_TO = lazily(
    r"^(?: [a-z0-9'’%/-]+){0,6},? (?:it (?:goes|went|has gone) )?to (?:just |only |about |some |nearly |almost |around |roughly )?$"
)
_BESIDE = lazily(
    r"^(?: (?!or\b|to\b)[a-z0-9'’%/.-]+){0,8}?(?:,|;| and| but)(?: (?:and|but|then|in|on|the|only|just|about|some|nearly|almost))* $"
)
