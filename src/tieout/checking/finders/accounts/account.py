"""Items of one account that stand some sentences apart: "exports rose to 12.9 billion. Imports were 7.7 billion. The surplus of 5.2 billion …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from tieout.checking.compact.ahead import MODALS, PLANNED
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.accounts.account_dated import are_of_two_times, of_one_time
from tieout.checking.finders.accounts.follows_from import comes_between, follows_from
from tieout.checking.finders.accounts.reckoned import are_of_two_series, ways_reckoned
from tieout.checking.finders.lists.named_items import Told, items_told
from tieout.checking.finders.periods import NO_PERIOD, Period, may_be_one, opening_period
from tieout.checking.lines import Lines
from tieout.checking.readings.fit import fits
from tieout.checking.readings.phrasing import APART, named
from tieout.checking.readings.reading import Reading, Way
from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.rules.model import Account, Anchor, Rule

#: So many figures of one item are tried.
MOST = 3


@dataclass(frozen=True, slots=True)
class _Page:
    """The sentences around a stated figure: what each tells of the items, and of its period where it tells none itself."""

    number: int
    told: dict[int, list[Told]]
    periods: dict[int, Period]

    def period(self, told: Told) -> Period:
        """What is told of a figure's period, in its own sentence or before."""
        return told.period if told.period or told.place else self.periods[told.slot.line]

    def may_be_one(self, one: Told, other: Told) -> bool:
        """Whether two figures may be of one period, and what they are compared with, too."""
        hosts = [self.periods[told.slot.line] if told.place else NO_PERIOD for told in (one, other)]
        return may_be_one(self.period(one), self.period(other)) and may_be_one(*hosts)

    def others(self, told: Told) -> frozenset[Period]:
        """The periods of what a level of which none is told is compared with."""
        if told.place or told.period:
            return frozenset()
        same = (one for one in self.told[told.slot.line] if one.role == told.role and one.place)
        return frozenset(one.period for one in same if one.period)

    def compared(self, told: Told) -> int:
        """With how many figures of its sentence its item is compared."""
        return max(
            one.place for one in self.told[told.slot.line] if one.role == told.role and one.narrow == told.narrow
        )


def accounts_told(rule: Rule, line: Line, lines: Lines, ways: Iterable[Way]) -> Iterator[Reading]:
    """The readings of the accounts whose stated figure stands in the line."""
    for account in (way for way in ways if isinstance(way, Account)):
        yield from _of_account(rule, account, line, lines)


def _of_account(rule: Rule, account: Account, line: Line, lines: Lines) -> Iterator[Reading]:
    if account.beside and not named(account.beside).search(_said(lines, line.number)):
        return
    if account.may_be_far:
        yield from _of_one_time(rule, account, line, lines)
    page = _page(rule, account, line.number, lines)
    others = [role for role in account.items if role != rule.stated]
    for stated in page.told.get(line.number, ()):
        if stated.role != rule.stated or (account.beside and stated.place):
            continue
        found = [_nearest(role, stated, page, bool(account.beside)) for role in others]
        for several in product(*found):
            told = (stated, *several)
            words = [_words(lines, one.slot.line) for one in told]
            if _are_apart(words) or comes_between(line, stated.slot, [one.slot for one in several]):
                continue
            if account.may_be_far and are_of_two_times(rule, account, [one.slot for one in told], lines):
                continue
            open_ = account.loose and not follows_from(line, stated.slot, [one.slot for one in several], lines)
            loose = open_ or any(len(one) > 1 for one in found) or _is_unsure(page, told, words, lines)
            bound = _bound(rule, account, stated, several, line)
            if all(page.may_be_one(a, b) for a in several for b in several) and _fit(rule, bound):
                yield Reading(rule, Anchor({}, (), account.formula, loose=loose, doubt=_DOUBT), bound, 0.0)


def _of_one_time(rule: Rule, account: Account, line: Line, lines: Lines) -> Iterator[Reading]:
    """The figures that are told of one stretch of the calendar, in whatever sentences they stand."""
    for slot in line.slots:
        found = of_one_time(rule, account, slot, lines)
        words = [_words(lines, one.told.slot.line) for one in found]
        if not found or _are_apart(words) or _are_ahead(words):
            continue
        if are_of_two_series([ways_reckoned(_said(lines, one.told.slot.line)) for one in found]):
            continue
        bound = _bound(rule, account, found[0].told, [one.told for one in found[1:]], line)
        if _fit(rule, bound):
            loose = not all(one.told_itself for one in found)
            yield Reading(rule, Anchor({}, (), account.formula, loose=loose, doubt=_DOUBT), bound, _FARTHER)


def _are_ahead(words: Sequence[frozenset[str]]) -> bool:
    """Whether some sentences, and not all, tell of what is still to come."""
    return len({bool(said & (_PLANNED | MODALS)) for said in words}) > 1


#: Farther than the items of the sentences near.
_FARTHER = 1.0


def _bound(rule: Rule, account: Account, stated: Told, several: Sequence[Told], line: Line) -> dict[str, Bound]:
    """The figures by their roles; of the two of a balance what went out first for a deficit, and where no word says which it is, the larger."""
    slots = [one.slot for one in several]
    if account.formula.text == rule.formula.text and _DIFFERENCE.fullmatch(account.formula.text):
        way = _way(stated.slot, line)
        if way < 0:
            slots.reverse()
        elif not way:
            slots.sort(key=lambda slot: -abs(slot.quantity.value or 0.0))
    return {rule.stated: stated.slot, **dict(zip((one.role for one in several), slots, strict=True))}


