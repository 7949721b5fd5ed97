"""Amounts given in two currencies: of one day, the rates that articles imply are one matter."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from tieout.intervals import Interval
from tieout.ledger.across.editions import with_editions
from tieout.ledger.across.keys import of_one_matter, placed
from tieout.ledger.across.peers import against
from tieout.rules.model import Join

#: The roles of the two amounts of the stated conversion, and of the other one.
PAIRS = (("stated", "given"), ("other", "other_given"))


def conversions(pairs: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """Those of the conversions, as `rates` gives them, that stand against others of their day, a column a role, with rows of the frame of
    known claims. `key` are the columns of one matter."""
    found = against(pairs, key)
    amounts = {"stated": pairs["amount"], "given": pairs["made_of"]}
    by_row = {name: pd.Series(rows.to_numpy(), index=pairs["row"]) for name, rows in amounts.items()}
    columns = {
        role: by_row[name].reindex(found[which]).to_numpy()
        for which, roles in zip(("stated", "other"), PAIRS, strict=True)
        for role, name in zip(roles, ("stated", "given"), strict=True)
    }
    return pd.DataFrame(
        {**columns, "alone": by_row["stated"].reindex(found["alone"]).to_numpy(), "against": found["against"]}
    )


def rates(known: pd.DataFrame, join: Join) -> pd.DataFrame:
    """One row a conversion: as a claim whose figure is the rate, with the rows of its two amounts, that of the currency first in the
    alphabet under `amount`, the other under `made_of`."""
    money = known[(known["kind"] == "currency") & (known["low"] > 0) & (known["published"] > 0)]
    money = money.assign(own=money.index)
    made = money[(money["converted"] != "") & money["readable"]]
    source = money[["file", "id", "own", "unit", "low", "high"]].add_prefix("given ")
    found = made.merge(source, left_on=["file", "converted"], right_on=["given file", "given id"])
    found = found[found["unit"] != found["given unit"]]
    first = found["unit"] < found["given unit"]
    here, there = Interval(found["low"], found["high"]), Interval(found["given low"], found["given high"])
    rate, inverse = (here / there).within(join.within / 2), (there / here).within(join.within / 2)
    found = found.assign(
        amount=found["own"].where(first, found["given own"]), made_of=found["given own"].where(first, found["own"]),
        low=pd.Series(rate.low, found.index).where(first, inverse.low), high=pd.Series(rate.high, found.index).where(first, inverse.high),
        unit=(found["unit"] + " / " + found["given unit"]).where(first, found["given unit"] + " / " + found["unit"]),
    )  # fmt: skip
    return with_editions(placed(found.reset_index(drop=True)), of_one_matter(join))
