"""The README runs: its commands, its sessions, its Python, its rule; and its tables say what the code says."""

from __future__ import annotations

import doctest
import importlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import tieout
from tieout.rules import load
from tieout.rules.parse import parse_rule
from tieout.rules.tags import LINKS, TAGS
from tieout.settings.keys import TOP

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)(?: ([\w./-]+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)
SETUP = re.compile(
    r"^python3 -m venv \.venv && \.venv/bin/pip install -q -c \.ci/constraints\.txt -e '\.\[([\w,]+)\]' && "
)


def blocks(language: str) -> list[str]:
    return [match[3] for match in BLOCK.finditer(README) if match[1] == language]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the example articles, the files that the README shows, and the command as an installation puts it."""
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    for match in BLOCK.finditer(README):
        if match[2]:
            (tmp_path / match[2]).parent.mkdir(exist_ok=True)
            (tmp_path / match[2]).write_text(match[3], encoding="utf-8")
    command = tmp_path / ".venv" / "bin" / "tieout"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tieout "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(folder / ".venv" / "bin"), os.environ.get("PATH", "")])
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"}
    return subprocess.run(
        command, shell=True, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120
    )


def test_there_are_two_commands_each_one_line_with_its_own_set_up():
    commands = blocks("sh")
    assert len(commands) == 2 and all(command.count("\n") == 1 for command in commands)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for command in commands:
        found = SETUP.match(command)
        assert found and set(found[1].split(",")) <= set(extras)


def test_the_first_command_checks_the_examples_and_catches_what_it_plants(checkout):
    done = run(SETUP.sub("", blocks("sh")[0]), checkout)
    assert done.returncode == 0, done.stderr
    good, planted = done.stdout.split("5 articles, ")
    assert ": mismatch " not in good and "0 mismatches" in planted.splitlines()[0]
    assert ".venv/planted.md:8:99: mismatch growth-multiple" in planted and "6.8 times → 6.2 times" in planted
    assert "1 mismatch" in planted.splitlines()[-1]


def test_the_second_command_runs_these_tests(checkout):
    command = SETUP.sub("", blocks("sh")[1]).strip()
    assert command == ".venv/bin/python -m pytest -q -n 2"
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"][
        "testpaths"
    ] == ["tests"]


@pytest.mark.parametrize("session", blocks("console"), ids=lambda session: session.splitlines()[0])
def test_sessions_print_what_is_shown(session, checkout):
    command, _, shown = session.removeprefix("$ ").partition("\n")
    done = run(command, checkout)
    assert done.stdout == shown, done.stderr


@pytest.mark.parametrize("number", range(len(blocks("python"))))
def test_python_examples_give_what_is_shown(number, checkout, monkeypatch):
    monkeypatch.chdir(checkout)
    test = doctest.DocTestParser().get_doctest(blocks("python")[number], {}, f"README {number}", "README.md", 0)
    assert test.examples
    told: list[str] = []
    assert doctest.DocTestRunner().run(test, out=told.append).failed == 0, "".join(told)


def test_the_rule_of_the_readme_is_a_rule_and_its_examples_hold():
    text = next(block for block in blocks("yaml") if block.startswith("rule:"))
    rule = parse_rule("average-speed.yaml", text)
    assert rule.name not in {built_in.name for built_in in load()}
    for kind, examples in rule.examples.items():
        assert len(examples) >= 2
        for example in examples:
            found = {
                c.verdict for c in tieout.check(example["text"], rules=[*load(), rule]).checks if c.rule == rule.name
            }
            assert found == (set() if kind == "silent" else {kind}), example["text"]


def table(heading: str) -> set[str]:
    """What stands in backticks in the first column of the table below a line."""
    rows = README[README.index(heading) :].split("\n| --- | --- |\n")[1].split("\n\n")[0].splitlines()
    return {name for row in rows for name in re.findall(r"`([\w-]+)", row.split(" | ")[0])}


def test_every_key_of_a_rule_is_told():
    names = importlib.import_module("tieout.rules.parse")
    assert table("### The keys of a rule") == names._KEYS
    assert table("\nA role has:") == names._ROLE_KEYS
    assert table("\nAn item of `anchored`") == names._RESERVED


def test_every_tag_and_link_is_told():
    lists = {
        "remainder",
        "of-total",
        "split",
        "tail",
        "exhaustive",
        "two-sides",
        "owners",
        "parallel",
        "with-list",
        "bracketed",
        "several",
        "gapped",
        "grouped",
        "sorts",
        "they-were",
        "heap",
        "told",
    }
    assert all(f"`{tag}`" in README for tag in lists)
    assert table("### The tags") | lists | {"before"} == TAGS
    assert table("\nLinks, each with") - {"before"} == LINKS


def test_every_tag_and_link_is_one_that_checking_gives():
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/tieout/checking").rglob("*.py"))
    for tag in (TAGS | LINKS) - {"any"}:
        assert f'"{tag}"' in source, tag


def test_every_command_is_told():
    from tieout.doors.cli import app

    names = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    names |= {group.name for group in app.registered_groups if group.name}
    assert set(re.findall(r"^\| `tieout (\w+)", README, re.MULTILINE)) == names


def test_pictures_and_folders_are_there():
    assert all((ROOT / path).is_file() for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README))
    assert (ROOT / "src/tieout/rules/vocabulary.yaml").is_file() and "src/tieout/rules/vocabulary.yaml" in README


def test_the_table_of_settings_names_all_keys():
    section = README.partition("\n## Settings\n")[2].partition("\n## ")[0]
    named = re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE)
    assert sorted(named) == sorted(TOP)


def test_the_example_of_settings_holds(checkout):
    done = run("tieout settings desk/sport/match.md", checkout)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout in README
