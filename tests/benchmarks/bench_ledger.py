"""How long the ledger takes: claims out of quantities, a claims file read, a million checks against their schema.

pytest tests/benchmarks/bench_ledger.py
"""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tieout import rules
from tieout.claims import make
from tieout.claims.files import scan, write
from tieout.intervals import Interval
from tieout.ledger.columns import checks_hold
from tieout.ledger.encoded import report_on
from tieout.ledger.failures import Failure, failures
from tieout.ledger.readings import readings_frame
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
    """Goal: under two seconds on one core, from columns of the ends of printed figures to the failure cases of the rule's model. What
    each part takes, making the frame among them, is told with `-s`."""
    columns, wrong = _readings()
    found = benchmark.pedantic(_judged, (RULE, columns, {}), rounds=3, warmup_rounds=1)
    _judged(RULE, columns, took := {})
    print("; ".join(f"{part} {seconds:.2f} s" for part, seconds in took.items()))
    assert len(found) == wrong


def test_a_million_readings_out_of_records(benchmark: Any) -> None:
    """What comes before: the columns out of the records that checking an article leaves, which are Python's own."""
    columns, _ = _readings()
    ends = {role: zip(columns[f"{role}_low"], columns[f"{role}_high"], strict=True) for role in RULE.formula.roles}
    rows = [
        (number, 0, dict(zip(ends, map(Interval, *zip(*each, strict=True)), strict=True)))
        for number, each in enumerate(zip(*ends.values(), strict=True))
    ]
    frame = benchmark.pedantic(readings_frame, (RULE.formula, rows), rounds=2)
    assert len(frame) == CHECKS and (frame["later_low"].to_numpy() == columns["later_low"]).all()


RULE = next(rule for rule in rules.load() if rule.name == "growth-multiple")


def _readings() -> tuple[dict[str, Any], int]:
    """A million readings of a multiple, each a check of its own, and how many of them are wrong."""
    random = np.random.default_rng(7)
    base = np.round(random.uniform(100, 9000, CHECKS))
    later = np.round(base * random.uniform(2, 9, CHECKS))
    wrong = random.random(CHECKS) < 0.01
    stated = np.round(later / base, 1) * np.where(wrong, 1.4, 1.0)
    ends = {"later_low": later, "later_high": later, "base_low": base, "base_high": base}
    ends |= {"stated_low": stated - 0.05, "stated_high": stated + 0.05}
    return ends, int(wrong.sum())


def _judged(rule: Rule, columns: dict[str, Any], took: dict[str, float]) -> list[Failure]:
    began = [perf_counter()]
    readings = pd.DataFrame({"check": np.arange(CHECKS), **columns})
    began.append(perf_counter())
    held = checks_hold(rule.formula, readings).to_numpy()
    began.append(perf_counter())
    named = dict.fromkeys(("article", "claim"), "a") | {"verdict": "consistent"}
    frame = readings.drop(columns="check").assign(**named, holds=held)
    began.append(perf_counter())
    found = failures(frame, checks_model(rule.name, rule.roles))
    began.append(perf_counter())
    parts = ("the frame of readings", "judging", "the frame of checks", "validating")
    took.update({part: end - start for part, start, end in zip(parts, began, began[1:], strict=False)})
    return found


#: How many cores a run over the whole ledger may use, and how much memory, in megabytes, all its processes together.
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
    used: list[float] = []
    done = benchmark.pedantic(_watched, (_command(ledger, jobs, "--no-index"), used), rounds=1)
    assert done == 1
    print(f"{benchmark.stats.stats.min:.1f} s; the processes used up to {max(used):.0f} MB together")
    assert max(used) < MEMORY


def test_one_changed_article_of_five_thousand(benchmark: Any, ledger: Path) -> None:
    """Goal: a hundredth of the time of a run over everything, which is told beside it with `-s`."""
    began = perf_counter()
    _verify(ledger, 1)
    whole = perf_counter() - began
    articles = iter(sorted(ledger.glob("*.md")))

    def edit() -> tuple[tuple[Path, int], dict[str, Any]]:
        article = next(articles)
        article.write_text(article.read_text(encoding="utf-8") + "\nNobody came.\n", encoding="utf-8")
        return (ledger, 1), {}

    benchmark.pedantic(_verify, setup=edit, rounds=3)
    again = benchmark.stats.stats.min
    print(f"everything {whole:.1f} s, one article {again:.1f} s: {100 * again / whole:.1f} percent of it")
    assert again < whole / 10


def _command(ledger: Path, jobs: int, *more: str) -> tuple[str, ...]:
    told = ("--claims", str(ledger), "--reports", str(ledger.parent / f"reports-{jobs}"), "--jobs", str(jobs), *more)
    return (sys.executable, "-m", "tieout", "verify", *told)


def _verify(ledger: Path, jobs: int) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(_command(ledger, jobs), capture_output=True)


def _watched(command: Sequence[str], used: list[float]) -> int:
    """Runs a command; `used` gets the memory of its processes together, in megabytes, twice a second."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        used.append(sum(map(_memory, _tree(process.pid))))
        sleep(0.5)
    return process.returncode


def _tree(process: int) -> list[int]:
    """A process and those that come of it, as Linux lists them."""
    with suppress(OSError):
        below = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        return [process, *(each for child in below for each in _tree(int(child)))]
    return []


def _memory(process: int) -> float:
    """The megabytes of a process; what several share is divided among them."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        return int(re.findall(r"^Pss:\s+(\d+)", told, re.MULTILINE)[0]) / 1024
    return 0.0
