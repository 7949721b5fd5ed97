"""Words as they are read where it matters not how a text breaks its lines."""

from __future__ import annotations

from tieout.patterns import lazily


def spaced(said: str) -> str:
    """Words in lower case with one blank between."""
    return _BLANKS.sub(" ", said).lower()


_BLANKS = lazily(r"\s+")
