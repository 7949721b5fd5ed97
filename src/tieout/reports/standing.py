"""How the figures of an encoded article stand, in words: as `status` has it, with what its claims file says of them."""

from __future__ import annotations

from collections.abc import Mapping

from tieout.ledger.model import STANDINGS, Coverage, Standing
from tieout.reports.status import WORDS as BY_CHECKS

#: How a number of figures is told.
WORDS: Mapping[str, tuple[str, str]] = {
    **{status: BY_CHECKS[status] for status in BY_CHECKS},
    "accepted": ("is accepted as it stands", "are accepted as they stand"),
    "source": ("rests on an outside source", "rest on an outside source"),
    "traced": ("was traced by a person", "were traced by a person"),
}

#: Told beside the colour, for those who do not see it.
GLYPHS: Mapping[str, str] = {
    "accepted": "≠", "mismatch": "✗", "ambiguous": "?", "implied": "≈", "consistent": "✓", "source": "↗", "traced": "☑",
    "alone": "·", "error": "✗", "warning": "!", "note": "i",
}  # fmt: skip

#: Heads of the columns of the index.
HEADS: Mapping[str, str] = {
    "accepted": "Accepted", "mismatch": "Mismatch", "ambiguous": "Ambiguous", "implied": "Implied", "consistent": "Tie out",
    "source": "Source", "traced": "Traced", "alone": "Alone",
}  # fmt: skip

#: What a mark in the text means.
LEGEND: Mapping[str, str] = {
    "consistent": "ties out: it follows from other figures",
    "mismatch": "mismatch: what it should follow from gives another figure",
    "accepted": "accepted: it does not tie out, and a person lets it stand",
    "ambiguous": "ambiguous: the wording has two meanings",
    "source": "source: its claim says where it stands outside the article",
    "traced": "traced: a person has traced it to what supports it",
    "implied": "rests on a figure that the article does not give",
    "alone": "stands alone: nothing to compare it with",
}


def tally(coverage: Coverage) -> list[tuple[Standing, int]]:
    """How many figures stand how, as `coverage` has it, under the words by which they are told."""
    return list(zip(STANDINGS, coverage.numbers, strict=True))
