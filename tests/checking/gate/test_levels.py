"""Whether a change may have a level in another sentence is seen by the figures before one is read."""

from __future__ import annotations

import pytest

from tieout import quantities, text
from tieout.checking.gate.levels import Levels


@pytest.mark.parametrize(
    ("said", "number", "expected"),
    [
        ("It closed at 459.01, down 13.85. It had stood at 472.86.", 0, True),
        ("It closed at 459.01, down 13.85. It had stood at 472.86.", 1, True),
        ("It fell from 472.86 to 459.01. That was a drop of 13.85.", 1, True),
        ("It closed at 459.01, down 13.85. The town has 12 mills.", 0, False),
        ("It earned $459.1 million. It lost €13.8 million of €472.9 million.", 1, False),
        ("It earned $459.1 million. It lost $13.8 million of $472.9 million.", 1, True),
        ("It had 61.2 percent. It lost 4.1 percentage points and has 57.1 percent.", 1, True),
        ("It fell by 13.85. One. Two. It had stood at 472.86 and 459.01.", 0, False),
    ],
)
def test_levels_of_a_change_stand_near(said, number, expected):
    article = text.article(said)
    every = quantities.extract(article)
    own = [[q for q in every if s.start <= q.start < s.end] for s in article.sentences]
    assert Levels(own).are_near(number) is expected


@pytest.mark.parametrize(
    ("said", "number", "expected"),
    [
        ("Sales rose 12 percent. They were 6.72 million, against 6.00 million.", 0, True),
        ("Sales were 6.72 million, against 6.00 million. They rose 12 percent.", 1, True),
        ("Sales rose 12 percent to 7.10 million. They were 6.72 million, against 6.00 million.", 0, True),
        ("Sales rose 12 percent to $7.10 million. It paid €6.00 million for a mill.", 0, False),
        ("Sales rose 12 percent. They were 6.72 million.", 0, False),
        ("Sales rose 2 percent. They were 6.72 million, against 6.00 million.", 0, False),
    ],
)
def test_levels_of_a_percentage_are_compared_near(said, number, expected):
    article = text.article(said)
    every = quantities.extract(article)
    own = [[q for q in every if s.start <= q.start < s.end] for s in article.sentences]
    assert Levels(own).are_compared(number) is expected


@pytest.mark.parametrize(
    ("said", "number", "expected"),
    [
        ("It sold 840 boats. Sales rose to 1,020.", 1, True),
        ("It sold 840 boats. Sales rose to 1,020.", 0, True),
        ("It had 84 percent. It has 61 percent.", 1, True),
        ("It had $84 million. It has 61 percent.", 1, False),
    ],
)
def test_the_sentence_before_or_behind_may_hold_a_level(said, number, expected):
    article = text.article(said)
    every = quantities.extract(article)
    own = [[q for q in every if s.start <= q.start < s.end] for s in article.sentences]
    assert Levels(own).are_beside(number) is expected
