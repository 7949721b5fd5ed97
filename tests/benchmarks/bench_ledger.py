"""How long the ledger takes: claims out of quantities, a claims file read, a million checks against their schema.

pytest tests/benchmarks/bench_ledger.py
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tieout.claims import make
from tieout.claims.files import scan
from tieout.ledger.failures import failures
from tieout.ledger.schema import checks_schema
from tieout.quantities.model import Quantity
from tieout.text.model import Article, Sentence

CHECKS = 1_000_000
CLAIMS = 3_000
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


def test_a_million_checks_of_which_one_in_a_hundred_fails(benchmark: Any) -> None:
    """Goal: under two seconds."""
    random = np.random.default_rng(7)
    named = dict.fromkeys(("article", "claim", "verdict"), "a")
    ends = {name: random.random(CHECKS) for name in ("later_low", "later_high", "base_low", "base_high")}
    frame = pd.DataFrame({**named, **ends, "holds": random.random(CHECKS) > 0.01})
    found = benchmark.pedantic(failures, (frame, checks_schema("growth-multiple", ["later", "base"])), rounds=2)
    assert len(found) == int((~frame["holds"]).sum())
