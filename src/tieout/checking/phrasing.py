"""Wordings of rules ("{stated} … (bonds|notes)") against a line, by google-re2 in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from tieout.checking.line import Line, Slot
from tieout.checking.reading import Reading
from tieout.rules.vocabulary import vocabulary

_ANY = r"⟦\w+⟧"
_GAP = r"(?: [^ ⟦⟧;:]+){0,12}? "
_PART = re.compile(r"\{([a-z]\w*)\}|<([\w-]+)>|…|\{[\d,]+\}|[^{<…]+")


def matches(wording: str, reading: Reading, line: Line) -> bool:
    """Whether the wording stands in the line, its roles at the figures that the reading binds."""
    text, number = slotted(line), reading_line(line)
    single = {name: bound for name, bound in reading.bound.items() if isinstance(bound, Slot)}
    for name, slot in single.items():
        if slot.line == number:
            text = text.replace(f"⟦{slot.number}⟧", f"⟦{name}⟧", 1)
    return _compiled(wording, frozenset(single)).search(text) is not None


def found(wording: str, line: Line) -> Iterator[dict[str, Slot]]:
    """Each place where an idiom stands in the line: its roles and the figures there."""
    for match in _capturing(wording).finditer(slotted(line)):
        yield {role: line.slots[int(number)] for role, number in match.groupdict().items()}


def reading_line(line: Line) -> int:
    """The number of a line."""
    return line.slots[0].line if line.slots else -1


def slotted(line: Line) -> str:
    """The line in lower case, its quantities as ⟦number⟧, one blank between tokens."""
    if not line.worded:
        text = " " + " ".join(f"⟦{t.slot}⟧" if t.slot >= 0 else t.text for t in line.tokens) + " "
        line.worded = text.encode("utf-8", "replace").decode("utf-8")
    return line.worded


@lru_cache(maxsize=4096)
def _compiled(wording: str, bound: frozenset[str]) -> Any:
    """The pattern of a wording: a bound role stands at its figure, any other at any figure."""
    import re2

    return re2.compile(_pattern(wording, lambda role: f"⟦{role}⟧" if role in bound else _ANY))


@lru_cache(maxsize=4096)
def _capturing(wording: str) -> Any:
    """The pattern of an idiom: each role captures the number of the figure that stands there."""
    import re2

    return re2.compile(_pattern(wording, lambda role: rf"⟦(?P<{role}>\d+)⟧"))


def _pattern(wording: str, at: Callable[[str], str]) -> str:
    out = []
    for match in _PART.finditer(wording):
        role, words = match.group(1), match.group(2)
        if role:
            out.append(at(role))
        elif words:
            entries = sorted(vocabulary().classes.get(words, ()), key=len, reverse=True)
            out.append("(?:" + "|".join(re.escape(e) for e in entries) + ")")
        else:
            out.append(_GAP.rstrip() if match.group() == "…" else match.group())
    return " ".join("".join(out).split()).replace(" (?: ", "(?: ")
