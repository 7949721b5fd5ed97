"""Each rule's record on real articles is what its file says, and every rule says something somewhere."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import tieout
from tieout import rules

ARTICLES = Path(__file__).parents[2] / "shared" / "data" / "articles"
FOUND = sorted(ARTICLES.glob("*.jsonl.gz"))


def _count(path: Path) -> tuple[int, Counter[tuple[str, str]]]:
    """How many articles a file holds, and how often each rule gave each verdict."""
    verdicts: Counter[tuple[str, str]] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in rows:
        report = tieout.check(row["text"], published=row.get("published") or None)
        verdicts.update((check.rule, check.verdict) for check in report.checks)
    return len(rows), verdicts


@pytest.fixture(scope="module")
def record() -> tuple[int, Counter[tuple[str, str]]]:
    if not FOUND:
        pytest.skip("the articles are not here")
    with ProcessPoolExecutor(2) as pool:
        counted = list(pool.map(_count, FOUND))
    return sum(number for number, _ in counted), sum((verdicts for _, verdicts in counted), Counter())


#: Rules that join articles speak only of claims that a person has pinned; tests/ledger/across has their record.
ALONE = [rule for rule in rules.load() if rule.joins is None]
ACROSS = [rule for rule in rules.load() if rule.joins is not None]


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.name)
def test_the_record_on_real_articles_is_the_one_in_the_file(
    rule: Any, record: tuple[int, Counter[tuple[str, str]]]
) -> None:
    articles, verdicts = record
    told = rule.measured
    assert told.get("articles") == articles
    assert verdicts[rule.name, "mismatch"] == told["real"] + told["false"] + told.get("arguable", 0)


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.name)
def test_an_error_is_earned(rule: Any) -> None:
    """A rule is an error only while at most one of its mismatches on the articles was false, and they held something for it."""
    earned = rule.measured["false"] <= 1 and not rule.measured.get("unseen")
    assert earned or rule.severity != "error"


@pytest.mark.parametrize("rule", ACROSS, ids=lambda rule: rule.name)
def test_a_rule_across_articles_never_speaks_of_one_article(
    rule: Any, record: tuple[int, Counter[tuple[str, str]]]
) -> None:
    _, verdicts = record
    assert not any(name == rule.name for name, _ in verdicts)


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.name)
def test_every_rule_says_something_or_is_told_to_be_unseen(
    rule: Any, record: tuple[int, Counter[tuple[str, str]]]
) -> None:
    """One that only accuses may find nothing wrong in the articles, and one for what news hardly prints (reports of studies)
    nothing at all: its file then says `unseen: 1`. The examples show that either fires."""
    _, verdicts = record
    seen, unseen = any(name == rule.name for name, _ in verdicts), bool(rule.measured.get("unseen"))
    assert seen != unseen or not (seen or rule.vouches)
