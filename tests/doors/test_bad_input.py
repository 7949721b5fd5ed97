"""What goes wrong outside: each is a clear line and the right status, in every format, and everything else is still checked."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from tieout.reports.formats import names

SOURCE = Path(__file__).resolve().parents[2] / "src"
WRONG = "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n"
FORMATS = names()
#: Nothing of this may reach a terminal or a log.
CONTROL = {chr(code) for code in [*range(32), *range(127, 160)]} - {"\n", "\r", "\t"}
NAMES = (
    "a\nb.md",
    "q\"uo'te.md",
    "per%cent::error file=x,y.md",
    "<b>&amp;`|*.md",
    "\x1b[31mred.md",
    "=1+1.md",
    "wide 日本 ]]>.md",
)


def in_json(text: str) -> list[str]:
    given = json.loads(text)
    return [report["path"] for report in (given if isinstance(given, list) else [given]) for _ in report["findings"]]


def in_sarif(text: str) -> list[str]:
    (run,) = json.loads(text)["runs"]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert all(place.isascii() and " " not in place for place in places)
    return [unquote(place) for place in places]


def in_github(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.startswith("::")]
    told = [line.split("file=", 1)[1].split(",", 1)[0] for line in lines]
    for code, mark in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        told = [path.replace(code, mark) for path in told]
    return told


def in_markdown(text: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(text)
    pieces = [child for token in tokens for child in token.children or []]
    assert {piece.content.lower() for piece in pieces if piece.type == "html_inline"} <= {"<summary>", "</summary>"}
    return [piece.content for piece in pieces if piece.type == "code_inline" and ".md:" in piece.content]


def in_junit(text: str) -> list[str]:
    suites = ElementTree.fromstring(text).iter("testsuite")
    return [str(suite.get("name")) for suite in suites for _ in suite.iter("failure")]


def in_html(text: str) -> list[str]:
    tree = ElementTree.fromstring(
        re.sub(r"(?s)<(script|style)\b.*?</\1>|<!DOCTYPE[^>]*>|<meta[^>]*>|<link[^>]*>", "", text)
    )
    return ["".join(item.itertext()) for each in tree.iter("ol") if each.get("class") == "findings" for item in each]


READ: dict[str, Callable[[str], list[str]]] = {
    "json": in_json,
    "sarif": in_sarif,
    "github": in_github,
    "gitlab": lambda text: [each["location"]["path"] for each in json.loads(text)],
    "junit": in_junit,
    "csv": lambda text: [row[0] for row in list(csv.reader(StringIO(text)))[1:]],
    "markdown": in_markdown,
    "text": lambda text: [line.rsplit(":", 3)[0] for line in text.splitlines() if ": mismatch " in line],
    "html": in_html,
}
EVERY = [f"--output={form}=out/{form}" for form in FORMATS]


def written(folder: Path, count: int = 1) -> None:
    (folder / "wrong.md").write_text("\n".join([WRONG] * count), encoding="utf-8")
    (folder / "right.txt").write_text(WRONG.replace("5.6", "6.5"), encoding="utf-8")


def told_in(folder: Path, form: str) -> tuple[str, list[str]]:
    """The output in one format, and the articles of its findings."""
    text = (folder / "out" / form).read_text(encoding="utf-8")
    return text, READ[form](text)


def test_every_format_has_a_reader_here() -> None:
    assert set(READ) == set(FORMATS)


@pytest.mark.parametrize(("said", "meant"), [("sarf", "sarif"), ("jsn", "json"), ("mardown", "markdown")])
def test_an_unknown_format_is_told_with_the_nearest(tieout, wrong, said, meant) -> None:
    for arguments in (["--format", said], ["--output", f"{said}=report"]):
        done = tieout("check", wrong, *arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert f"there is no format {said!r}; did you mean {meant}?" in done.stderr


def test_an_unknown_option_is_told_with_the_nearest(tieout, wrong) -> None:
    done = tieout("check", wrong, "--formt", "json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--formt" in done.stderr and "--format" in done.stderr and "Traceback" not in done.stderr


def test_names_that_would_be_markup_or_commands(tieout, tmp_path) -> None:
    for name in NAMES:
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    done = tieout("check", *EVERY, *NAMES)
    assert (done.returncode, done.stderr) == (1, "")
    assert not CONTROL & set(done.stdout)
    for form in FORMATS:
        text, found = told_in(tmp_path, form)
        assert len(found) == len(NAMES), form
        assert not CONTROL & set(text), form
        assert found == list(NAMES) or form not in ("json", "sarif"), form


def test_a_name_that_is_no_text(tieout, tmp_path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    except OSError:
        pytest.skip("no such names here")
    done = tieout("check", *EVERY, name)
    assert (done.returncode, done.stderr) == (1, "")
    assert [len(told_in(tmp_path, form)[1]) for form in FORMATS] == [1] * len(FORMATS)


def test_a_thousand_findings(tieout, tmp_path) -> None:
    written(tmp_path, 1000)
    done = tieout("check", *EVERY, "wrong.md")
    assert (done.returncode, done.stderr) == (1, "")
    for form in FORMATS:
        text, found = told_in(tmp_path, form)
        if form == "markdown":  # a comment has an end
            assert f"{1000 - len(found)} more findings" in text and len(text) < 65536
        else:
            assert len(found) == 1000, form


def test_equal_findings_of_one_article_and_of_several_are_issues_of_their_own(tieout, tmp_path) -> None:
    written(tmp_path, 200)
    shutil.copy(tmp_path / "wrong.md", tmp_path / "again.md")
    found = json.loads(tieout("check", "--format", "gitlab", "wrong.md", "again.md").stdout)
    assert len({each["fingerprint"] for each in found}) == len(found) == 400


def test_a_file_that_vanishes_is_told_and_the_rest_is_checked(tieout, tmp_path) -> None:
    written(tmp_path)
    (tmp_path / "gone.md").write_text(WRONG, encoding="utf-8")
    vanish = (
        "import os\nfrom pathlib import Path\nread = Path.read_bytes\n"
        "def late(path):\n    if 'gone' in path.name and path.exists(): os.remove(path)\n    return read(path)\n"
        "Path.read_bytes = late"
    )
    done = tieout("check", *EVERY, "gone.md", "wrong.md", "right.txt", prelude=vanish)
    assert (done.returncode, done.stderr) == (2, "gone.md: there is no such file\n")
    for form in FORMATS:
        assert len([path for path in told_in(tmp_path, form)[1] if "gone" not in path]) == 1, form


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("form", ["csv", "sarif"])
def test_a_full_disk_is_told_in_one_line(tieout, tmp_path, form) -> None:
    written(tmp_path)
    for done in (
        tieout("check", "wrong.md", "--output", f"{form}=/dev/full"),
        tieout("check", "wrong.md", "--format", form, prelude="sys.stdout = open('/dev/full', 'w')"),
    ):
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1 and "No space left" in done.stderr


@pytest.mark.parametrize("arguments", [("--format", "json"), ("--output", "csv=report"), ()])
def test_standard_output_that_is_closed(tieout, tmp_path, arguments) -> None:
    written(tmp_path)
    done = tieout("check", "wrong.md", *arguments, prelude="import os\nos.close(1)\nsys.stdout = None")
    assert (done.returncode, done.stderr) == (2, "standard output is closed; name a file with --output\n")


def test_standard_output_that_is_closed_and_not_needed(tieout, tmp_path) -> None:
    written(tmp_path)
    done = tieout("check", "wrong.md", "--output", "a.json", prelude="import os\nos.close(1)\nsys.stdout = None")
    assert (done.returncode, done.stderr) == (1, "")
    assert in_json((tmp_path / "a.json").read_text(encoding="utf-8")) == ["wrong.md"]


def test_a_reader_that_has_gone(tieout, tmp_path) -> None:
    written(tmp_path, 200)
    prelude = "import os\nread, write = os.pipe()\nos.close(read)\nsys.stdout = open(write, 'w')"
    for more in ((), ("--format", "sarif"), ("--output", "csv=report")):
        done = tieout("check", "wrong.md", *more, prelude=prelude)
        assert (done.returncode, done.stderr) == (1, "")


def denied(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command without root's right to read and write everything."""
    command = [sys.executable, "-m", "tieout", *arguments]
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root may read everything")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    env = {**os.environ, "PYTHONPATH": str(SOURCE), "NO_COLOR": "1"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=120)


