"""Nouns that names of several things can be called by."""

from __future__ import annotations

import pytest

from tieout.checking.compact.called import is_called


@pytest.mark.parametrize(
    ("subject", "called"),
    [
        ("small parties", True),
        ("Swiss banks", True),
        ("women", True),
        ("apples", False),
        ("points", False),
        ("", False),
    ],
)
def test_the_last_noun_decides(subject: str, called: bool) -> None:
    assert is_called(subject) is called
