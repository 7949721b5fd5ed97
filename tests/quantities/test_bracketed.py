"""A number alone in brackets is a mark, unless what stands before it says what it counts."""

from __future__ import annotations

import pytest

from tieout.quantities import extract
from tieout.text.model import Article


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("As Ann said (7), it fell.", True),
        ("As Ann says [7], it fell.", True),
        ("It fell, Ann says 【7】", True),
        ("It lost its guards (71) and left.", False),
        ("Half (71) of them left.", False),
    ],
)
def test_a_mark_is_no_claim(text, named):
    assert extract(Article(text=text))[-1].named == named
