"""What a printed number means: figures, their intervals, and the arithmetic on them."""

from tieout.intervals.figure import Figure, Hedge, Kind, Wording
from tieout.intervals.interval import Interval, as_interval
from tieout.intervals.printed import generous, natural, printed, truncated, unhedged

__all__ = [
    "Figure",
    "Hedge",
    "Interval",
    "Kind",
    "Wording",
    "as_interval",
    "generous",
    "natural",
    "printed",
    "truncated",
    "unhedged",
]
