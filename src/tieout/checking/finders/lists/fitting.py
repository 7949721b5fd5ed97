"""Lists that the words tie to a number, without a word that says that they are all of it: only as many as it says are bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from tieout.checking.compact.called import is_person
from tieout.checking.compact.line import Line, Names, Slot, Token
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.counted_noun import behind_noun, definite, double, noun_end, spaced
from tieout.checking.finders.lists.item_words import CLAUSE, OPEN
from tieout.checking.finders.lists.items import listed
from tieout.checking.finders.lists.parts import is_place
from tieout.checking.lines import Lines
from tieout.quantities.plurals import plural

Item = Sequence[Token]
#: So many words of an item are shown; so far behind a number a list in brackets stands.
_SHOWN, _NEAR = 7, 18
_SEVERAL = 3
_ARTICLES = (("the",), ("a", "an"))


def fitting(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The first such list that has the number of items."""
    number = int(slot.quantity.value or 0)
    at = noun_end(slot, line, lines.text)
    if number >= _SEVERAL and (found := _farther(at, number, slot, line)):
        return _names(found, lines.text)
    for read in _WAYS:
        items = read(at, slot, line) if at is not None else []
        if len(items) == number:
            return _names(items, lines.text)
    return None


def _farther(at: int | None, number: int, slot: Slot, line: Line) -> list[Item]:
    """As many items as the number says of the first list that any word opens behind it, before another number of things."""
    begins = slot.at + 1 if at is None else at
    if "and" not in line.texts:
        return []
    for k in range(begins, min(begins + _FAR, len(line.tokens))):
        token = line.tokens[k]
        if token.slot >= 0 and not token.context and line.slots[token.slot].kind in ("count", "number"):
            return []
        if token.text not in _OPENING and not spaced(line.tokens, k, line.text):
            continue
        found = listed(line.tokens[k + 1 : k + 1 + _LONG], line, line.text)
        if found is not None:
            if any(t.slot >= 0 for item in found.items for t in item):
                return []  # "three of the Big Four, Ardle and Birk, …"
            if token.text in (*_OWNING, "to") and is_person(slot.unit):
                return []  # "three clerks charged in Ely, March and Hull"
            places = {is_place(item[item[0].text == "the" :]) for item in found.items}
            if token.text in _OWNING and places != {True} and (token.text == "of" or len(places) > 1):
                return []  # "three arms of Acme, Bolt and Carr": two, and whose they are
            named = found.proper or (number > _SEVERAL and all(_is_named(item, line.text) for item in found.items))
            return list(found.items) if named and not found.maybe and len(found.items) == number else []
    return []


def _is_named(item: Item, text: str) -> bool:
    """'Acme which is allied with Bolt', 'the Carr group': what begins with a name."""
    words = [t for t in item[:2] if t.text != "the"]
    return bool(words) and text[words[0].start].isupper()


_OPENING = frozenset(
    ": ( , in of for with from by at on including between are as to across covering were be into under against like".split()
)
_OWNING, _FAR, _LONG = frozenset("of in at from near".split()), 40, 120


def _by_semicolons(at: int, slot: Slot, line: Line) -> list[Item]:
    """'four parts, including a levy; a cap; a register; new checks': to the end of the sentence."""
    begins = _opener(at, line, (":", "including"))
    tokens = line.tokens[begins:] if begins else []
    parts = _between(tokens, ";")
    items: list[Item] = [part[1:] if part[0].text == "and" else part for part in parts]
    return items if len(items) >= _SEVERAL else []


