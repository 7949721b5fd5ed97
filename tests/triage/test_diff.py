"""Unified diffs, as git and diff write them and as nobody should."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.errors import OptionError
from tieout.triage.diff import WHOLE, changed_lines

HEAD = b"diff --git a/a.md b/a.md\nindex 1..2 100644\n--- a/a.md\n+++ b/a.md\n"


@pytest.mark.parametrize(
    ("diff", "lines"),
    [
        (HEAD + b"@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three\n", {"b/a.md": [(2, 2)]}),
        (HEAD + b"@@ -2 +2 @@\n-two\n+TWO\n\\ No newline at end of file\n", {"b/a.md": [(2, 2)]}),
        (HEAD + b"@@ -2 +1,0 @@\n-two\n", {"b/a.md": [(1, 2)]}),
        (HEAD + b"@@ -1,3 +1,2 @@\n one\n-two\n three\n", {"b/a.md": [(1, 2)]}),
        (HEAD + b"@@ -0,0 +1,2 @@\n+one\n+two\n", {"b/a.md": [(1, 2)]}),
        (HEAD.replace(b"\n", b"\r\n") + b"@@ -1 +1 @@\r\n-a\r\n+b\r\n", {"b/a.md": [(1, 1)]}),
        (b"--- old.md\t2020-01-01\n+++ new.md\t2020-01-02\n@@ -1 +1 @@\n-a\n+b\n", {"new.md": [(1, 1)]}),
        (b'--- a/x\n+++ "b/\\303\\251\\t\\".md"\n@@ -1 +1 @@\n-a\n+b\n', {'b/é\t".md': [(1, 1)]}),
        (b"diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n", {}),
        (b"diff --git a/x b/x\nBinary files a/x and b/x differ\n", {"b/x": [WHOLE]}),
        (HEAD + b"@@ -1,2 +1,2 @@\n--- a/b.md\n-x\n+++ b/b.md\n+@@ -1 +1 @@\n", {"b/a.md": [(1, 2)]}),
        (HEAD + b"@@ -1,3 +1,3 @@\n\n-two\n+TWO\n\n", {"b/a.md": [(2, 2)]}),
        (b"diff --cc a.md\n--- a/a.md\n+++ b/a.md\n@@@ -1,2 -1,2 +3,4 @@@\n++x\n", {"b/a.md": [(3, 7)]}),
        (b"From 1\nSubject: x\n\n---\n a | 2 +-\n" + HEAD + b"@@ -1 +1 @@\n-a\n+b\n-- \n2.39\n", {"b/a.md": [(1, 1)]}),
        (b"", {}),
        (b"\n", {}),
    ],
)  # fmt: skip
def test_the_lines_that_it_adds(diff, lines):
    assert changed_lines(diff) == lines


@pytest.mark.parametrize(
    "diff",
    [b"hello\n", b"@@ -1 +1 @@\n-a\n+b\n", HEAD + b"@@ -1,9 +1,9 @@\n a\n", HEAD + b"@@ -1 +1 @@\nwhat\n", HEAD + b"@@ -1,2 +1 @@\n a\n b\n",
     b"{\"json\": 1}"],
)  # fmt: skip
def test_what_is_no_diff_is_told(diff):
    with pytest.raises(OptionError):
        changed_lines(diff)


@given(st.binary(max_size=200))
def test_anything_may_stand_in_it(noise):
    try:
        changed_lines(HEAD + b"@@ -1,2 +1,2 @@\n" + noise)
    except OptionError:
        return


LINES = st.lists(st.sampled_from(["a", "b", "c", "-- x", "++ y", "", "@@ -1 +1 @@", "\\"]), max_size=12)


@given(LINES, LINES, st.integers(0, 3))
def test_every_line_that_is_new_is_told(old, new, around):
    told = list(difflib.unified_diff(old, new, "a/x", "b/x", lineterm="", n=around))
    ranges = changed_lines("".join(f"{line}\n" for line in told).encode()).get("b/x", [])
    at = 0
    for tag, _, _, low, high in difflib.SequenceMatcher(None, old, new).get_opcodes():
        at = max(at, high)
        if tag in ("insert", "replace"):
            assert all(any(first <= number + 1 <= last for first, last in ranges) for number in range(low, high))
    assert all(first <= len(new) + 1 for first, _ in ranges)
