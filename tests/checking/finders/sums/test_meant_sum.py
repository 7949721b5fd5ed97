"""Words and marks that make a figure the sum of others."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import tieout
from tieout.checking.finders.sums.meant_sum import may_sum_up


def sums_up(said: str) -> bool:
    return may_sum_up(SimpleNamespace(text=said, sentence=SimpleNamespace(start=0, end=len(said))))


@pytest.mark.parametrize(
    "said",
    [
        "Hof gave 4,318 crowns and Varn 2,907, and so 9,900 came in.",
        "That makes 849 animals.",
        "Out of this income it mended 41 bridges.",
        "The two yards will launch 564 boats.",
        "The fund returned 619 crowns: 365 to Ely and 245 to Hof.",
        "Tolls and fines come to 41 crowns.",
        "There were 412 goats and 437 mules, 849 animals in all.",
    ],
)
def test_one_of_them_stands_where_a_sum_is_meant(said):
    assert sums_up(said)


@pytest.mark.parametrize(
    "said", ["Hof gave 4,318 crowns, Varn 2,907 and Ost 1,775.", "He said that 41 boats of the two yards had sailed."]
)
def test_most_sentences_have_none(said):
    assert not sums_up(said)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The yard launched 318 boats in May and 143 in June, which makes 416.", ["mismatch"]),
        ("The yard launched 318 boats in May and 143 in June, which makes 461.", ["consistent"]),
    ],
)
def test_what_two_figures_make_is_all_that_they_come_to(text, verdicts):
    assert [check.verdict for check in tieout.check(text).checks if check.rule == "total"] == verdicts
