"""Which baseline holds for an article, and what is read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.doors.baselines import read_all
from tieout.doors.plan import NAME, baseline_of
from tieout.errors import OptionError
from tieout.settings import settings_for
from tieout.settings.find import forget
from tieout.triage.baseline import Baseline

EMPTY = '{"version": 1, "findings": {}}'


@pytest.fixture
def desks(tmp_path: Path, monkeypatch):
    """Two desks, of which one names a baseline; the settings of an article of each, and of one above them."""
    monkeypatch.chdir(tmp_path)
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
    (tmp_path / "north" / "tieout.toml").write_text('baseline = "known.json"\n')
    forget()
    yield [settings_for(path) for path in ("north/a.md", "south/a.md", "a.md")]
    forget()


def test_the_option_goes_before_the_settings_and_these_before_the_working_folder(desks):
    assert [str(baseline_of(None, one)) for one in desks] == ["north/known.json", NAME, NAME]
    assert {str(baseline_of(Path("b.json"), one)) for one in desks} == {"b.json"}


def test_a_file_that_nobody_names_need_not_be_there(desks):
    found = read_all(None, desks)
    assert list(found) == ["north/known.json"]
    assert isinstance(found["north/known.json"], OptionError)
    assert isinstance(read_all(Path("gone.json"), desks[1:])["gone.json"], OptionError)


def test_each_is_read_once(desks, monkeypatch):
    for name in ("north/known.json", NAME):
        Path(name).write_text(EMPTY, encoding="utf-8")
    found = read_all(None, desks)
    assert all(isinstance(one, Baseline) for one in found.values()) and len(found) == 2
    monkeypatch.setattr("tieout.doors.baselines._read", lambda path: path)
    assert read_all(None, [desks[0]] * 3) == {"north/known.json": Path("north/known.json")}