def _led_alike(at: int, slot: Slot, line: Line) -> list[Item]:
    """'two exceptions -- the 12 percent that Holm keeps and the 9 percent which Ek holds': each led by the same article."""
    begins = _opener(at, line, (":",), far=True)
    tokens = line.tokens[begins : _end(begins, line)] if begins else []
    kind = next((kind for kind in _ARTICLES if tokens and tokens[0].text in kind), None)
    if kind is None or sum(t.text in ("and", ";") for t in tokens) != 1 or any(t.text in OPEN for t in tokens):
        return []
    cut = next(k for k, t in enumerate(tokens) if t.text in ("and", ";"))
    items: list[Item] = [tokens[:cut], tokens[cut + 1 :]]
    figures = {sum(t.slot >= 0 for t in item[:_SHOWN]) for item in items}  # not "a 40 million loan and a gift"
    return items if len(items[1]) > 1 and items[1][0].text in kind and len(figures) == 1 else []


def _in_brackets(at: int, slot: Slot, line: Line) -> list[Item]:
    """'only two lie outside the valley (Tarn in the north and East Ridge)': names, behind a number of all there are."""
    only = slot.at > 0 and line.tokens[slot.at - 1].text in ("only", "just")
    if not (only or definite(slot, line)):
        return []
    opens = next((k for k in range(at, min(at + _NEAR, len(line.tokens))) if line.tokens[k].text == "("), -1)
    if opens < 0 or any(t.slot >= 0 and not t.context for t in line.tokens[at:opens]):
        return []
    closes = next((k for k in range(opens, len(line.tokens)) if line.tokens[k].text == ")"), -1)
    tokens = line.tokens[opens + 1 : max(closes, opens)]
    items = [part for some in _between(tokens, ",") for part in _between(some, "and")]
    joined = sum(t.text == "and" for t in tokens) == 1
    named = all(line.text[item[0].start].isupper() for item in items)
    return items if joined and named and not any(t.text in OPEN or t.slot >= 0 for t in tokens) else []


def _with_amounts(at: int, slot: Slot, line: Line) -> list[Item]:
    """'two charges for damage of $2 million and fraud of $300,000': told by an amount each."""
    behind = behind_noun(slot, line.tokens, line.text)
    if behind is None or behind >= len(line.tokens) or line.tokens[behind].text not in ("for", "of", "over"):
        return []
    tokens = line.tokens[behind + 1 :]
    end = next((k for k, t in enumerate(tokens) if t.text in (".", ";", ":", "(")), len(tokens))
    items = [part for some in _between(tokens[:end], ",") for part in _between(some, "and")]
    amounts = [[line.slots[t.slot].kind for t in item if t.slot >= 0 and not t.context] for item in items]
    alike = all(kinds == ["currency"] for kinds in amounts) and sum(t.text == "and" for t in tokens[:end]) == 1
    worded = all(item[0].slot < 0 and 1 < len(item) <= _SHOWN + 1 for item in items)
    return items if alike and worded else []


def _opener(at: int, line: Line, marks: Sequence[str], far: bool = False) -> int:
    """The first word behind what opens a list at a place, or a few words on; 0 where nothing does."""
    for k in range(at, min(at + (_NEAR if far else 2), len(line.tokens))):
        token = line.tokens[k]
        if spaced(line.tokens, k, line.text):
            return k + (2 if double(line.tokens, k) else 1)
        if token.text in marks:
            return k + 1
        if token.slot >= 0 or (token.text in (",", ";", "(") and (far or token.text != ",")):
            return 0
    return 0


def _end(begins: int, line: Line) -> int:
    marks = (
        k
        for k in range(begins, len(line.tokens))
        if line.tokens[k].text in (".", ":") or spaced(line.tokens, k, line.text)
    )
    return next(marks, len(line.tokens))


def _between(tokens: Sequence[Token], mark: str) -> list[Sequence[Token]]:
    cuts = [-1, *(k for k, t in enumerate(tokens) if t.text == mark), len(tokens)]
    return [tokens[a + 1 : b] for a, b in pairwise(cuts) if b > a + 1]


def _names(items: Sequence[Item], text: str) -> Names:
    return Names((), set(), 0, tuple(clipped(item[0].start, _last(item), text) for item in items))


def _last(item: Item) -> int:
    """The end of what shows an item."""
    kept = [t for t in item[:_SHOWN] if t.text != "."]
    return kept[-1].end


