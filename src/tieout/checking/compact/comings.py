"""Verbs and nouns of what comes to a number of things, and of what goes from it."""

from __future__ import annotations

#: verbs of what is there no longer
WENT = frozenset(
    """sold sell sells selling resold lost lose loses losing closed close closes closing shut shuts spent spend spends spending repaid repay
    repays repaying paid pay pays retired retire retires retiring scrapped scrap scraps dismissed laid shed sheds shedding cut used use uses
    using withdrew withdrawn withdraw gave given gone died shipped redeemed redeem cancelled canceled disbursed felled returned
    released freed repurchased left wrote written evacuated sank killed slaughtered donated burnt consumed exported drawn drained
    charge-offs write-offs outflows departures closures""".split()
)
#: verbs of what is there since
CAME = frozenset(
    """added add adds adding issued issue opened open opens opening hired hire hires hiring bought buy buys buying acquired acquire gained
    gain gains gaining born found received receive booked borrowed borrow won joined recruited built ordered recovered delivered
    raised launched welcomed admitted earned collected provided provision provisions
    inflows arrivals openings""".split()
)
