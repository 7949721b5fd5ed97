"""`--fix`: only where exactly one figure can be wrong, byte by byte, and never for the worse."""

from __future__ import annotations

import os
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
from tieout.triage.fix import difference, fix, narrowed, only_edit, spliced, write_back

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
        "The permit lapsed on 31 June 2019.",
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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "{}\npercent"), ("a.txt", "{}\npercent"), ("a.md", "{}\r\npercent"), ("a.html", "{}\r\n   percent"), ("a.html", "{}&nbsp;percent"),
        ("a.md", "{}&nbsp;percent"), ("a.md", "**{}** percent"), ("a.md", "**{} percent**"), ("a.html", "<b>{}</b> percent"), ("a.html", "{}&#x25;"),
        ("a.txt", "{}\xa0percent"),
    ],
)  # fmt: skip
def test_what_stands_between_the_words_of_a_figure_stays(name, text):
    before, after = "Output rose by 100 tonnes, or ", ", to 600 tonnes\r\nfrom 500 tonnes.\r\nIt is so"
    page = f"\ufeff{before}{text}{after}"
    assert fixed(page.format("35").encode(), name).data == page.format("20").encode()


def test_a_figure_over_the_line_end_of_a_quotation():
    page = "> Output rose by 100 tonnes, or {}\n> percent, to 600 tonnes from 500 tonnes."
    assert fixed(page.format("35").encode()).data == page.format("20").encode()


def test_a_figure_whose_digit_is_an_entity_is_put_in_its_place():
    page = f"<p>{SURE.replace('35', '&#51;5')}</p>".encode()
    assert fixed(page, "a.html").data == f"<p>{RIGHT}</p>".encode()


@pytest.mark.parametrize(
    ("text", "edit", "right"),
    [
        ("It was −10C (14F).", Edit(8, 10, "8"), "It was −8C (14F)."),
        ("A third\nof 40.", Edit(0, 7, "A quarter"), "A quarter\nof 40."),
        ("One in\nthree of 40.", Edit(0, 12, "One in four"), "One in\nfour of 40."),
        ("It cost 1.5\nmillion francs.", Edit(8, 19, "2.0 billion"), "It cost 2.0\nbillion francs."),
        ("It cost two\nand a half francs.", Edit(8, 22, "seven"), None),
    ],
)
def test_the_words_of_an_edit_that_change_are_written(text, edit, right):
    made = spliced(text.encode(), article(text), edit)
    assert (made.decode() if made else None) == right


#: The first line is the widest: a digit less, and the second is full, so that the third is read on.
JOINED = (
    "Output rose by 100 tonnes, or {} percent, to 600 tonnes from 500 tonnes.\n\n"
    "The mill has 900 boats today, it says, three times its\n200 boats of 2015.\n"
)


def test_a_change_by_which_lines_come_to_be_read_on_is_kept_only_if_nothing_new_is_found():
    before, after = (check_read(read_data(JOINED.format(said).encode(), "a.txt"), RULES) for said in ("135", "20"))
    assert len(after.article.sentences) == len(before.article.sentences) - 1
    assert {one.rule for one in after.findings} - {one.rule for one in before.findings} == {"growth-multiple"}
    data = JOINED.format("135").encode()
    assert fixed(data, "a.txt").data == data
    harmless = JOINED.replace("200", "300")
    assert fixed(harmless.format("135").encode(), "a.txt").data == harmless.format("20").encode()


@pytest.mark.parametrize("wrong", ["3&#53; percent", "&#51;&#53; percent", "35&nbsp;percent"])
def test_a_figure_written_as_an_entity_is_put_right_whole(wrong):
    page = f"<p>{SURE.replace('35 percent', wrong)}</p>".encode()
    assert fixed(page, "a.html").data.replace(b"&nbsp;", b" ") == f"<p>{SURE.replace('35', '20')}</p>".encode()


@pytest.mark.parametrize("wrong", ["3<!-- x -->5 percent", "3<b>5</b> percent"])
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


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the superuser gives files away")
def test_a_file_keeps_its_owner(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    os.chown(file, 1234, 1235)
    write_back(str(file), b"old", b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 1235)


def test_a_file_that_may_not_be_written_is_left(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda path, mode: False)  # as for everybody but the superuser
    with pytest.raises(tieout_error(), match="it may not be written"):
        write_back(str(file), b"old", b"new")
    assert file.read_bytes() == b"old"


def tieout_error() -> type[Exception]:
    from tieout.errors import ArticleError

    return ArticleError


_words = st.lists(st.sampled_from(["35", "20", "percent", "million", "one", "in"]), min_size=1, max_size=4)


@given(_words, _words, st.sampled_from([" ", "\n", "  ", "\r\n"]))
def test_the_words_that_change_make_the_text_that_is_meant(old, new, space):
    text = f"It is {space.join(old)} now"
    for piece in reversed(narrowed(text, Edit(6, len(text) - 4, " ".join(new)))):
        text = text[: piece.start] + piece.text + text[piece.end :]
    assert text.split() == ["It", "is", *new, "now"]
