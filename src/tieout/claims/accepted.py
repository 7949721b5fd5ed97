"""Figures that a person lets stand (`accepted:` of a claim), by where they are printed today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tieout.claims.model import Claim
from tieout.claims.record import EncodedClaim
from tieout.text.spaces import on_one_line


def accepted(encoded: Iterable[EncodedClaim], printed: Sequence[Claim]) -> Mapping[tuple[int, int], str]:
    """Start and end of each printed figure that an encoded claim accepts -> the reason.

    Only while the sentence stands as it was accepted, white space apart: an edited sentence has another claim. A claim with an id of a
    person's own accepts the first figure of its sentence that is printed as its quote.
    """
    return {place: claim.accepted for place, claim in accepted_by(encoded, printed).items()}


def accepted_by(encoded: Iterable[EncodedClaim], printed: Sequence[Claim]) -> Mapping[tuple[int, int], EncodedClaim]:
    """Start and end of each printed figure that an encoded claim accepts -> that claim; as `accepted`."""
    given = [each for each in encoded if each.accepted]
    if not given:
        return {}
    words = {(each.id, on_one_line(each.sentence), on_one_line(each.quote)): each for each in given}
    known = {claim.id for claim in printed}
    own = {(on_one_line(each.sentence), on_one_line(each.quote)): each for each in given if each.id not in known}
    found = {}
    for claim in printed:
        told = on_one_line(claim.sentence), on_one_line(claim.quantity.text)
        word = words.get((claim.id, *told)) or own.pop(told, None)
        if word:
            found[claim.quantity.start, claim.quantity.end] = word
    return found
