"""`--format` and `--output`: what goes where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tieout.doors.outputs import Output, outputs
from tieout.errors import OptionError


@pytest.mark.parametrize(
    ("format", "given", "wanted"),
    [
        (None, [], [("text", None)]),
        ("json", [], [("json", None)]),
        (None, ["a.json"], [("json", "a.json")]),
        (None, ["a.report"], [("text", "a.report")]),
        ("json", ["a.txt"], [("json", "a.txt")]),
        (None, ["json=a.txt"], [("text", None), ("json", "a.txt")]),
        ("json", ["text=a"], [("json", None), ("text", "a")]),
        (None, ["json=a=b", "b.txt"], [("json", "a=b"), ("text", "b.txt")]),
        (None, ["./json=a"], [("text", "./json=a")]),
    ],
)
def test_what_is_written_where(format, given, wanted):
    assert outputs(format, given) == tuple(Output(name, Path(path) if path else None) for name, path in wanted)


@pytest.mark.parametrize(
    ("format", "given", "said"),
    [
        ("jsn", [], "did you mean json"),
        (None, ["jsn=a"], "did you mean json"),
        (None, ["json=a", "text=./a"], "names this file twice"),
        (None, ["json="], "names no file; write json=FILE"),
        (None, ["=a", "jsn="], "did you mean json"),
    ],
)
def test_what_cannot_be_written_is_a_mistake_of_the_users(format, given, said):
    with pytest.raises(OptionError, match=said):
        outputs(format, given)


def test_several_formats_at_once_say_the_same_as_each_alone(tieout, tmp_path: Path, right, wrong):
    done = tieout("check", right, "gone.txt", wrong, "--output", "json=out/a.json", "--output", "text=out/a.txt")
    assert done.stdout == (tmp_path / "out" / "a.txt").read_text(encoding="utf-8")
    alone = tieout("check", right, "gone.txt", wrong, "--format", "json")
    assert (tmp_path / "out" / "a.json").read_text(encoding="utf-8") == alone.stdout
    assert [report["path"] for report in json.loads(alone.stdout)] == [right, wrong]
    assert done.stderr == alone.stderr == "gone.txt: there is no such file\n"
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"a.json", "a.txt"}


def test_a_mistake_in_an_option_is_one_line_and_writes_nothing(tieout, tmp_path: Path, right):
    done = tieout("check", right, "--output", "a.txt", "--format", "jsn")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert not (tmp_path / "a.txt").exists()
