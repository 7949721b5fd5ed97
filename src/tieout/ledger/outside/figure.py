"""The figure that a person copied from a source into the claim, where no declared table has it."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.claims.files import EncodedClaim
from tieout.ledger.outside.cells import number
from tieout.ledger.outside.judge import Judged, judge
from tieout.ledger.outside.model import Number
from tieout.ledger.outside.scale import Scale
from tieout.quantities import extract
from tieout.quantities.model import Quantity
from tieout.rules.formula import Formula
from tieout.text import article

#: Kinds that are no figure of a source.
_OTHER = frozenset(("date", "ordinal"))


def judge_figure(formula: Formula, claim: EncodedClaim, read: Quantity | None) -> tuple[str, Judged | None] | str:
    """The copied figure as told, and what comes of it: None where its unit does not convert; a text says why there is no one figure.

    A number without a unit may be in the claim's unit or in what the article counts by (3.04 of "3.04 billion"), and a share of one
    for a percentage: any that fits is enough.
    """
    assert claim.source is not None
    figure = claim.source.figure
    bare = number(figure)
    if isinstance(bare, Number):
        return bare.text, _best(judge(formula, claim, read, bare, of) for of in _scales(claim, read, bare))
    said = [
        each for each in extract(article(str(figure))) if each.kind not in _OTHER and each.figure and not each.named
    ]
    if not said:
        return "is no figure"
    every = [(each.text, _judge(formula, claim, read, each)) for each in said]
    agreed = [one for one in every if one[1] and one[1].status != "fails"]
    return (agreed or every)[0] if agreed or len(every) == 1 else f"holds {len(every)} figures"


def _judge(formula: Formula, claim: EncodedClaim, read: Quantity | None, said: Quantity) -> Judged | None:
    assert said.figure is not None
    found = Number(
        said.text, said.figure.value, 1.0 if said.figure.bare and not said.figure.pointed else said.figure.step
    )
    of = Scale(1.0, said.unit, said.kind in ("count", "number"))
    if said.figure.bare:
        return judge(formula, claim, read, found, of)
    return judge(
        formula,
        claim,
        read,
        Number(said.text, found.value / said.figure.step, 1.0),
        Scale(said.figure.step, of.unit, of.noun),
    )


def _scales(claim: EncodedClaim, read: Quantity | None, bare: Number) -> Iterator[Scale]:
    """What a number without a unit may be in."""
    noun = claim.kind in ("count", "number", "ordinal")
    unit = "share" if claim.kind == "fraction" else claim.unit
    yield Scale(1.0, unit, noun)
    if unit == "%" and not bare.percent:
        yield Scale(1.0, "share")
    figure = read.figure if read else None
    if figure and not figure.bare and read:
        digits = read.text[read.numeral[0] - read.start : read.numeral[1] - read.start].split()[0]
        decimals = len(digits.partition(".")[2]) if digits.replace(",", "").replace(".", "").isdigit() else 0
        yield Scale(figure.step * 10.0**decimals, unit, noun)


def _best(found: Iterator[Judged | None]) -> Judged | None:
    """The first that agrees, else the first that can be judged."""
    every = [one for one in found if one]
    return next((one for one in every if one.status != "fails"), every[0] if every else None)
