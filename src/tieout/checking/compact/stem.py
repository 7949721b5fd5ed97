"""Step 1, compact: a noun without the mark of its plural, to know it again."""

from __future__ import annotations


def stem(word: str) -> str:
    """The word without a last s, unless two end it: "share" of "shares", but "loss"."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
