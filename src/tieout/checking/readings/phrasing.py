"""Wordings of rules ("{stated} … (bonds|notes)") against a line, by google-re2 in linear time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import Any

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.stretches import utf8
from tieout.checking.readings.literals import must_stand, tells
from tieout.checking.readings.reading import Reading
from tieout.patterns import Words, groups, lazily, stands_in
from tieout.rules.model import Rule
from tieout.rules.vocabulary import vocabulary
from tieout.rules.words import WORDS

_GAP = r"(?: [^ ⟦⟧;:]+){0,12}? "
#: How many tokens before and behind its figures a wording may reach.
_AROUND = 150
#: So many sentences to either side an item of an account may stand from the figure that follows from it.
APART = 4
_PART = lazily(r"\{([a-z]\w*)\}|<([\w-]+)>|…|\{[\d,]+\}|[^{<…]+")


def worded(reading: Reading, line: Line) -> str:
    """The line as `matches` reads it, the figures that the reading binds by their roles: as much as stands near them."""
    number = line.number
    names = {bound.at: name for name, bound in _single(reading) if bound.line == number}
    first = max(0, min(names, default=0) - _AROUND)
    pieces = _pieces(line.tokens[first : max(names, default=0) + _AROUND], first, names)
    return utf8(f" {' '.join(pieces)} ")


def silencing(wordings: tuple[str, ...], reading: Reading, line: Line) -> str:
    """The first of some wordings that stands in the line, or "": each is looked for only where all words stand that it cannot do without."""
    if not wordings:
        return ""
    text = worded(reading, line)
    shown = text.encode()
    for wording, sets in _asked(wordings):
        for words in sets:
            for word in words:  # no generator: this is asked most of all
                if word in text:
                    break
            else:
                break
        else:
            if stands_in(_bound(wording), shown):
                return wording
    return ""


@lru_cache(maxsize=256)
def _asked(wordings: tuple[str, ...]) -> Sequence[tuple[str, Sequence[frozenset[str]]]]:
    """Each of some wordings, and sets of words of each of which one must stand there, as a part of any; the most telling set first."""
    return [(wording, sorted(must_stand(wording), key=tells, reverse=True)) for wording in wordings]


def _single(reading: Reading) -> Iterator[tuple[str, Slot]]:
    return ((name, bound) for name, bound in reading.bound.items() if isinstance(bound, Slot))


def pattern_of(idiom: str, rule: Rule) -> Any:
    """What google-re2 compiles an idiom of a rule to: it is looked for in a slotted line, given as UTF-8."""
    return _capturing(idiom, _words(rule))


@lru_cache(maxsize=256)
def named(wordings: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of the names of an item, for a text in lower case."""
    return lazily(_anywhere(wordings))


@lru_cache(maxsize=256)
def may_name(wordings: tuple[str, ...]) -> Words:
    """The same in a tenth of the time; a letter beyond ASCII parts words."""
    return Words(_anywhere(wordings))


def _anywhere(wordings: tuple[str, ...]) -> str:
    """A pattern of the names, also where a line of the text ends in one."""
    return rf"\b(?:{'|'.join(wordings)})\b".replace(" ", r"\s")


def found(wording: str, line: Line, rule: Rule) -> Iterator[dict[str, Slot]]:
    """Each place where an idiom of the rule stands in the line: its roles, and the figures and words there."""
    words = _words(rule)
    places = _places(line) if words else {}
    text, spoken = slotted(line).encode(), dict(words)
    for every in groups(_capturing(wording, words), text):
        match = {name.partition(_AGAIN)[0]: place for name, place in every.items() if place[0] >= 0}
        bound = {role: line.slots[int(text[first:last])] for role, (first, last) in match.items() if role not in spoken}
        named = {role: _word(line, places.get(match[role], -1), of) for role, of in words if role in match}
        if all(named.values()):
            yield bound | {role: slot for role, slot in named.items() if slot is not None}


@lru_cache(maxsize=4096)
def _words(rule: Rule) -> tuple[tuple[str, str], ...]:
    """The roles that words play, and their classes."""
    return tuple((role.name, role.word) for role in rule.roles.values() if role.word)


def _places(line: Line) -> dict[tuple[int, int], int]:
    """Where each token of the line stands in the slotted line, in bytes of UTF-8."""
    ends = list(accumulate((len(utf8(piece).encode()) + 1 for piece in _pieces(line.tokens)), initial=1))
    return {(start, end - 1): at for at, (start, end) in enumerate(pairwise(ends))}


def _word(line: Line, at: int, of: str) -> Slot | None:
    """The slot of the word that is token `at`; None where it is a part of a word (-1), or not meant so."""
    slot = line.word(at) if at >= 0 else None
    return slot if slot is not None and WORDS[of](slot.quantity.text) is not None else None


def slotted(line: Line) -> str:
    """The line in lower case, its quantities as ⟦number⟧, one blank between tokens."""
    if not line.worded:
        line.worded = utf8(f" {' '.join(_pieces(line.tokens))} ")
    return line.worded


def _pieces(tokens: Sequence[Token], first: int = 0, names: Mapping[int, str] = MappingProxyType({})) -> list[str]:
    """What stands for each token, of which the first is number `first`: itself, a quantity's number, or the role that it has."""
    return [
        f"⟦{names[k]}⟧" if k in names else f"⟦{t.slot}⟧" if t.slot >= 0 else t.text for k, t in enumerate(tokens, first)
    ]


@lru_cache(maxsize=4096)
def _bound(wording: str) -> Any:
    """The pattern of a wording: a role stands at the figure that is bound to it, one that none is bound to nowhere."""
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    return re2.compile(_pattern(wording, lambda role: f"⟦{role}⟧"), options)


#: For the longest wordings, in bytes.
_MEMORY = 1 << 26


@lru_cache(maxsize=4096)
def _capturing(wording: str, words: tuple[tuple[str, str], ...]) -> Any:
    """The pattern of an idiom: each role captures the number of the figure that stands there, or the word of its class; a role of several
    alternatives has a group in each."""
    import re2

    of, told = dict(words), Counter[str]()

    def group(role: str) -> str:
        told[role] += 1
        name = f"{role}{_AGAIN}{told[role]}" if told[role] > 1 else role
        return rf"(?P<{name}>{_any_of(of[role])})" if role in of else rf"⟦(?P<{name}>\d+)⟧"

    options = re2.Options()
    options.log_errors = False  # of a long wording it tells that it goes a slower way
    return re2.compile(_pattern(wording, group), options)


#: Behind a role, the name of its group in a further alternative.
_AGAIN = "__"


def _any_of(words: str) -> str:
    entries = sorted(vocabulary().classes.get(words, ()), key=len, reverse=True)
    return "|".join(re.escape(entry) for entry in entries)


def _pattern(wording: str, at: Callable[[str], str]) -> str:
    out = []
    for match in _PART.finditer(wording):
        role, words = match.group(1), match.group(2)
        if role:
            out.append(at(role))
        elif words:
            out.append(rf"\b(?:{_any_of(words)})")  # "wed" begins a word: it is no end of "showed"
        else:
            out.append(_GAP.rstrip() if match.group() == "…" else match.group())
    return " ".join("".join(out).split()).replace(" (?: ", "(?: ")
