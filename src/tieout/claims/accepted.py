"""Figures that a person lets stand (`accepted:` of a claim), by where they are printed today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tieout.claims.model import Claim
from tieout.claims.record import EncodedClaim


def accepted(encoded: Iterable[EncodedClaim], printed: Iterable[Claim]) -> Mapping[tuple[int, int], str]:
    """Start and end of each printed figure that an encoded claim accepts -> the reason.

    Only while the sentence stands as it was accepted, white space apart: an edited sentence has another claim.
    """
    return {place: claim.accepted for place, claim in accepted_by(encoded, printed).items()}


def accepted_by(encoded: Iterable[EncodedClaim], printed: Iterable[Claim]) -> Mapping[tuple[int, int], EncodedClaim]:
    """Start and end of each printed figure that an encoded claim accepts -> that claim; as `accepted`."""
    words = {(each.id, _plain(each.sentence), each.quote): each for each in encoded if each.accepted}
    if not words:
        return {}
    found = {}
    for claim in printed:
        word = words.get((claim.id, _plain(claim.sentence), claim.quantity.text))
        if word:
            found[claim.quantity.start, claim.quantity.end] = word
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())
