"""In which way the figures of a sentence are reckoned: seasonally adjusted or not, by customs or by payments, with something left out."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.patterns import lazily

#: Words by which a figure is reckoned in a way of its own.
_WAYS = frozenset(
    """unadjusted adjusted adjustment smoothed unsmoothed seasonally provisional revised revises preliminary customs constant real nominal volume payments
    basis fob cif residence gaap non excluding excludes excluded omitting omits stripping strips stripped including forma underlying core""".split()
)
#: What is provisional is of the same series.
_OF_ONE = frozenset(("provisional", "preliminary"))
_LEFT_OUT = lazily(r"\b(?:leaving|leaves?|taking|takes?) (?:[a-z]+ ){0,2}?(?:out|aside)\b|\b(?:not|without) counting\b")
_ADJUSTED = lazily(r"\b(before|after|without|no|not)\s(?:[a-z]+ )?adjust(?:ed|ing|ments?)\b")


def ways_reckoned(said: str) -> frozenset[str]:
    """The words of a sentence, in lower case, that say how its figures are reckoned."""
    words = {
        word.strip(".,;:()") for word in said.replace("-", " ").replace("f.o.b", "fob").replace("c.i.f", "cif").split()
    }
    told = {match[1] for match in _ADJUSTED.finditer(said)}
    return frozenset(words & _WAYS | told | ({"without"} if _LEFT_OUT.search(said) else set()))


def are_of_two_series(ways: Sequence[frozenset[str]]) -> bool:
    """Whether by those words of their sentences figures are of two series."""
    return len({one - _OF_ONE for one in ways}) > 1
