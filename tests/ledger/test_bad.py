"""Claims files that are wrong: one clear line each with its place, the right status, and everything else is still checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tieout import rules
from tieout.ledger.verify import judge

RULES = rules.load()
CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("bad.yaml").read_text(encoding="utf-8"))
SENTENCE = "It has 5 cranes, 5 docks and 7 boats."
WRONG = "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n"


def content(case: dict[str, Any]) -> bytes:
    if "repeat" in case:
        head, part, number = case["repeat"]
        return (head + part * number).encode()
    file = case.get("file") or "article: yard.md\nclaims:\n" + case["claims"].replace("'S'", f"'{SENTENCE}'")
    return file if isinstance(file, bytes) else file.encode()


@pytest.mark.parametrize("name", CASES)
def test_a_wrong_file_is_told_and_all_else_is_checked(name: str, tmp_path: Path) -> None:
    case, folder = CASES[name], tmp_path / "claims"
    folder.mkdir()
    (folder / "yard.md").write_text(SENTENCE + "\n")
    (folder / "town.md").write_text(WRONG)
    (folder / "yard.yaml").write_bytes(content(case))
    verified = judge(folder, RULES)
    found = [each for each in verified.found if each.path == "claims/yard.yaml"]
    told = [
        f"{each.path}:{each.finding.line}:{each.finding.column}: {each.finding.severity} {each.finding.rule}: {each.finding.message}"
        for each in found
    ]
    told += verified.errors
    assert len(told) == len(case["told"])
    for line, wanted in zip(told, case["told"], strict=True):
        assert line.startswith(f"claims/yard.yaml:{wanted}") and "\n" not in line
    assert [each.finding.rule for each in verified.found if each.path == "claims/town.md"] == [
        "claims-missing",
        "growth-multiple",
    ]
    (folder / "town.md").unlink()
    assert judge(folder, RULES).exit_status == case["status"]
