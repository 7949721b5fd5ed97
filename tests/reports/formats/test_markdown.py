"""The summary for a pull request."""

from __future__ import annotations

from markdown_it import MarkdownIt

from tieout.reports.formats.markdown import LIMIT, code, fenced
from tieout.reports.formats.model import Piece, Tally

from .conftest import run, saying

LONG = "1 / 3 = 0.33; the article says 0.5. " * 12


def test_what_does_not_fit_is_left_out_and_said():
    reports = [saying(f"news/{number}.md", f"{number}: {LONG}", suggestion=LONG) for number in range(300)]
    made = run("markdown", reports)
    shown = made.count("**✗ error**")
    assert 40 < shown < 300
    assert len(made) <= LIMIT
    assert f"**{300 - shown} more findings are left out here, and {300 - shown} articles with them" in made
    assert made.startswith("### tieout: 300 errors\n")


def test_the_least_grave_is_left_out_first():
    from dataclasses import replace

    mild = [saying(f"{number}.md", LONG) for number in range(200)]
    mild = [replace(each, findings=(replace(each.findings[0], severity="note"),)) for each in mild]
    made = run("markdown", [*mild, saying("last.md", "this one")])
    assert "`this one`" in made and "199 notes" not in made and "1 error, 200 notes" in made


def test_many_files_not_checked_are_no_flood():
    unread = [Piece("x" * 5000, "", Tally(), "y" * 5000)] * 2000
    reports = [saying(f"{number}.md", LONG) for number in range(200)]
    made = run("markdown", reports, *unread)
    assert len(made) <= LIMIT and "- and 1990 more" in made


def test_one_finding_that_is_too_long_is_left_out():
    made = run("markdown", [saying("a.md", "x" * LIMIT)])
    assert len(made) <= LIMIT and "**1 more finding is left out here, and 1 article with them" in made


def test_code_holds_what_looks_like_its_end():
    for text in ("a", "`", "``` `a", "a b", "a`"):
        [paragraph] = [token for token in MarkdownIt().parse(f"x {code(text)} y") if token.type == "inline"]
        assert paragraph.children[1].content == text
    [block] = MarkdownIt().parse(fenced("a\n```\nb\n`````\n"))
    assert block.content == "a\n```\nb\n`````\n"


def test_nothing_found_is_said(two):
    from dataclasses import replace

    made = run("markdown", [replace(two[0], findings=())])
    assert made.startswith("### tieout: nothing found\n") and made.endswith("1 finding suppressed.\n")
