"""Articles in files, checked and with what is known put by."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tieout.checking.reported import Report
from tieout.pipeline import check_read
from tieout.rules import load
from tieout.text import read_file
from tieout.triage import Known, Triaged, triage

#: Two figures and a multiple that is wrong, on line 1.
WRONG = "The port has 2,650 boats, which is 6.2 times the 416 of 2015."
NAMES = frozenset(rule.name for rule in load())


@pytest.fixture
def checked(tmp_path: Path) -> Callable[..., Report]:
    """`checked("a.md", text)`: the report of a file with this content."""

    def run(name: str, content: str | bytes) -> Report:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(data)
        return check_read(read_file(tmp_path / name))

    return run


@pytest.fixture
def triaged(checked: Callable[..., Report]) -> Callable[..., Triaged]:
    """The same, with what comments say put by."""
    return lambda name, content: triage(checked(name, content), Known(NAMES, NAMES))
