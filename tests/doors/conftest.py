"""Runs the command line as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def tieout(tmp_path: Path) -> Command:
    """`tieout("check", "a.txt")` in a folder of its own; what it gives has returncode, stdout, stderr."""

    def run(*arguments: object, stdin: bytes = b"", prelude: str = "") -> subprocess.CompletedProcess[str]:
        code = f"import sys\n{prelude}\nfrom tieout.doors.cli import main\nmain()"
        environment = {**os.environ, "PYTHONPATH": str(SOURCE), "NO_COLOR": "1", "COLUMNS": "100"}
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            input=stdin, capture_output=True, cwd=tmp_path, env=environment, timeout=120, check=False,
        )  # fmt: skip
        texts = (done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
        return subprocess.CompletedProcess(done.args, done.returncode, *texts)

    return run


@pytest.fixture
def right(tmp_path: Path) -> str:
    """An article whose figures tie out."""
    (tmp_path / "right.txt").write_text(
        "The town has 1,300 hives, 6.5 times the 200 it had in 2009.\n", encoding="utf-8"
    )
    return "right.txt"


@pytest.fixture
def wrong(tmp_path: Path) -> str:
    """An article with one mismatch, on line 3."""
    text = "# Hives\n\nThe town has **1,300** hives, 5.6 times the 200 it had in 2009.\n"
    (tmp_path / "wrong.md").write_text(text, encoding="utf-8")
    return "wrong.md"
