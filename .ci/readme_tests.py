"""Runs the README's own test command: the last line that calls pytest, in its first code blocks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def command(readme: str) -> str:
    """The shell block that calls pytest, without the lines that set the environment up."""
    for block in re.findall(r"^```(?:sh|bash|console|shell)?\n(.*?)^```", readme, re.MULTILINE | re.DOTALL):
        calls = [
            part
            for line in block.splitlines()
            for part in line.split("&&")
            if "pytest" in part and "install" not in part
        ]
        if calls:
            return calls[-1].strip().removeprefix("$ ")
    raise SystemExit("README.md shows no command that runs pytest")


if __name__ == "__main__":
    found = command(Path("README.md").read_text(encoding="utf-8"))
    found = re.sub(r"(?:\S*/)?bin/(?=python|pytest)", "", found)  # this environment's own
    print(f"README: {found}", flush=True)
    sys.exit(subprocess.run(found, shell=True).returncode)
