"""What finders bind, as checks tell it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import tieout


@pytest.fixture
def items() -> Callable[[str], list[str]]:
    """The items of the lists that a text's counts are held against."""

    def told(text: str) -> list[str]:
        checks = [check for check in tieout.check(text).checks if check.rule == "list-count"]
        return [span.text for check in checks for span in check.spans if span.role == "items"]

    return told
