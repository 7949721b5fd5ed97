"""A file says the same whichever line ends it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.text import Article, position, read_file

MARKDOWN = """\
---
title: 99 carts
date: 2021-04-13
---

Slate
=====

The quarry sold `a
b` 90 carts ``of

slate`` in
May.

~~~
x = 22
~~~

| Pit | May |
|-----|----:|
| Upper \\| east | 40 |
| Lower | 50 |

> It was a month
> of rain.
"""
PLAIN = "Slate sells\n\nThe quarry sold 90 carts\nof slate in May.\n\nPit    May\nUpper   40\nLower   50\n"


def said(article: Article) -> list[tuple[str, str, tuple[int, int]]]:
    return [
        (one.setting, " ".join(article.text[one.start : one.end].split()), position(article, one.start))
        for one in article.sentences
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(("name", "source"), [("a.md", MARKDOWN), ("a.txt", PLAIN)])
def test_line_ends(tmp_path: Path, name: str, source: str, end: str) -> None:
    articles = []
    for folder, text in (("as", source), ("other", source.replace("\n", end))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(text.encode())
        articles.append(read_file(tmp_path / folder / name))
    assert said(articles[0]) == said(articles[1])
    assert articles[0].published == articles[1].published


def test_what_is_no_text_of_a_markdown_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MARKDOWN.replace("---\n\nSlate", "...\n\nSlate"), encoding="utf-8")
    article = read_file(tmp_path / "a.md")
    assert str(article.published) == "2021-04-13"
    assert "99" not in article.text and "22" not in article.text
    assert [words for setting, words, _ in said(article) if setting == "table"][1] == "| Upper east | 40 |"