def _are_told(at: int, slot: Slot, line: Line) -> list[Item]:
    """'the three largest buyers were mills, inns and farms.': a list in short plain words that ends the sentence."""
    verb = at < len(line.tokens) and line.tokens[at].text in ("are", "were", "include", "included")
    items = _short(line.tokens[at + 1 :], line) if verb and definite(slot, line) else []
    return items if any(plural(item[-1].text) for item in items) else []  # "are slow, sad and stately"


def _are_for(at: int, slot: Slot, line: Line) -> list[Item]:
    """'three prizes for best actor, best score and best film.'"""
    behind = behind_noun(slot, line.tokens, line.text)
    if behind is None or behind >= len(line.tokens) or line.tokens[behind].text != "for":
        return []
    if not slot.unit:
        return []  # "hit three times in the arm, leg and hip"
    return _short(line.tokens[behind + 1 :], line)


def _short(tokens: Sequence[Token], line: Line) -> list[Item]:
    """Three things and more to the end of the sentence, in a few words each, none of them a verb or a figure."""
    found = listed(tokens, line, line.text, closed=True)
    if found is None or any(t.text[0].isalnum() for t in found.rest) or len(found.items) < _SEVERAL:
        return []
    plain = all(
        len(item) <= _FEW and not any(t.slot >= 0 or t.text in OPEN or t.text in CLAUSE for t in item)
        for item in found.items
    )
    return [*found.items] if plain and not found.maybe and found.sure else []


def _with_changes(at: int, slot: Slot, line: Line) -> list[Item]:
    """'in all three regions, with Europe up 4%, Asia up 6% and America down 8%': a name and a percentage each."""
    opens = next(
        (k for k in range(at, min(at + _FEW, len(line.tokens))) if line.tokens[k].text in (",", ":", "(", "with")), -1
    )
    if opens < 0 or "and" not in line.texts:
        return []
    end = next(
        (k for k in range(opens + 1, len(line.tokens)) if line.tokens[k].text in (".", ";", ":", ")")), len(line.tokens)
    )
    tokens = [t for t in line.tokens[opens + 1 : end] if t.text != "with"]
    items = [part for some in _between(tokens, ",") for part in _between(some, "and")]
    told = all(_is_changed(item, line) for item in items) and sum(t.text == "and" for t in tokens) == 1
    return items if told else []


def _in_parallel(at: int, slot: Slot, line: Line) -> list[Item]:
    """'holds two records, in the hurdles and in the long jump', 'three meetings, with clerks, with cooks and with guards': the same preposition
    before each thing, to the end of the sentence."""
    opens = next((k for k in range(at, min(at + _FEW, len(line.tokens))) if line.tokens[k].text in (",", ":")), -1)
    led = line.tokens[opens + 1].text if 0 < opens < len(line.tokens) - 1 else ""
    if led not in _PREPOSITIONS or any(t.slot >= 0 for t in line.tokens[at:opens]):
        return []
    tokens = line.tokens[opens + 1 : _end(opens + 1, line)]
    items = [part for some in _between(tokens, ",") for part in _between(some, "and")]
    told = all(item[0].text == led and 1 < len(item) <= _SHOWN for item in items)
    return items if told and sum(t.text == "and" for t in tokens) == 1 else []


_PREPOSITIONS = frozenset("in at on for to with from by against over under near between of".split())


def _is_changed(item: Item, line: Line) -> bool:
    figures = [line.slots[t.slot].kind for t in item if t.slot >= 0 and not t.context]
    return figures == ["percent"] and line.text[item[0].start].isupper() and item[-1].slot >= 0


_FEW = 4
_WAYS: Sequence[Callable[[int, Slot, Line], list[Item]]] = (
    _by_semicolons,
    _led_alike,
    _in_brackets,
    _with_amounts,
    _are_told,
    _are_for,
    _with_changes,
    _in_parallel,
)
