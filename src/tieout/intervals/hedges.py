"""How far each hedge and each ratio word reaches: the one table of them, and nothing else.

A hedge in front of a figure reaches one unit of its last non-zero digit ("more than 35,000" to 36,000), but no further
than `cap` times the value. A ratio word ("half", "doubled", "one in four") has no digits: a hedge in front of it
reaches `ratio` times its value, or to the next WHOLE multiple ("more than doubled" up to three times, "more than a
third" up to two thirds).
"""

from __future__ import annotations

from math import inf

from tieout.records import dataclass

#: In `Reach.ratio`: as far as the next whole multiple of what the word counts in (wholes, halves, thirds …).
WHOLE = -1.0


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a hedge opens one side of a figure: shares of its value. `cap` 0 keeps the side shut at the value."""

    cap: float
    ratio: float


SHUT = Reach(cap=0.0, ratio=0.0)
OPEN = Reach(cap=inf, ratio=inf)  #: no end at all
UNIT = Reach(cap=1.0e300, ratio=WHOLE)  #: one whole unit, whatever the value

#: hedge ("nearly" for a "<" that says only a little below): how far below, how far above
HEDGES = {
    "~": (Reach(cap=0.05, ratio=0.05), Reach(cap=0.05, ratio=0.05)),
    ">": (SHUT, UNIT),
    "<": (UNIT, SHUT),
    "nearly": (Reach(cap=0.10, ratio=0.15), SHUT),
    ">=": (SHUT, OPEN),
    "<=": (OPEN, SHUT),
}

#: of what a ">" or "<" opens, so much is what one would say it of: half of the way to the next whole multiple ("more than doubled" up to two
#: and a half), and for digits this share of the value ("just over 1 million" up to 1.2 million, "more than 35,000" all the way)
NEAR_WORD, NEAR = 0.5, 0.20

#: half, a third, a quarter, doubled, tripled stand for this share of their value to either side
RATIO_WORD = 0.05
#: "one in N" is one in N ± this
ONE_IN = 0.5

#: trailing zeros may hide half a unit of the last non-zero digit, at most this share of the value
GENEROUS = 0.025
#: the least value whose trailing zeros may be rounding, by kind; a kind that is not here never is
GENEROUS_FROM = {"count": 1000.0, "number": 1000.0, "duration": 1000.0, "currency": 10.0, "measure": 10.0}
