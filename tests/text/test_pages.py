"""Pages as they are served: what of them is the article, however they are built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.text import read_file

SAID = "The quarry sold 90 carts of slate in May, which is 15 more than the 75 of April, as its owner said."
MORE = "Nobody who lives in the valley could remember a month with as many carts on the road as that one."


def read(folder: Path, body: str) -> list[tuple[str, str]]:
    """The setting and the words of each sentence."""
    (folder / "a.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    article = read_file(folder / "a.html")
    return [(one.setting, " ".join(article.text[one.start : one.end].split())) for one in article.sentences]


@pytest.mark.parametrize(
    "body",
    [
        f'<article><svg class="icon"/><p>{SAID}</p></article>',
        f"<video src='a.mp4' /><p>{SAID}</p>",
        f"<article><h1>Slate</h1><aside><p>Read on</p><p>{SAID}</p></article>",
        f"<div>To the text</div><form id='page'><nav>8 more</nav><p>{SAID}</p><p>{MORE}</p></form>",
        f"<div><p>{SAID}</p><p>{MORE}</p></div><article><a href='#'>7 walks</a></article>",
        f"<table><tr><td><h2>Slate</h2><p>{SAID}</p><p>{MORE}</p></td><td>An ad</td></tr></table>",
        f"<table><tr><td colspan=3>{SAID}</td></tr></table>",
    ],
)
def test_the_text_of_a_page_is_read(tmp_path: Path, body: str) -> None:
    assert ("prose", SAID) in read(tmp_path, body)


def test_the_rest_of_a_page_is_left_out(tmp_path: Path) -> None:
    page = (
        f"<nav>8 more</nav><main><p>{SAID}</p><p>{MORE}</p></main><div>{'Other news of the week: 7 walks. ' * 9}</div>"
    )
    assert read(tmp_path, page) == [("prose", SAID), ("prose", MORE)]


def test_the_headline_may_stand_before_the_article(tmp_path: Path) -> None:
    page = f"<header><h1>Slate sells 90 carts</h1></header><p>8 more</p><article><p>{SAID}</p></article>"
    assert read(tmp_path, page) == [("headline", "Slate sells 90 carts"), ("prose", SAID)]


ROWS = [("table", "Pit | May"), ("table", "Upper | 40"), ("table", "Lower | 50")]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Pit<th>May<tr><td>Upper<td>40<tr><td>Lower<td>50</table>",
        "<table><tr><td><p>Pit</p></td><td><p>May</p></td></tr><tr><td><p>Upper</p></td>\n<td><div>40</div></td></tr>"
        "<tr><td><p>Lower</p></td><td><ul><li>50</li></ul></td></tr></table>",
        "<table><tr><td><table><tr><th>Pit</th><th>May</th></tr><tr><td>Upper</td><td>40</td></tr><tr><td>Lower</td><td>50</td></tr>"
        "</table></td></tr></table>",
    ],
)
def test_rows_of_figures(tmp_path: Path, table: str) -> None:
    assert read(tmp_path, table) == ROWS


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("3<sup>1</sup>/<sub>2</sub> carts", "3 1/2 carts"),
        ("<sup>3</sup>&frasl;<sub>4</sub> of a cart", "3⁄4 of a cart"),
        ("10<sup>3</sup>/µl of it", "10³/µl of it"),
        ("8 m<sup>2</sup> of it", "8 m² of it"),
        ("600<sup><a href='#n1'>1</a></sup> carts", "600 carts"),
        ("600<a href='#n1'><sup>1</sup></a> carts", "600 carts"),
        ("600<sup>1</sup> carts of 2.5<sup>12</sup> tons", "600 carts of 2.5 tons"),
        ("<b>$6</b><sup>3</sup>, 40%<sup>2</sup>", "$6, 40%"),
        ("$6 million<sup>3</sup> of it", "$6 million of it"),
        ("8 square metres<sup>3</sup>, 8 feet<sup>3</sup>", "8 square metres³, 8 feet³"),
        ("250<sup>1</sup>/<sub>2</sub> carts", "250 1/2 carts"),
        ("7<sup>2</sup> carts, 2.5 × 10<sup>12</sup>", "7² carts, 2.5 × 10¹²"),
    ],
)
def test_what_is_raised(tmp_path: Path, printed: str, text: str) -> None:
    assert read(tmp_path, f"<p>He sold {printed}.") == [("prose", f"He sold {text}.")]


def test_a_small_figure_bears_a_mark_where_the_page_has_that_note(tmp_path: Path) -> None:
    page = "<p>He sold 7<sup>2</sup> of 10<sup>2</sup> carts.</p><ol><li><sup>2</sup> Of May."
    assert read(tmp_path, page)[0] == ("prose", "He sold 7 of 10² carts.")


SPANS = {
    "a cell over two rows": (
        "<tr><td rowspan=2>East<td>Ely<td>1,200<tr><td>March<td>800",
        ["East | Ely | 1,200", "| | March | 800"],
    ),
    "in the midst": (
        "<tr><td>Ely<td rowspan='2'>2019<td>1,200<tr><td>March<td>800",
        ["Ely | 2019 | 1,200", "March | | 800"],
    ),
    "at the end": ("<tr><td>Ely<td>5<td rowspan=3>6<tr><td>March<td>7<tr><td>Wisbech<td>8", ["Ely | 5 | 6", "March | 7", "Wisbech | 8"]),
    "over two columns": ("<tr><td>Ely<td>5<td>6<tr><td colspan=2>All<td>6", ["Ely | 5 | 6", "All | | 6"]),
    "two rows of heads": (
        "<thead><tr><th rowspan=2>Town<th colspan=2>Carts<tr><th>2019<th>2020<tbody><tr><td>Ely<td>5<td>6",
        ["Town | Carts", "| | 2019 | 2020", "Ely | 5 | 6"],
    ),
    "none out of its group": ("<thead><tr><th rowspan=9>Town<th>Carts<tbody><tr><td>Ely<td>5", ["Town | Carts", "Ely | 5"]),
    "empty cells": ("<tr><td>Ely<td></td><td> <td>6<tr><td><td>5<td>6", ["Ely | | | 6", "| | 5 | 6"]),
    "no numbers": ("<tr><td rowspan=x colspan=-1>Ely<td colspan=0>5<tr><td>March<td>6", ["Ely | 5", "March | 6"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SPANS)
def test_cells_stand_in_their_columns(tmp_path: Path, case: str) -> None:
    source, rows = SPANS[case]
    assert read(tmp_path, f"<table>{source}</table>") == [("table", row) for row in rows]
