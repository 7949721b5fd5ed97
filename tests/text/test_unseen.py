"""Characters that print nothing divide no word and no figure, and every place is still the file's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.errors import ArticleError
from tieout.text import read_file
from tieout.text.position import extent


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e", "\u2066"])
def test_they_are_no_text(tmp_path: Path, name: str, mark: str) -> None:
    source = f"Sales of 1{mark},200 ca{mark}rts <!-- tieout: ignore age: so --> rose{mark} 9{mark} per{mark}cent."
    (tmp_path / name).write_text(source, encoding="utf-8")
    article = read_file(tmp_path / name)
    assert " ".join(article.text.split()) == "Sales of 1,200 carts rose 9 percent."
    for shown in ("1,200", "percent"):
        at = article.text.index(shown)
        first, last = extent(article, at, at + len(shown))
        assert article.source[first:last].replace(mark, "") == shown


def test_an_entity_is_such_a_character_too(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>It rose 9 per&shy;cent &#8203;in May.</p>", encoding="utf-8")
    assert read_file(tmp_path / "a.html").text.strip() == "It rose 9 percent in May."


def test_those_that_turn_what_is_printed_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rose \u202e9 percent.", encoding="utf-8")
    assert "\u202e" in read_file(tmp_path / "a.txt").text


def test_a_text_of_nothing_else_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\u200b\u200b\n", encoding="utf-8")
    with pytest.raises(ArticleError, match="no text"):
        read_file(tmp_path / "a.txt")
