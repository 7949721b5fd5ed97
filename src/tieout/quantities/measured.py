"""Fractions with a unit: "half a million dollars", "three quarters of a mile", "1/16 of a pint", "a quarter point"."""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.patterns import lazily
from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import denominators
from tieout.quantities.names import longest
from tieout.quantities.numerals import Numeral

_AND_A_HALF = lazily(r"\b(an?|one)[ \xa0]([A-Za-z]+)[ \xa0]and[ \xa0](?:an?|one)[ \xa0]$", re.I)
_JOINTS = (" of a ", " of an ", " an ", " a ", " of one ", " of 1 ", " of 1%")


def measured(place: Place, draft: Draft) -> Draft:
    """The amount that the fraction `draft` is of, or `draft` itself where no unit follows."""
    numeral = draft.numeral
    assert numeral is not None
    tail = place.text[draft.end : draft.end + 8].lower()
    gap = next((len(joint) - 1 for joint in _JOINTS if tail.startswith(joint)), 0)
    found = amount(place, replace(numeral, end=draft.end + gap, plain=False, fraction=True))
    if found is not None and found.kind == "number" and found.numeral and found.numeral.factor > 1:
        return found  # "3/4 of a million"
    if found is not None and found.sign < 0:
        draft.sign, draft.start, draft.left = found.sign, found.start, found.left
    if found is None or found.kind == "number":
        return draft
    if found.kind == "count" and found.subject.split()[:1] == ["point"]:
        found.unit = found.subject = "point"  # "a quarter point rise"
    elif found.kind == "count" and draft.kind == "fraction":
        draft.subject = found.subject
        return draft
    if found.numeral is not None:
        found.numeral.end = draft.end
    return found


def unit_and_half(place: Place) -> Draft | None:
    """ "an hour and a half", "a mile and a quarter": one of the unit and the fraction at the place."""
    match = _AND_A_HALF.search(place.text, max(place.floor, place.start - 32), place.start)
    name, _ = longest([match[2]], 0) if match else (None, 0)
    if match is None or name is None or name.kind not in ("duration", "measure", "currency"):
        return None
    part = 1 / denominators()[place.text[place.start : place.end].lower()]
    numeral = Numeral(match.start(), match.end(1), 1.0 + part, part, part, pointed=True, spelled=True)
    draft = Draft(match.start(), place.end, numeral, left=match.start(), right=place.end)
    draft.set(name)
    return draft
