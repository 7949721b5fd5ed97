"""A printed figure against the number of its source, whatever the two are in."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tieout import pipeline
from tieout.claims.files import EncodedClaim
from tieout.claims.model import Claim
from tieout.ledger.outside.cells import number
from tieout.ledger.outside.judge import Judged, judge
from tieout.ledger.outside.model import Number
from tieout.ledger.outside.scale import scale
from tieout.rules.formula import parse

EQUAL = parse("outside == stated")


def judged(text: str, cell: object, unit: str) -> Judged | None:
    """The first claim of a text against a cell in a unit."""
    [claim, *_] = pipeline.check(text, rules=[]).claims
    found = number(cell)
    assert isinstance(found, Number)
    return judge(EQUAL, encoded(claim), claim.quantity, found, scale(unit))


def encoded(claim: Claim) -> EncodedClaim:
    """The claim as extract would write it."""
    of = claim.quantity
    return EncodedClaim(
        claim.id, claim.sentence, of.text, of.value, of.low, of.high, of.unit, of.kind, of.hedge, "", "", (), "", 1, 1
    )  # fmt: skip


@given(st.floats(0.01, 999.0), st.integers(0, 3))
def test_what_is_printed_of_a_number_agrees_with_it(value: float, decimals: int) -> None:
    result = judged(f"It cost {value:.{decimals}f} billion yuan.", value, "billion CNY")
    assert result is not None and result.status != "fails"


@given(st.integers(1, 10_000_000), st.integers(1, 10_000_000))
def test_counts_agree_where_they_are_equal_or_rounded(printed: int, counted: int) -> None:
    result = judged(f"It has {printed:,} firms.", counted, "firm")
    assert result is not None
    if printed == counted:
        assert result.status == "printed"
    elif printed % 1000:
        assume(printed % 10)
        assert result.status == "fails"
    assert result.value == counted


@given(
    st.floats(1.0, 5000.0),
    st.sampled_from([("km", 1.0), ("meter", 1000.0), ("mile", 1 / 1.609344)]),
    st.floats(1.3, 3.0),
)
def test_units_convert_and_a_larger_figure_is_wrong(length: float, unit: tuple[str, float], factor: float) -> None:
    name, size = unit
    right = judged(f"The line is {length:.1f} km long.", length * size, name)
    wrong = judged(f"The line is {length * factor:.1f} km long.", length * size, name)
    assert right is not None and right.status != "fails"
    assert wrong is not None and wrong.status == "fails"


@given(st.floats(0.001, 0.999))
def test_a_share_is_a_percentage(share: float) -> None:
    for cell, unit in ((share, "share"), (share * 100, "%")):
        result = judged(f"Women hold {share * 100:.1f} percent of the seats.", cell, unit)
        assert result is not None and result.status != "fails"


def test_a_source_with_fewer_digits_agrees_with_all_that_rounds_to_it() -> None:
    assert judged("It rose to 5.28 percent.", "5.3", "%") == Judged("printed", 5.3)
    assert judged("It rose to 5.38 percent.", "5.3", "%") == Judged("fails", 5.3)
    assert judged("It made 2,563 boats.", "2.56", "thousand boat") == Judged("printed", 2560.0)
    assert judged("It made 2,573 boats.", "2.56", "thousand boat") == Judged("fails", 2560.0)
