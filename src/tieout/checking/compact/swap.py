"""Step 1, compact: a figure with two neighbouring digits the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tieout.quantities.model import Quantity

_TEN = 10


def swaps(quantity: Quantity) -> Iterator[float]:
    """What it would be with each two neighbouring digits the other way round."""
    digits, unit = _digits(quantity)
    for k in range(len(digits) - 1):
        if digits[k] != digits[k + 1] and not (k == 0 and digits[1] == "0"):
            yield int(digits[:k] + digits[k + 1] + digits[k] + digits[k + 2 :]) * unit


def with_value(quantity: Quantity, value: float) -> Quantity:
    """The figure as it stands, with other digits in their places."""
    figure = quantity.figure
    digits, unit = _digits(quantity)
    if figure is None or not digits:
        return quantity
    new = iter(str(round(abs(value) / unit)))
    first, last = (end - quantity.start for end in quantity.numeral)
    lead = True
    text = []
    for at, char in enumerate(quantity.text):
        inside = first <= at < last and char.isdigit()
        lead = lead and (not inside or char == "0")
        text.append(next(new) if inside and not lead else char)
    figures = replace(figure, value=value, zeros=_zeros(round(abs(value) / unit), figure.step))
    return replace(quantity, text="".join(text), value=value, figure=figures)


def _zeros(digits: int, step: float) -> float:
    while digits and digits % _TEN == 0:
        digits, step = digits // _TEN, step * _TEN
    return step


def _digits(quantity: Quantity) -> tuple[str, float]:
    """Its digits as printed, from the first that is no 0, and what the last one counts."""
    first, last = (end - quantity.start for end in quantity.numeral)
    digits = "".join(filter(str.isdigit, quantity.text[first:last])).lstrip("0")
    value = quantity.figure.value if quantity.figure is not None else 0.0
    return (digits, abs(value) / int(digits)) if digits and value else ("", 0.0)
