"""A count and the list that opens right behind its noun: "five ports: Oban, …", "three towns (Ely, …)", "two men, Alan Reed and …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tieout.checking.compact.line import Bound, Line, Names, Slot, Token
from tieout.checking.finders.bullets import bulleted
from tieout.checking.finders.clip import clipped
from tieout.checking.finders.items import Listed, listed, where
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.nouns import plural

MOST = 20
#: So many tokens hold any list of that length; a sentence of a thousand figures is not read to its end for each.
FARTHEST = 240
#: A list that is this much longer or shorter than its number is no slip: it is a list of something else, or of a part.
SLIP = 2

_COLON_AFTER = frozenset("are were is was as follows following namely being".split())
#: verbs and adverbs that may stand between the subject and a colon, because the list can be of nothing else
_PREDICATE = frozenset(
    """are were is was have had has been be being remain stand stood left died won lost fell survive here today now this year month week
    too so far also still ahead available possible missing unbeaten open closed new free not yet in all against""".split()
)
_BARE = frozenset("the are were has have had only just lists list named names these those all".split())
_DEMONYM = lazily(r"(?:ish|ch|an|ese|ic|i)$")
_BEHIND_NOUN = frozenset("of in for from on at".split())
_KINDS = frozenset(
    "kind kinds type types sort sorts group groups category categories form forms class classes variety varieties".split()
)
#: nouns that a name is tied to by "of": "the three cities of"
_NAMED_BY_OF = frozenset(
    """city town village county state province region district country nation republic island area sector sport discipline subject
    language virtue value principle pillar theme category element colour color month department borough parish municipality""".split()
)
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


def counted_lists(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, the count, and `items`, the list; only where both are plain."""
    for slot in line.slots:
        if not _counts(slot):
            continue
        found = list_behind(slot, line, lines)
        if found is not None and abs(len(found.names) - (slot.quantity.value or 0)) <= SLIP:
            yield {"stated": slot, "items": found}
            return


def _counts(slot: Slot) -> bool:
    quantity = slot.quantity
    value = quantity.value or 0
    return (
        not slot.context
        and slot.kind in ("count", "number")
        and value == int(value)
        and 2 <= value <= MOST
        and quantity.hedge == "="
        and "/" not in slot.unit
    )


