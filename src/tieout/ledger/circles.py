"""Claims that follow from one another in a circle."""

from __future__ import annotations

from collections.abc import Mapping, Set

from tieout.claims.files import EncodedClaim


def in_circles(claims: Mapping[str, EncodedClaim]) -> Set[str]:
    """The ids of claims that lie on, or between, circles of links: what is left when those that follow from no other are taken away, and
    then those that no other follows from, again and again."""
    down = {
        id: {t for link in each.derived for ids in link.roles.values() for t in ids} & claims.keys()
        for id, each in claims.items()
    }
    up: dict[str, set[str]] = {id: set() for id in claims}
    for id, targets in down.items():
        for target in targets:
            up[target].add(id)
    left = _without_ends(set(claims), down, up)
    return _without_ends(left, up, down)


def _without_ends(left: set[str], down: Mapping[str, Set[str]], up: Mapping[str, Set[str]]) -> set[str]:
    """What is left when those without anything below them are taken away until there are none."""
    below = {id: len(down[id] & left) for id in left}
    ends = [id for id, number in below.items() if not number]
    left = set(left)
    while ends:
        id = ends.pop()
        left.discard(id)
        for above in up[id] & left:
            below[above] -= 1
            if not below[above]:
                ends.append(above)
    return left
