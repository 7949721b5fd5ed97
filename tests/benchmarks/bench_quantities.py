"""Speed of extraction: real articles, and that it is linear on text made to be hard.

pytest tests/benchmarks/bench_quantities.py
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tieout.quantities import extract
from tieout.text.model import Article

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"
MEGABYTE = 1 << 20


def real(name: str, size: int) -> list[Article]:
    """About `size` characters of real articles; skips where they are not at hand."""
    path = ARTICLES / f"{name}.jsonl.gz"
    if not path.exists():
        pytest.skip("the articles are not at hand")
    articles: list[Article] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            articles.append(Article(text=json.loads(line)["text"]))
            size -= len(articles[-1].text)
            if size < 0:
                break
    return articles


@pytest.mark.parametrize("name", ["newswire-1987", "mixed", "beige-book"])
def test_real_articles(benchmark: Any, name: str) -> None:
    articles = real(name, MEGABYTE)
    benchmark.extra_info["characters"] = sum(len(article.text) for article in articles)
    benchmark.pedantic(lambda: [extract(article) for article in articles], rounds=3, warmup_rounds=1)


@pytest.mark.parametrize("size", [1, 2, 4, 8])
@pytest.mark.parametrize("line", ["1,", "9", "1,234 million ", "12 km 7 in ", "no figure at all ", "1/2-"])
def test_hard_lines(benchmark: Any, line: str, size: int) -> None:
    article = Article(text=line * (size * MEGABYTE // 8 // len(line)))
    benchmark.pedantic(extract, (article,), rounds=1)
