"""Items of one account of one stretch of the calendar, wherever an article tells them: "the surplus was 0.42 billion, against 1.31 billion in the
same month last year … Exports came to 1.66 billion, against 1.72 billion in April and 2.48 billion in May 1986"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.accounts.calendar_keys import Key, are_apart, key_beside, key_of
from tieout.checking.finders.lists.named_items import Told, items_told
from tieout.checking.lines import Lines
from tieout.checking.readings.phrasing import named
from tieout.patterns import lazily
from tieout.quantities.calendar_names import MONTHS
from tieout.records import dataclass
from tieout.rules.model import Account, Rule

#: So many sentences on, a stretch that one tells of an item still holds.
_HOLDS = 2


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure of an item, the stretch that it is of, whose it is by the words of its sentence, and whether they tell the stretch by
    themselves."""

    told: Told
    key: Key
    owners: frozenset[str]
    told_itself: bool


@dataclass(frozen=True, slots=True)
class _Page:
    """The figures of an account's items that have a stretch: by where they stand, and, but for what words narrow, by role and stretch."""

    by_slot: Mapping[Slot, Sequence[Dated]]
    by_key: Mapping[tuple[str, Key], Sequence[Dated]]


def of_one_time(rule: Rule, account: Account, stated: Slot, lines: Lines) -> Sequence[Dated]:
    """The stated figure of an account and the only figures of its other items that are told of its stretch, in the order of the formula; none
    where one is missing, told twice with two values, or where words narrow one of them."""
    page = _page(rule, account, lines)
    here = page.by_slot.get(stated, ())
    own = next((one for one in here if one.told.role == rule.stated and not one.told.narrow), None)
    if own is None:
        return ()
    found = [own]
    for role in account.items:
        like = page.by_key.get((role, own.key), ())
        if len({one.told.slot.quantity.value for one in like}) != 1:
            return ()
        if role != rule.stated:
            found.append(min(like, key=lambda one: abs(one.told.slot.line - stated.line)))
    return found if _are_of_one(found, lines) else ()


def are_of_two_times(rule: Rule, account: Account, slots: Sequence[Slot], lines: Lines) -> bool:
    """Whether words tell of two of the figures that they are of different stretches."""
    by_slot = _page(rule, account, lines).by_slot
    keys = [one.key for slot in slots for one in by_slot.get(slot, ())]
    return any(are_apart(a, b) for a in keys for b in keys)


def _are_of_one(found: Sequence[Dated], lines: Lines) -> bool:
    """Whether no words of their sentences say that the figures are of two owners ("Japan's", "Taiwan's"), or those of the items of one that is not
    told of up to the stated figure."""
    owners = [one.owners for one in found if one.owners]
    if any(a.isdisjoint(b) for a in owners for b in owners):
        return False
    if found[0].owners:
        return True
    first = min(one.told.slot.quantity.start for one in found)
    end = max(first, found[0].told.slot.quantity.start)
    return all(any(_is_told(owner, end, lines) for owner in owned) for owned in owners)


def _is_told(owner: str, end: int, lines: Lines) -> bool:
    """Whether somebody, in lower case, is told of before a place of the text."""
    asked = ("first-told", owner)
    if asked not in lines.known:
        lines.known[asked] = lines.text.lower().find(owner)
    first: int = lines.known[asked]
    return 0 <= first <= end - len(owner)


def _page(rule: Rule, account: Account, lines: Lines) -> _Page:
    """All figures of the items of an account, with the stretches that they are told of."""
    asked = ("account-dated", rule.name, account.items[rule.stated])
    if asked not in lines.known:
        names = {role: named(wordings) for role, wordings in account.items.items()}
        kinds = {role: rule.roles[role].kinds for role in names}
        by_slot: dict[Slot, list[Dated]] = {}
        by_key: dict[tuple[str, Key], list[Dated]] = {}
        for one in _of_page(names, kinds, lines, rule.settings):
            by_slot.setdefault(one.told.slot, []).append(one)
            if not one.told.narrow:
                by_key.setdefault((one.told.role, one.key), []).append(one)
        lines.known[asked] = _Page(by_slot, by_key)
    found: _Page = lines.known[asked]
    return found


def _of_page(
    names: Mapping[str, re.Pattern[str]], kinds: Mapping[str, frozenset[str]], lines: Lines, settings: frozenset[str]
) -> Iterator[Dated]:
    last: Key | None = None
    held = -_HOLDS - 1
    beside: dict[Key, dict[int, Key]] = {}
    for number, sentence in enumerate(lines.sentences):
        said = lines.text[sentence.start : sentence.end].lower()
        line = lines[number] if any(name.search(said) for name in names.values()) else None
        if line is None or sentence.setting not in settings:
            continue
        owners = _owners(line)
        hosts: dict[str, Key | None] = {}
        for told in items_told(line, names, kinds):
            itself = True
            if not told.place:
                key = key_of(told.period, line, lines.published)
                itself = key is not None
                if key is None and not told.period and number - held <= _HOLDS:
                    key = last
                hosts[told.role] = key
                last, held = (key, number) if key is not None else (last, held)
            else:
                host = hosts.get(told.role)
                key = key_beside(told, host, line)
                itself = key is not None
                if key is None and host is not None and not told.period:
                    key = beside.get(host, {}).get(told.place)
                elif key is not None and host is not None:
                    beside.setdefault(host, {})[told.place] = key
            if key is not None:
                yield Dated(told, key, owners, itself)


def are_of_two_lands(lines: Sequence[Line]) -> bool:
    """Whether sentences name two owners of which neither is a word of the language: "Japan's exports", "Taiwan's surplus"."""
    owners = [_owners(line, proper=True) for line in lines]
    return any(a and b and a.isdisjoint(b) for a in owners for b in owners)


def _owners(line: Line, proper: bool = False) -> frozenset[str]:
    """Whose the figures of a sentence are, as it says: "Japan's", "the isle's", but not "last year's"."""
    said = line.text[line.sentence.start : line.sentence.end]
    found = (match[1] for match in _OWNER.finditer(said))
    return frozenset(one.lower() for one in found if not proper or one[0].isupper()) - _TIMES


_OWNER = lazily(r"\b([A-Za-z.]+)(?:['’]s|s['’])")
_TIMES = frozenset("year month week quarter season day today it that there what he she who".split()) | {*MONTHS}
