"""Step 1 and 2 together: the level that a relative clause tells of before ("profit, which had been 40 million, rose to 48 million")."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.clauses import clauses
from tieout.checking.compact.line import Clause, Line, Slot, tie
from tieout.checking.compact.verbs import has_object, moves
from tieout.rules.vocabulary import listed

_HAD = frozenset(("had", "had been"))


def tell_what_had_been(line: Line, figures: Sequence[Slot]) -> None:
    """Links the level that a thing moved to to the one that a clause with "which had been" gives of it (`after`)."""
    if len(figures) < 2 or line.texts.isdisjoint(_HAD) or "which" not in line.texts:
        return
    found = clauses(line)
    for clause in found:
        main = next((c for c in found[clause.number + 1 :] if c.about == clause.about), None)
        if main is None or not _had_been(line, clause) or main.verb < 0:
            continue
        before = [s for s in figures if clause.start < s.at < clause.end]
        later = next((s for s in figures if main.verb < s.at < main.end and "to" in s.tags), None)
        if len(before) == 1 and later is not None and _moves_alone(line, main):
            _tie(later, before[0])


def _had_been(line: Line, clause: Clause) -> bool:
    """Whether a clause says how much the thing before it had been: "which had been 40", "which had stood at 40", not "which had lost 40",
    "which had been home to 40"."""
    tokens = [t for t in line.tokens[clause.start : clause.end] if t.text != ","]
    words = [t.text for t in tokens]
    at = next((k for k, t in enumerate(tokens) if t.slot >= 0), 0)
    if clause.about == clause.number or words[:1] != ["which"]:
        return False
    if words[1:2] == ["had"] and any(word in listed("amounted") for word in words[2:3]):
        led = 3
    elif words[1:2] == ["had been"]:
        led = 2
    else:
        return False
    return led <= at and all("soft" in t.classes or t.text in ("at", "to") for t in tokens[led:at])


def _moves_alone(line: Line, main: Clause) -> bool:
    """Whether its subject itself moves: "rose 20 percent to", not "cut its debt to"."""
    return moves(line, main.verb) and not has_object(line, main.verb)


def _tie(later: Slot, before: Slot) -> None:
    bare = later.kind == "number" and not later.unit
    if alike(before, later) and (bare or later.unit == before.unit):
        tie("after", later, before)
        if bare:
            later.kind, later.unit = before.kind, before.unit
