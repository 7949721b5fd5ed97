"""Which figures may be one limit."""

import pytest

import tieout
from tieout.checking.compact.limits import may_be_limits


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Up to 40 carts may pass, over 40 carts may not.", True),
        ("Up to 40 carts may pass, over 50 carts may not.", False),
        ("Up to 40 carts may pass, and up to 40 barrows.", False),
        ("Under 40 pounds it is free, above 40 kilos it is not.", False),
    ],
)
def test_limits(text: str, may: bool) -> None:
    assert may_be_limits(tieout.extract(text), ()) is may
