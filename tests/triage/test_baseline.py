"""The baseline: what was there before is not told; what is no more is."""

from __future__ import annotations

import json
import os

import pytest

from tieout.errors import OptionError
from tieout.triage.baseline import Baseline, entries_of, in_baseline, key, merged, read, write

WRONG = "The port has 2,650 boats, which is 6.2 times the 416 of 2015."
RAN = frozenset({"growth-multiple"})


def kept(tmp_path, report):
    path = tmp_path / "tieout-baseline.json"
    return Baseline(path, {key(path, report.article.path): entries_of(report)})


def test_what_was_there_is_put_by_after_edits_elsewhere(checked, tmp_path):
    known = kept(tmp_path, checked("a.md", f"{WRONG}\n"))
    report, stale = in_baseline(checked("a.md", f"# New head\n\nMore.\n\n{WRONG}\n"), known, RAN)
    assert (report.findings, stale) == ((), 0)
    assert [(one.kind, one.reason) for one in report.suppressed] == [("baseline", "")]


def test_a_second_equal_finding_is_new(checked, tmp_path):
    known = kept(tmp_path, checked("a.md", f"{WRONG}\n"))
    report, _ = in_baseline(checked("a.md", f"{WRONG}\n\nMore.\n\n{WRONG}\n"), known, RAN)
    assert (len(report.findings), len(report.suppressed)) == (1, 1)


@pytest.mark.parametrize(("ran", "stale"), [(RAN, 1), (frozenset(), 0)])
def test_entries_met_no_more_are_counted_of_rules_that_ran(checked, tmp_path, ran, stale):
    known = kept(tmp_path, checked("a.md", f"{WRONG}\n"))
    assert in_baseline(checked("a.md", "The port is old.\n"), known, ran)[1] == stale


def test_it_is_read_as_written_sorted_and_holds_no_text(checked, tmp_path):
    path = tmp_path / "b.json"
    report = checked("a.md", f"{WRONG}\n")
    entries = {"z/é.md": {"bb": "r", "aa": "r"}, "a\ud800": {"cc": "r"}, "a.md": entries_of(report), "q": {}}
    write(path, entries)
    assert read(path).entries == {name: dict(each) for name, each in entries.items()}
    text = path.read_text(encoding="utf-8")
    assert text.index('"a.md"') < text.index("z/é.md") and text.index('"aa"') < text.index('"bb"')
    assert "boats" not in text and "416" not in text
    assert json.loads(text)["version"] == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "broken JSON"), ("[]", "no baseline"), ('{"version": 2}', "version 2"), ('{"version": true, "findings": {}}', "no baseline"),
        ('{"version": 1, "findings": []}', "no baseline"), ('{"version": 1, "findings": {"a": {"b": 5}}}', "no baseline"),
        ('{"version": 1, "findings": {"a": ["b"]}}', "no baseline"), ("[" * 100_000, "no JSON"), ("\udcff", "no JSON"),
    ],
)  # fmt: skip
def test_what_is_no_baseline_is_told(tmp_path, content, said):
    path = tmp_path / "b.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(OptionError, match=said):
        read(path)


def test_what_to_do_about_it_can_be_done(tmp_path):
    path = tmp_path / "b.json"
    with pytest.raises(OptionError, match="no such baseline; write it with"):
        read(path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(OptionError, match="take it away, and write it anew with"):
        read(path)


def test_articles_are_called_from_where_the_file_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    path = tmp_path / "x" / "b.json"
    assert key(path, os.path.join("x", "y", "a.md")) == "y/a.md" and key(path, "a.md") == "../a.md"


def test_entries_of_other_articles_stay_and_of_those_that_are_gone_go(tmp_path):
    (tmp_path / "other.md").touch()
    before = {"other.md": {"a": "r"}, "gone.md": {"b": "r"}, "here.md": {"c": "r", "d": "r"}}
    assert merged(tmp_path / "b.json", before, {"here.md": {"d": "r"}}) == {
        "other.md": {"a": "r"},
        "here.md": {"d": "r"},
    }
    assert "here.md" not in merged(tmp_path / "b.json", before, {"here.md": {}})
