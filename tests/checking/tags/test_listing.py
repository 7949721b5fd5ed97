"""Which numbers may be those of a list's items: such as no list can stand by open no rule."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.tags.listing import may_list


def may(said: str) -> bool:
    article = text.article(said)
    return any(may_list(article.text, one, len(article.text)) for one in quantities.extract(article))


@pytest.mark.parametrize(
    "said",
    [
        "The ferry calls at three ports: Oban, Mallaig and Ullapool.",
        "It owns two mills -- one at Ely, one at March.",
        "Three towns (Ely, March, Wisbech) said no.",
        "He leaves two daughters, Ann and Ruth, and a son.",
        "The court named two men, the baker Alan Reed and his cousin Colin Frost.",
        "The three ports they serve now are Oban, Mallaig and Ullapool.",
        "The tour takes in four cities, including Leeds, Hull and York.",
        "They won three titles, in 1988, 1991 and 2003.",
        "The order was split among the three cities of Ely, March and Wisbech.",
        "Ely, March and Wisbech, the county's three oldest towns, flooded.",
        "Ely and March are the only two towns with a mill.",
        "It is a three-part plan: one for Ely, one for March and one for Wisbech.",
    ],
)
def test_a_list_may_stand_behind_its_number_or_before_it(said: str) -> None:
    assert may(said)


@pytest.mark.parametrize(
    "said",
    [
        "Two large shops were closed, and the rest were sold.",
        "The two firms agreed on a price, he said.",
        "Two men were charged with theft and released.",
        "Two men were charged, Reuters said.",
        "It is a three-part plan that few in Ely and March have read.",
        "THREE BOYS, ALAN REED, COLIN FROST AND IAN WEBB, WERE FOUND",
        "It has 400 shops, in Leeds, Hull and York.",
        "He was held on two counts of theft, police said, and on one of arson.",
    ],
)
def test_no_list_can_stand_where_nothing_opens_one_or_no_word_closes_it(said: str) -> None:
    assert not may(said)
