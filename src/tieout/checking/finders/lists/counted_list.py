"""A count and the list of what it counts: "five ports: Oban, …", "three towns (Ely, …)", "two men, Alan Reed and …"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tieout.checking.compact.called import OFFICES
from tieout.checking.compact.line import Bound, Line, Names, Slot
from tieout.checking.finders.lists.aged_names import aged_names
from tieout.checking.finders.lists.amounts_listed import amounts
from tieout.checking.finders.lists.are_next import are_next
from tieout.checking.finders.lists.bullets import bulleted
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.counted_noun import noun_end
from tieout.checking.finders.lists.dated_each import dated_each
from tieout.checking.finders.lists.dated_next import days_behind, days_next
from tieout.checking.finders.lists.enumerated import enumerated
from tieout.checking.finders.lists.fitting import fitting
from tieout.checking.finders.lists.grouped import grouped
from tieout.checking.finders.lists.headed import headed
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import FIRM
from tieout.checking.finders.lists.items import Listed
from tieout.checking.finders.lists.labelled import labelled
from tieout.checking.finders.lists.list_apposed import list_apposed
from tieout.checking.finders.lists.list_before import list_before
from tieout.checking.finders.lists.list_behind import PEOPLE, opened
from tieout.checking.finders.lists.list_farther import loosely, times
from tieout.checking.finders.lists.named_before import named_before, named_of
from tieout.checking.finders.lists.named_later import named_later
from tieout.checking.finders.lists.names_all import names_all
from tieout.checking.finders.lists.numbered import numbered
from tieout.checking.finders.lists.one_other import one_and_other
from tieout.checking.finders.lists.ordinals import ORDINALS
from tieout.checking.finders.lists.out_of import is_of_a_number, out_of
from tieout.checking.finders.lists.parts import is_name
from tieout.checking.finders.lists.shared_out import shared_out, shares_out_another
from tieout.checking.finders.lists.things_apposed import things_of
from tieout.checking.finders.lists.things_told import places_told, things_before, things_next
from tieout.checking.finders.lists.told_below import told_below
from tieout.checking.finders.lists.told_each import told_each
from tieout.checking.finders.lists.told_further import is_told_further
from tieout.checking.finders.lists.years_listed import years_listed
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.plurals import plural, singular

MOST = 20
#: A list that is this much longer or shorter than its number is no slip: it is a list of something else, or of a part.
SLIP = 2
#: of what a thing has several: "three volume works"
_PIECES = frozenset(("volume", "part", "piece", "page"))
#: Counts that are round, unless as many things are listed.
_ROUND = frozenset(("half-dozen",))
_INTRODUCING = frozenset("a an the his her its their one another".split())


def counted_lists(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the count, and `items`, the list; only where both are plain."""
    for slot in line.slots:
        if is_of_a_number(slot, line):
            continue
        if slot.kind == "duration":
            times_told = years_listed(slot, line, lines.text) or days_next(slot, line, lines)
            if times_told is not None:
                yield {"stated": slot, "items": times_told}
            else:
                named = days_behind(slot, line, lines) or told_each(slot, line, lines)
                if named is not None:
                    yield Partial({"stated": slot, "items": named})
            continue
        within = lines.text[slot.quantity.end : slot.quantity.end + 1] == "-"  # "a four-nation group"
        if not _counts(slot) or (not within and _is_attribute(slot)):
            continue
        number = slot.quantity.value or 0
        if within:
            found = named_list([grouped(slot, line, lines.text)], number, slot, line, lines.text)
        else:
            found = counted(slot, number, line, lines)
        if found is not None:
            if len(found.names) + 1 != number or not is_told_further(line, lines):
                yield {"stated": slot, "items": found}
            continue
        each = enumerated(slot, line, lines) or one_and_other(slot, line, lines)
        if each is not None:
            yield {"stated": slot, "items": each}
            continue
        called = labelled(slot, line, lines)
        if called is not None:
            yield {"stated": slot, "items": called}
            continue
        told = _told_next(slot, number, line, lines)
        if told is not None:
            yield told
            continue
        before = list_apposed(slot, line)
        if before is not None and len(before.names) == number:
            yield {"stated": slot, "items": before}
            continue
        apart = (
            named_before(slot, line, lines)
            or named_later(slot, line, lines)
            or aged_names(slot, number, line, lines)
            or things_before(slot, line, lines)
            or things_next(slot, line, lines)
            or places_told(slot, line, lines)
            or fitting(slot, line, lines)
            or told_each(slot, line, lines)
        )
        if apart is not None:
            yield Partial({"stated": slot, "items": apart})
            continue
        other = named_of(slot, line, lines)
        if other is not None:
            yield {"stated": slot, "items": other}


