"""Which figures of one matter are of one edition."""

import pandas as pd

from tieout.ledger.across.editions import successions, with_editions

KEY = ["measure"]


def claims(*told: tuple[int, str], source_day: tuple[int, ...] = ()) -> pd.DataFrame:
    """Claims of one matter: the day of the article, and what its sentence says of the figure."""
    rows = [
        {"measure": "exports", "published": day, "file": f"{n}.yaml", "article": f"{n}.md", "line": 1, "column": 1, "row": n,
         "revised": said == "revised", "preliminary": said == "preliminary", "source_day": (source_day + (0,) * 9)[n]}
        for n, (day, said) in enumerate(told)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def editions(*told: tuple[int, str], source_day: tuple[int, ...] = ()) -> list[int]:
    return list(with_editions(claims(*told, source_day=source_day), KEY)["edition"])


def test_without_a_word_all_are_of_one() -> None:
    assert editions((1, ""), (2, ""), (3, "")) == [0, 0, 0]


def test_a_revision_begins_a_new_one_and_what_comes_later_belongs_to_it() -> None:
    assert editions((1, ""), (2, "revised"), (3, "")) == [0, 1, 1]


def test_what_is_preliminary_ends_with_its_day() -> None:
    assert editions((1, "preliminary"), (1, ""), (2, "")) == [0, 0, 1]
    assert editions((1, "preliminary"), (2, "preliminary"), (3, "")) == [0, 1, 2]


def test_of_one_day_those_that_say_nothing_come_before_the_revision() -> None:
    found = with_editions(claims((1, ""), (2, "revised"), (2, "")), KEY)
    assert list(zip(found["row"], found["edition"], strict=True)) == [(0, 0), (2, 0), (1, 1)]


def test_a_source_of_a_later_day_than_all_before_begins_a_new_one() -> None:
    assert editions((1, ""), (9, ""), source_day=(0, 5)) == [0, 1]
    assert editions((3, ""), (9, ""), source_day=(0, 2)) == [0, 0]
    assert editions((1, ""), source_day=(5,)) == [0]


def test_an_edition_is_held_against_the_last_claim_of_the_one_before() -> None:
    found = successions(with_editions(claims((1, ""), (2, ""), (3, "revised"), (4, "")), KEY), KEY)
    assert found.to_dict("list") == {"stated": [2], "other": [1]}


def test_each_matter_has_its_own_editions() -> None:
    """Told in turns, a matter without a revision first: each is held against what was said of itself."""
    told = pd.concat(
        [claims((1, ""), (4, "")), claims((2, "preliminary"), (3, "")), claims((1, ""), (6, "revised"))],
        keys=["tin", "ore", "coal"],
    )
    told = told.assign(measure=told.index.get_level_values(0), row=range(6), article=[f"{n}.md" for n in range(6)])
    found = successions(with_editions(told.sort_values("published"), KEY), KEY)
    assert sorted(zip(found["stated"], found["other"], strict=True)) == [(3, 2), (5, 4)]
