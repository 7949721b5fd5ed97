"""When the output is coloured: NO_COLOR, FORCE_COLOR, TERM=dumb, a terminal, a pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"


def environment(**said: str) -> dict[str, str]:
    """The environment without what tells of colours, and with what is said."""
    told = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "CLICOLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE")
    kept = {name: value for name, value in os.environ.items() if name not in told}
    return {**kept, "PYTHONPATH": str(SOURCE), "TERM": "xterm", **said}


def in_a_pipe(folder: Path, wrong: str, **said: str) -> bytes:
    command = [sys.executable, "-m", "tieout", "check", wrong]
    return subprocess.run(command, cwd=folder, env=environment(**said), capture_output=True, timeout=60).stdout


def on_a_terminal(folder: Path, wrong: str, **said: str) -> bytes:
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "tieout", "check", wrong]
    with subprocess.Popen(command, cwd=folder, env=environment(**said), stdout=follower, stderr=follower) as process:
        os.close(follower)
        told = b""
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:  # Linux says so where the other end is closed
                break
            if not piece:
                break
            told += piece
        process.wait(60)
    os.close(leader)
    return told


@pytest.mark.parametrize(
    ("said", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": ""}, False),
    ],
)
def test_in_a_pipe(tmp_path, wrong, said, coloured):
    told = in_a_pipe(tmp_path, wrong, **said)
    assert (b"\x1b[1;31mmismatch" in told, b"\x1b" in told) == (coloured, coloured)
    assert b"5.6 times" in told


@pytest.mark.parametrize(
    ("said", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "0"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_on_a_terminal(tmp_path, wrong, said, coloured):
    told = on_a_terminal(tmp_path, wrong, **said)
    assert (b"\x1b[1;31mmismatch" in told, b"\x1b[1;31m" in told) == (coloured, coloured)
    assert b"5.6 times" in told
    if not coloured:
        assert b"\x1b" not in told


def test_a_narrow_terminal_gets_lines_broken_at_words_and_a_pipe_whole_ones(tmp_path, wrong):
    (tmp_path / "right.txt").write_text("There are 3 boats.", encoding="utf-8")
    narrow = on_a_terminal(tmp_path, wrong, NO_COLOR="1", COLUMNS="50").decode().replace("\r\n", "\n")
    whole = in_a_pipe(tmp_path, wrong, COLUMNS="50").decode()
    assert max(map(len, narrow.splitlines())) <= 50 < max(map(len, whole.splitlines()))
    said = "Ask: In line 3, is 5.6 times right for 1,300"
    assert f"{said}\n    against" in narrow and f"{said} against" in whole
    assert narrow.split() != [] and set(narrow.split()) - {"…"} <= set(whole.split())