def counted(slot: Slot, number: float, line: Line, lines: Lines) -> Names | None:
    """The list of so many things as a count says; where the words leave open whether it is of them, or how many it holds, only such a
    list as has that number of items."""
    at = noun_end(slot, line, lines.text)
    if at is None or (len(slot.quantity.text) > 1 and slot.quantity.text.isupper()):
        return None  # what is all in capitals shows no names
    bullets = _bullets(at, line, lines)
    if bullets is not None:
        return bullets if abs(len(bullets.names) - number) <= (0 if _is_round(slot) else SLIP) else None
    shares = shared_out(at, slot, line)
    if shares is not None:
        return named_list([shares], number, slot, line, lines.text)
    each = numbered(at, slot, line, lines.text)
    if each is not None:
        return named_list([each], number, slot, line, lines.text)
    ways = (read(at, slot, line, lines.text) for read in _WAYS)
    if (
        line.tokens[at : at + 1]
        and line.tokens[at].text == "("
        and any(t.text == "of" for t in line.tokens[slot.at : at])
    ):
        ways = (
            found and replace(found, sure=found.sure and found.proper) for found in ways
        )  # "five bands of blue (top and bottom)"
    return named_list(ways, number, slot, line, lines.text)


def named_list(ways: Iterable[Listed | None], number: float, slot: Slot, line: Line, text: str) -> Names | None:
    """The first list that has the number of items, or else one that has another for sure."""
    every = []
    for found in ways:
        if found is not None and ((slot.unit in OFFICES and _tells_of_talks(found, text)) or _only_numbers(found)):
            continue
        every += [found] if found is not None else []
        while found is not None:
            names = _of_number(found, number, text, slot.unit in PEOPLE)
            if names is not None:
                return names
            found = found.otherwise
    if _of_owners(slot, line) or _is_round(slot):
        return None
    every = [found for found in every if not shares_out_another(found.items, slot, line)]
    sure = (_for_sure(found, number, text) for found in every if len(found.items) != out_of(slot, line))
    return next(filter(None, sure), None)


def _only_numbers(found: Listed) -> bool:
    """'two things: first, they know the tide, and second, they rest': what only tells the place of an item is none."""
    return any(len(item) == 1 and item[0].text.removesuffix("ly") in ORDINALS for item in found.items)


def _of_owners(slot: Slot, line: Line) -> bool:
    """'The two women's sons': the number may be of those, and the list is of what is theirs; not "two of Holm's arms"."""
    if any(t.text == "of" for t in line.tokens[slot.at + 1 : slot.at + 2]):
        return False
    return any(word.endswith(("'s", "’s", "s'", "s’")) for word in slot.quantity.subject.split())


def _told_next(slot: Slot, number: float, line: Line, lines: Lines) -> dict[str, Bound] | None:
    """The list of the next sentence: it ties out with as many items, and is accused where it names all for sure."""
    found = are_next(slot, line, lines) or told_below(slot, line, lines)
    names = _of_number(found, number, lines.text, slot.unit in PEOPLE) if found is not None else None
    if names is not None:
        return Partial({"stated": slot, "items": names})
    sure = found is not None and not _is_round(slot) and names_all(found, slot, line, lines)
    other = _for_sure(found, number, lines.text) if found is not None and sure else None
    return {"stated": slot, "items": other} if other is not None else None


def _tells_of_talks(found: Listed, text: str) -> bool:
    """Whether names and things stand side by side, as what people spoke of: "the two leaders: NATO, Russia and world trade"."""
    names = any(is_name(item, text) for item in found.items)
    plain = (item for item in found.items if not any(text[t.start].isupper() or t.slot >= 0 for t in item))
    return names and any(item[0].text not in _INTRODUCING for item in plain)


