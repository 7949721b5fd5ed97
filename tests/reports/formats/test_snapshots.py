"""What each format looks like, kept beside this file. `TIEOUT_SNAPSHOTS=anew` writes them anew: read the difference."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tieout.reports import formats

from .conftest import UNREAD, run

SNAPSHOTS = Path(__file__).parent / "snapshots"


def shown(name: str, text: str) -> str:
    """A page without its style and its script, which the tests of the pages know."""
    return re.sub(r"<(style|script)>.*?</\1>|sha256-[\w+/=]+", r"…", text, flags=re.DOTALL) if name == "html" else text


@pytest.mark.parametrize("name", formats.names())
def test_a_format_looks_as_before(name, two, about):
    suffix = {"github": ".txt", "gitlab": ".json"}.get(name) or formats.named(name).SUFFIXES[0]
    reports = two[1:] if name == "json" else two  # it is long, and everything
    made, kept = shown(name, run(name, reports, UNREAD, about=about)), SNAPSHOTS / f"{name}{suffix}"
    if os.environ.get("TIEOUT_SNAPSHOTS") == "anew":
        kept.write_bytes(made.encode())
    assert made == kept.read_bytes().decode()


def test_nothing_is_kept_of_a_format_that_is_gone():
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(formats.names())


@pytest.mark.parametrize("name", formats.names())
def test_the_same_run_gives_the_same_bytes(name, two, about):
    assert run(name, two, UNREAD, about=about) == run(name, two, UNREAD, about=about)


@pytest.mark.parametrize("name", formats.names())
def test_a_run_of_nothing_is_whole(name):
    assert run(name, []) is not None
