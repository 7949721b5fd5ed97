"""A whole, and its parts told one after the other in the sentences behind it."""

from __future__ import annotations

import pytest

import tieout


def verdicts(said: str) -> list[str]:
    return [c.verdict for c in tieout.check(said).checks if c.rule == "total"]


GIVEN = "The town would give ${}, it said. The guild will get $460,000 for tents, and $280,000 will go to the clinic at Hof."
LEFT = "The yard bought {} tonnes of oak. Brandt will supply 140,000 tonnes at 92 dollars a tonne. The remaining 90,000 tonnes {}."
SEEN = "The court heard {} witnesses. The state called 29 and the defence 17."


def test_what_words_share_out_ties_out():
    assert verdicts(GIVEN.format("740,000")) == ["consistent"]
    assert verdicts(SEEN.format("46")) == ["consistent"]


def test_two_swapped_digits_are_accused_and_no_other_sum():
    assert verdicts(GIVEN.format("470,000")) == ["mismatch"]
    assert verdicts(GIVEN.format("790,000")) == []


def test_the_rest_is_all_that_is_left():
    assert verdicts(LEFT.format("230,000", "will come by rail")) == ["consistent"]
    assert verdicts(LEFT.format("260,000", "will come by rail")) == ["mismatch"]
    assert verdicts(LEFT.format("260,000", "of last year will come by rail")) == []


@pytest.mark.parametrize(
    "said",
    [
        "The bank lent $64.2 million in May. It lent $21.3 million in June and $24.9 million in July.",
        "Home lending rose 544 mln stg against 471 mln. Spending went up 412 mln against 367 mln and card debt 64 mln against 152 mln.",
        "Trade of $5.24 billion was down. Profit in coffee was $3.10 billion, while debt rose to $2.14 billion.",
        "The strike idled 10,600 workers. In Hof 6,650 workers were idled. In Kiel 2,350 workers, 1,400 at a press and 200 at a forge were idled.",
    ],
    ids=["other months", "the other column", "no word shares it out", "parts of a part"],
)
def test_what_is_no_whole_of_them_is_not_accused(said):
    assert "mismatch" not in verdicts(said)


LENT = (
    "The fund made two grants totalling {} crowns. Neither is due before June. It granted 3.6 million crowns for lamps. "
    "It also granted 1.9 million crowns for bells."
)


def test_as_many_as_are_counted_are_all():
    assert verdicts(LENT.format("5.5 million")) == ["consistent"]
    assert verdicts(LENT.format("7.5 million")) == ["mismatch"]
    assert "mismatch" not in verdicts(LENT.replace("two", "three").format("7.5 million"))
    assert "mismatch" not in verdicts(LENT.replace("also granted", "asked for").format("7.5 million"))
