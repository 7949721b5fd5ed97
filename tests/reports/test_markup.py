"""What stands in Markdown is read by a Markdown reader as it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tieout.reports.excerpt import safe
from tieout.reports.markup import code, escaped

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXT = st.text(st.sampled_from("ab 1.)#*_`~<>[]()!|\\&;-+=:/$'\"\n\t") | st.characters(), max_size=30)


def inline(markdown: str) -> list[tuple[str, str]]:
    """The pieces of text of a page that has one block: (kind, content)."""
    found = [token for token in READER.parse(markdown) if token.type == "inline"]
    return [(child.type, child.content) for token in found for child in token.children or []]


@given(TEXT)
@example("# Head")
@example("12. May")
@example("1) one")
@example("- item")
@example("==")
@example("&amp; <b>bold</b> [a](b) ![c](d) `e` *f* __g__ ~~h~~ a|b")
def test_a_text_is_read_as_text(text):
    pieces = inline(escaped(text))
    assert all(kind in ("text", "text_special") for kind, _ in pieces)
    assert "".join(content for _, content in pieces).strip() == safe(text).strip()


@given(TEXT)
def test_a_text_is_one_paragraph_one_item_one_cell(text):
    shown = escaped(text)
    kinds = [token.type for token in READER.parse(f"- {shown}\n")]
    assert kinds.count("list_item_open") == 1 and not {"heading_open", "fence", "html_block", "blockquote_open"} & set(
        kinds
    )
    row = READER.parse(f"| a | b |\n| --- | --- |\n| {shown} | last |\n")
    assert [token.content for token in row if token.type == "inline"][-1] == "last"


@given(TEXT.filter(lambda text: safe(text).strip()))
def test_code_is_read_as_code(text):
    assert inline(code(text)) == [("code_inline", safe(text).strip())]


@pytest.mark.parametrize(
    ("text", "shown"), [("see http://a.example", r"see http\://a.example"), ("www.a.example", r"www\.a.example")]
)
def test_no_address_becomes_a_link(text, shown):
    assert escaped(text) == shown
