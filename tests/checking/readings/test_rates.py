"""A rate is no whole of what is counted beside it."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize("rate", ["1,204.3 per square mile (465.0/km²)", "1,204.3 per square mile (465.0 per km²)"])
def test_a_number_is_no_part_of_a_density(rate):
    said = f"There were 1,954 flats at a density of {rate}, of which 371 (62.9%) were rented."
    assert not [check for check in tieout.check(said).checks if check.rule == "percent-share"]
    plain = "There were 1,954 flats, of which 371 (62.9%) were rented."
    assert [check.verdict for check in tieout.check(plain).checks] == ["mismatch"]


def test_what_is_set_beside_each_is_said_of_all():
    text = (
        "The seven huts had 2,310 guests in all, an average of 330 each and 1,470 more than the 840 of a year earlier."
    )
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "difference"] == ["consistent"]
