"""The items of a list in words: "Oban, Mallaig and Ullapool" into three, or nothing where the words leave the number open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tieout.checking.compact.line import Line, Token
from tieout.checking.finders.lists.item_figures import told_alike
from tieout.checking.finders.lists.item_forms import (
    are_deeds,
    are_several,
    in_one_form,
    in_turn,
    is_office,
    one_figure_each,
    qualifiers,
    with_the,
)
from tieout.checking.finders.lists.item_tokens import Item, cleaned, first
from tieout.checking.finders.lists.item_words import (
    BEHIND,
    BY,
    DONE,
    FARTHEST,
    FIRM,
    OPEN,
    PAIRS,
    PARTIES,
    SMALL,
    TITLES,
)
from tieout.checking.finders.lists.parts import Part, between, holds, is_introduced, is_name, items_between, words
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that is closed by "and".

    items   the words of each item
    proper  whether all items are names with capitals
    rest    what follows behind the last item, in the same stretch of words
    maybe   the numbers of those items that may only tell more of the one before
    sure    whether no other number of items can be meant, but for the next two
    fewer, more  how many items less or more it may be: "and" within one may join two of them ("A and B, C, and D"), a name may only say
            where the one before it is ("Kansas City, New York")
    wider  whether it may be of more than the number is of ("two of its rivals, …"): only a shorter list is wrong
    shared  whether several things may share an item, or some have none ("in Ely and March", "including Ely"): only a longer list is wrong
    otherwise  the list as it is read otherwise
    """

    items: tuple[Item, ...]
    proper: bool
    rest: tuple[Token, ...]
    maybe: tuple[int, ...] = ()
    sure: bool = True
    fewer: int = 0
    more: int = 0
    shared: bool = False
    wider: bool = False
    otherwise: Listed | None = None


def listed(tokens: Sequence[Token], line: Line, text: str, closed: bool = False) -> Listed | None:
    """The list that the tokens hold from their first on; None where they hold none.

    `closed`: a mark behind the tokens ends the list, so that names need no "and".
    """
    if not _may_be_listed(tokens, closed):
        return None
    outer = cleaned(tokens)
    if outer and outer[0].text in PAIRS:
        return _quoted(outer)
    by_semicolon = between(outer, ";")
    commas = [any(t.text == "," for t in part) for part in by_semicolon]
    if commas == [True, False] and by_semicolon[1][0].text == "and":
        return None  # "plans for the state, plans for towns; and the budget": which mark parts the items is left open
    joined = [any(t.text == "and" for t in part) for part in by_semicolon]
    if joined == [True, True] and by_semicolon[1][0].text != "and":
        return None  # "wait() for one and all; map() for many, and stop()": so is it here
    if len(by_semicolon) > 2 or (len(by_semicolon) > 1 and by_semicolon[-1][0].text == "and"):
        return _by_semicolons(by_semicolon, line)
    return _by_commas(outer[: first(outer, ";")], line, text, closed)


def _may_be_listed(tokens: Sequence[Token], closed: bool) -> bool:
    """Whether an "and" stands there, or commas part three names before a mark: no list does without."""
    said = [token.text for token in tokens]
    return "and" in said or (closed and said.count(",") >= _COMMAS)


_COMMAS = 2


def _quoted(tokens: list[Token]) -> Listed | None:
    """Titles in quotation marks, whatever commas they hold."""
    items: list[Item] = []
    at, led = 0, [False]
    while at < len(tokens) and tokens[at].text in PAIRS:
        end = at + 1 + first(tokens[at + 1 :], PAIRS[tokens[at].text])
        items.append(
            tuple(t for t in tokens[at + 1 : end] if t.text not in ",;" or t is not tokens[min(end, len(tokens)) - 1])
        )
        at = end + 1
        led.append(False)
        while at < len(tokens) and tokens[at].text in (",", ";", "and"):
            led[-1] |= tokens[at].text == "and"
            at += 1
    if len(items) < 2 or not all(items) or not led[len(items) - 1] or sum(led) > 1:
        return None
    return Listed(tuple(items), False, tuple(tokens[at:]))


def _by_semicolons(parts: list[list[Token]], line: Line) -> Listed | None:
    if parts[-1][0].text != "and" or any(part[0].text == "and" for part in parts[:-1]):
        return None
    items = [tuple(_to_comma(item)) for item in [*parts[:-1], parts[-1][1:]]]
    if not all(items) or any(holds(item[:3], OPEN) for item in items) or not one_figure_each(items, line):
        return None
    return Listed(tuple(items), False, ())


def _to_comma(item: list[Token]) -> list[Token]:
    return item[: first(item, ",")]


def _by_commas(tokens: list[Token], line: Line, text: str, closed: bool) -> Listed | None:
    parts = items_between(tokens, text)
    last, led = _last(parts, closed), next((k for k, part in enumerate(parts) if part.led), None)
    found = _to_part(last, parts, line, text, closed)
    if found is None or led is None or led == last:
        return found
    return replace(found, otherwise=_to_part(led, parts, line, text, closed))


