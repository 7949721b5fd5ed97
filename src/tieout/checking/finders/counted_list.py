"""A count and the list that opens right behind its noun: "five ports: Oban, …", "three towns (Ely, …)", "two men, Alan Reed and …"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile

from tieout.checking.compact.line import WORD, Bound, Line, Names, Slot, Token
from tieout.checking.finders.bullets import bulleted
from tieout.checking.finders.clip import clipped
from tieout.checking.finders.counted_noun import NAMED_BY_OF, OF_THE, double, noun_end, openers
from tieout.checking.finders.dated import dated
from tieout.checking.finders.item_words import TITLES
from tieout.checking.finders.items import Item, Listed, listed
from tieout.checking.finders.list_before import list_before
from tieout.checking.finders.parts import is_name, is_place
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.nouns import plural

MOST = 20
#: So many tokens hold any list of that length; a sentence of a thousand figures is not read to its end for each.
FARTHEST = 240
#: A list that is this much longer or shorter than its number is no slip: it is a list of something else, or of a part.
SLIP = 2

_DEMONYM = lazily(r"(?:ish|ch|an|ese|ic|i)$")
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december morning noon evening night spring summer autumn winter""".split()
)
_LANDS = frozenset(
    "market member economy power government territory destination exporter importer producer neighbour neighbor".split()
)
_PEOPLE = frozenset(
    "person people man woman child victim passenger soldier suspect member student pupil worker patient player animal survivor".split()
)
#: what may follow a list that nothing else closes
_GOES_ON = frozenset("which who where all each both with according while".split())
_DASHES = frozenset("–—-")
_ARE = frozenset(("are", "were", "be", "will be", "would be", "include", "included", "they are", "they were"))
#: words that open a list which need not be all, or that tie it to the number more loosely than a mark does
_LOOSELY = frozenset((":", "as", "including", "called", "named", "namely", *_ARE))
#: so far behind their number the dates of things stand
_NEAR = 16
#: of those, words behind which anything may be listed; behind the others names
_WHOLE = frozenset((":", "called", "namely"))
#: nouns of which each one has a date of its own
_DATED = frozenset("year summer winter spring autumn season occasion date day weekend".split())
_WHERE = frozenset("in at on located based from".split())


