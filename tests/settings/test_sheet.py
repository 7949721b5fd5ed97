"""A settings file as a whole: what it says for one article or another."""

from __future__ import annotations

import os

from tieout.settings.model import Given
from tieout.settings.page import Page
from tieout.settings.sheet import sheet


def of(here, name, **table):
    return made(here, **table).of(str(here / name))


def made(here, **table):
    named = {key.replace("_", "-"): value for key, value in table.items()}
    return sheet(Page("tieout.toml"), str(here), named, Given())


def test_without_overrides_all_articles_share_one_object(here):
    whole = made(here, dollar="AUD")
    assert whole.of(str(here / "a.md")) is whole.of(str(here / "deep" / "b.md"))


def test_overrides_hold_where_their_globs_do_and_the_last_decides(here):
    overrides = [
        {"files": ["sport/**"], "dollar": "CAD", "severity": {"age": "off"}},
        {"files": ["*.txt", "!b.txt"], "dollar": "NZD", "tolerance": 2},
    ]
    told = {"dollar": "AUD", "severity": {"total": "note"}, "overrides": overrides}
    found = {name: of(here, name, **told) for name in ("a.md", "sport/a.md", "a.txt", "b.txt", "sport/a.txt")}
    assert {name: one.conventions.dollar for name, one in found.items()} == {
        "a.md": "AUD", "sport/a.md": "CAD", "a.txt": "NZD", "b.txt": "AUD", "sport/a.txt": "NZD",
    }  # fmt: skip
    assert found["sport/a.txt"].levels.given == (("total", "note"), ("age", "off"))
    assert set(found["sport/a.txt"].overridden) == {"dollar", "tolerance"}
    assert found["a.txt"].conventions.tolerance == 2 and found["a.md"].conventions.tolerance == 0


def test_articles_outside_the_folder_are_seen_by_the_way_there(here):
    (here / "desk").mkdir()
    whole = sheet(
        Page("tieout.toml"), str(here / "desk"), {"overrides": [{"files": ["**/old/**"], "dollar": "CAD"}]}, Given()
    )
    assert whole.of(str(here / "desk" / "old" / "a.md")).conventions.dollar == "CAD"
    assert whole.of(str(here / "new.md")).conventions.dollar == ""


def test_the_folder_of_the_file_is_where_paths_are_seen_from(here):
    found = of(here, "deep/a.md", baseline="known.json", exclude=["deep/"])
    assert found.baseline == here / "known.json"
    assert found.excluded(os.path.join("deep"), folder=True)


def test_what_is_wrong_leaves_the_rest_in_force(here):
    found = of(here, "a.md", dollar="AUD", tolerance="much", severity={"age": "off", "agee": "off"}, rule_set="7")
    assert (found.conventions.dollar, found.conventions.tolerance, found.levels.pin) == ("AUD", 0.0, "")
    assert found.levels.given == (("age", "off"),)
    assert len(found.mistakes) == 3
