"""Step 1 and 2 together: the level that a relative clause tells of before ("profit, which had been 40 million, rose to 48 million")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tieout.checking.compact.alike import alike
from tieout.checking.compact.clauses import clauses
from tieout.checking.compact.line import Clause, Line, Slot, Token, tie
from tieout.checking.compact.verbs import has_object, moves
from tieout.checking.tags.govern import sign_of
from tieout.rules.vocabulary import listed

_HAD = frozenset(("had", "had been"))


def tell_what_had_been(line: Line, figures: Sequence[Slot]) -> None:
    """Links the level that a thing moved to to the one that a clause with "which had been" gives of it (`after`)."""
    if "having" in line.texts:
        _tell_from_what(line, figures)
    if line.texts.isdisjoint(_HAD) or "which" not in line.texts:
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


def _tell_from_what(line: Line, figures: Sequence[Slot]) -> None:
    """'fell to 1,790 dollars, having closed at 1,815': the level that a participle tells of before (`after`, `moved-straight`)."""
    for later, before in pairwise(figures):
        between = line.tokens[later.at + 1 : before.at]
        at = next((k for k, t in enumerate(between) if t.text == "having"), 0)
        parted = any(t.text in (",", "and", ";") for t in between[: at - 1])
        if not at or parted or between[at - 1].text != "," or not later.tags & {"to", "at"} or not alike(later, before):
            continue
        words = between[at + 1 :]
        if words and words[0].text in _ENDED | listed("amounted") and all(_is_soft(t) for t in words[1:]):
            _moved_from(line, later, before)
        elif words and words[0].text in _REACHED and all(_is_soft(t) for t in words[1:]):
            _tie_loosely(line, later, before)


def _moved_from(line: Line, later: Slot, before: Slot) -> None:
    tie("after", later, before)
    _move(line, later, before, "moved-straight")


def _tie_loosely(line: Line, later: Slot, before: Slot) -> None:
    """'slipped to 61.20, having hit 60.40 earlier in the day': a high or a low lies on the way, and need not be the level of before (`moved-on`)."""
    _move(line, later, before, "moved-on")


def _move(line: Line, later: Slot, before: Slot, name: str) -> None:
    verb = next((t for t in reversed(line.tokens[max(0, later.at - _VERB) : later.at]) if sign_of(t)), None)
    if verb is not None:
        tie(name, later, before)
        later.verb, later.verb_sign = verb, sign_of(verb)


_VERB = 4
_ENDED = frozenset(
    "closed ended finished opened started begun been averaged numbered totalled totaled cost run".split()
)
_REACHED = frozenset("hit touched peaked bottomed topped".split())


def _is_soft(token: Token) -> bool:
    return "soft" in token.classes or token.text in ("at", "to", "on") or token.context


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
