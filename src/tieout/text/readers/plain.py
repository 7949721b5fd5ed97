"""Plain text: the file's own."""

from __future__ import annotations

from tieout.text.draft import Draft

SUFFIXES = (".txt", ".text", "")


def read(source: str) -> Draft:
    """The text as it stands."""
    return Draft(source)
