"""Words that the end of a line divides read whole, and every place is still the file's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tieout.text import Article, position, read_file
from tieout.text.position import extent


def read(folder: Path, name: str, source: str) -> Article:
    (folder / name).write_bytes(source.encode())
    return read_file(folder / name)


WHOLE = {
    "Sales rose 35 per-\ncent in May.": "Sales rose 35 percent\nin May.",
    "Sales rose 35 per-\ncent, to 27 mil-\nlion carts.": "Sales rose 35 percent,\nto 27 million\ncarts.",
    "It rose 35 per\u00ad\n  cent.": "It rose 35 percent.",
    "It rose 35 per-\r\ncent in\r\nMay.": "It rose 35 percent\nin\nMay.",
    "A quillwork of reeds. The quill-\nwork sold.": "A quillwork of reeds. The quillwork\nsold.",
    "It rose 35 per-\ncent\nin May.": "It rose 35 percent\nin May.",
}


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("source", WHOLE)
def test_a_divided_word_is_whole(tmp_path: Path, name: str, source: str) -> None:
    article = read(tmp_path, name, source)
    assert article.text == WHOLE[source]
    for word in ("May", "sold", "lion", "cent", "carts"):
        if word in article.text:
            at, there = article.text.index(word), source.index(word)
            before = source[:there].replace("\r\n", "\n").split("\n")
            assert position(article, at) == (len(before), len(before[-1]) + 1)
            assert extent(article, at, at + len(word)) == (there, there + len(word))


APART = [
    "Of short-\nand long-term loans.",
    "A half-\nyear of rain.",
    "We re-sort carts. They re-\nsort mail, and the resort is shut.",
    "Sales of carts -\npercent of all.",
    "Carts-\nMillion of them.",
    "From 2019-\n2021 it sold carts.",
]


@pytest.mark.parametrize("source", APART)
def test_what_is_no_divided_word_stays(tmp_path: Path, source: str) -> None:
    assert read(tmp_path, "a.txt", source).text == source


@pytest.mark.parametrize("source", ["# Sold by the per-\ncent of all.\n", "a | per-\n---|---\ncent | 5\n"])
def test_no_word_runs_out_of_a_heading_or_a_table(tmp_path: Path, source: str) -> None:
    assert "percent" not in read(tmp_path, "a.md", source).text


def test_the_lines_of_a_page_are_none(tmp_path: Path) -> None:
    assert read(tmp_path, "a.html", "<p>Sold 35 per-\ncent.").text.strip() == "Sold 35 per- cent."
