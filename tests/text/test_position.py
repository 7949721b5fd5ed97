"""From an article's text to the file it came from."""

from __future__ import annotations

import pytest

from tieout.text import read_file
from tieout.text.position import extent


@pytest.mark.parametrize(
    ("html", "shown", "there"),
    [
        ("<p>Of <b>5</b> boats</p>", "5", "5"),
        ("<p>Of <b>5</b> boats</p>", "5 boats", "5</b> boats"),
        ("<p>Of &pound;5&nbsp;m a</p>", "£5\xa0m", "&pound;5&nbsp;m"),
        ("<p>Of 5&nbsp;<i>m</i> a</p>", "5\xa0", "5&nbsp;"),
        ("<p>Of R&amp;D 5</p>", "R&", "R&amp;"),
    ],
)
def test_a_stretch_has_the_markup_inside_it_and_none_behind(tmp_path, html, shown, there):
    (tmp_path / "a.html").write_text(f"<html><body>{html}</body></html>", encoding="utf-8")
    article = read_file(tmp_path / "a.html")
    at = article.text.index(shown)
    first, last = extent(article, at, at + len(shown))
    assert article.source[first:last] == there


def test_a_text_of_its_own_stands_as_it_is():
    from tieout.text import article

    made = article("Of 5 boats.\r\n")
    assert extent(made, 3, 4) == (3, 4)
