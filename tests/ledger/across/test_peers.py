"""Claims of one matter: who stands against whom, by the sweep and by comparing every two."""

from itertools import pairwise

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from tieout.ledger.across.peers import against

KEY = ["measure"]


def claims(*ends: tuple[float, float], articles: list[int] | None = None) -> pd.DataFrame:
    """One matter, a claim an article in the order of their days unless told otherwise."""
    low, high = zip(*ends, strict=True)
    names = articles or list(range(len(ends)))
    return pd.DataFrame(
        {"low": np.array(low, float), "high": np.array(high, float), "row": range(len(ends)), "article": [f"{n}.md" for n in names]}
    ).assign(measure="exports", edition=0)  # fmt: skip


def pairs(frame: pd.DataFrame) -> list[tuple[int, ...]]:
    return [tuple(row) for row in against(frame, KEY).to_numpy()]


def test_two_that_share_no_value_are_one_pair_the_later_first() -> None:
    assert pairs(claims((10, 11), (12, 13))) == [(1, 0, 1, 1)]
    assert pairs(claims((10, 11), (11, 13))) == []


def test_of_three_the_one_that_differs_stands_alone_wherever_it_comes() -> None:
    assert pairs(claims((10, 11), (12, 13), (10.5, 11))) == [(1, 0, 1, 2)]
    assert pairs(claims((12, 13), (10, 11), (10.5, 11))) == [(1, 0, 0, 2)]
    assert pairs(claims((10, 11), (10.5, 11), (12, 13))) == [(2, 0, 2, 2)]


def test_an_article_of_which_one_figure_agrees_stands_against_none() -> None:
    assert pairs(claims((10, 11), (12, 13), (10, 11), articles=[0, 1, 1])) == []


def test_one_article_alone_contradicts_nobody() -> None:
    assert pairs(claims((10, 11), (12, 13), articles=[0, 0])) == []


def test_open_ends_say_nothing_of_the_other_side() -> None:
    inf = float("inf")
    assert pairs(claims((30, inf), (48, 49))) == []
    assert pairs(claims((30, inf), (20, 21))) == [(1, 0, 1, 1)]
    assert pairs(claims((-inf, 30), (48, 49), (-inf, 60))) == [(1, 0, 0, 2)]
    assert pairs(claims((-inf, 30), (-inf, 48))) == []


def test_ten_thousand_claims_make_as_many_pairs_as_articles_stand_alone() -> None:
    """No pair for each two of them: ten thousand equal claims and a hundred others."""
    many = claims(*[(10, 11)] * 10_000, *[(12, 13)] * 100)
    assert len(pairs(many)) == 100


ENDS = st.tuples(st.integers(0, 12), st.integers(0, 3)).map(lambda one: (float(one[0]), float(one[0] + one[1])))


@given(st.lists(ENDS, min_size=1, max_size=9))
def test_there_is_a_pair_where_two_share_no_value_and_only_there(ends: list[tuple[float, float]]) -> None:
    apart = any(one[1] < other[0] or other[1] < one[0] for one in ends for other in ends)
    found = pairs(claims(*ends))
    assert bool(found) == apart
    assert len(found) < len(ends)
    for later, earlier, alone, number in found:
        assert later > earlier and alone in (later, earlier) and number >= 1
        assert ends[later][1] < ends[earlier][0] or ends[earlier][1] < ends[later][0]


@given(st.lists(ENDS, min_size=2, max_size=9))
def test_those_that_stand_alone_are_as_few_as_can_be(ends: list[tuple[float, float]]) -> None:
    """What is left without them agrees, and no value is allowed by more."""
    alone = {row[2] for row in pairs(claims(*ends))}
    left = [one for number, one in enumerate(ends) if number not in alone]
    most = max(sum(low <= point <= high for low, high in ends) for point in {end for one in ends for end in one})
    assert len(left) == most
    assert all(max(one[0] for one in left) <= other[1] for other in left)


def test_a_matter_of_many_articles_is_judged_by_neighbours() -> None:
    steps = [(float(n), n + 1.5) for n in range(50)]
    assert all(one[1] >= other[0] for one, other in pairwise(steps))
    assert len(pairs(claims(*steps))) == 48
