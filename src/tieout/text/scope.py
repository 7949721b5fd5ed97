"""What of a page is the article: the element that holds it, and the elements that are none of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tieout.text.tags import Data, Note, Tag

_DROPPED = frozenset(
    "nav footer aside form button select svg math canvas audio video object template dialog menu code kbd samp".split()
)
_STRUCK = frozenset(("del", "s", "strike"))


#: A run of letters without a tag is text from this length on, and no menu or button.
_TEXT = 40
#: A choice that leaves out nine tenths of the text has missed the article: the rest of the page holds it.
_LEAST = 0.1


def chosen(found: Sequence[Tag | Data | Note]) -> tuple[frozenset[str], frozenset[str]]:
    """The elements that hold the article, none for the whole page; and those that are none of it. Some pages stand in one `<form>` as a
    whole, and of others the only `<article>` is a teaser."""
    without = _dropped(found)
    widest = (frozenset[str](), without - {"form"})
    least = _LEAST * _reach(found, *widest)
    choices = ((_holders(found), without), (frozenset[str](), without))
    return next((choice for choice in choices if _reach(found, *choice) >= least), widest)


def _dropped(found: Sequence[Tag | Data | Note]) -> frozenset[str]:
    """One that is left open somewhere would swallow the article, and is none of them."""
    tags = Counter((token.name, token.closing) for token in found if isinstance(token, Tag) and not token.empty)
    return frozenset(name for name in _DROPPED | _STRUCK if tags[name, True] == tags[name, False])


def _holders(found: Sequence[Tag | Data | Note]) -> frozenset[str]:
    """`<main>`, or the only `<article>`; the headline may stand before it."""
    tags = Counter((token.name, token.closing) for token in found if isinstance(token, Tag))
    holder = "main" if tags["main", False] else "article" if tags["article", False] == 1 else ""
    if not holder:
        return frozenset()
    return frozenset((holder, "h1")) if tags["h1", False] == tags["h1", True] == 1 else frozenset((holder,))


def _reach(found: Sequence[Tag | Data | Note], within: frozenset[str], without: frozenset[str]) -> int:
    """How many letters of text a choice takes in."""
    deep, out, letters = 0 if within else 1, 0, 0
    for token in found:
        if isinstance(token, Data):
            if (
                deep
                and not out
                and not token.raw
                and len(token.text) > _TEXT
                and len(text := token.text.strip()) > _TEXT
            ):
                letters += len(text)
        elif isinstance(token, Tag) and not token.empty:
            step = -1 if token.closing else 1
            deep = max(deep + step, 0) if token.name in within else deep
            out = max(out + step, 0) if token.name in without else out
    return letters
