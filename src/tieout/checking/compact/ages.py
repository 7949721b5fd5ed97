"""Before step 1: ages of people, and whether one in a sentence may be one that was told above."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.again import swapped
from tieout.quantities.model import Quantity

#: Of so many digits, two ages may be each other with a slip.
_TWO = 2


def is_age(quantity: Quantity) -> bool:
    """Whether a length of time is somebody's age: "45-year-old", "aged 45", "Bo Ek, 45,"."""
    return quantity.kind == "duration" and (quantity.subject == "age" or quantity.text.lower().endswith("old"))


def is_turned(a: Quantity, b: Quantity) -> bool:
    """Whether one age has the digits of the other turned."""
    return swapped(a, b, _TWO)


def may_tell_age(own: Sequence[Quantity], above: Sequence[Quantity]) -> bool:
    """Whether an age of a sentence stands above, or does with its digits turned; or whether the sentence tells it twice."""
    ages = [one for one in own if is_age(one)]
    if not ages:
        return False
    if len({one.value for one in ages}) < len(ages):
        return True
    told = [one for one in above if is_age(one)]
    return any(one.value == other.value or is_turned(one, other) for one in ages for other in told)
