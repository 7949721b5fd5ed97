"""A file says the same whichever line ends it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.claims.files import fingerprint
from tieout.text import Article, position, read_file
from tieout.text.position import extent

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
PAGE = """\
<p>The quarry sold
90&nbsp;carts <!-- tieout: ignore
age: so --> of
slate.</p>
<!-- tieout: ignore age: so -->
<pre>A keeps
its lines</pre>
"""
PLAIN = "Slate sells\n\nThe quarry sold 90 carts\nof slate in May.\n\nPit    May\nUpper   40\nLower   50\n"


def said(article: Article) -> list[tuple[str, str, tuple[int, int]]]:
    return [
        (one.setting, " ".join(article.text[one.start : one.end].split()), position(article, one.start))
        for one in article.sentences
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(("name", "source"), [("a.md", MARKDOWN), ("a.txt", PLAIN), ("a.html", PAGE)])
def test_line_ends(tmp_path: Path, name: str, source: str, end: str) -> None:
    articles = []
    for folder, text in (("as", source), ("other", source.replace("\n", end))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes(text.encode())
        articles.append(read_file(tmp_path / folder / name))
    assert said(articles[0]) == said(articles[1])
    assert articles[0].published == articles[1].published
    assert articles[0].text == articles[1].text
    assert fingerprint(articles[0]) == fingerprint(articles[1])
    for start, shown in enumerate(articles[0].text):
        written = [one.source or one.text for one in articles]
        (first, last), (begin, behind) = (extent(one, start, start + 1) for one in articles)
        if not shown.isspace():
            assert written[0][first:last] == written[1][begin:behind]
        assert position(articles[0], start) == position(articles[1], start)
    assert [(one.of, one.words) for one in articles[0].remarks] == [(one.of, one.words) for one in articles[1].remarks]
    for one, other in zip(articles[0].remarks, articles[1].remarks, strict=True):
        assert articles[0].source[one.start : one.end] == articles[1].source[other.start : other.end].replace(end, "\n")


def test_what_is_no_text_of_a_markdown_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MARKDOWN.replace("---\n\nSlate", "...\n\nSlate"), encoding="utf-8")
    article = read_file(tmp_path / "a.md")
    assert str(article.published) == "2021-04-13"
    assert "99" not in article.text and "22" not in article.text
    assert [words for setting, words, _ in said(article) if setting == "table"][1] == "| Upper east | 40 |"
