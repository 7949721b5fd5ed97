"""The things without a name of their own that a number counts, told in the sentence before it, or the next one: "Salt, tar and rope were sold. All
three …", "The list is short: salt, tar and rope. The three …", "Three goods were sold. Salt, tar and rope …"."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from tieout.checking.compact.called import CALLED, is_person
from tieout.checking.compact.line import Line, Names, Slot
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.item_words import CLAUSE, LEADING, OPEN, TITLES
from tieout.checking.finders.lists.named_before import bound, is_such
from tieout.checking.lines import Lines
from tieout.checking.tags.listing import told_of_each
from tieout.patterns import lazily

#: Two things stand side by side by chance, and many are told as a list of their own.
_FEWEST, _MOST = 3, 12
#: So many characters of a sentence are looked over.
_LONGEST = 600
_ITEM = r"(?:the\s+)?[^\W\d_][\w'’-]*(?:\s+(?:[^\W\d_][\w'’-]*|&)){0,2}"
#: Items that open a sentence, or follow a colon or such a word as things are told behind; the last one ends at a mark, or is one word.
_LIST = lazily(
    rf"(?:\s*|[^.]*?(?::|\b(?i:of|from|between|on|for|at|to|by|in|with|[a-z]{{3,}}ed(?!\s+(?:to|in|of|for|by|with|at|on|from|as|between)\b)))\s+)({_ITEM}(?:,\s+{_ITEM}){{1,10}}),?\s+and\s+({_ITEM}(?:\s+(?:of|the|with|for)(?:\s+[\w'’-]+){{1,2}})?(?=\s*[.,;:)])|(?:the\s+)?[^\W\d_][\w'’-]*)"
)
_FIRST = lazily(r"(?:the\s+)?[\w'’-]+")
_COMMA = lazily(r",\s+")
#: Words that are no part of a thing.
_NO_THING = (
    OPEN | CLAUSE | LEADING | TITLES | frozenset("as if who when where how why there said into over under".split())
)


def things_before(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """As many things as a definite number says, of its own sentence or else of the one before."""
    if not _FEWEST <= (slot.quantity.value or 0) <= _MOST or not definite(slot, line) or _are_told_so(slot, line):
        return None
    if counts_times(slot, line):
        return None
    for number in (line.number, line.number - 1):
        if number >= 0:
            sentence = lines.sentences[number]
            start = max(sentence.start, min(sentence.end, slot.quantity.start) - _LONGEST)
            found = _told(start, min(sentence.end, slot.quantity.start), slot, lines.text)
            if found is not None:
                beside = lines.text[found.names[-1].end : slot.quantity.start].split()
                return found if beside[:1] != [","] else None  # "Salt, tar and rope, the three men said, …"
    return None


def counts_times(slot: Slot, line: Line) -> bool:
    """'She called three times': no things are counted."""
    return any(t.text == "times" for t in line.tokens[slot.at + 1 : slot.at + 2])


def _are_told_so(slot: Slot, line: Line) -> bool:
    """Whether the number only says what other things are: "… which are the three aims"."""
    return any(t.text in _ARE for t in line.tokens[max(0, slot.at - 3) : slot.at])


_ARE = frozenset(("are", "were", "is", "was", "as"))


def things_next(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """As many things as a number says, with which the next sentence opens."""
    if not _FEWEST <= (slot.quantity.value or 0) <= _MOST or not slot.unit or line.number + 1 >= len(lines):
        return None
    after = lines.sentences[line.number + 1]
    found = _told(after.start, after.end, slot, lines.text)
    opens = found is not None and not lines.text[after.start : found.names[0].start].strip().lower().removeprefix("the")
    return found if opens else None


def places_told(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """As many names as a number says, each with a figure: "three centres, with 90 tons for Ely, 30 for March and 20 for Hull"."""
    if (slot.quantity.value or 0) < _FEWEST or is_person(slot.unit):
        return None
    found = told_of_each(lines.text, slot.quantity.end, line.sentence.end)
    return bound(found, lines.text) if len(found) == slot.quantity.value else None


def _told(start: int, end: int, slot: Slot, text: str) -> Names | None:
    match = _LIST.match(text, start, end)
    if match is None:
        return None
    items = [*_parts(match.start(1), match.end(1), text)]
    if len(items) + 1 != slot.quantity.value or not all(may_be_thing(text[a:b], slot.unit) for a, b in items):
        return None
    last = next((end for end in _ends(match, text) if may_be_thing(text[match.start(2) : end], slot.unit)), None)
    return bound([*items, (match.start(2), last)], text) if last is not None else None


def _ends(match: Match[str], text: str) -> Iterator[int]:
    """Where the last thing may end: before a mark, or behind its first word, "wheat" of "wheat all grew"."""
    if text[match.start(2)].isupper() and text[match.end(2) : match.end(2) + 2].strip()[:1].isupper():
        return iter(())  # "the Coffee, Sugar and Cocoa Exchange"
    first = _FIRST.match(text, match.start(2))
    return iter((match.end(2), first.end()) if first is not None else (match.end(2),))


def _parts(start: int, end: int, text: str) -> Iterator[tuple[int, int]]:
    for comma in _COMMA.finditer(text, start, end):
        yield start, comma.start()
        start = comma.end()
    yield start, end


def may_be_thing(item: str, unit: str) -> bool:
    """Whether a few words may name a thing that the noun counts: people, firms and lands have names, whose nouns are known."""
    words = item.lower().removeprefix("the ").split()
    within = frozenset(words[1:-1]) - {"of", "the"}
    if not words or not _NO_THING.isdisjoint((words[0], words[-1], *within)):
        return False
    return item[0].isupper() and is_such(item, unit) if unit in CALLED else not is_person(unit)
