"""`tieout diff` as a command."""

from __future__ import annotations

from pathlib import Path


def test_diff_has_the_exit_status_of_a_comparison(tieout, tmp_path: Path, right):
    (tmp_path / "new.txt").write_text("The town has 1,400 hives, 6.5 times the 200 it had in 2009.\n", encoding="utf-8")
    done = tieout("diff", right, "new.txt")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[0] == "new.txt:1:14: 1,300 → 1,400 (was right.txt:1:14)"
    same = tieout("diff", right, right)
    assert (same.returncode, same.stdout, same.stderr) == (0, "", "")


def test_a_draft_that_cannot_be_read_is_one_line(tieout, right):
    done = tieout("diff", right, "gone.txt")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "gone.txt: there is no such file\n")


MARKDOWN = """# Yards

The yard built **2,560** boats in 2019, which is [6.2 times](http://x.example) the 416 boats of 2015.

- 12 docks
- 9 cranes

It sold 300 of them on May 4. Coal costs $3.5 million &amp; more.
"""
HTML = """<html><head><title>Yards 77</title></head><body><h1>Yards</h1>
<p>It sold 300 of them on May&nbsp;4. Coal costs $3.5&nbsp;million &amp; more.</p>
<p>The yard built <b>2,560</b> boats in
2019, which is <a href="http://x.example">6.2&#160;times</a> the 416 boats of 2015.</p>
<ul><li>12 docks<li>9 cranes</ul></body></html>
"""


def test_form_line_ends_and_order_are_no_difference(tieout, tmp_path: Path):
    (tmp_path / "a.md").write_text(MARKDOWN, encoding="utf-8")
    (tmp_path / "b.md").write_bytes(MARKDOWN.replace("\n", "\r\n").encode())
    (tmp_path / "c.html").write_text(HTML, encoding="utf-8")
    for other in ("b.md", "c.html"):
        done = tieout("diff", "a.md", other)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (tmp_path / "c.html").write_text(HTML.replace("6.2", "6.3"), encoding="utf-8")
    done = tieout("diff", "a.md", "c.html")
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "c.html:4:43: 6.2 times → 6.3 times (was a.md:3:51)")