def test_an_output_that_may_not_be_written(tmp_path) -> None:
    written(tmp_path)
    (tmp_path / "out").mkdir(mode=0o555)
    done = denied(tmp_path, "check", "wrong.md", "--output", "json=out/report.json")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and done.stderr.startswith("out/report.json: ")
    assert not list((tmp_path / "out").iterdir())


def test_two_runs_at_once_leave_one_whole_report(tmp_path) -> None:
    written(tmp_path, 100)
    command = [sys.executable, "-m", "tieout", "check", "wrong.md", "--output", "json=report.json"]
    env = {**os.environ, "PYTHONPATH": str(SOURCE), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    runs = [
        subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    told = [(*run.communicate(timeout=120), run.returncode) for run in runs]
    assert {(error, status) for _, error, status in told} == {(b"", 1)}
    assert len(in_json((tmp_path / "report.json").read_text(encoding="utf-8"))) == 100
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "cache") == [
        "report.json",
        "right.txt",
        "wrong.md",
    ]


def test_a_loop_of_links_is_walked_once(tieout, tmp_path) -> None:
    (tmp_path / "news" / "deep").mkdir(parents=True)
    written(tmp_path / "news" / "deep")
    (tmp_path / "news" / "deep" / "again").symlink_to(tmp_path / "news", target_is_directory=True)
    (tmp_path / "news" / "self.md").symlink_to("self.md")
    done = tieout("check", "news")
    assert done.stdout.count(": mismatch ") == 1
    assert "Traceback" not in done.stderr


def test_what_may_not_be_read_is_told_and_the_rest_is_checked(tmp_path) -> None:
    (tmp_path / "news" / "closed").mkdir(parents=True)
    written(tmp_path / "news")
    written(tmp_path / "news" / "closed")
    (tmp_path / "news" / "secret.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "news" / "closed").chmod(0)
    (tmp_path / "news" / "secret.md").chmod(0)
    done = denied(tmp_path, "check", "news")
    (tmp_path / "news" / "closed").chmod(0o755)
    told = sorted(done.stderr.splitlines())
    assert [line.split(":")[0] for line in told] == ["news/closed", "news/secret.md"]
    assert done.stdout.count(": mismatch ") == 1 and "news/wrong.md:1:27" in done.stdout
    assert done.returncode == 2
