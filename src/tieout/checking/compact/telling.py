"""Step 1, compact: how much a figure tells by its digits."""

from __future__ import annotations

from tieout.quantities.model import Quantity


def digits(quantity: Quantity) -> int:
    """The digits of a figure that say something: without the zeros it begins or ends with, but for those behind a point."""
    if quantity.figure is None:
        return 1
    text = quantity.text[quantity.numeral[0] - quantity.start : quantity.numeral[1] - quantity.start]
    told = "".join(c for c in text if c.isdigit()).lstrip("0")
    return len(told if "." in text else told.rstrip("0")) or 1
