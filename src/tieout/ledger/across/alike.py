"""Names that look like one another where all else of two claims agrees: if they name one thing, a line in the alias file makes the figures
comparable. A note for a person; nothing is ever joined by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pandas as pd

from tieout.ledger.across.keys import MATTER, as_pinned
from tieout.ledger.names import ALIKE
from tieout.records import dataclass

#: The parts of a claim that may be called otherwise.
PARTS = ("subject", "measure", "place")

#: How many pairs are told at most, and of how many names in one place all pairs are looked at.
TOLD = 5
NAMES = 60

#: How alike two words are, of 100, that may be one misspelled: "male" and "female" (80) are not.
SPELLED = 82

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Alike:
    """Two names (normal forms) of one part of claims that agree in all else, how alike they are (of 100), and where each stands first."""

    part: str
    names: tuple[str, str]
    places: tuple[str, str]
    ratio: float

    def __str__(self) -> str:
        one, other = (f"“{name}” ({place})" for name, place in zip(self.names, self.places, strict=True))
        return f"{one} and {other} may be one {self.part}: then say so in aliases.yaml, and their figures are compared"


def alike(known: pd.DataFrame) -> tuple[Alike, ...]:
    """The likest pairs of names, each once, none that one article tells apart; nothing without the extra `ledger`."""
    try:
        from rapidfuzz import fuzz
    except ImportError:
        return ()
    claims = as_pinned(known)
    found: dict[tuple[str, str, str], Alike] = {}
    for part, group, names in _groups(claims):
        for one, other in combinations(names, 2):
            ratio = fuzz.token_sort_ratio(one, other, score_cutoff=ALIKE)
            if ratio and _misspelt(one, other) and _apart(group, part, one, other):
                places = _place(group, part, one), _place(group, part, other)
                found.setdefault((part, one, other), Alike(part, (one, other), places, ratio))
    return tuple(sorted(found.values(), key=lambda each: (-each.ratio, each.part, each.names))[:TOLD])


def _groups(claims: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame, list[str]]]:
    """Claims of different articles that agree in all but one part, and what that part is called in them."""
    for part in PARTS:
        keys = [name for name in (*MATTER, "undated") if name != part]
        named = claims[claims[part] != ""]
        several = named.groupby(keys, sort=False)[part].transform("nunique").between(2, NAMES)
        for _, group in named[several].groupby(keys, sort=False):
            yield part, group, sorted(set(group[part]))


def _misspelt(one: str, other: str) -> bool:
    """Whether the words that only one of two names has are each spelled like one of the other's, and no numbers."""
    from rapidfuzz import fuzz

    mine, theirs = set(one.split()) - set(other.split()), set(other.split()) - set(one.split())
    if len(mine) != len(theirs) or _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    return all(max(fuzz.ratio(word, each) for each in theirs) >= SPELLED for word in mine)


def _apart(group: pd.DataFrame, part: str, one: str, other: str) -> bool:
    """Whether no article has both names, and so means two things by them."""
    articles: list[set[Any]] = [set(group.loc[group[part] == name, "article"]) for name in (one, other)]
    return articles[0].isdisjoint(articles[1])


def _place(group: pd.DataFrame, part: str, name: str) -> str:
    row = group[group[part] == name].iloc[0]
    return f"{row['article']}:{row['line']}:{row['column']}"
