"""Sentences of real articles, and of one long hostile line at four lengths: MB a second is the length over the time."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tieout.text import article

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "articles"


@pytest.mark.benchmark(group="text: real articles")
@pytest.mark.parametrize("name", ["newswire-1987", "mixed", "beige-book"])
def test_real_articles(benchmark, name):
    file = ARTICLES / f"{name}.jsonl.gz"
    if not file.exists():
        pytest.skip("the articles to measure on are not there")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][:400]
    benchmark.extra_info["megabytes"] = sum(map(len, texts)) / 1e6
    benchmark.pedantic(lambda: [article(text).path for text in texts], rounds=3)


@pytest.mark.benchmark(group="text: one line")
@pytest.mark.parametrize("megabytes", [1, 2, 4, 8])
def test_one_line(benchmark, megabytes):
    text = "1,234.5 million yuan, " * (megabytes * 1_000_000 // 22)
    benchmark.pedantic(article, args=(text,), rounds=2)
