"""What would be right, as the replacement of a stretch of the text: only where it is one definite reading, and nothing else has to change."""

from __future__ import annotations

from tieout.checking.model import Edit
from tieout.checking.printing.look import parts, said
from tieout.patterns import lazily
from tieout.quantities.model import Quantity

#: Two ways to put it right, a stretch of figures, or a remark on one.
_OPEN = lazily(r"\bor\b|[()]|^(?:a figure )?from ")


def of_figure(quantity: Quantity, right: str) -> Edit | None:
    """The replacement that makes a figure read as `right`: its number alone where its sign and unit stay, else all of it but the hedge.

    None where `right` is not definite, where the figure is a ratio in words or below zero, and where it is printed over a line end.
    """
    figure = quantity.figure
    if figure is None or figure.wording or quantity.kind == "fraction" or (quantity.value or 0.0) < 0:
        return None
    if not right or _OPEN.search(right) or right[0] in "-−" or quantity.numeral[0] < quantity.start:
        return None
    before, numeral, behind = parts(quantity)
    core = f"{before}{numeral}{behind}"
    if core != " ".join(core.split()):
        return None
    right = _unhedged(quantity, core, right)
    start = quantity.numeral[0] - len(before)
    number = right[len(before) : len(right) - len(behind)]
    if number and right == f"{before}{number}{behind}":
        return _changing(quantity.numeral[0], numeral, number)
    return _changing(start, core, right)


def of_whole(quantity: Quantity, right: str) -> Edit | None:
    """The replacement of a date or a word as it is printed; None where `right` is not definite."""
    if not right or _OPEN.search(right) or quantity.text != " ".join(quantity.text.split()):
        return None
    return _changing(quantity.start, quantity.text, right)


def of_word(start: int, printed: str, right: str) -> Edit | None:
    """The replacement of a word; None where it is all capitals."""
    if printed != " ".join(printed.split()) or (printed.isupper() and len(printed) > 1):
        return None
    return _changing(start, printed, right)


def _unhedged(quantity: Quantity, core: str, right: str) -> str:
    """What is told with the figure's hedge ("about $5 million"), without it: the hedge stays."""
    lead, found, tail = said(quantity).partition(core)
    hedged = bool(found) and right.startswith(lead) and right.endswith(tail)
    return right[len(lead) : len(right) - len(tail)] if hedged else right


def _changing(start: int, printed: str, right: str) -> Edit | None:
    """The replacement; a word opens with a capital where the printed one does."""
    right = right[0].upper() + right[1:] if printed[:1].isupper() else right
    return Edit(start, start + len(printed), right) if right != printed else None
