"""How long `tieout check` takes on one article, interpreter start included, beside the start of typer and rich alone.

The goal is three times that; both are shown side by side.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "claims" / "shenyang-innovation.md"
COMMANDS = {
    "typer and rich": ["-c", "import typer, rich.console"],
    "tieout check": ["-m", "tieout", "check", str(ARTICLE)],
}


@pytest.mark.benchmark(group="start-up")
@pytest.mark.parametrize("command", COMMANDS)
def test_start(benchmark, command):
    benchmark.pedantic(
        subprocess.run,
        args=([sys.executable, *COMMANDS[command]],),
        kwargs={"stdout": subprocess.DEVNULL, "cwd": ROOT, "check": False},
        rounds=15,
        warmup_rounds=2,
    )
