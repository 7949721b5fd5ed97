"""Before step 1: whether figures of a sentence may tell what is earned in all, and on a share."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.quantities.model import Quantity

#: An amount that is earned on all shares, and what is on one, at the least and the most.
ON_ALL, ON_ONE = 10_000.0, 1_000.0


def may_be_earned(own: Sequence[Quantity]) -> bool:
    """Whether one is as large as the former, and one as small as the latter."""
    told = [one.value or 0.0 for one in own]
    return any(0 < value < ON_ONE for value in told) and any(value >= ON_ALL for value in told)
