"""A text about this repository: what the README says of its rules, against the files and what a command counts."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tieout.ledger.model import Verified
from tieout.ledger.outside import command, where
from tieout.ledger.outside.model import Declared

ROOT = Path(__file__).resolve().parents[3]
RULES = Declared(name="rules", folder=str(ROOT), glob=("/rules/*.yaml",))
LISTED = Declared(
    name="listed",
    folder=str(ROOT / "src"),
    command=(sys.executable, "-c", "from tieout.rules import load; print(len(load()), 'rules')"),
)


def test_the_readme_says_as_many_rules_as_there_are_files_and_one_of_a_newsroom() -> None:
    [told] = re.findall(
        r"^# (\d+) rules, \d+ of them off$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert where.count(RULES).value == command.run(LISTED).value == int(told) - 1


@pytest.mark.parametrize("source", [RULES, LISTED], ids=lambda source: source.name)
@pytest.mark.parametrize(("more", "found"), [(0, []), (1, ["outside-source"])])
def test_a_sentence_about_it_is_compared(
    more: int, found: list[str], source: Declared, desk: Callable[..., Verified]
) -> None:
    number = str(int(where.count(RULES).value) + more)
    pins = {number: {"source": {"title": "the repository", "file": source.name}}}
    verified = desk(f"The library has {number} rules.\n", pins, declared=(source,), run=True)
    assert verified.errors == ()
    assert [each.finding.rule for each in verified.found] == found
