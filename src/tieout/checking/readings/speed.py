"""Times that a thing takes, told by how fast it is: what is faster takes less time, and "20 percent faster" may be said of either."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading
from tieout.tables import units

_FAST = frozenset(
    """faster quicker speedier swifter slower speed speeds speeding speeded sped quicken quickens quickened quickening accelerate accelerates
    accelerated accelerating slow slows slowed slowing decelerated hastened brisker""".split()
)
_LASTING = frozenset(("duration", "measure"))


def of_speed(reading: Reading, line: Line) -> bool:
    """'is 25 percent faster (from 5 seconds to 4)', 'sped up from 11 seconds to 9': the time falls as the speed rises."""
    base, stated = reading.bound.get("base"), reading.bound.get("stated")
    if isinstance(base, Slot) and base.kind == "number" and not base.unit and isinstance(stated, Slot):
        after = line.tokens[stated.at + 1 : stated.at + 2]
        if stated.line == line.number and after and after[0].text in _FAST:
            return True  # "20 percent faster than version 5"
    if isinstance(stated, Slot) and stated.kind in _LASTING:
        return False  # "0.2 seconds faster than 10.0": so much less
    if not isinstance(base, Slot) or base.kind not in _LASTING or units.scale(base.unit)[0] != units.scale("second")[0]:
        return False
    return any(word in _FAST for t in line.tokens if t.slot < 0 for word in t.text.split())
