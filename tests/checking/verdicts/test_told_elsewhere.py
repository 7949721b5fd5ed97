"""A change told before its levels, and a sum of which the next sentence tells the rest, are not accused."""

from __future__ import annotations

import tieout


def accused(text: str) -> list[str]:
    return [check.rule for check in tieout.check(text).checks if check.verdict == "mismatch"]


SOLD = "The yard sold 910 boats: 365 went to Hof and 445 to Varn."


def test_parts_without_a_rest_are_accused() -> None:
    assert accused(SOLD) == ["total"]


def test_a_rest_in_the_next_sentence_acquits() -> None:
    assert accused(f"{SOLD} The rest went to Ost.") == []


LEVELS = "They came to 40 million in May and to 52 million in June."


def test_the_rise_told_before_is_of_other_levels() -> None:
    assert (
        accused(f"Sales were up 12 percent on the year. {LEVELS} The 12 percent rise was the first since 2019.") == []
    )


def test_what_these_came_to_may_be_of_what_was_told_before_that() -> None:
    bought = "It bought 900 oars in June at 64 crowns each. These purchases totaled 112,000 crowns."
    assert accused(bought) == ["average"]
    assert accused(f"It bought 700 sails in May at 80 crowns each. {bought}") == []