def counted_lists(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the count, and `items`, the list; only where both are plain."""
    for slot in line.slots:
        if not _counts(slot, lines.text):
            continue
        found = counted(slot, slot.quantity.value or 0, line, lines)
        if found is not None:
            yield {"stated": slot, "items": found}
            return


def counted(slot: Slot, number: float, line: Line, lines: Lines) -> Names | None:
    """The list of so many things as a count says; where the words leave open whether it is of them, or how many it holds, only such a
    list as has that number of items."""
    at = noun_end(slot, line, lines.text)
    if at is None or (len(slot.quantity.text) > 1 and slot.quantity.text.isupper()):
        return None  # what is all in capitals shows no names
    bullets = _bullets(at, line, lines)
    if bullets is not None:
        return bullets if abs(len(bullets.names) - number) <= SLIP else None
    for read in _WAYS:
        found = read(at, slot, line, lines.text)
        people = slot.unit in _PEOPLE
        names = _of_number(found, number, lines.text, people) if found is not None else None
        if names is not None:
            return names
    return None


def _of_number(found: Listed, number: float, text: str, people: bool) -> Names | None:
    """The items of a list: as many as the number where the words allow it, or as many as there are for sure. What may tell more of a name
    ("Acme, a bakery, …") is an item of its own only among people ("Ann Hill, a clerk, …")."""
    fewer = tuple(item for k, item in enumerate(found.items) if k not in found.maybe)
    for items in (fewer, found.items) if people else (fewer,):
        if len(items) == number:
            return _names(items, text)
    sure = found.sure and not (len(fewer) == 2 < len(fewer[0]) and found.proper)  # "Tamil English Malay and Hokkien"
    return _names(fewer, text) if sure and abs(len(fewer) - number) <= SLIP else None


def _names(items: Sequence[Item], text: str) -> Names:
    return Names((), set(), 0, tuple(clipped(item[0].start, item[-1].end, text) for item in items))


def _counts(slot: Slot, text: str) -> bool:
    """Whether a figure is a small number of things, and no part of a word ("a four-nation group")."""
    quantity = slot.quantity
    value = quantity.value or 0
    return (
        not slot.context
        and slot.kind in ("count", "number")
        and value == int(value)
        and 2 <= value <= MOST
        and quantity.hedge == "="
        and "/" not in slot.unit
        and text[quantity.end : quantity.end + 1] != "-"
    )


def _bullets(at: int, line: Line, lines: Lines) -> Names | None:
    ends = line.tokens[at:]
    return bulleted(line, lines) if len(ends) == 1 and ends[0].text == ":" else None


def _opened(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list that a mark or a verb opens right behind the noun; not for sure where it may be of more than the number is: "two of its
    rivals, Acme, Bolt and Carr, …"."""
    found = _behind(at, slot, line, text)
    of_them = (
        bool(slot.unit) and slot.kind != WORD and [t.text for t in line.tokens[slot.at + 1 : slot.at + 3]] in OF_THE
    )
    return replace(found, sure=found.sure and not of_them) if found is not None else None


def _behind(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    mark = line.tokens[at] if at < len(line.tokens) else None
    if mark is None or mark.slot >= 0:
        return None
    if mark.text in (":", "namely"):
        return _plain(listed(_ahead(line, at + 1), line, text, closed=mark.text == ":"), slot, text)
    if mark.text in _DASHES and _spaced(mark, text):
        return _within(line, at + 1, _DASHES, slot, text)
    if double(line.tokens, at):
        return _within(line, at + 2, _DASHES, slot, text)
    if mark.text == "(":
        return _within(line, at + 1, frozenset(")"), slot, text)
    if mark.text in ("are", "were"):
        return _named(line, at + 1, slot, text)
    if mark.text == ",":
        return _apposed(line, at + 1, slot, text)
    return _of(line, at, slot, text) if mark.text == "of" else None


def _loosely(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list that a word opens which ties it more loosely to the number: "including", "as", "called", or a verb and a place."""
    every = (_opened_at(begins, slot, line, text) for begins in openers(slot, line, text, _LOOSELY))
    return next((found for found in every if found is not None), None)


def _opened_at(begins: int, slot: Slot, line: Line, text: str) -> Listed | None:
    mark = line.tokens[begins].text
    ahead = list(dropwhile(lambda t: t.text in _WHERE or t.text in _ARE or t.text == ":", _ahead(line, begins + 1)))
    found = listed(ahead, line, text, closed=mark == ":")
    if found is None or not (_of_names(found, text) or (mark in _WHOLE and _at_end(found)) or mark == "including"):
        return None
    named = (
        mark in ("as", "called", "named") and found.proper and line.tokens[slot.at - 1].text == "the" and not found.rest
    )
    return replace(found, sure=found.sure and (named or (mark == ":" and _of_names(found, text) and not found.rest)))


def _of_names(found: Listed, text: str) -> bool:
    """Whether all items are names, or the first is and nothing follows the last: "Acme Ltd, Bolt Plc and the mills of Carr Inc"."""
    return found.proper or (len(found.items) > 2 and is_name(found.items[0], text) and _at_end(found))


def _times(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """ "four times, in 1988, 1991 and 2003", "three summers, 2015, 2016 and 2017"."""
    for k in range(slot.at + 1, min(slot.at + _NEAR, len(line.tokens))):
        token, noun_ends = line.tokens[k], k == at
        if token.text in ("in", "on") or (token.text == "," and noun_ends):
            found = dated(_ahead(line, k + 1))
            if found is not None:
                return replace(found, sure=noun_ends and slot.unit in _DATED)
        if token.slot >= 0 or (token.text == "," and not noun_ends):
            return None
    return None


def _before(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    return list_before(slot, line, text)


#: The ways to find the list of a count, the plainest first.
_WAYS: Sequence[Callable[[int, Slot, Line, str], Listed | None]] = (_opened, _times, _loosely, _before)


def _at_end(found: Listed) -> bool:
    """Whether nothing but marks follows the list."""
    return not any(t.text[0].isalpha() for t in found.rest)


def _ahead(line: Line, at: int) -> list[Token]:
    return line.tokens[at : at + FARTHEST]


def _named(line: Line, at: int, slot: Slot, text: str) -> Listed | None:
    """ "The four members are Peru, Chile, Brazil and Ecuador.", but not "are French, Dutch and Danish"."""
    before = line.tokens[slot.at - 1].text if slot.at else ""
    found = listed(_ahead(line, at), line, text)
    if found is None or not found.proper or found.rest:
        return None
    words = [item[-1].text for item in found.items]
    if all(_DEMONYM.search(w) or w.endswith("s") for w in words):
        return None
    return replace(found, sure=found.sure and before in ("the", "these", "its", "their", "his", "her"))


def _within(line: Line, at: int, closing: frozenset[str], slot: Slot, text: str) -> Listed | None:
    """The list up to the mark that closes it, or the end of the sentence; nothing else may stand there."""
    tokens = _ahead(line, at)
    end = next((k for k, t in enumerate(tokens) if t.slot < 0 and t.text in closing), len(tokens))
    if end == len(tokens) and ")" in closing:
        return None
    found = dated(tokens[:end]) or listed(tokens[:end], line, text, closed=True)
    return None if found is not None and ")" in closing and _says_where(found, slot) else _plain(found, slot, text)


def _says_where(found: Listed, slot: Slot) -> bool:
    """'four plants (Ohio, Texas and Utah)', 'three games (Saturday and Sunday)': where or when they are, which several may share."""
    places = all(map(is_place, found.items)) and slot.unit not in NAMED_BY_OF and slot.unit not in _LANDS
    return places or all(item[0].text in _TIMES for item in found.items)


def _apposed(line: Line, at: int, slot: Slot, text: str) -> Listed | None:
    """Names between commas: "two men, Alan Reed and Colin Frost, were charged"; where no comma closes them, the number may be the first
    of a list itself ("two men, Alan Reed and Colin Frost were charged")."""
    found = listed(_ahead(line, at), line, text)
    if found is None or not found.proper or line.sentence.setting == "headline":
        return None
    last = found.items[-1][-1]
    behind = next((t for t in line.tokens if t.start >= last.end and t.text != "."), None)
    closed = behind is not None and behind.text in (",", "who", "which", "(") and _goes_on(found, text)
    if not closed and not _at_end(found) and not text[found.rest[0].start].islower():
        return None
    before = line.tokens[at - 2]
    subject = slot.quantity.subject.lower().split()[-1:]
    right_behind = not subject or before.text == subject[0]
    if (not right_behind and text[before.start].isupper()) or any(_is_initial(item) for item in found.items):
        return None  # "two directors of Shell, Total and Eni", "two plants, S and P noted"
    several = len(found.items) > (slot.quantity.value or 0) and any(item[0].text in TITLES for item in found.items)
    told = closed and (right_behind or len(found.items) > 2) and not several  # "two aides, Governor Hill and Mayor Cox"
    return replace(found, rest=(), sure=found.sure and (told or (right_behind and _ends_it(found, slot, line, text))))


def _ends_it(found: Listed, slot: Slot, line: Line, text: str) -> bool:
    """Whether a list that ends its sentence is of a definite number of things, or one short: not "two aides, Reed, Frost and Webb", which
    may be five people."""
    if not _at_end(found) or len(found.items) < 3 or text[line.sentence.start : line.sentence.end].isupper():
        return False
    before = line.tokens[slot.at - 1].text if slot.at else ""
    return before in ("the", "its", "their", "all", "these") or len(found.items) == (slot.quantity.value or 0) - 1


def _is_initial(item: Item) -> bool:
    return len(item) == 1 and len(item[0].text) == 1


def _goes_on(found: Listed, text: str) -> bool:
    """Whether the sentence goes on in lower case behind the list: no further name stands there that could belong to it."""
    words = [t for t in found.rest if t.slot < 0 and t.text[0].isalpha()]
    if words and words[0].text == "and":
        return len(found.items) > 2 and [t.text in ("a", "an") for t in words[1:2]] == [True]  # "…, and a daughter"
    return bool(words) and text[words[0].start].islower()


def _of(line: Line, at: int, slot: Slot, text: str) -> Listed | None:
    """ "the three cities of Ely, March and Wisbech", but not "the four cities of Texas, Dallas, Waco …"."""
    before = line.tokens[slot.at - 1].text if slot.at else ""
    if before not in ("the", "these", "those", "its", "their"):
        return None
    found = listed(_ahead(line, at + 1), line, text)
    if found is None or len(found.items) < 3 or is_place(found.items[0]) and not any(map(is_place, found.items[1:])):
        return None
    clause = not found.rest or found.rest[0].text in _GOES_ON
    if not clause and (any(t.text == "and" for t in found.rest) or not _goes_on(found, text)):
        return None
    return replace(found, rest=())


def _plain(found: Listed | None, slot: Slot, text: str) -> Listed | None:
    """The list where it is of the things that are counted; not for sure where words follow that may belong to its last item."""
    if found is None:
        return None
    if not found.proper and slot.unit in _PEOPLE and any(plural(item[-1].text) for item in found.items):
        return None
    goes_on = any(t.text[0].isalpha() for t in found.rest[:1]) and not _is_told_more(found.rest)
    if goes_on and not text[found.rest[0].start].islower():
        return None
    return replace(found, sure=found.sure and not goes_on)


def _is_told_more(rest: Sequence[Token]) -> bool:
    """Whether what follows a list only says more of it: "which are …", "the largest of which is …"."""
    return rest[0].text in _GOES_ON or any(t.text.endswith(("which", "whom")) for t in rest[:5])


def _spaced(token: Token, text: str) -> bool:
    """Whether a dash stands between words, and is no hyphen within one."""
    return token.text in "–—" or text[token.start - 1 : token.end + 1].split() == [token.text]
