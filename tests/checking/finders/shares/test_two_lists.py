"""The shares of a whole told twice."""

from __future__ import annotations

import tieout

TEXT = "The guild urges 45 percent oats, 40 percent rye and 15 percent peas versus {} percent oats, 40 percent rye and 25 percent peas before."


def shares(text: str) -> int:
    return sum(c.rule == "shares-total" and c.verdict == "consistent" for c in tieout.check(text).checks)


def test_the_second_list_is_all_as_the_first_one_is():
    assert shares(TEXT.format(35)) == 2
    assert shares(TEXT.format(32)) == 1
