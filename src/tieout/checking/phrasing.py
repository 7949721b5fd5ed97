"""Wordings of rules ("{stated} … (bonds|notes)") against a line, by google-re2 in linear time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from tieout.checking.line import Line, Slot
from tieout.checking.propose import Reading
from tieout.rules.vocabulary import vocabulary

_SLOT = "⟦{}⟧"
_ANY = r"⟦\d+⟧"
_GAP = r"(?: [^ ⟦⟧;:]+){0,12}? "
_PART = re.compile(r"\{(\w+)\}|<([\w-]+)>|…|[^{<…]+")


def matches(wording: str, reading: Reading, line: Line) -> bool:
    """Whether the wording stands in the line, its roles at the figures that the reading binds."""
    pattern = _source(wording)
    for name, bound in reading.bound.items():
        if isinstance(bound, Slot):
            pattern = pattern.replace(
                f"<<{name}>>", _SLOT.format(bound.number) if bound.line == reading_line(line) else "⟦x⟧"
            )
    return _compiled(pattern).search(slotted(line)) is not None


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
def _source(wording: str) -> str:
    """The pattern of a wording, with <<role>> where a role stands."""
    out = []
    for match in _PART.finditer(wording):
        role, words = match.group(1), match.group(2)
        if role:
            out.append(f"<<{role}>>")
        elif words:
            entries = sorted(vocabulary().classes.get(words, ()), key=len, reverse=True)
            out.append("(?:" + "|".join(re.escape(e) for e in entries) + ")")
        elif match.group() == "…":
            out.append(_GAP.rstrip())
        else:
            out.append(match.group())
    return " ".join("".join(out).split()).replace(" (?: ", "(?: ")


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> Any:
    import re2

    return re2.compile(re.sub(r"<<\w+>>", lambda _: _ANY, pattern))