def list_behind(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The list that opens behind the noun of a count; None where none plainly does."""
    at = _noun_end(slot, line, lines.text)
    if at is None:
        return None
    opener = line.tokens[at] if at < len(line.tokens) else None
    if opener is None or opener.slot >= 0:
        return None
    if opener.text == ":":
        rest = _ahead(line, at + 1)
        return _names(listed(rest, line, lines.text, closed=True), lines.text, slot) if rest else bulleted(line, lines)
    if opener.text in _DASHES and _spaced(opener, lines.text):
        return _within(line, at + 1, _DASHES, slot, lines.text)
    if _double(line.tokens, at):
        return _within(line, at + 2, _DASHES, slot, lines.text)
    if opener.text in ("are", "were"):
        return _named(line, at + 1, slot, lines.text)
    if opener.text == "(":
        return _within(line, at + 1, frozenset(")"), slot, lines.text)
    if opener.text == "namely":
        return _names(listed(_ahead(line, at + 1), line, lines.text), lines.text, slot)
    if opener.text == "," and (
        not slot.quantity.subject or line.tokens[at - 1].text == slot.quantity.subject.lower().split()[-1]
    ):
        return _apposed(line, at + 1, slot, lines.text)
    return _of(line, at, slot, lines.text)


def _ahead(line: Line, at: int) -> list[Token]:
    return line.tokens[at : at + FARTHEST]


def _noun_end(slot: Slot, line: Line, text: str) -> int | None:
    """The index of what opens the list: behind the noun, and one phrase that says of what ("kinds of apple") or when, or a verb
    without an object ("Two teams remain unbeaten:")."""
    at, tokens = slot.at + 1, line.tokens
    words = slot.quantity.subject.lower().split()
    while words and at < len(tokens) and _of_noun(tokens[at], words, text):
        at += 1
    before = tokens[slot.at - 1].text if slot.at else ""
    if not words and (before not in _BARE or not text[slot.quantity.start].isalpha()):
        return None
    if at < len(tokens) and tokens[at].text == "of" and slot.unit in _NAMED_BY_OF:
        return at
    at = _phrase_end(tokens, at)
    colon = next((k for k in range(at, min(at + 7, len(tokens))) if not _is_predicate(tokens[k])), len(tokens))
    if colon < len(tokens) and (tokens[colon].text == ":" or _double(tokens, colon)):
        return colon
    if at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text == "namely":
        at += 1
    return at


def _is_predicate(token: Token) -> bool:
    word = token.text
    return (
        token.context or word in _PREDICATE or word in _COLON_AFTER or (len(word) > 4 and word.endswith(("ed", "ly")))
    )


def _double(tokens: Sequence[Token], at: int) -> bool:
    """The dash of a typewriter, "--"."""
    pair = tokens[at : at + 2]
    return [t.text for t in pair] == ["-", "-"] and pair[0].end == pair[1].start


def _named(line: Line, at: int, slot: Slot, text: str) -> Names | None:
    """ "The four members are Peru, Chile, Brazil and Ecuador.", but not "are French, Dutch and Danish"."""
    before = line.tokens[slot.at - 1].text if slot.at else ""
    found = listed(_ahead(line, at), line, text)
    if found is None or not found.proper or before not in ("the", "these", "its", "their", "his", "her") or found.rest:
        return None
    words = [item[-1].text for item in found.items]
    return None if all(_DEMONYM.search(w) or w.endswith("s") for w in words) else _names(found, text, slot)


def _of_noun(token: Token, words: Sequence[str], text: str) -> bool:
    inside = text[token.start - 1].isalnum() and text[token.end : token.end + 1].isalnum()
    return token.text in words or token.text in ("'", "'s") or (token.text == "-" and inside)


def _phrase_end(tokens: Sequence[Token], at: int) -> int:
    """Behind "of apple", "for the year": a short phrase without another plural that the list could be of."""
    if at >= len(tokens) or tokens[at].text not in _BEHIND_NOUN:
        return at
    kinds = tokens[at - 1].text in _KINDS
    end = at + 1
    while (
        end < len(tokens)
        and end - at <= 5
        and (tokens[end].context or (tokens[end].text[0].isalpha() and tokens[end].slot < 0))
    ):
        if _is_predicate(tokens[end]) and not tokens[end].context:
            break
        if plural(tokens[end].text) and not kinds:
            return at
        end += 1
    return end


def _within(line: Line, at: int, closing: frozenset[str], slot: Slot, text: str) -> Names | None:
    """The list up to the mark that closes it, or the end of the sentence; nothing else may stand there."""
    tokens = _ahead(line, at)
    end = next((k for k, t in enumerate(tokens) if t.slot < 0 and t.text in closing), len(tokens))
    if end == len(tokens) and ")" in closing:
        return None
    found = listed(tokens[:end], line, text, closed=True)
    return None if found is not None and ")" in closing and _says_where(found, slot) else _names(found, text, slot)


def _says_where(found: Listed, slot: Slot) -> bool:
    """'four plants (Ohio, Texas and Utah)', 'three games (Saturday and Sunday)': where or when they are, which several may share."""
    places = all(map(where, found.items)) and slot.unit not in _NAMED_BY_OF and slot.unit not in _LANDS
    return places or all(item[0].text in _TIMES for item in found.items)


def _apposed(line: Line, at: int, slot: Slot, text: str) -> Names | None:
    """Names between commas: "two men, Alan Reed and Colin Frost, were charged"."""
    found = listed(_ahead(line, at), line, text)
    if found is None or not found.proper or line.sentence.setting == "headline":
        return None
    last = found.items[-1][-1]
    behind = next((t for t in line.tokens if t.start >= last.end and t.text != "."), None)
    if (
        behind is None
        or behind.text != ","
        and behind.text not in ("who", "which", "and", "(")
        or not _goes_on(found, text)
    ):
        return None
    return _names(replace(found, rest=()), text, slot)


def _goes_on(found: Listed, text: str) -> bool:
    """Whether the sentence goes on in lower case behind the list: no further name stands there that could belong to it."""
    word = next((t for t in found.rest if t.slot < 0 and t.text[0].isalpha()), None)
    return word is not None and text[word.start].islower()


def _of(line: Line, at: int, slot: Slot, text: str) -> Names | None:
    """ "the three cities of Ely, March and Wisbech", but not "the four cities of Texas, Dallas, Waco …"."""
    before = line.tokens[slot.at - 1].text if slot.at else ""
    if line.tokens[at].text != "of" or before not in ("the", "these", "those", "its", "their"):
        return None
    found = listed(_ahead(line, at + 1), line, text)
    if found is None or len(found.items) < 3 or where(found.items[0]) and not any(map(where, found.items[1:])):
        return None
    clause = not found.rest or found.rest[0].text in _GOES_ON
    if not clause and (any(t.text == "and" for t in found.rest) or not _goes_on(found, text)):
        return None
    return _names(replace(found, rest=()), text, slot)


def _names(found: Listed | None, text: str, slot: Slot) -> Names | None:
    if found is None or (any(t.text[0].isalpha() for t in found.rest[:1]) and not _is_told_more(found.rest)):
        return None
    if not found.proper and slot.unit in _PEOPLE and any(plural(item[-1].text) for item in found.items):
        return None
    return Names((), set(), 0, tuple(_item(item, text) for item in found.items))


def _is_told_more(rest: Sequence[Token]) -> bool:
    """Whether what follows a list only says more of it: "which are …", "the largest of which is …"."""
    return rest[0].text in _GOES_ON or any(t.text.endswith(("which", "whom")) for t in rest[:5])


def _item(words: Sequence[Token], text: str) -> Token:
    return clipped(words[0].start, words[-1].end, text)


def _spaced(token: Token, text: str) -> bool:
    """Whether a dash stands between words, and is no hyphen within one."""
    return token.text in "–—" or text[token.start - 1 : token.end + 1].split() == [token.text]
