"""Fractions with a unit: "half a million dollars", "three quarters of a mile", "1/16 of a pint", "a quarter point"."""

from __future__ import annotations

from dataclasses import replace

from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft

_JOINTS = (" of a ", " of an ", " an ", " a ", " of one ")


def measured(place: Place, draft: Draft) -> Draft:
    """The amount that the fraction `draft` is of, or `draft` itself where no unit follows."""
    numeral = draft.numeral
    assert numeral is not None
    tail = place.text[draft.end : draft.end + 8].lower()
    gap = next((len(joint) - 1 for joint in _JOINTS if tail.startswith(joint)), 0)
    found = amount(place, replace(numeral, end=draft.end + gap, plain=False, fraction=True))
    if found is None or found.kind == "number":
        return draft
    if found.kind == "count" and draft.kind == "fraction":
        draft.subject = found.subject
        return draft
    if found.numeral is not None:
        found.numeral.end = draft.end
    return found
