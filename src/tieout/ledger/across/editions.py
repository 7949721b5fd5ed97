"""Editions of a figure: a later claim that says that it revises, or that rests on a source of a later day, begins a new one, and what
print called preliminary is replaced by what comes behind. Figures of one edition must agree; those of two need not."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

#: The order in which articles of one matter appeared; of one day, those that say nothing of a revision first.
ORDER = ["published", "revised", "file", "line", "column"]


def with_editions(claims: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """The claims in the order of their articles, with a column `edition`, counted from 0 within each matter, which `key` tells apart."""
    found = claims.sort_values(ORDER, kind="stable")
    matter = [found[name] for name in key]
    told = found["source_day"].where(found["source_day"] > 0, found["published"])
    before = told.groupby(matter, sort=False).cummax().groupby(matter, sort=False).shift(fill_value=0)
    fresh = (found["source_day"] > before) & (before > 0)
    first = found.groupby(matter, sort=False).cumcount() == 0
    opens = (found["revised"] | fresh) & ~first
    ended = _days_before(found, found["preliminary"] & ~found["revised"], matter)
    return found.assign(edition=opens.groupby(matter, sort=False).cumsum() + ended)


def _days_before(found: pd.DataFrame, marked: pd.Series, matter: list[pd.Series]) -> pd.Series:
    """How many marked claims of the same matter an earlier day printed."""
    number = marked.astype(int)
    return (
        number.groupby(matter, sort=False).cumsum() - number.groupby([*matter, found["published"]], sort=False).cumsum()
    )


def successions(claims: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """For each edition but the first of its matter one row: `stated`, the first claim of it, and `other`, the last of the one before, as rows
    of the frame of known claims; where the articles are two."""
    which = [*key, "edition"]
    first = claims.drop_duplicates(which)
    last = claims.drop_duplicates(which, keep="last").sort_values("edition", kind="stable")
    before = last[["row", "article"]].groupby([last[name] for name in key], sort=False).shift()
    before = last[which].assign(other=before["row"], earlier=before["article"])
    found = first.merge(before, on=which)
    found = found[found["other"].notna() & (found["earlier"] != found["article"])]
    return pd.DataFrame({"stated": found["row"], "other": found["other"].astype("int64")}).reset_index(drop=True)
