"""Characters that print nothing: where a word or figure may be divided, which way it runs. The text reads as if they were not there.

The two that turn printed characters round (U+202D, U+202E) stay, and so do those that join letters and signs (U+200C, U+200D)."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.text.draft import Draft
from tieout.text.moved import Moved, cut_out

_UNSEEN = lazily("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]+")


def without_unseen(draft: Draft) -> Draft:
    """The draft without them, its text mapped back to the file."""
    if draft.text.isascii():
        return draft
    stretches = [match.span() for match in _UNSEEN.finditer(draft.text)]
    return cut_out(draft, Moved(stretches)) if stretches else draft
