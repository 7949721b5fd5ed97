"""White space as a reader takes it: where lines end and how wide a gap is says nothing."""

from __future__ import annotations


def on_one_line(text: str) -> str:
    """The text with one space for each stretch of white space, none at its ends."""
    return " ".join(text.split())
