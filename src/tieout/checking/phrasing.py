"""Wordings of rules ("{stated} … (bonds|notes)") against a line, by google-re2 in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import Any

from tieout.checking.line import Line, Slot
from tieout.checking.reading import Reading
from tieout.rules.model import Rule
from tieout.rules.vocabulary import vocabulary
from tieout.rules.words import WORDS

_NONE = r"⟦-⟧"
_GAP = r"(?: [^ ⟦⟧;:]+){0,12}? "
_PART = re.compile(r"\{([a-z]\w*)\}|<([\w-]+)>|…|\{[\d,]+\}|[^{<…]+")


def matches(wording: str, reading: Reading, line: Line) -> bool:
    """Whether the wording stands in the line, its roles at the figures that the reading binds."""
    number = reading_line(line)
    single = {name: bound for name, bound in reading.bound.items() if isinstance(bound, Slot)}
    names = {slot.at: name for name, slot in single.items() if slot.line == number}
    text = f" {' '.join(_pieces(line, names))} ".encode("utf-8", "replace").decode("utf-8")
    return _compiled(wording, frozenset(single)).search(text) is not None


def found(wording: str, line: Line, rule: Rule) -> Iterator[dict[str, Slot]]:
    """Each place where an idiom of the rule stands in the line: its roles, and the figures and words there."""
    words = tuple((role.name, role.word) for role in rule.roles.values() if role.word)
    for match in _capturing(wording, words).finditer(slotted(line)):
        places = {role: line.slots[int(n)] for role, n in match.groupdict().items() if role not in dict(words)}
        named = {
            role: _word(line, match.span(match.re.groupindex[role]), of)
            for role, of in words
            if role in match.groupdict()
        }
        if all(named.values()):
            yield places | {role: slot for role, slot in named.items() if slot is not None}


def _word(line: Line, place: tuple[int, int], of: str) -> Slot | None:
    """The slot of the one word at a place of the slotted line; None where it is a part of a word, or not meant so."""
    ends = list(accumulate((len(piece) + 1 for piece in _pieces(line)), initial=1))
    at = next((k for k, end in enumerate(ends[1:]) if (ends[k], end - 1) == place), -1)
    slot = line.word(at) if at >= 0 else None
    return slot if slot is not None and WORDS[of](slot.quantity.text) is not None else None


def reading_line(line: Line) -> int:
    """The number of a line."""
    return line.slots[0].line if line.slots else -1


def slotted(line: Line) -> str:
    """The line in lower case, its quantities as ⟦number⟧, one blank between tokens."""
    if not line.worded:
        text = " " + " ".join(_pieces(line)) + " "
        line.worded = text.encode("utf-8", "replace").decode("utf-8")
    return line.worded


def _pieces(line: Line, names: Mapping[int, str] = MappingProxyType({})) -> list[str]:
    """What stands for each token: a word or mark itself, a quantity's number, or the role that the token has in `names`."""
    return [
        f"⟦{names[k]}⟧" if k in names else f"⟦{t.slot}⟧" if t.slot >= 0 else t.text for k, t in enumerate(line.tokens)
    ]


@lru_cache(maxsize=4096)
def _compiled(wording: str, bound: frozenset[str]) -> Any:
    """The pattern of a wording: a bound role stands at its figure, any other nowhere."""
    import re2

    return re2.compile(_pattern(wording, lambda role: f"⟦{role}⟧" if role in bound else _NONE))


@lru_cache(maxsize=4096)
def _capturing(wording: str, words: tuple[tuple[str, str], ...]) -> Any:
    """The pattern of an idiom: each role captures the number of the figure that stands there, or the word of its class."""
    import re2

    of = dict(words)
    return re2.compile(
        _pattern(wording, lambda role: rf"(?P<{role}>{_any_of(of[role])})" if role in of else rf"⟦(?P<{role}>\d+)⟧")
    )


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
            out.append(f"(?:{_any_of(words)})")
        else:
            out.append(_GAP.rstrip() if match.group() == "…" else match.group())
    return " ".join("".join(out).split()).replace(" (?: ", "(?: ")
