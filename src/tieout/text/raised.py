"""What a page raises: whether it is the mark of a footnote, the upper half of a fraction, or an exponent."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.patterns import lazily
from tieout.text.tags import Data, Note, Tag

_Tokens = Sequence[Tag | Data | Note]

_FRACTION = lazily(r"(\d{1,2})(?:/|\u2044|&frasl;|&#8260;|&#x2044;)(\d{1,3})(?!\d)")
_MARK = lazily(r"\d{1,3}")
#: Elements within a line; at any other one a line begins.
_INLINE = frozenset("a abbr b bdi bdo big cite data dfn em font i ins mark q small span strong sub sup time u".split())
#: No power is told of such a figure, but with notes on the page of one of two digits, nor of a word that is no unit of length.
_FIGURE = lazily(r"(?:[$€£¥]\s?\d[\d.,]*|\d{3,}|\d+[.,]\d[\d.,]*|%)$")
_SHORT = lazily(r"(?<![\d.,])(?!10$)\d{1,2}$")
_WORD = lazily(r"[^\W\d_]{4,}$")
_LENGTH = lazily(r"(?i)(?:met(?:re|er)s?|inch(?:es)?|feet|foot|miles?|yards?|sec(?:ond)?s?)$")


def noted(found: _Tokens) -> frozenset[str]:
    """The marks that open a line of the page, which is then a note."""
    return frozenset(
        mark for k in range(len(found)) if _opens(found, k) and (mark := _raised(found, k)) and not _before(found, k)
    )


def is_mark(found: _Tokens, k: int, notes: frozenset[str]) -> bool:
    """Whether what is raised there is the mark of a footnote, and no exponent: it is a link, or no power is told of what it stands at.
    `notes` are the marks of the page's notes."""
    if any(
        isinstance(token, Tag) and token.name == "a" and not token.closing for token in found[max(k - 1, 0) : k + 2]
    ):
        return True
    mark = _raised(found, k)
    if _MARK.fullmatch(mark) is None:
        return False
    before = _before(found, k)
    if _WORD.search(before):
        return _LENGTH.search(before) is None
    return _FIGURE.search(before) is not None or (mark in notes and _SHORT.search(before) is not None)


def is_upper_half(found: _Tokens, k: int) -> bool:
    """Whether what is raised there is the upper half of a fraction: `3<sup>1</sup>/<sub>2</sub>`."""
    half = _FRACTION.match("".join(token.text for token in found[k + 1 : k + 7] if isinstance(token, Data)))
    return half is not None and int(half[1]) < int(half[2])


def _opens(found: _Tokens, k: int) -> bool:
    token = found[k]
    return isinstance(token, Tag) and token.name == "sup" and not token.closing


def _raised(found: _Tokens, k: int) -> str:
    """The text right behind a tag."""
    return "".join(token.text for token in found[k + 1 : k + 2] if isinstance(token, Data)).strip()


def _before(found: _Tokens, k: int) -> str:
    """The last of the text that stands on the same line before a tag, as far as few tags divide it."""
    text = ""
    for token in reversed(found[max(k - 6, 0) : k]):
        if isinstance(token, Data):
            text = token.text[-40:] + text
        elif isinstance(token, Tag) and token.name not in _INLINE:
            break
    return text.lstrip()
