"""`--fix`: only where exactly one figure can be wrong, byte by byte, and never for the worse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout.checking.model import Edit
from tieout.pipeline import check_read
from tieout.rules import load
from tieout.text import article
from tieout.text.read import read_data
from tieout.triage.fix import difference, fix, only_edit, spliced, write_back

#: The difference holds 600 and 500 in place: only the percentage can be wrong.
SURE = "Output rose by 100 tonnes, or 35 percent, to 600 tonnes from 500 tonnes."
RIGHT = SURE.replace("35", "20")
RULES = load()


def fixed(data: bytes, name: str = "a.md"):
    def again(changed: bytes):
        return check_read(read_data(changed, name), RULES)

    return fix(data, again(data), RULES, again)


def test_one_figure_that_can_be_wrong_is_put_right():
    done = fixed(f"# Club\n\n{SURE}\n".encode())
    assert (done.data, done.number) == (f"# Club\n\n{RIGHT}\n".encode(), 1)
    assert done.report.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "The port has 2,650 boats, which is 6.2 times the 416 of 2015.",
        "Output rose 35 percent, to 600 tonnes from 500 tonnes.",
        "They met on Tuesday, 3 March 2014.",
        "He was mayor for 17 years, from 1979 to 1990.",
        f"“{SURE}”",
    ],
)
def test_where_more_than_one_can_be_wrong_nothing_is_touched(text):
    assert fixed(text.encode()).data == text.encode()


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "a.md"), ("utf-8-sig", "a.md"), ("utf-16", "a.txt"), ("utf-16-be", "a.txt"), ("cp1252", "a.txt"), ("utf-8", "a.html")],
)  # fmt: skip
def test_every_other_byte_stays(encoding, name):
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    page = (
        "<p>The “caf\u00e9”, 5 &pound; a cup.</p>\r\n<p>{}</p>\n\n"
        if name.endswith("html")
        else "The “caf\u00e9”.\r\n\r\n{}\r\n\n"
    )
    done = fixed(mark + page.format(SURE).encode(encoding), name)
    assert done.data == mark + page.format(RIGHT).encode(encoding)


@pytest.mark.parametrize("wrong", ["3&#53; percent", "3<!-- x -->5 percent", "3<b>5</b> percent"])
def test_what_does_not_stand_in_the_file_as_in_the_text_is_left(wrong):
    page = f"<p>{SURE.replace('35 percent', wrong)}</p>".encode()
    assert fixed(page, "a.html").data == page


def test_a_change_that_helps_nothing_is_not_kept():
    report = check_read(read_data(SURE.encode(), "a.md"), RULES)
    assert fix(SURE.encode(), report, RULES, lambda data: report).data == SURE.encode()


def test_a_finding_that_comes_anew_undoes_it():
    report = check_read(read_data(SURE.encode(), "a.md"), RULES)

    def again(data: bytes):
        after = check_read(read_data(data, "a.md"), RULES)
        return replace(after, findings=(replace(report.findings[0], rule="direction", start=3, end=5),))

    assert fix(SURE.encode(), report, RULES, again).data == SURE.encode()


def test_a_figure_that_no_relation_holds_leaves_it_open():
    report = tieout.check(SURE)
    (finding,) = report.findings
    assert only_edit(report, finding, RULES) is not None
    assert (
        only_edit(replace(report, checks=tuple(c for c in report.checks if c.verdict == "mismatch")), finding, RULES)
        is None
    )


@given(st.text(max_size=30), st.text(st.characters(codec="utf-8"), max_size=30), st.integers(0, 999))
def test_bytes_outside_an_edit_never_change(before, after, number):
    text = f"{before}416{after}"
    data = text.encode("utf-8", "surrogatepass")
    made = spliced(data, article(text), Edit(len(before), len(before) + 3, str(number)))
    if made is not None:
        left, right = before.encode(), after.encode()
        assert made == left + str(number).encode() + right


def test_what_the_encoding_lacks_is_not_written():
    assert spliced("5 caf\xe9".encode("latin-1"), article("5 caf\xe9"), Edit(0, 1, "\u2013")) is None


def test_the_difference_is_a_unified_diff():
    assert difference("a.md", b"one\ntwo\nthree", b"one\n2\nthree") == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n\\ No newline at end of file\n"
    )


def test_a_file_is_written_through_its_link_and_only_as_it_was_read(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_back(str(link), b"old", b"new")
    assert file.read_bytes() == b"new" and link.is_symlink() and file.stat().st_mode & 0o777 == 0o640
    with pytest.raises(tieout_error(), match="has changed"):
        write_back(str(link), b"old", b"newer")
    assert file.read_bytes() == b"new"


def tieout_error() -> type[Exception]:
    from tieout.errors import ArticleError

    return ArticleError
