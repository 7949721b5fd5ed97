"""Settings, comments, baselines and articles that are not as they should be, against every format at once: a clear line each, the right
status, which the formats tell, too, and everything else is still checked."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

import pytest
from junitparser import Error, Failure, JUnitXml

from tieout.reports.formats import names

WRONG = "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n"
RULE = "<!-- tieout: ignore growth-multiple{} -->"
EVERY = [f"--output={name}=out/{name}" for name in names()]


@dataclass(frozen=True)
class Case:
    """`files` beside an article `wrong.md` with one mismatch; `lines` that standard error holds, as patterns; `status`; how many
    mismatches are told."""

    files: Mapping[str, str | bytes] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    status: int = 2
    open: int = 1


def baseline(content: str | bytes, line: str) -> Case:
    return Case({"old.json": content}, ("--baseline", "old.json"), (line,))


def comment(text: str, line: str, name: str = "more.md") -> Case:
    return Case({name: text}, (name,), (line,), open=2)


def article(content: bytes, line: str) -> Case:
    return Case({"more.md": content}, ("more.md",), (line,))


CASES = {
    "all is well": Case(status=1),
    "an unknown key": Case({"tieout.toml": "tolerence = 1\n"}, (), (r"tieout.toml:1:1: unknown key 'tolerence'; did you",)),
    "an unknown rule": Case({"tieout.toml": '[severity]\n"grwth" = "off"\n'}, (), ("tieout.toml:2:1: no rule is called 'grwth'",)),
    "broken TOML": Case({"tieout.toml": "severity = {\n"}, (), ("tieout.toml:1:13: broken TOML",)),
    "settings that are no text": Case({"tieout.toml": b"\xff\xfe"}, (), ("tieout.toml:1:1: is not UTF-8",)),
    "a folder of rules that is not there": Case({"tieout.toml": 'rules = ["gone/"]\n'}, (), ("tieout.toml:1:10: there is no folder",)),
    "a broken rule": Case({"tieout.toml": 'rules = ["r/"]\n', "r/a.yaml": "rule: ]\n"}, (), (r"r/a\.yaml:1:7: ",)),
    "a baseline of another version": baseline('{"version": 2, "findings": {}}', "old.json: the baseline has version 2, and 1 is read"),
    "a baseline that is no JSON": baseline("hello", "old.json:1:1: the baseline is broken JSON"),
    "a baseline cut off": baseline('{"version": 1, "findings": {"a.md": {"12', r"old.json:1:\d+: the baseline is broken JSON"),
    "a baseline that is none": baseline("[1, 2]", "old.json: this is no baseline"),
    "a baseline with odd entries": baseline('{"version": 1, "findings": {"a.md": 7}}', "old.json: this is no baseline"),
    "a baseline that is deep": baseline("[" * 200_000, "old.json: the baseline is no JSON"),
    "a baseline that is no text": baseline(b"\xff\xfe\0", "old.json: the baseline is no JSON"),
    "a baseline that is not there": Case({}, ("--baseline", "gone.json"), ("gone.json: there is no such baseline",)),
    "a huge baseline": Case(
        {"old.json": json.dumps({"version": 1, "findings": {f"a{n}.md": {f"{n:020x}": "total"} for n in range(50_000)}})},
        ("--baseline", "old.json"), status=1,
    ),
    "entries met no more": Case(
        {"old.json": '{"version": 1, "findings": {"wrong.md": {"aa": "total"}}}'}, ("--baseline", "old.json"),
        ("old.json: 1 entry is met no more",), 1,
    ),
    "a comment without a reason": comment(f"{RULE.format('')}\n{WRONG}", "more.md:1:1: this comment gives no reason"),
    "a comment on an unknown rule": comment(
        f"<!-- tieout: ignore grwth-multiple: so it is -->\n{WRONG}", "more.md:1:1: .* did you mean growth-multiple"
    ),
    "a comment in a script": Case({"more.html": f"<script>{RULE.format(': so')}</script><p>{WRONG}</p>"}, ("more.html",), (), 1, 2),
    "a comment in a title": Case({"more.md": f'[a](b "{RULE.format(": so")}") {WRONG}'}, ("more.md",), (), 1, 2),
    "a comment in code": Case({"more.md": f"```\n{RULE.format(': so')}\n```\n\n{WRONG}"}, ("more.md",), (), 1, 2),
    "a comment that is heard": Case({"more.md": f"{RULE.format(': so it is')}\n{WRONG}"}, ("more.md",), (), 1, 1),
    "an article that is not there": Case({}, ("gone.md",), ("gone.md: there is no such file",)),
    "an article that is a folder": Case({"folder.md/b.md": WRONG}, ("folder.md",), (), 1, 2),
    "an empty folder": Case({"folder/b.png": ""}, ("folder",), ("folder: holds no article",)),
    "an empty article": article(b"", "more.md: is empty"),
    "a binary article": article(bytes(range(256)) * 20, "more.md: .*binary"),
    "an article of nothing but zeros": article(b"\0" * 5000, "more.md: "),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_and_everything_else_is_checked(tieout, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    for path, content in {"wrong.md": WRONG, **case.files}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content.encode() if isinstance(content, str) else content)
    done = tieout("check", "wrong.md", *EVERY, *case.options)
    assert done.returncode == case.status, done.stderr
    said = done.stderr.splitlines()
    assert len(said) == len(case.lines), done.stderr
    assert all(re.match(line, each) for line, each in zip(case.lines, said, strict=True)), done.stderr
    out = {each.name: each.read_text(encoding="utf-8") for each in (tmp_path / "out").iterdir()}
    assert {form: counted(form, text) for form, text in out.items()} == dict.fromkeys(out, case.open)
    told_as_the_status_says(out, said, case)


def counted(form: str, text: str) -> int:
    """How many mismatches an output tells."""
    if form == "json":
        found = json.loads(text)
        return sum(len(report["findings"]) for report in (found if isinstance(found, list) else [found]))
    if form == "sarif":
        return sum("suppressions" not in each for each in json.loads(text)["runs"][0]["results"])
    if form == "gitlab":
        return sum(each["check_name"] == "growth-multiple" for each in json.loads(text))
    if form == "junit":
        return sum(isinstance(each, Failure) for case in junit(text) for each in case.result)
    if form == "csv":
        return len(list(csv.DictReader(StringIO(text))))
    if form == "html":
        return len(re.findall(r'<ol class="findings"', text))  # one for each article here
    marks = {
        "github": "^::error .*%3A growth-multiple::",
        "markdown": r"^\*\*. error\*\*",
        "text": ": mismatch growth-multiple$",
    }
    return len(re.findall(marks[form], text, re.MULTILINE))


def junit(text: str) -> list:
    return [case for suite in JUnitXml.fromstring(text.encode()) for case in suite]


def told_as_the_status_says(out: Mapping[str, str], said: list[str], case: Case) -> None:
    """The status as SARIF, JUnit, GitHub's commands, GitLab's issues, Markdown and the page have it."""
    [invocation] = json.loads(out["sarif"])["runs"][0]["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (case.status, case.status != 2)
    notes = [each["message"]["text"] for each in invocation.get("toolExecutionNotifications", [])]
    assert len(notes) == len(said) and all(line.endswith(note) for note, line in zip(notes, said, strict=True))
    errors = [each for one in junit(out["junit"]) for each in one.result if isinstance(each, Error)]
    assert bool(errors) == (case.status == 2)
    assert bool(re.search("^::error .*title=not (used|checked)::", out["github"], re.MULTILINE)) == (case.status == 2)
    assert any(each["severity"] == "critical" for each in json.loads(out["gitlab"])) == (case.status == 2)
    assert bool(re.search(", 1 not (used|checked)$", out["markdown"], re.MULTILINE)) == (case.status == 2)
    assert bool(re.search('id="not-(used|checked)"', out["html"])) == (case.status == 2)
