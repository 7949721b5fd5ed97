"""One claim of each matter for a role: the tightest of the latest edition, and none where its claims contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from tieout.intervals import Interval


def tightest(claims: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """One row for each value of the key columns, of the latest edition there; a matter that articles tell in two ways gives none, for
    one of them is wrong already."""
    latest = claims[claims["edition"] == claims.groupby(list(key), sort=False)["edition"].transform("max")]
    groups = latest.groupby(list(key), sort=False)
    low, high = groups["low"].transform("max"), groups["high"].transform("min")
    agreed = latest[Interval(low, low).meets(Interval(high, high)) | (low <= high)]
    width = (agreed["high"] - agreed["low"]).rename("width")
    order = agreed.assign(width=width).sort_values(["width", "published", "file", "line", "column"], kind="stable")
    found: pd.DataFrame = order.drop_duplicates(list(key)).drop(columns="width")
    return found
