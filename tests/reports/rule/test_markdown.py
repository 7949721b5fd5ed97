"""The page of a rule in Markdown, read by a Markdown reader."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from tieout.reports.rule.markdown import render
from tieout.reports.rule.page import page
from tieout.rules import load

READER = MarkdownIt("commonmark").enable("table")


def texts(markdown: str) -> list[str]:
    """What stands in each heading, paragraph, item and cell, as it is shown."""
    found = [token for token in READER.parse(markdown) if token.type == "inline"]
    return ["".join(child.content for child in token.children or []) for token in found]


@pytest.mark.parametrize("rule", load(), ids=lambda rule: rule.name)
def test_every_rule_has_a_page_that_says_what_its_file_says(rule):
    said = texts(render(page(rule)))
    assert said[0] == rule.name and said[1] == f"{rule.title}. Severity: {rule.severity}."
    assert said[2] == " ".join(rule.why.split())
    assert rule.formula.text in said and all(role in said for role in rule.roles)
    for kind in ("consistent", "mismatch", "ambiguous", "implied", "silent"):
        assert all(" ".join(example["text"].split()) in said for example in rule.examples.get(kind, ()))


def test_nothing_that_a_file_says_is_markup():
    rule = load()[0]
    hostile = "<script>alert(1)</script> [a](javascript:b) | # *c* ![d](e)\n\n## f"
    shown = page(replace(rule, title=hostile, why=hostile, examples={"silent": ({"text": hostile},)}))
    tokens = READER.parse(render(shown))
    assert not [token for token in tokens if token.type in ("html_block", "link_open", "image")]
    inner = {child.type for token in tokens for child in token.children or []}
    assert inner <= {"text", "text_special", "code_inline"}
    assert texts(render(shown)).count(" ".join(hostile.split())) == 2


def test_a_rule_without_record_or_settings_has_a_page_too():
    rule = replace(load()[0], measured={}, settings=frozenset())
    said = render(page(rule))
    assert "Measured" not in said and "Looked for" not in said