def _to_part(last: int | None, parts: list[Part], line: Line, text: str, closed: bool) -> Listed | None:
    """The list of which the part of that number is the last."""
    if last is None:
        names = (
            closed and len(parts) > 2 and all(is_name(part.tokens, text) for part in parts) and not _cut(parts, text)
        )
        return _settled([part.tokens for part in parts], (), (), line, text, True) if names else None
    items = [*(part.tokens for part in parts[:last]), *closing(parts[last])]
    items[-1], behind = _ended(items[-1], items[:-1], text, closed)
    if len(items) < 2 or not all(items) or _one_name(items, parts[last]):
        return None
    deeds = are_deeds(items)
    within = 0 if deeds else sum(part.joins and not _two_offices(part.tokens) for part in parts[:last])
    one_firm = parts[last].led and items[-1][-1].text in FIRM  # "and Reed, Frost and Webb Inc"
    more = within + (0 if one_firm or deeds else sum(t.text == "and" for t in items[-1]))
    sure = not more or all(is_name(item, text) for item in items)
    led = next((part for part in parts[last + 1 :] if part.led), None)
    nested = led is not None and not (len(items) > 2 and led.tokens[1:2] and led.tokens[1].text in ("a", "an"))
    sure &= parts[last].led or not nested  # "roads and bridges, schools, and parks"; not "A, B and C, and a bus"
    rest = (*behind, *(t for part in parts[last + 1 :] for t in part.tokens))
    maybe = tuple(k for k, part in enumerate(parts[:last]) if part.maybe or (k and _tells_more(part.tokens)))
    told = any(
        part.is_description and not holds(part.tokens[:_OF_WHICH], ASIDE_OF) for part in parts[last + 1 : last + 2]
    )
    sure &= bool(maybe) or not told
    if maybe and told and all(parts[k].is_description for k in maybe):  # "Acme, a bakery, and Bolt, a brewery"
        items, maybe = [item for k, item in enumerate(items) if k not in maybe], ()
    settled = _settled(items, rest, maybe, line, text, sure, mixed=closed and len(items) > 2)
    fewer = 1 if within and not parts[last].led else 0  # "research and development, parks and gardens"
    return settled and replace(settled, fewer=settled.fewer + fewer, more=more)


#: "…, the last of which is new": it says more of the list.
ASIDE_OF, _OF_WHICH = frozenset(("of which", "of whom", "which", "whom")), 5


def _last(parts: list[Part], closed: bool) -> int | None:
    """The number of the part that an "and" says to be the last; in a list that a mark ends, an earlier one may stand within an item."""
    led = next((k for k, part in enumerate(parts) if part.led), None)
    every = [k for k, part in enumerate(parts) if part.joins]
    joined = [k for k in every if not parts[k].maybe] or every
    if not joined or (led is not None and (closed or joined[0] == led)):
        return led
    return joined[-1] if closed else joined[0]


def _cut(parts: list[Part], text: str) -> bool:
    """Whether the last item ends in initials ("the U.S."), behind which the sentence may have been cut."""
    end = parts[-1].tokens[-1].end
    return text[end - 2 : end - 1] == "." or text[end - 1 : end + 1].isupper()


def _tells_more(item: Item) -> bool:
    """ "appointed by the mayor", "known as Reed": what was done to the item before."""
    first = item[0].text
    return (first.endswith("ed") or first in DONE) and holds(item[1:2], BY)


def _one_name(items: Sequence[Item], last: Part) -> bool:
    """Whether "the Holiday and Express" may be one: all items but the last begin with "the", and no comma stands before the "and"."""
    return (
        len(items) > 2 and not last.led and items[-1][0].text != "the" and all(i[0].text == "the" for i in items[:-1])
    )


def closing(part: Part) -> list[Item]:
    """The last one or two items: "and D", or "C and D"."""
    at = first(part.tokens, "and")
    return [part.tokens[1:]] if at == 0 else [part.tokens[:at], part.tokens[at + 1 :]]


def _ended(item: Item, before: Sequence[Item], text: str, closed: bool) -> tuple[Item, Item]:
    """The last item, and the words behind it that go on with the sentence: such as stand in no item `before`, and behind names no word
    without a capital."""
    spoken = words([t for one in before for t in one])
    names = bool(item) and all(is_name(one, text) for one in before) and is_name(item[:1], text)
    for k, token in enumerate(item):
        if token.text == "&":
            continue
        goes_on = not closed and holds([token], BEHIND - spoken)
        if k and text[token.start : token.end].islower() and (goes_on or (names and token.text not in SMALL)):
            end = k - 1 if names and item[k - 1].text in SMALL else k
            return item[:end], item[end:]
    return item, ()


def _settled(
    items: Sequence[Item], rest: Item, maybe: tuple[int, ...], line: Line, text: str, sure: bool, mixed: bool = False
) -> Listed | None:
    """The list, if it is one; `mixed` where names and things in plain words may stand in it side by side."""
    names = [is_name(item, text) or is_introduced(item, text) for item in items]
    plain = [item for k, item in enumerate(items) if not names[k] and k not in maybe]
    if any(len(item) > FARTHEST or holds(item, OPEN) for item in items) and not in_turn(items):
        return None
    if any(are_several(item, text) for item in items):
        return None
    if not plain:
        sure &= all(k in maybe or is_name(item, text) for k, item in enumerate(items))
        spoken = [words(item) for item in items]
        if any(w <= TITLES - PARTIES for w in spoken) or any(map(is_office, items)):
            return None
        if any(w <= PARTIES for w in spoken):  # "Ann Hill, Labour, and Bo Ek"
            if any("and" in w for w in spoken):
                return None
            sure = False
        return Listed(tuple(items), True, rest, maybe, sure, fewer=qualifiers(items))
    alike = mixed or not (any(names[1:]) or (names[0] and len(words(items[0])) > 1))
    plain_ones = are_deeds(items) or told_alike(items) or (in_one_form(items) and one_figure_each(items, line))
    sure &= alike and not maybe and plain_ones
    return Listed(tuple(items), False, rest, maybe, sure, fewer=with_the(items))


def _two_offices(item: Item) -> bool:
    """ "Vice-Chairman and Finance Director Egon von Grau": an "and" behind an office, which is no name of its own."""
    office = item[: first(item, "and")]
    return all(word in TITLES for t in office for word in t.text.split("-"))
