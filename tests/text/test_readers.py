"""Markdown and HTML: what is text, what is not, and where it stood in the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tieout.text import Article, origin, position, read_file
from tieout.text.position import extent

MARKDOWN = """\
---
title: "A heading with 99"
date: 2022-11-23
lang: en-GB
---
# Mills **grow** by 5 percent

The mill made **2,650** tons, [6.2 times](https://example.org/a(77)?b=88) the `66` of _2015_,
and 5&nbsp;million more.[^1] ![A chart of 55](chart.png "44") <!-- 33 -->

Output
------

- 5 apples
- 6 pears

| Metal | Tons |
|-------|-----:|
| Coal  | 1,234 |

```
x = 22
```

[^1]: A note.
[ref]: https://example.org/11
"""

HTML = """\
<!doctype html>
<html lang="en-GB"><head><title>Site 99</title>
<meta property="article:published_time" content="2021-04-13T08:00:00Z">
<script>var x = "<p>88</p>";</script><style>p { width: 77px }</style></head>
<body><nav><a href="/">Home 66</a></nav>
<article><h1>Mills &amp; more</h1>
<p>The mill made <b>2,650</b> tons, which is <a title="a > b">6.2&nbsp;times</a>
   the 416 of 2015 on 10 m<sup>2</sup>, or &pound;5.</p>
<ul><li>5 apples<li>6 pears</ul>
<table><tr><th>Metal<th>Tons</tr><tr><td>Coal</td><td>1,234</td></tr></table>
</article><footer>55 Mill Road</footer></body></html>
"""


def article_of(tmp_path: Path, name: str, text: str) -> Article:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_file(file)


def settings_of(article: Article) -> list[tuple[str, str]]:
    return [(s.setting, " ".join(article.text[s.start : s.end].split())) for s in article.sentences]


@pytest.mark.parametrize("figure", ["5 percent", "2,650", "6.2 times", "2015", "1,234"])
def test_markdown_position_is_the_files_own(tmp_path: Path, figure: str) -> None:
    article = article_of(tmp_path, "a.md", MARKDOWN)
    at = article.text.index(figure)
    there = MARKDOWN.index(figure)
    assert origin(article, at) == there
    assert position(article, at) == (MARKDOWN[:there].count("\n") + 1, there - MARKDOWN.rfind("\n", 0, there))


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("It rose **9**% to $**4.1**&nbsp;bn.", "It rose 9% to $4.1 bn."),
        ("It sold [310](https://example.org/7) vans[^2] in <b>2011</b>[3](#n3).", "It sold 310 vans in 2011."),
        ("It is **1.2**m long, 30 m<sup>2</sup> of H<sub>2</sub>O.", "It is 1.2m long, 30 m² of H2O."),
        ("On *4*&#32;_May_ it paid 3&euro; or \\$5.", "On 4 May it paid 3€ or $5."),
    ],
)
def test_markdown_within_a_line_parts_nothing(tmp_path: Path, said: str, read: str) -> None:
    article = article_of(tmp_path, "a.md", said + "\n")
    assert article.text.rstrip() == read
    for figure in re.findall(r"[0-9]+", read):
        first, last = extent(article, read.index(figure), read.index(figure) + len(figure))
        assert said[first:last] == figure


@pytest.mark.parametrize("gone", ["99", "88", "77", "66", "55", "44", "33", "22", "11", "**", "`", "[^", "example"])
def test_markdown_that_is_no_text(tmp_path: Path, gone: str) -> None:
    assert gone not in article_of(tmp_path, "a.md", MARKDOWN).text


def test_markdown_settings_and_front_matter(tmp_path: Path) -> None:
    article = article_of(tmp_path, "a.md", MARKDOWN)
    assert (str(article.published), article.language) == ("2022-11-23", "en-GB")
    found = settings_of(article)
    assert found[0] == ("headline", "Mills grow by 5 percent")
    assert found[1][0] == "prose"
    assert found[1][1].endswith("and 5 million more.")
    assert ("headline", "Output") in found
    assert [text for setting, text in found if setting == "list"] == ["5 apples", "6 pears"]
    assert [text for setting, text in found if setting == "table"] == ["| Metal | Tons |", "| Coal | 1,234 |"]


def test_html_text_and_settings(tmp_path: Path) -> None:
    article = article_of(tmp_path, "a.html", HTML)
    assert (str(article.published), article.language) == ("2021-04-13", "en-GB")
    assert settings_of(article) == [
        ("headline", "Mills & more"),
        ("prose", "The mill made 2,650 tons, which is 6.2 times the 416 of 2015 on 10 m², or £5."),
        ("list", "5 apples"),
        ("list", "6 pears"),
        ("table", "Metal | Tons"),
        ("table", "Coal | 1,234"),
    ]


@pytest.mark.parametrize("figure", ["2,650", "416", "5 apples", "1,234", "Mills"])
def test_html_position_is_the_files_own(tmp_path: Path, figure: str) -> None:
    article = article_of(tmp_path, "a.html", HTML)
    at = article.text.index(figure)
    there = HTML.index(figure)
    assert origin(article, at) == there
    assert position(article, at) == (HTML[:there].count("\n") + 1, there - HTML.rfind("\n", 0, there))


def test_html_position_after_an_entity(tmp_path: Path) -> None:
    article = article_of(tmp_path, "a.html", HTML)
    assert origin(article, article.text.index("£5")) == HTML.index("&pound;")
    assert origin(article, article.text.index("£5") + 1) == HTML.index("&pound;") + len("&pound;")


@pytest.mark.parametrize(
    "page", ["<p>It sold 5 tons", "It sold 5 tons", "<nav>It sold 5 tons</nav>", "<p>It sold <b 5 tons> 5 tons"]
)
def test_html_that_is_broken_still_gives_its_text(tmp_path: Path, page: str) -> None:
    assert "5 tons" in article_of(tmp_path, "a.html", page).text


def test_dates_of_html_without_meta(tmp_path: Path) -> None:
    page = '<script type="application/ld+json">{"datePublished": "2020-05-06T01:00"}</script><p>Text.</p><time datetime="2019-01-01">'
    assert str(article_of(tmp_path, "a.htm", page).published) == "2020-05-06"
    assert str(article_of(tmp_path, "b.htm", '<p>Text.</p><time datetime="2019-01-01">').published) == "2019-01-01"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.md", "Visits rose ~~12~~ 15 percent, to 115 from ~~90~~ 100."),
        ("a.html", "<p>Visits rose <del>12</del> 15 percent, to 115 from <s>90</s> 100."),
    ],
)
def test_struck_text_is_gone(tmp_path: Path, name: str, source: str) -> None:
    assert " ".join(article_of(tmp_path, name, source).text.split()) == "Visits rose 15 percent, to 115 from 100."


def test_struck_text_that_never_ends_is_shown(tmp_path: Path) -> None:
    assert "100" in article_of(tmp_path, "a.html", "<p>Visits rose <s>12 percent, to 115 from 100.").text


@pytest.mark.parametrize(
    "markup",
    [
        '<pre class="example">x = 12</pre>',
        '<div class="highlight"><pre><span>x</span> = 12</pre></div>',
        "<pre><code>x = 12</code></pre>",
        "<code>x = 12</code>",
    ],
)
def test_code_in_a_page_is_no_text(tmp_path: Path, markup: str) -> None:
    found = article_of(tmp_path, "a.html", f"<p>The mill has 40 looms.</p>{markup}<p>It made 9 tons.</p>").text
    assert "x = 12" not in found and "40 looms" in found and "9 tons" in found


def test_a_story_that_keeps_its_lines_is_text(tmp_path: Path) -> None:
    assert "12 boats" in article_of(tmp_path, "a.html", "<pre>The yard\nbuilt 12 boats.</pre>").text


def test_scripts_and_style_sheets_of_a_markdown_file_are_no_text(tmp_path: Path) -> None:
    kept = "Sold `<script>` 5.\n\nNo <style> of 6.\n\n<pre>\nAll 7.\n</pre>\n\n```\n<script>\n```\n\nMore, 8.\n"
    (tmp_path / "a.md").write_text(
        "<script>\nx = 41;\n\ny = '<style>'\n</script>\n\n <STYLE type=a>\np { width: 42% }\n</Style >\n" + kept,
        encoding="utf-8",
    )
    article = read_file(tmp_path / "a.md")
    assert [one for one in article.text.split() if one[-1] in ".;%"] == ["5.", "6.", "7.", "8."]


def test_one_that_is_never_closed_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("<script>\n\nSold 5.\n", encoding="utf-8")
    assert "Sold 5." in read_file(tmp_path / "a.md").text
