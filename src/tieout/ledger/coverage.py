"""How the figures of an article are covered: by one another, by sources outside it, and by the word of a person.

Each figure is counted once, under the first of these that holds:

    accepted          a finding about it is let stand by a person, with a reason
    mismatch          it does not tie out, in the article or with another article or source
    ambiguous         the wording has two meanings
    ties_out          it follows from other figures of the article, or others from it
    source            its claim says where it stands outside the article
    traced            a person says to have traced it
    rests_on_outside  it rests on a figure that the article does not give
    alone             nothing of that

What tells against a figure comes first; then what can be computed anew, before what somebody says to have seen. A word that has
lapsed, because its sentence changed, counts for nothing. A figure that a person left out is not counted, unless it is a mismatch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from tieout.checking.reported import Report
from tieout.checking.status import statuses, tallied
from tieout.claims.files import ClaimsFile, EncodedClaim
from tieout.ledger.compare import Today
from tieout.ledger.model import STANDINGS, Accepted, Coverage, Found, Standing

Place = tuple[int, int]


def standings(
    report: Report, claims: ClaimsFile | None, found: Iterable[Found] = (), accepted: Iterable[Accepted] = ()
) -> dict[Place, Standing]:
    """How each printed figure stands, by where it starts and ends; all others stand alone.

    found     the findings told of the article: an error about a figure, whichever rule gives it, makes it a mismatch
    accepted  those that a person lets stand
    """
    known: dict[Place, Standing] = dict(statuses(report))
    errors = (each for each in found if each.finding.severity == "error" and each.path == report.article.path)
    told: list[tuple[Place, Standing]] = [(_at(each), "mismatch") for each in errors]
    told += [(_at(each), "accepted") for each in accepted if each.path == report.article.path]
    for place, standing in [*told, *_words(report, claims.claims if claims else ())]:
        known[place] = min((known.get(place, "alone"), standing), key=STANDINGS.index)
    return known


def coverage(report: Report, stands: Mapping[Place, Standing], without: Set[Place] = frozenset()) -> Coverage:
    """How many figures stand how, `without` some of them; see `tallied`."""
    found = tallied(report, stands, without)
    return Coverage(*(found[standing] for standing in STANDINGS))


def left_out(report: Report, claims: ClaimsFile | None) -> frozenset[Place]:
    """The figures of which a person said that they are no claims, where their sentence still stands."""
    if claims is None or not claims.left_out:
        return frozenset()
    today = Today.of(report)
    found = (today.quantity(claim) for claim in claims.left_out if today.stands(claim))
    return frozenset((quantity.start, quantity.end) for quantity in found if quantity)


def _words(report: Report, claims: Iterable[EncodedClaim]) -> Iterator[tuple[Place, Standing]]:
    """The figures whose claims name a source or were traced, where the sentence still stands."""
    told = [claim for claim in claims if claim.source or "traced" in claim.ticks]
    today = Today.of(report) if told else None
    for claim in told:
        quantity = today.quantity(claim) if today and today.stands(claim) else None
        if quantity and claim.source:
            yield (quantity.start, quantity.end), "source"
        elif quantity:
            yield (quantity.start, quantity.end), "traced"


def _at(each: Found | Accepted) -> Place:
    return each.finding.start, each.finding.end
