"""Speed of the whole way through, extraction and checking together, on real articles and on text made to be hard.

pytest tests/benchmarks/bench_check.py   (goal: a megabyte of real articles a second on one core)
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

import tieout

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"
#: Every so many articles of a collection are read.
STEP = {"newswire-1987": 8, "mixed": 8, "beige-book": 4}
HARD = {"changes": "rose 5 percent to 6 from 7, ", "list": "5 cats, ", "money": "$5 million (6 million euros), "}


@pytest.mark.parametrize("name", STEP)
def test_real_articles(benchmark: Any, name: str) -> None:
    path = ARTICLES / f"{name}.jsonl.gz"
    if not path.exists():
        pytest.skip("the articles are not at hand")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines][:: STEP[name]]
    given = [(one["text"], (one.get("published") or "")[:10] or None) for one in articles]
    size = sum(len(text.encode()) for text, _ in given)
    benchmark.pedantic(lambda: [tieout.check(t, published=day) for t, day in given], rounds=3, warmup_rounds=1)
    benchmark.extra_info["megabytes a second"] = round(size / 1e6 / benchmark.stats.stats.min, 2)


@pytest.mark.parametrize("size", [4_000, 8_000, 16_000])
@pytest.mark.parametrize("piece", HARD.values(), ids=HARD.keys())
def test_one_hard_sentence(benchmark: Any, piece: str, size: int) -> None:
    """Linear: twice the text, twice the time."""
    benchmark.pedantic(tieout.check, (piece * (size // len(piece)),), rounds=2)
