"""What a shell offers when Tab is pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BASH = shutil.which("bash")


def offered(*words: str) -> list[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "_TIEOUT_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(("tieout", *words)),
        "COMP_CWORD": str(len(words)),
    }
    done = subprocess.run([sys.executable, "-m", "tieout"], env=environment, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.split()


def test_commands_and_options_are_offered():
    assert offered("ch") == ["check"]
    assert "--format" in offered("check", "--fo")
    assert {"text", "json"} <= set(offered("check", "--format", ""))
    assert offered("explain", "--format", "mark") == ["markdown"]


def test_names_of_rules_are_offered_to_explain():
    found = offered("explain", "per")
    assert found == sorted(path.stem for path in (ROOT / "rules").glob("per*.yaml")) and len(found) > 3
    assert offered("explain", "no-such-") == []


@pytest.mark.skipif(BASH is None, reason="no bash")
def test_bash_takes_the_script_and_completes_by_it(tmp_path):
    command = tmp_path / "tieout"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tieout "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = (
        'eval "$(_TIEOUT_COMPLETE=source_bash tieout)"; COMP_WORDS=(tieout explain growth-mul); COMP_CWORD=2\n'
        '_tieout_completion tieout; echo "${COMPREPLY[@]}"; complete -p tieout'
    )
    path = os.pathsep.join((str(tmp_path), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([str(BASH), "-c", script], env=environment, capture_output=True, text=True, timeout=60)
    name, registered = done.stdout.splitlines()
    assert (name, done.stderr) == ("growth-multiple", "")
    assert registered == "complete -o default -F _tieout_completion tieout"


def test_the_script_is_shown_for_the_shell_that_asks(tieout):
    shown = tieout("--show-completion", prelude="import shellingham\nshellingham.detect_shell = lambda: ('zsh', 'zsh')")
    assert shown.stdout.startswith("#compdef tieout\n") and shown.returncode == 0


def test_it_is_installed_in_the_home_of_the_user(tieout, tmp_path):
    prelude = f"import os, shellingham\nos.environ['HOME'] = {str(tmp_path)!r}\nshellingham.detect_shell = lambda: ('fish', 'fish')"
    done = tieout("--install-completion", prelude=prelude)
    assert done.returncode == 0
    assert "_TIEOUT_COMPLETE" in (tmp_path / ".config/fish/completions/tieout.fish").read_text(encoding="utf-8")
