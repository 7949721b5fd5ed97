"""What ways of rules ask for, as bits."""

from __future__ import annotations

from tieout.checking.compact.kinds import beside
from tieout.checking.gate.bits import Bits


def test_what_is_remembered_of_figures_has_a_bound() -> None:
    bits = Bits()
    for number in range(600):
        bits.figure(("count",) * number, ("currency",))
    assert bits.figure.cache_info().currsize < 600
    assert bits.figure(("count",), ("percent",)) == bits.kinds(beside(("count",), ("percent",)))
