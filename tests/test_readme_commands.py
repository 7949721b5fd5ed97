"""Every command that the README tells in its text and tables is run, every option is one that there is, every setting is taken."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer.main
import yaml

from tieout.doors.cli import app

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)(?: ([\w./-]+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)
TEXT = BLOCK.sub("", README)
CODE = re.findall(r"`([^`\n]+)`", TEXT)

#: What stands in the README for something of the reader's own.
STANDS_FOR = {
    **dict.fromkeys(("FILE…", "FILE|FOLDER…", "[FILE]", "ARTICLE", "NEW"), "firms.md"),
    **dict.fromkeys(("FOLDER", "FOLDER…", "week"), "printed"),
    "FILE": "newsroom-rules/average-speed.yaml",
    "OLD": "firms-old.md",
    "RULE": "growth-multiple",
}


def commands() -> list[str]:
    """The commands in the text, each once: `tieout check FILE…`; one that is only spoken of (`tieout check`) is left out."""
    known = typer.main.get_command(app).commands
    spoken_of = {f"tieout {name}" for name, command in known.items() if any(one.required for one in command.params)}
    return sorted({code for code in CODE if code.startswith("tieout ")} - spoken_of)


def options() -> dict[str, set[str]]:
    """The options of each command, by its name; "" is `tieout` itself."""
    group = typer.main.get_command(app)
    found = {"": {name for option in group.params for name in option.opts}}
    waiting = [("", group)]
    while waiting:
        path, command = waiting.pop()
        for name, below in getattr(command, "commands", {}).items():
            key = f"{path} {name}".strip()
            found[key] = {name for option in below.params for name in option.opts if name.startswith("--")}
            waiting.append((key, below))
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A git repository with the files that the README shows, and the command as an installation puts it."""
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    for match in BLOCK.finditer(README):
        if match[2]:
            (tmp_path / match[2]).parent.mkdir(exist_ok=True)
            (tmp_path / match[2]).write_text(match[3], encoding="utf-8")
    command = tmp_path / "bin" / "tieout"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tieout "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for step in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "articles"]):
        subprocess.run(["git", *step], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


@pytest.mark.skipif(shutil.which("git") is None, reason="no git")
@pytest.mark.parametrize("command", commands())
def test_a_command_in_the_text_runs(command: str, folder: Path) -> None:
    words = [STANDS_FOR.get(word, word) for word in shlex.split(command)]
    path = os.pathsep.join((str(folder / "bin"), os.environ.get("PATH", "")))
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "HOME": str(folder), "SHELL": "/bin/bash"}
    prelude = "exec bash -c " + shlex.quote(shlex.join(words) + "\n:") if "completion" in command else ""
    done = subprocess.run(
        prelude or shlex.join(words), shell=True, cwd=folder, env=env, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL
    )  # fmt: skip
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stderr
    assert done.stdout


def test_every_option_in_the_text_is_one_and_every_option_is_in_the_text() -> None:
    known = options()
    told = {option for code in CODE for option in re.findall(r"(?<![\w-])--[a-z][\w-]*", code)}
    assert told <= set().union(*known.values()), told - set().union(*known.values())
    assert known["check"] - {"--help"} <= told, known["check"] - told


def test_the_hook_of_the_readme_is_ours() -> None:
    given = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    shown = [yaml.safe_load(match[3]) for match in BLOCK.finditer(README) if match[3].startswith("repos:")]
    assert shown and {hook["id"] for config in shown for repo in config["repos"] for hook in repo["hooks"]} <= set(
        given
    )


def test_the_step_of_the_readme_gives_inputs_that_the_action_has() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    jobs = [yaml.safe_load(match[3])["jobs"] for match in BLOCK.finditer(README) if "\njobs:" in f"\n{match[3]}"]
    steps = [step for each in jobs for job in each.values() for step in job["steps"]]
    ours = [step for step in steps if "tieout@" in step.get("uses", "")]
    assert ours and all(set(step.get("with", {})) <= set(action["inputs"]) for step in ours)
    outputs = {name for step in steps for name in re.findall(r"steps\.tieout\.outputs\.([\w-]+)", str(step))}
    assert outputs <= set(action["outputs"])


@pytest.mark.parametrize("named,text", [(m[2], m[3]) for m in BLOCK.finditer(README) if m[1] == "toml"])
def test_the_settings_of_the_readme_are_taken(named: str | None, text: str, folder: Path) -> None:
    assert tomllib.loads(text)
    place = folder / (named or ("pyproject.toml" if "[tool." in text else "archive/tieout.toml"))
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, encoding="utf-8")
    (place.parent / "article.md").write_text("The town has 1,300 hives, 5.6 times the 200 of 2009.", encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "tieout", "check", "article.md"]
    done = subprocess.run(command, cwd=place.parent, env=env, capture_output=True, text=True, timeout=120)
    assert done.stderr == "" and "3 figures: " in done.stdout
