"""A working directory of its own, and nothing remembered of files that change."""

import pytest

from tieout.settings import find


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The working directory."""
    monkeypatch.chdir(tmp_path)
    find.forget()
    yield tmp_path
    find.forget()
