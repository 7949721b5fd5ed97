"""How each figure of a report stands by its checks alone: the worst that one of them gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from typing import Literal

from tieout.checking.model import Check
from tieout.checking.reported import Report
from tieout.claims.stretches import claimed

Status = Literal["mismatch", "ambiguous", "implied", "consistent", "alone"]

#: The worst first: a figure counts once, under the first of these that one of its checks gives.
STATUSES: tuple[Status, ...] = ("mismatch", "ambiguous", "implied", "consistent", "alone")

#: Verdicts that are told of the stated figure only.
STATED_ONLY = frozenset({"mismatch", "ambiguous"})


def counted(check: Check) -> bool:
    """Whether a check says anything of its figures: a conjectured reading may only acquit, and then they stand alone."""
    return check.anchored or check.verdict != "consistent"


def statuses(report: Report) -> dict[tuple[int, int], Status]:
    """The status of each figure that a check speaks of, by where it starts and ends; all other figures stand alone.

    A mismatch or an ambiguity is told of the stated figure only, so that one wrong relation counts once; a relation that
    holds, or that gives a value not printed, is told of every figure in it.
    """
    found: dict[tuple[int, int], Status] = {}
    for check in filter(counted, report.checks):
        for place in spoken_of(check):
            found[place] = min(found.get(place, "alone"), check.verdict, key=STATUSES.index)
    return found


def tallied(
    report: Report, stands: Mapping[tuple[int, int], str], without: Set[tuple[int, int]] = frozenset()
) -> Counter[str]:
    """How many figures that make a claim stand how, `without` some of them unless they are a mismatch; a mismatch of what is no claim (a
    weekday, a broken figure) counts as a figure of its own."""
    every = ((quantity.start, quantity.end) for quantity in claimed(report.quantities))
    places = [place for place in every if place not in without or stands.get(place) == "mismatch"]
    found, known = Counter(stands.get(place, "alone") for place in places), set(places)
    found["mismatch"] += sum(c.verdict == "mismatch" and spoken_of(c).isdisjoint(known) for c in report.checks)
    return found


def spoken_of(check: Check) -> set[tuple[int, int]]:
    """Where the figures stand that the check's verdict is told of."""
    stated = {(check.stated.start, check.stated.end)} if check.stated else set()
    if check.verdict in STATED_ONLY and stated:
        return stated
    return stated | {(quantity.start, quantity.end) for quantity in check.quantities}
