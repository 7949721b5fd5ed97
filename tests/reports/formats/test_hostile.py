"""Any text in a path, a message, a suggestion or a question leaves a format readable, and is read again as it was."""

from __future__ import annotations

import csv
import json
import re
import tempfile
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from sarif.loader import load_sarif_file

from tieout.reports import formats
from tieout.reports.excerpt import harmless, safe

from .conftest import HOSTILE, paths, run, saying, texts, written

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@given(path=paths, message=texts, question=texts)
@settings(max_examples=60)
def test_sarif(path, message, question):
    log = json.loads(written(run("sarif", [saying(path, message, question=question)])))
    [result] = log["runs"][0]["results"]
    assert unescaped(result["message"]["text"]) == (f"{message}\n{question}" if question else message)


def unescaped(text):
    """What a reader of SARIF shows of a message without links and arguments (3.11.5, 3.11.6)."""
    links = re.search(r"(?<!\\)\[(?:[^\[\]\\]|\\.)*\]\(", text, re.DOTALL)
    assert not links
    if re.search(r"\\\[.*?\\\]\(", text, re.DOTALL):
        text = re.sub(r"\\([\\\[\]])", r"\1", text)
    return text.replace("{{", "{").replace("}}", "}")


@given(path=paths, message=texts)
@settings(max_examples=60)
def test_github(path, message):
    """Read as the runner does it: one command a line, its properties cut at commas, its escapes undone."""
    lines = re.split("\r\n|\r|\n", run("github", [saying(path, message)]))
    assert len(lines) == 2 and lines[1] == ""
    read = re.fullmatch(r"::error ([^\n]*?)::(.*)", lines[0])
    assert read
    properties = dict(each.split("=", 1) for each in read[1].split(","))
    assert undone(properties["file"]).endswith(plainly(path).rsplit("/", 1)[-1]) or path.endswith(("/", "."))
    assert undone(properties["line"]) == "1"
    assert undone(read[2]) == plainly(message)


def undone(text):
    for escape, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def plainly(text):
    """A text without what acts on a terminal; line ends stay."""
    return re.sub(
        "[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", "\ufffd", text
    )


@given(path=paths, message=texts)
@settings(max_examples=60)
def test_gitlab(path, message):
    [issue] = json.loads(written(run("gitlab", [saying(path, message)])))
    assert issue["description"] == message
    assert re.fullmatch("[0-9a-f]{32}", issue["fingerprint"])


@given(path=paths, message=texts, suggestion=texts)
@settings(max_examples=60)
def test_junit(path, message, suggestion):
    text = run("junit", [saying(path, message, suggestion=suggestion)])
    [suite] = JUnitXml.fromstring(written(text))
    [case] = suite
    [failure] = case.result
    assert failure.message == FORBIDDEN.sub("\ufffd", message)
    inner = ElementTree.fromstring(written(text)).find(".//failure").text
    assert inner.startswith("1:4: " + FORBIDDEN.sub("\ufffd", message))


@given(path=paths, message=texts, question=texts)
@settings(max_examples=60)
def test_csv(path, message, question):
    text = written(run("csv", [saying(path, message, question=question)])).decode()
    [row] = csv.DictReader(StringIO(text, newline=""))
    assert row["message"].removeprefix("'") == carried(message).removeprefix("'")
    assert row["path"].removeprefix("'") == carried(path).removeprefix("'")
    assert not any(str(cell).startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row.values())


def carried(text):
    return harmless(text.replace("\0", ""))


@given(path=paths, message=texts, suggestion=texts, question=texts)
@settings(max_examples=60)
def test_markdown(path, message, suggestion, question):
    """All that an article says stands in code, so that no other element holds any of it."""
    text = written(run("markdown", [saying(path, message, suggestion=suggestion, question=question)])).decode()
    tokens = [inner for token in MARKDOWN.parse(text) for inner in (token, *(token.children or ()))]
    spans = [token.content for token in tokens if token.type == "code_inline"]
    assert spans[:3] == ["part-share", f"{safe(path)}:1:4", safe(message) or " "]
    assert {token.type for token in tokens} <= {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "code_inline", "softbreak", "html_block",
        "strong_open", "strong_close", "fence", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    }  # fmt: skip
    outside = " ".join(token.content for token in tokens if token.type in ("text", "html_block"))
    assert set(re.findall(r"[^\w\s.,:]", outside)) <= set("✗</>")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", formats.names())
def test_every_format_takes_every_hostile_text(name, text):
    made = run(name, [saying(text.replace("\0", "") or "a", text, suggestion=text, question=text)])
    assert written(made)


@pytest.mark.parametrize("name", formats.names())
def test_a_thousand_findings(name):
    made = run(name, [saying("a.md", "3 of 5 is 60 percent; the article says 65 percent.", times=1000)])
    assert made.count("a.md") or name == "json"
    if name == "gitlab":
        assert len({issue["fingerprint"] for issue in json.loads(made)}) == 1000
    if name == "sarif":
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.sarif"
            path.write_text(made, encoding="utf-8")
            assert load_sarif_file(str(path)).get_result_count() == 1000
    if name == "junit":
        assert JUnitXml.fromstring(made.encode()).failures in (0, 1000)
        assert sum(1 for suite in JUnitXml.fromstring(made.encode()) for _ in suite) == 1000