def _way(balance: Slot, line: Line) -> int:
    """1 where the nearest word calls a balance a surplus, -1 where it calls it a deficit, 0 where none does."""
    near = sorted(
        range(max(0, balance.at - _CALLED), min(len(line.tokens), balance.at + 3)), key=lambda k: abs(k - balance.at)
    )
    called = (word for k in near for word in line.tokens[k].text.split())
    return next((_BALANCES[word] for word in called if word in _BALANCES), 0)


_CALLED, _BALANCES = 6, {"surplus": 1, "deficit": -1, "shortfall": -1}
_DIFFERENCE = lazily(r"\w+ - \w+ == \w+")


def _fit(rule: Rule, bound: dict[str, Bound]) -> bool:
    """Whether the figures are different ones, of kinds and units that their roles allow."""
    slots = [(name, slot) for name, slot in bound.items() if isinstance(slot, Slot)]
    of_one_time = len({"/" in slot.unit for _, slot in slots}) == 1
    return (
        of_one_time
        and len({slot for _, slot in slots}) == len(bound)
        and all(fits(rule, rule.roles[name], slot, bound) for name, slot in slots)
    )


def _is_unsure(page: _Page, told: Sequence[Told], words: Sequence[frozenset[str]], lines: Lines) -> bool:
    """Whether the sentences, of which these are the words, tell of figures reckoned in different ways, or ahead of time and not, or the
    balance is one of somebody of whom the others do not tell ("the government deficit"), or the items are compared with different numbers
    of figures."""
    ways = {ways_reckoned(_said(lines, one.slot.line)) for one in told}
    owners = _OWNERS & words[0] - frozenset().union(*words[1:])
    compared = told[0].place > 0 and len({page.compared(one) for one in told}) > 1
    return len(ways) > 1 or _are_ahead(words) or bool(owners) or compared


def _are_apart(words: Sequence[frozenset[str]]) -> bool:
    """Whether by the words of their sentences some of the figures are planned, and others came to pass: what is to be paid next year is no
    part of what was paid."""
    planned, maybe = ([not some.isdisjoint(said) for said in words] for some in (_PLANNED, _MAYBE))
    return any(planned) and (not all(maybe) or "returned" in words[0])


def _words(lines: Lines, number: int) -> frozenset[str]:
    return frozenset(_said(lines, number).replace("-", " ").replace("'s", "").split())


#: Words of what is not yet so; and of whom a balance may be that is not all that came in and went out.
_PLANNED = PLANNED | frozenset("looked approved authorized authorised authorization authorisation".split())
_MAYBE = _PLANNED | MODALS | {"will"}
_OWNERS = frozenset("government federal budget fund pension hospital council treasury".split())
_DOUBT = 2.0


def _nearest(role: str, stated: Told, page: _Page, narrowed: bool) -> Sequence[Told]:
    """The figures of an item in the nearest sentence that tells one which may belong to the stated figure."""
    for number in sorted(page.told, key=lambda k: (abs(k - page.number), -k)):
        found = [
            one
            for one in page.told[number]
            if one.role == role and (narrowed or one.narrow == stated.narrow) and _belongs(one, stated, page)
        ]
        if found:
            return found[:MOST]
    return ()


def _belongs(one: Told, stated: Told, page: _Page) -> bool:
    return one.place == stated.place and page.may_be_one(one, stated) and page.period(one) not in page.others(stated)


def _page(rule: Rule, account: Account, number: int, lines: Lines) -> _Page:
    """What the sentences around the one of that number tell of an account's items."""
    names = {role: named(wordings) for role, wordings in account.items.items()}
    kinds = {role: rule.roles[role].kinds for role in names}
    told: dict[int, list[Told]] = {}
    periods: dict[int, Period] = {}
    last = NO_PERIOD
    for k in range(max(0, number - APART), min(len(lines), number + APART + 1)):
        said = _said(lines, k)
        line = lines[k] if any(pattern.search(said) for pattern in names.values()) else None
        if line is None or line.sentence.setting not in rule.settings:
            continue
        asks = names if not account.beside else _by_place(rule, account, names, said)
        told[k] = list(items_told(line, asks, kinds))
        own = next((one.period for one in told[k] if not one.place and one.period), NO_PERIOD)
        last = periods[k] = own or opening_period(line) or last
    return _Page(number, told, periods)


def _by_place(rule: Rule, account: Account, names: dict[str, re.Pattern[str]], said: str) -> dict[str, re.Pattern[str]]:
    """The items that a sentence can tell: the stated one where the words beside it stand, what is called by the same names elsewhere."""
    stated = set(account.items[rule.stated])
    beside = named(account.beside).search(said) is not None
    away = {role for role, wordings in account.items.items() if role != rule.stated and stated.intersection(wordings)}
    return {role: names[role] for role in names if role not in (away if beside else (rule.stated,))}


def _said(lines: Lines, number: int) -> str:
    sentence = lines.sentences[number]
    return lines.text[sentence.start : sentence.end].lower()
