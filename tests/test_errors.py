"""Mistakes in a user's files say where they are and what to write instead."""

from __future__ import annotations

import pytest

from tieout import errors
from tieout.errors import RuleError, TieoutError, UserError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UserError("is wrong"), "is wrong"),
        (UserError("is wrong", path="a.yaml"), "a.yaml: is wrong"),
        (RuleError("is wrong", path="a.yaml", line=3, column=5, instead="write b"), "a.yaml:3:5: is wrong; write b"),
        (RuleError("is\nwrong", path="a.yaml", line=3), "a.yaml:3: is wrong"),
    ],
)
def test_one_line_with_place_and_remedy(error: UserError, said: str) -> None:
    assert str(error) == said


def test_the_tree_in_the_docstring_is_whole() -> None:
    assert sorted(errors.__all__) == errors.__all__
    kinds = [name for name in errors.__all__ if isinstance(getattr(errors, name), type)]
    for name in kinds:
        assert issubclass(getattr(errors, name), TieoutError)
        assert name in (errors.__doc__ or "")
