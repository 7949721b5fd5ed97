"""The hook, by the real pre-commit, in a repository of its own; what it installs is this very source."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
pytest.importorskip("pre_commit")
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "PYTHONPATH": str(ROOT / "src"),
    **{f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def git(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env={**ENVIRONMENT, **more}, capture_output=True, text=True, timeout=120
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose commits are checked by the hook of another one, which holds our manifest."""
    hooks, folder, command = tmp_path / "hooks", tmp_path / "articles", tmp_path / "bin" / "tieout"
    for each in (hooks, folder, command.parent):
        each.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    for step in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "hooks"]):
        assert git(hooks, *step).returncode == 0
    revision = git(hooks, "rev-parse", "HEAD").stdout.strip()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tieout "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    # `language: system`: it takes the command that stands there, and downloads nothing.
    hook = {"id": "tieout", "language": "system"}
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [hook]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(folder, "init", "-q")
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return folder


def commit(folder: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    path = os.pathsep.join((str(folder.parent / "bin"), os.environ["PATH"]))
    return git(folder, "commit", "-m", "news", PATH=path, PRE_COMMIT_HOME=str(folder.parent / "cache"))


def test_a_wrong_figure_stops_the_commit_and_a_right_one_does_not(repository):
    wrong = "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n"
    stopped = commit(repository, "hives and bees.md", wrong)
    said = stopped.stdout + stopped.stderr
    assert stopped.returncode == 1 and "hives and bees.md:1:27: mismatch growth-multiple" in said
    assert git(repository, "rev-parse", "HEAD").returncode != 0
    assert commit(repository, "hives and bees.md", wrong.replace("5.6", "6.5")).returncode == 0
    assert "Skipped" in commit(repository, "code.py", "hives = 5\n").stderr


def test_the_manifest_is_one_by_pre_commits_own_schema():
    from pre_commit.clientlib import load_manifest

    (hook,) = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["entry"], hook["language"]) == ("tieout", "tieout check", "python")
    assert hook["pass_filenames"] and hook["require_serial"]
