"""Every format by the command line: several at once, with a file that is not there and names that look like commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from junitparser import JUnitXml
from sarif.loader import load_sarif_file

WRONG = "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n"


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    made = ["a b.md", "100%0A::error::x.txt", "]]>&<b>.txt", "line\nend.txt", '"q",;.md']
    for name in made:
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    return made


def test_several_formats_at_once(tieout, tmp_path, names):
    wanted = ["sarif=a.sarif", "junit=a.xml", "gitlab=a.json", "csv=a.csv", "html=a.html", "markdown=a.md"]
    done = tieout("check", *names, "gone.md", "--format", "github", *(f"--output={each}" for each in wanted))
    assert done.returncode == 2
    commands = done.stdout.splitlines()
    assert len(commands) == len(names) + 1 and all(each.startswith("::error file=") for each in commands)
    records = load_sarif_file(str(tmp_path / "a.sarif")).get_records()
    assert [each["Location"] for each in records] == [
        "a%20b.md", "100%250A%3A%3Aerror%3A%3Ax.txt", "%5D%5D%3E%26%3Cb%3E.txt", "line%0Aend.txt", "%22q%22%2C%3B.md",
    ]  # fmt: skip
    assert [suite.name for suite in JUnitXml.fromfile(str(tmp_path / "a.xml"))] == [*names, "gone.md"]
    issues = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [issue["location"]["path"] for issue in issues] == [*names, "gone.md"]
    assert "5 errors, 1 not checked" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").count('<section class="one"') == len(names)


def test_an_article_that_is_empty_is_told_in_every_format(tieout, tmp_path):
    (tmp_path / "empty.md").write_bytes(b"")
    done = tieout("check", "empty.md", "--format", "sarif")
    [told] = json.loads(done.stdout)["runs"][0]["invocations"]
    assert done.returncode == told["exitCode"] == 2
    assert told["toolExecutionNotifications"][0]["message"]["text"].startswith("is empty")
