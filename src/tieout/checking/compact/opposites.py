"""Step 1, compact: words that come in twos, so that what is not the one is the other."""

from __future__ import annotations

from collections.abc import Mapping, Set

#: Words that come in twos: what is not the one is one of the others.
_OTHER: Mapping[str, str] = {
    "women": "men", "female": "male", "females": "males", "girls": "boys", "urban": "rural", "adults": "children", "daughters": "sons",
    "domestic": "foreign overseas international", "imported": "local", "indoor": "outdoor", "public": "private", "full-time": "part-time",
    "onshore": "offshore", "home": "abroad overseas", "domestically": "internationally abroad overseas", "passed": "failed",
    "sold": "unsold", "occupied": "vacant empty", "positive": "negative", "positively": "negatively", "insured": "uninsured",
    "secured": "unsecured", "durable": "nondurable", "taxable": "tax-exempt", "union": "nonunion",
    "vaccinated": "unvaccinated", "employed": "unemployed", "inside": "outside", "civilian": "military", "civilians": "soldiers",
}  # fmt: skip


def _either() -> dict[str, frozenset[str]]:
    """Of each word of `_OTHER` those that it stands against."""
    found: dict[str, frozenset[str]] = {}
    for one, others in _OTHER.items():
        for other in others.split():
            found[one] = found.get(one, frozenset()) | {other}
            found[other] = found.get(other, frozenset()) | {one}
    return found


EITHER = _either()


def are_opposite(one: Set[str], other: Set[str]) -> bool:
    """Whether of the words of two things each has one that is the opposite of the other's, and neither has both."""
    mine, theirs = (words & EITHER.keys() for words in (one, other))
    return len(mine) == len(theirs) == 1 and not EITHER[next(iter(mine))].isdisjoint(theirs)
