"""What is earned in all stands beside what is earned on a share."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.gate.earned import may_be_earned
from tieout.quantities.model import Quantity


def figures(said: str) -> list[Quantity]:
    return quantities.extract(text.article(said))


@pytest.mark.parametrize("said", ["It earned 4.2 million crowns, or 1.20 crowns a share."])
def test_both_are_told(said: str) -> None:
    assert may_be_earned(figures(said))


@pytest.mark.parametrize("said", ["It paid 1.20 crowns a share.", "It earned 4.2 million crowns, not 3.9 million.", ""])
def test_one_is_missing(said: str) -> None:
    assert not may_be_earned(figures(said))
