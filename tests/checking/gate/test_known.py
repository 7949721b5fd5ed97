"""What rules ask for is remembered for what their files say, and for nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tieout.cache import folder
from tieout.checking.gate import known
from tieout.checking.gate.known import asked
from tieout.rules import load


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def kept() -> list[str]:
    return [file.name for file in folder().iterdir() if file.name.startswith("gate")] if folder().exists() else []


def test_what_is_remembered_is_what_was_worked_out(monkeypatch):
    fresh = asked(load())
    assert len(kept()) == 1 and len(fresh.needs) > len(load())
    monkeypatch.setattr(known, "_worked_out", lambda rules: pytest.fail("worked out again"))
    assert asked(load()) == fresh


def told(code: str) -> set[bytes]:
    """What runs of the code print, in which sets have different orders."""
    path = str(Path(known.__file__).parents[3])
    seeds = [{**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": str(seed)} for seed in range(4)]
    runs = (subprocess.run([sys.executable, "-c", code], env=seed, capture_output=True, check=True) for seed in seeds)
    return {run.stdout for run in runs}


def test_another_run_reads_it_as_it_was_meant():
    text = "It has 1,300 hives, 6.5 times the 200 of 2009, or 450 percent more than the 200."
    (said,) = told(f"import tieout; print([check.rule for check in tieout.check({text!r}).checks])")
    assert b"growth-multiple" in said and len(kept()) == 1
    assert len(told("from tieout.checking.gate.bits import Bits; print(Bits(['a', 'b']).bit)")) == 1


def test_a_rule_that_was_changed_after_it_was_read_is_worked_out_by_itself():
    rules = load()
    changed = tuple(replace(rule, anchors=rule.anchors[:1]) if rule.name == "total" else rule for rule in rules)
    asked(rules)
    assert len(asked(changed).needs) < len(asked(rules).needs)
    assert len(kept()) == 1


def test_other_rules_are_remembered_apart(tmp_path):
    rules = load()
    total = next(rule for rule in rules if rule.name == "total")
    (tmp_path / "total.yaml").write_text(Path(total.path).read_text().replace("\nwhy: ", "\nwhy: Once more. ", 1))
    own = load([tmp_path])
    assert [one.digest != other.digest for one, other in zip(own, rules, strict=True)].count(True) == 1
    for number, several in enumerate((rules, own, rules[:5]), 1):
        assert {need.rule for need in asked(several).needs} == {rule for rule in several if rule.joins is None}
        assert len(kept()) == number
