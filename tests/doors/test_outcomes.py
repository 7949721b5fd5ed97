"""What comes of each article of a run, in this process or over several."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.doors import outcomes as room
from tieout.doors.outcomes import outcomes
from tieout.doors.plan import Plan
from tieout.doors.walk import Source
from tieout.reports.formats.model import Shown

PLAN = Plan(wanted=(("text", Shown()),))


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    """Three articles, one that is not there and one that the walk could not give."""
    made = []
    for name in ("a", "b", "c"):
        path = tmp_path / f"{name}.md"
        path.write_text("The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n", encoding="utf-8")
        made.append(Source(str(path)))
    return [*made, Source(str(tmp_path / "gone.md")), Source("d", "d: holds no article")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_they_come_in_the_order_of_the_articles(sources, jobs):
    found = list(outcomes(sources, PLAN, jobs))
    assert [one.path for one in found] == [source.path for source in sources]
    assert [one.piece(0).status for one in found] == [1, 1, 1, 2, 2]
    assert all(one.texts[0].startswith(f"{one.path}:1:27: mismatch") for one in found[:3])
    assert found[4].failed == "d: holds no article"


def test_it_pays_to_start_processes_for_much_only(sources, monkeypatch):
    assert not room._is_worth_a_pool(sources)
    monkeypatch.setattr(room, "_WORTH_A_POOL", 150)
    assert room._is_worth_a_pool(sources)
    assert not room._is_worth_a_pool(sources[:1])
