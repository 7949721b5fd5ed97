"""Several things of one amount, and what all of them come to."""

from __future__ import annotations

import pytest

import tieout


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The port won a grant of 840 million crowns. The four 210 million crown instalments begin in May.", 1),
        ("The port won a grant of 840 million crowns. The three 210 million crown instalments begin in May.", 0),
        ("The port has debts of 840 million crowns. Its four 210 million crown ships are old.", 0),
    ],
)
def test_so_many_of_one_amount_come_to_what_was_told_before(text, found):
    assert sum(c.rule == "average" for c in tieout.check(text).checks) == found
