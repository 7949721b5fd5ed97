"""The roles of a reading in words: as the article prints them, and as they are typed into a pocket calculator."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tieout.checking.compact.line import Names, Series, Slot
from tieout.checking.printing.look import in_figures, said
from tieout.checking.printing.numbers import between
from tieout.checking.verdicts.calculator import falls
from tieout.checking.verdicts.judge import Judgement
from tieout.intervals import Interval


def printed(slot: Slot) -> str:
    """A figure as printed, with the points that it shares with the words around it ("nine" of "down nine points")."""
    figure, shared = slot.quantity.figure, points(slot)
    part = figure is not None and figure.spelled and figure.pointed
    return said(slot.quantity) + (shared.removesuffix("s") if part else shared)


def points(slot: Slot) -> str:
    """The points of a figure that stand with another one: "up from nine to twelve points"."""
    shared = slot.kind == "percentage_point" and slot.quantity.kind != slot.kind
    return " points" if shared and slot.unit != "basis_point" else ""


def printed_roles(judgement: Judgement) -> dict[str, str | list[str]]:
    """Each role as the article prints it; a looked-up value as a number."""
    return _each_role(judgement, printed)


def operands(judgement: Judgement) -> dict[str, str | list[str]]:
    """Each role as it is typed into a pocket calculator."""
    return _each_role(judgement, lambda slot: in_figures(slot.quantity))


def _each_role(judgement: Judgement, say: Callable[[Slot], str]) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    for name, bound in judgement.reading.bound.items():
        if isinstance(bound, Names):
            found[name] = [" ".join(t.text.split()) for t in bound.names]
        else:
            found[name] = [say(s) for s in bound.slots] if isinstance(bound, Series) else say(bound)
    if judgement.variant is not None:
        for name, value in judgement.variant.values.items():
            if name not in found and isinstance(value, Interval):
                found[name] = between(value)
    pair = interchangeable(judgement)
    if pair:
        found[pair[0]], found[pair[1]] = found[pair[1]], found[pair[0]]
    return found


def interchangeable(judgement: Judgement) -> tuple[str, str] | None:
    """The two roles of a fall that the wording does not tell apart ("a surplus of"): the larger figure is then shown first."""
    tags, stated = judgement.reading.anchor.tags, judgement.reading.rule.stated
    names = [name for name in tags if name != stated]
    return (names[0], names[1]) if len(names) == 2 and tags[names[0]] == tags[names[1]] and falls(judgement) else None


def enumerated(texts: Sequence[str]) -> str:
    """ "a, b and c"."""
    *first, last = texts
    return f"{', '.join(first)} and {last}" if first else last
