"""Nouns that names of several things can be called by, so that "two banks" may be two that are named."""

from __future__ import annotations

from tieout.quantities.plurals import singular

LANDS = frozenset("country nation state republic neighbour neighbor island".split())
FIRMS = frozenset(
    """company firm bank airline carrier group unit subsidiary concern corporation retailer maker carmaker automaker brewer utility
    newspaper broker brokerage insurer lender lessor supplier producer exchange agency partner""".split()
)
OFFICES = frozenset(
    """official minister leader executive senator president director governor mayor author lawyer driver candidate rival friend
    defendant actor singer scientist economist analyst officer diplomat envoy person people man woman child victim passenger soldier
    suspect member student pupil worker patient player son daughter brother sister grandson granddaughter parent cousin nephew niece""".split()
)
BODIES = frozenset("side party team club city town village port university school union league church paper".split())
CALLED = LANDS | FIRMS | OFFICES | BODIES


def is_called(subject: str) -> bool:
    """Whether what is counted, as printed, can have a name each."""
    words = subject.lower().split()
    return bool(words) and singular(words[-1]) in CALLED
