"""Any text at all: never an exception, offsets always right, time in proportion to length."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.text import Article, origin, position
from tieout.text.assemble import article, assemble

READERS = ("plain", "markdown", "html")
PIECES = [
    "5", "1,234.5", " ", "\n", "\n\n", "\r\n", "\t", "  ", ". ", "a", "The ", "No. ", "- ", "1. ", '"', "“", "”", "(", ")", "|", "#", "`",
    "```\n", "---\n", "**", "[", "](", "<", ">", "<p>", "</p>", "<li>", "<td>", "<!--", "-->", "<script>", "&amp;", "&", "’", "\ud800",
    "\0", "\u202e", "\u2028", "٣", "５", "á", "date: 2020-01-01\n", "vs ", "Shr 5 ", "May 5, 2021", "<sup>", "{", "~", "_", "!",
    "B", "\xa0", ".", "\u200b", "\xad", "&shy;", "\r", "<table>", "<tr>", "<form>", "<svg/>", "<main>", "</main>", "<h1>", "</h1>", "/",
]  # fmt: skip
MARKER = re.compile(r"[-*+•‣◦▪●■·–—o]?|--|\(?\w{1,5}[.)]")
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


def hold(made: Article) -> None:
    last = 0
    for sentence in made.sentences:
        assert last <= sentence.start < sentence.end <= len(made.text)
        printed = made.text[sentence.start : sentence.end]
        assert printed == printed.strip()
        assert min(position(made, sentence.start)) >= 1
        assert 0 <= origin(made, sentence.start) <= len(made.source or made.text)
        last = sentence.end


@settings(max_examples=150, deadline=None)
@given(texts)
@pytest.mark.parametrize("reader", READERS)
def test_every_reader_takes_any_text(reader: str, text: str) -> None:
    draft = import_module(f"tieout.text.readers.{reader}").read(text)
    made = assemble(draft, path="x")
    hold(made)
    if reader == "markdown":
        for at, shown in enumerate(made.text):
            assert not shown.isalnum() or (made.source or made.text)[origin(made, at)] in (shown, "&", "<")


@settings(max_examples=150, deadline=None)
@given(texts)
def test_no_character_of_a_plain_text_is_lost(text: str) -> None:
    made = article(text)
    hold(made)
    assert made.text == text
    at = 0
    for sentence in made.sentences:
        assert MARKER.fullmatch(text[at : sentence.start].strip()), "only the mark of a list item may stand outside"
        at = sentence.end
    assert not text[at:].strip()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "seed", ["5", "5 ", "1,", "a", '"', "! ", "<!", "`", "](", "<a '", "&#", "- ", "a\n", "<p>", "A. "]
)
def test_a_long_line_of_one_thing_is_read_in_pieces(reader: str, seed: str) -> None:
    """No timing: what is quadratic here would not come back within the patience of anyone (100,000 code points)."""
    hold(assemble(import_module(f"tieout.text.readers.{reader}").read(seed * (100_000 // len(seed))), path="x"))


def test_one_sentence_of_100000_characters() -> None:
    text = "The mill sold " + "many sheets of fine paper, " * 3700 + "and 5 tons of pulp."
    made = article(f"{text} Then it closed.")
    found = [made.text[sentence.start : sentence.end] for sentence in made.sentences]
    assert " ".join(found) == made.text, "it is divided, and nothing of it is lost"
    assert max(map(len, found)) <= 3000 and found[-1] == "Then it closed."
