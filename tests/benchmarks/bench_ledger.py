"""How long the ledger takes: claims out of quantities, a claims file read, a million checks against their schema.

pytest tests/benchmarks/bench_ledger.py
"""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tieout import rules
from tieout.claims import make
from tieout.claims.files import scan, write
from tieout.ledger.columns import checks_hold
from tieout.ledger.failures import Failure, failures
from tieout.ledger.load import report_on
from tieout.ledger.schema import checks_model
from tieout.pipeline import Terms
from tieout.pool import cores, in_order
from tieout.quantities.model import Quantity
from tieout.rules.model import Rule
from tieout.text.model import Article, Sentence

CHECKS = 1_000_000
CLAIMS = 3_000
ARTICLES, CLAIMS_IN_ALL = 5_000, 100_000
#: Makes so many briefs that are all different.
BRIEFS = runpy.run_path(str(Path(__file__).with_name("briefs.py")))["briefs"]
HARD = {"dates and figures": "2020 5 ", "digits": "5,", "noun phrases": "5 of the 5 "}


@pytest.mark.parametrize("size", [1, 2, 4])
@pytest.mark.parametrize("unit", HARD.values(), ids=HARD.keys())
def test_claims_of_one_endless_sentence(benchmark: Any, unit: str, size: int) -> None:
    """Linear: twice the text, twice the time."""
    text = unit * (size * 100_000 // len(unit))
    found = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\d+", text)]
    quantities = [Quantity(*each, "date" if len(each[2]) > 1 else "number", 5.0) for each in found]
    article = Article(text, sentences=(Sentence(0, len(text), "prose", 0),))
    assert benchmark.pedantic(make, (article, quantities), rounds=2)


def test_a_claims_file_of_three_thousand_claims(benchmark: Any, tmp_path: Path) -> None:
    claim = "- id: c{}\n  sentence: The yard built 5 boats.\n  quote: '5'\n  value: 5\n  unit: boat\n  kind: count\n  hedge: '='\n"
    path = tmp_path / "yard.yaml"
    path.write_text("article: yard.md\nclaims:\n" + "".join(claim.format(number) for number in range(CLAIMS)))
    made, errors = benchmark.pedantic(scan, (path,), rounds=2)
    assert (len(made.claims), errors) == (CLAIMS, ())


def test_a_million_readings_of_which_one_in_a_hundred_fails(benchmark: Any) -> None:
    """Goal: under two seconds on one core, from the ends of printed figures to the failure cases of the rule's model."""
    rule = next(rule for rule in rules.load() if rule.name == "growth-multiple")
    readings, wrong = _readings()
    found = benchmark.pedantic(_judged, (rule, readings), rounds=3, warmup_rounds=1)
    assert len(found) == wrong


def _readings() -> tuple[pd.DataFrame, int]:
    """A million readings of a multiple, each a check of its own, and how many of them are wrong."""
    random = np.random.default_rng(7)
    base = np.round(random.uniform(100, 9000, CHECKS))
    later = np.round(base * random.uniform(2, 9, CHECKS))
    wrong = random.random(CHECKS) < 0.01
    stated = np.round(later / base, 1) * np.where(wrong, 1.4, 1.0)
    ends = {"later_low": later, "later_high": later, "base_low": base, "base_high": base}
    ends |= {"stated_low": stated - 0.05, "stated_high": stated + 0.05}
    return pd.DataFrame({"check": np.arange(CHECKS), **ends}), int(wrong.sum())


def _judged(rule: Rule, readings: pd.DataFrame) -> list[Failure]:
    held = checks_hold(rule.formula, readings).to_numpy()
    named = dict.fromkeys(("article", "claim"), "a") | {"verdict": "consistent"}
    frame = readings.drop(columns="check").assign(**named, holds=held)
    return failures(frame, checks_model(rule.name, rule.roles))


#: How many cores a run over the whole ledger may use, and how much memory, in megabytes, over all its processes.
JOBS, MEMORY = (1, 2), 2_000


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred thousand claims in five thousand files, of briefs that are all different."""
    folder = tmp_path_factory.mktemp("ledger") / "claims"
    folder.mkdir()
    for name, text in BRIEFS(ARTICLES):
        (folder / name).write_text(text, encoding="utf-8")
    made = in_order(_encode, sorted(folder.glob("*.md")), cores(), lambda path, how: 0)
    assert sum(made) > CLAIMS_IN_ALL
    return folder


def _encode(path: Path) -> int:
    report = report_on(path, str(path), Terms(rules.load()))
    write(report, path.with_suffix(".yaml"))
    return len(report.claims)


@pytest.mark.parametrize("jobs", JOBS)
def test_a_ledger_of_a_hundred_thousand_claims(benchmark: Any, ledger: Path, jobs: int) -> None:
    """Goal: loaded, verified and its pages written in under 60 seconds and 2 GB."""
    command = [
        sys.executable,
        "-m",
        "tieout",
        "verify",
        "--claims",
        str(ledger),
        "--reports",
        str(ledger.parent / f"reports-{jobs}"),
        "--jobs",
        str(jobs),
    ]
    done = benchmark.pedantic(subprocess.run, (command,), {"capture_output": True}, rounds=1)
    assert done.returncode == 1, done.stderr
    used = getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"the largest process used {used:.0f} MB")
    assert used * jobs < MEMORY
