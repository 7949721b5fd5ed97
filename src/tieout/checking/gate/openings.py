"""Before step 1: whether a sentence opens as what a finder looks for does."""

from __future__ import annotations

_QUOTES, _AGAIN = '“"', ("that", "this", "at ")
#: The longest of these, behind a quotation mark.
_FIRST = 5


def says_again(text: str, start: int) -> bool:
    """Whether a sentence may say the figure of the one before once more: "That is about 19 km", "At today's rate this comes to $4"."""
    return text[start : start + _FIRST].lstrip(_QUOTES).lower().startswith(_AGAIN)
