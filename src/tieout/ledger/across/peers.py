"""One matter, said by several articles: which claims cannot be true beside the others.

Of intervals on a line any number have a value in common as soon as each two have one (Helly's theorem for the line), so that a matter whose
greatest low end is not above its least high end holds no contradiction, however many claims it has. Where it is above, the value that
most articles allow is found by one sweep; an article that does not allow it stands against the first one that does: n claims make at most n pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from tieout.intervals import Interval

#: Columns of the pairs that `against` gives.
PAIR = ["stated", "other", "alone", "against"]

Numbers = npt.NDArray[Any]


def against(claims: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """One row for each article that stands against others of its matter and edition: `stated` and `other` are rows of the frame of known claims,
    the later article's and the earlier one's; `alone` is the one of them that stands alone; `against` how many articles agree against it.

    An article of which one claim agrees does not stand against the others: what it says besides is its own affair.
    """
    found = broken(claims, key)
    low, high, rows = (found[name].to_numpy() for name in ("low", "high", "row"))
    articles = pd.factorize(found["article"])[0]
    places = found.groupby([*key, "edition"], sort=False).indices.values()
    pairs = [pair for at in places for pair in _pairs(low[at], high[at], rows[at], articles[at])]
    return pd.DataFrame(pairs, columns=PAIR).astype("int64")


def broken(claims: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """The claims of those matters and editions whose articles have no value in common, in their order."""
    groups = claims.groupby([*key, "edition"], sort=False)
    low, high = groups["low"].transform("max"), groups["high"].transform("min")
    several = groups["article"].transform("nunique") > 1
    found: pd.DataFrame = claims[several & (low > high) & ~Interval(low, low).meets(Interval(high, high))]
    return found


def _pairs(low: Numbers, high: Numbers, rows: Numbers, articles: Numbers) -> Iterator[tuple[int, int, int, int]]:
    """The pairs of one matter, whose claims are in the order of their articles."""
    agree = _agreeing(low, high, articles)
    several = set(articles[agree])
    ends = np.maximum.accumulate(low[agree]), np.minimum.accumulate(high[agree])
    seen: set[int] = set()
    for odd in np.flatnonzero(~agree):
        if articles[odd] in several or articles[odd] in seen:
            continue
        seen.add(articles[odd])
        # the first that lies wholly above, or wholly below
        first = min(np.searchsorted(ends[0], high[odd], "right"), np.searchsorted(-ends[1], -low[odd], "right"))
        if first < len(ends[0]):
            earlier, later = sorted((int(odd), int(np.flatnonzero(agree)[first])))
            yield int(rows[later]), int(rows[earlier]), int(rows[odd]), len(several)


def _agreeing(low: Numbers, high: Numbers, articles: Numbers) -> Numbers:
    """Which claims allow the value that most articles allow; of several such values the one that the first article allows."""
    once = np.unique(np.stack([articles, low, high], axis=1), axis=0)
    points = np.unique(low[np.isfinite(low)]) if np.isfinite(low).any() else np.unique(high)
    opened, closed = np.sort(once[:, 1]), np.sort(once[:, 2])
    allowed = np.searchsorted(opened, points, "right") - np.searchsorted(closed, points, "left")
    best = points[allowed == allowed.max()]
    first = next(
        (
            np.flatnonzero(Interval(lo, hi).encloses(best))
            for lo, hi in zip(low, high, strict=True)
            if Interval(lo, hi).encloses(best).any()
        ),
        [0],
    )
    agree: Numbers = Interval(low, high).encloses(best[first[0]])
    return agree
