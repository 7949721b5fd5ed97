"""The things that a number counts, told by one of the next sentences: "three shops. New shops will be in …", "identified the suspects as …"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from tieout.checking.compact.called import FIRMS, is_person
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.are_next import counts_alone, of_another, same_ones
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.items import Listed, listed
from tieout.checking.finders.lists.list_behind import ahead, at_end
from tieout.checking.lines import Lines
from tieout.checking.tags.listing import FAR_BELOW, may_be_told_below
from tieout.patterns import lazily
from tieout.quantities.plurals import plural, singular

#: So many sentences behind the number tell what it counts.
_NEAR = 3
#: "The schools to be closed are", "New shops will be in": what stands before the verb, and what opens the list.
_ARE = lazily(r"((?:[^\W\d_][\w'’-]*\s+){1,7})(?:are|were|will\s+be|would\s+be)(\s+in|\s+at|\s+near)?\s+(?=\S)")
#: "identified the suspects as", "named them as", "They were named as"
_AS = lazily(
    r"\b(?:identified|named|listed)\s+(?:(?:the|all|both|these|those)\s+(?:[a-z-]+\s+){1,3}|them\s+|those\s+[a-z]+\s+)as\s+"
    r"|\bThey\s+(?:were|are|have\s+been)\s+(?:identified|named|listed)\s+(?:by\s+(?:the\s+)?\w+\s+)?as\s+"
)
#: "The awards were made to": what several got.
_TO = lazily(r"\b(?:made|awarded|granted|given|went|sold|assigned|allocated)\s+to\s+")
_GOES_ON = frozenset("will would is are was were has have had can could may".split())
_THE = frozenset("the these those its their his her all".split())
#: Words behind the noun that leave it at those that were counted.
_ALL_OF_THEM = frozenset("to involved concerned affected named in-question".split())
#: Words that leave it at some of them: "the schools to be closed first".
_SOME = frozenset("first next now soonest initially only also".split())
#: Nouns that leave no person out; of people told of by these, what they are in a court.
_PLAIN, _OF_CRIME = frozenset("man woman person people".split()), frozenset("suspect defendant accused".split())
#: What people are called who have been counted by another noun; and, of what was done to them, "those charged".
_PERSONS = frozenset(
    "suspect man woman victim defendant accused winner person people detainee prisoner pair trio".split()
)


def told_below(slot: Slot, line: Line, lines: Lines) -> Listed | None:
    """The list that ends one of the next sentences, of names; sure where it names all that were counted, and nothing else there is."""
    if not may_be_told_below(lines.text, slot.quantity, line.sentence.end):
        return None
    last = min(line.number + _NEAR, len(lines) - 1)
    for number in range(line.number + 1, last + 1):
        sentence = lines.sentences[number]
        if sentence.start - line.sentence.end > FAR_BELOW:
            return None
        found = _of_sentence(slot, line, lines, number)
        if found is not None:
            return found
    return None


def _of_sentence(slot: Slot, line: Line, lines: Lines, number: int) -> Listed | None:
    start, end = lines.sentences[number].start, lines.sentences[number].end
    are = _ARE.match(lines.text, start, end)
    if are is not None and not of_another(are[1].lower().split(), slot, line):
        told = _tells(slot, are[1].lower().split(), line)
        if told:
            found = _list(are.end(), lines, number)
            sure = told > 1 and not definite(slot, line) and number == line.number + 1
            return None if found is None else _of(found, slot, line, sure, bool(are[2]))
    named = _AS.search(lines.text, start, end) if is_person(slot.unit) or slot.unit in FIRMS or not are else None
    if named is not None:
        found = _list(named.end(), lines, number)
        called = named[0].lower()
        all_of = "them" in called or "they" in called or (is_person(slot.unit) and "suspect" in called)
        sure = all_of and number == line.number + 1 and counts_alone(slot, line)
        return None if found is None else _of(found, slot, line, sure, False)
    given = _TO.search(lines.text, start, end) if slot.unit in FIRMS and number <= line.number + 2 else None
    if given is not None:
        found = _list(given.end(), lines, number)
        return None if found is None else replace(found, sure=False)
    return None


def _tells(slot: Slot, words: list[str], line: Line) -> int:
    """Whether words before a verb name what is counted: 2 where they name all of it, 1 where perhaps a part, 0 where another thing."""
    the = words[0] in _THE
    if words[0] == "those" and len(words) > 1 and (words[1].endswith("ed") or words[1] in ("hurt", "held", "dead")):
        return (2 if len(words) == 2 else 1) if is_person(slot.unit) else 0
    names = (slot.unit, *(_PERSONS if is_person(slot.unit) else ()))
    at = next((k for k, word in enumerate(words) if singular(word) in names and plural(word)), -1)
    if at < 0:
        return 0
    noun = singular(words[at])
    same = noun == slot.unit or noun in _PLAIN or (slot.unit in _PLAIN and noun in _OF_CRIME)
    whole = (
        same
        and the
        and set(words[1:at]) <= same_ones(slot, line)
        and (at + 1 == len(words) or words[at + 1] in _ALL_OF_THEM)
    )
    whole = whole and _SOME.isdisjoint(words[at + 1 :])
    return 2 if whole else int(the or at + 1 == len(words))


def _list(at: int, lines: Lines, number: int) -> Listed | None:
    """The list of names that opens at a place of a sentence and ends it, or goes on with a clause of its own."""
    after = lines.worded(number)
    first = next((k for k, token in enumerate(after.tokens) if token.start >= at), len(after.tokens))
    tokens = ahead(after, first)
    clause = next(
        (k for k, (a, b) in enumerate(pairwise(tokens)) if a.text == "and" and b.text in _GOES_ON), len(tokens)
    )
    found = listed(tokens[:clause], after, lines.text, closed=True)
    if found is None or not all(_is_name(item, lines.text) for item in found.items):
        return None
    goes_on = not at_end(found) and not _tells_more(found)
    return replace(found, sure=found.sure and found.proper and not goes_on, rest=())


def _is_name(item: Item, text: str) -> bool:
    """Whether an item is a name, or ends in one ("former deputy head Pal Kun"), or begins with one ("South End in Essex")."""
    return text[item[0].start].isupper() or text[item[-1].start].isupper()


def _tells_more(found: Listed) -> bool:
    """Whether what follows a list only says who the last one is: ", a former guard"."""
    words = [t.text for t in found.rest]
    return bool(words) and words[0] in _WHO and "and" not in words


_WHO = frozenset("a an the his her its their who which whose both all".split())


def _of(found: Listed, slot: Slot, line: Line, sure: bool, places: bool) -> Listed:
    some = [token.text for token in line.tokens[slot.at + 1 : slot.at + 2]] == ["of"]  # "three of the owners"
    return replace(found, sure=found.sure and sure and not some, shared=found.shared or places)