def _of_number(found: Listed, number: float, text: str, people: bool) -> Names | None:
    """The items of a list, if they may be as many as the number. What may tell more of a name ("Acme, a bakery, …") is an item of its own
    only among people ("Ann Hill, a clerk, …"), or where it ends in a name ("Rio, New York", "Acme, its affiliate Acme/Bolt")."""
    fewer = _certain(found)
    named = all(text[found.items[k][-1].start].isupper() for k in found.maybe)
    for items in (fewer, found.items) if people or named else (fewer,):
        if len(items) == number:
            return _names(items, text)
    return None


def _for_sure(found: Listed, number: float, text: str) -> Names | None:
    """The items of a list, where they cannot be as many as the number, whatever is meant by the words."""
    items = _certain(found)
    least, most = len(items) - found.fewer, len(items) + found.more + len(found.maybe)
    if (
        least <= number <= most
        or not found.sure
        or _tells_several(items, text)
        or (found.shared and number > most)
        or (found.wider and number < least)
        or (_OWNED_TOGETHER if number > most else _ONE_NAME).search(text, items[0][0].start, items[-1][-1].end)
    ):
        return None
    in_one = len(items) == 2 < len(items[0]) == number - 1 and items[0][-1].text not in FIRM
    if in_one and found.proper and items[0][0].text != "the":
        return None  # "Tamil English Malay and Hokkien"
    return _names(items, text) if least - SLIP <= number <= most + SLIP else None


def _tells_several(items: Sequence[Item], text: str) -> bool:
    """'four triangles - green (top and bottom) and black (left and right)': a bracket behind an item may say that it is two."""
    first, last = items[0][0].start, items[-1][-1].end
    return _SEVERAL.search(text, first, last) is not None or _SEVERAL.match(text, last) is not None


#: "Ford & Hill's T": names before a thing that is theirs together; "Reed, Hall & Cole": such as may be one firm's.
_OWNED_TOGETHER = lazily(r"&\s+\w+['’]s\b")
_ONE_NAME = lazily(r"&\s+\w+['’]s\b|,\s+[A-Z][^,;]*&|,[^,;]*\band [A-Z]\w+,? (?:Ltd|Inc|LLP|LLC|Co)\b")
_SEVERAL = lazily(r"\s*\([^()]*\band\b[^()]*\)")


def _certain(found: Listed) -> tuple[Item, ...]:
    return tuple(item for k, item in enumerate(found.items) if k not in found.maybe)


def _names(items: Sequence[Item], text: str) -> Names:
    return Names((), set(), 0, tuple(clipped(item[0].start, item[-1].end, text) for item in items))


def _counts(slot: Slot) -> bool:
    """Whether a figure is a small number of things."""
    quantity = slot.quantity
    value = quantity.value or 0
    return (
        not slot.context
        and slot.kind in ("count", "number")
        and value == int(value)
        and 2 <= value <= MOST
        and quantity.hedge == "="
        and "/" not in slot.unit
        and (quantity.figure is None or not quantity.figure.pointed or _is_round(slot))
    )


def _is_round(slot: Slot) -> bool:
    """'a half-dozen': of as many things or about as many."""
    return slot.quantity.text.lower() in _ROUND


def _is_attribute(slot: Slot) -> bool:
    """Whether the number only tells of what kind the noun is: "his three volume works"."""
    words = slot.quantity.subject.lower().split()
    return len(words) > 1 and words[0] == singular(words[0]) and plural(words[-1]) and words[0] in _PIECES


def _bullets(at: int, line: Line, lines: Lines) -> Names | None:
    ends = line.tokens[at:]
    return bulleted(line, lines) if len(ends) == 1 and ends[0].text == ":" else None


def _before(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    return list_before(slot, line, text)


#: The ways to find the list of a count that numbers no items, the plainest first.
_WAYS: Sequence[Callable[[int, Slot, Line, str], Listed | None]] = (
    opened,
    things_of,
    times,
    loosely,
    headed,
    _before,
    amounts,
    dated_each,
)
