"""Nouns that names of several things can be called by, so that "two banks" may be two that are named."""

from __future__ import annotations

from tieout.quantities.plurals import singular

LANDS = frozenset("country nation state republic neighbour neighbor island".split())
FIRMS = frozenset(
    """company firm bank airline carrier group unit subsidiary concern corporation retailer maker carmaker automaker brewer utility
    newspaper broker brokerage insurer lender lessor supplier producer exchange agency partner
    exporter importer bidder buyer seller trader builder contractor borrower dealer manufacturer shipper""".split()
)
OFFICES = frozenset(
    """official minister leader executive senator president director governor mayor author lawyer driver candidate rival friend
    defendant actor singer scientist economist analyst officer diplomat envoy person people man woman child victim passenger soldier
    suspect member student pupil worker patient player son daughter brother sister grandson granddaughter parent cousin nephew niece""".split()
)
BODIES = frozenset("side party team club city town village port university school union league church paper".split())
CALLED = LANDS | FIRMS | OFFICES | BODIES


#: Nouns of people that their form does not show; others do ("walker", "soloist").
_PERSONS = OFFICES | frozenset(
    """clerk boy girl guard nurse judge cook captain chief monk priest bishop teen nun aide chef agent guest pilot citizen national accused
    delegate recruit crewman fisherman gunman winner detainee prisoner climber resident migrant dealer teenager lawmaker""".split()
)
_THINGS = frozenset(
    """number order quarter member river water offer letter paper matter chapter corner counter factor sector motor tractor reactor
    container cluster center centre tower trailer computer helicopter carrier tanker cruiser freighter steamer
    cylinder shower winter summer meter metre litre liter timber supper manner barrier border error floor door harbor indicator""".split()
)


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular, is of a person, by what it is or how it is built."""
    return noun in _PERSONS or (
        noun not in _THINGS and len(noun) > 5 and noun.endswith(("er", "or", "ist", "man", "ian"))
    )


def is_called(subject: str) -> bool:
    """Whether what is counted, as printed, can have a name each."""
    words = subject.lower().split()
    return bool(words) and singular(words[-1]) in CALLED
