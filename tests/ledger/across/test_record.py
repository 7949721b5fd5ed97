"""The record of each rule across articles is what its file says.

`pins.csv` pins 817 claims of 300 real articles, as a person would who reads the sentences: by file, number of the article and id of the claim what
is measured, of what, where and when (`*`: as it was extracted), or the amount that one in another currency was made of. Repeats of a
sentence in two articles of one week are pinned one figure with the other (`figure 1 of sentence 12`).
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tieout import pipeline, rules
from tieout.claims.files import ClaimsFile
from tieout.ledger.across import Held, held
from tieout.ledger.across.examples import pinned
from tieout.ledger.encoded import Encoded
from tieout.ledger.known import known_claims
from tieout.rules.model import Rule

HERE = Path(__file__).parent
ARTICLES = HERE.parents[3] / "shared" / "data" / "articles"
ACROSS = [rule for rule in rules.load() if rule.joins is not None]
JOINING = [rule for rule in ACROSS if rule.joins is not None and not rule.joins.is_outside]

Pins = Mapping[str, str]


def _read(file: str, wanted: Iterable[int]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    numbers = set(wanted)
    with gzip.open(ARTICLES / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from ((number, json.loads(line)) for number, line in enumerate(lines) if number in numbers)


def _encoded(name: str, row: Mapping[str, Any], pins: Mapping[str, Pins]) -> Encoded:
    report = pipeline.check(row["text"], published=row["published"], path=name, rules=[])
    ids = {" ".join(claim.quantity.text.split()): claim.id for claim in report.claims}
    assert pins.keys() <= {claim.id for claim in report.claims}, f"{name}: claims that are pinned are extracted no more"
    claims = tuple(pinned(claim, pins.get(claim.id, {}), ids) for claim in report.claims)
    return Encoded(f"{name}.yaml", name, ClaimsFile(f"{name}.yaml", name, "", report.article.published, claims), report)


@pytest.fixture(scope="module")
def known() -> pd.DataFrame:
    """The frame of known claims of the articles that are pinned."""
    if not ARTICLES.exists():
        pytest.skip("the articles are not here")
    pins: dict[str, dict[int, dict[str, Pins]]] = defaultdict(lambda: defaultdict(dict))
    with (HERE / "pins.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            given = {key: row[key] for key in ("measure", "subject", "place", "from") if row[key]}
            period = {} if row["period"] == "*" else {"period": row["period"]}
            pins[row["file"]][int(row["article"])][row["claim"]] = given | period
    return known_claims(
        _encoded(f"{file}-{number}", row, own[number]) for file, own in pins.items() for number, row in _read(file, own)
    )


@pytest.fixture(scope="module")
def against(known: pd.DataFrame) -> Held:
    return held(known, JOINING)


@pytest.mark.parametrize("rule", JOINING, ids=lambda rule: rule.name)
def test_the_record_on_real_articles_is_the_one_in_the_file(rule: Rule, against: Held, known: pd.DataFrame) -> None:
    told = rule.measured
    found = sum(case.rule.name == rule.name for case in against.cases)
    assert found == told["real"] + told["false"] + told.get("arguable", 0)
    assert (told["articles"], told["pinned"]) == (known["article"].nunique(), int(known["pinned"].sum()))
    assert told["compared"] == against.compared.get(rule.name, 0)
    assert bool(told.get("unseen")) == (told["compared"] == 0)


@pytest.mark.parametrize("rule", JOINING, ids=lambda rule: rule.name)
def test_an_error_is_earned(rule: Rule) -> None:
    """A rule is an error only where it held a hundred matters against each other, and at most one finding was false."""
    assert rule.severity != "error" or (rule.measured["false"] <= 1 and rule.measured["compared"] >= 100)
