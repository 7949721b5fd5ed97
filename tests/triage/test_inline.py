"""Comments that silence a finding: what they silence, what they do not, and that they change nothing that the article says."""

from __future__ import annotations

import re
import time

import pytest

from tieout.checking.model import Finding
from tieout.checking.reported import Report
from tieout.text.assemble import assemble
from tieout.text.readers import markdown, plain
from tieout.triage.inline import inline

WRONG = "The port has 2,650 boats, which is 6.2 times the 416 of 2015."
IGNORE = "<!-- tieout: ignore growth-multiple: the port's own figure, 77 of them -->"


def kinds(done):
    return [(one.finding.rule, one.kind, one.reason) for one in done.report.suppressed]


SILENT = {
    "own line above": ("a.md", f"{IGNORE}\n{WRONG}\n"),
    "above, a line between": ("a.md", f"A port.\n\n{IGNORE}\n\n{WRONG}\n"),
    "behind on the line": ("a.md", f"{WRONG} {IGNORE}\n"),
    "below, its paragraph's end": ("a.md", f"{WRONG}\n{IGNORE}\n\nMore.\n"),
    "in the midst of a sentence": ("a.md", f"The port has 2,650 boats, which is\n{IGNORE}\n6.2 times the 416 of 2015.\n"),
    "in an item": ("a.md", f"- One port.\n- {WRONG} {IGNORE}\n"),
    "in a quotation": ("a.md", f"> {IGNORE}\n> {WRONG}\n"),
    "between two words": ("a.md", f"The port has 2,650 {IGNORE} boats, which is 6.2 times the 416 of 2015.\n"),
    "carriage returns": ("a.md", f"{IGNORE}\r\n{WRONG}\r\n"),
    "several rules": ("a.md", f"{WRONG} <!-- tieout: ignore growth-multiple, growth-multiple: the port's own figure, 77 of them -->"),
    "over lines": ("a.md", f"<!-- tieout: ignore\n growth-multiple:\n the port's own figure,\n 77 of them -->\n{WRONG}\n"),
    "html in a paragraph": ("a.html", f"<p>{WRONG} {IGNORE}</p><p>More.</p>"),
    "html before it": ("a.html", f"<p>A port.</p>\n{IGNORE}\n<p>{WRONG}</p>"),
    "html within a word's reach": ("a.html", f"<p>The port has 2,650{IGNORE} boats, which is 6.2 times the 416 of 2015.</p>"),
    "txt": ("a.txt", f"tieout: ignore growth-multiple: the port's own figure, 77 of them\n{WRONG}\n"),
    "txt with a mark": ("a.txt", f"Head\n\n# tieout: ignore growth-multiple: the port's own figure, 77 of them\n{WRONG}\n"),
    "txt in a sentence": (
        "a.txt",
        "The port of the old town at the mouth of the river has 2,650 boats, which is\n"
        "// tieout: ignore growth-multiple: the port's own figure, 77 of them\n6.2 times the 416 of 2015.\n",
    ),
    "txt as in html": ("a.txt", f"{WRONG} {IGNORE}\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", SILENT)
def test_a_comment_silences_its_line_or_the_next_paragraph(triaged, case):
    done = triaged(*SILENT[case])
    assert kinds(done) == [("growth-multiple", "inline", "the port's own figure, 77 of them")]
    assert (done.report.findings, done.mistakes) == ((), ())


@pytest.mark.parametrize("case", SILENT)
def test_a_comment_changes_nothing_that_the_article_says(checked, case):
    name, content = SILENT[case]
    report = checked(name, content)
    assert "77" not in report.article.text and "tieout" not in report.article.text
    assert sorted(q.text for q in report.quantities if q.text != "One") == ["2,650", "2015", "416", "6.2 times"]
    for quantity in report.quantities:
        line, column = next((f.line, f.column) for f in report.findings)
        assert content.replace("\r\n", "\n").split("\n")[line - 1][column - 1 :].startswith("6.2 times")
        assert report.article.text[quantity.start : quantity.end] == quantity.text


LOUD = {
    "fenced": f"```\n{IGNORE}\n```\n\n{WRONG}\n",
    "fenced in an item": f"- So:\n\n      ```\n\n      {IGNORE}\n\n      ```\n\n{WRONG}\n",
    "fenced in a quotation": f"> ```\n> {IGNORE}\n> ```\n\n{WRONG}\n",
    "between backticks": f"Write `{IGNORE}` above it.\n{WRONG}\n",
    "indented": f"So:\n\n    {IGNORE}\n\n{WRONG}\n",
    "escaped": f"\\{IGNORE}\n\n{WRONG}\n",
    "another rule": f"<!-- tieout: ignore percent-change: so it is -->\n{WRONG}\n",
    "another paragraph": f"{IGNORE}\nA port.\n\n{WRONG}\n",
    "the item before": f"- One port. {IGNORE}\n- {WRONG}\n",
    "never closed": f"{WRONG}\n\n<!-- tieout: ignore growth-multiple: so\n",
    "in front matter": f"---\nnote: {IGNORE}\n---\n{WRONG}\n",
    "in the title of a link": f'See [it](a.html "{IGNORE}"). {WRONG}\n',
    "in a title in brackets": f"See [it](<a b.html> ({IGNORE})). {WRONG}\n".replace(
        "port's own figure, 77 of them", "port"
    ),
    "in the title of a definition": f'[it]: a.html "{IGNORE}"\n\n{WRONG}\n',
    "in an attribute": f'<a title="{IGNORE}">It</a> is so. {WRONG}\n',
    "to somebody else": f"<!-- about tieout: ignore growth-multiple: so -->\n{WRONG}\n",
}


@pytest.mark.parametrize("case", LOUD)
def test_nothing_is_silenced_by_accident(triaged, case):
    done = triaged("a.md", LOUD[case])
    assert "growth-multiple" in [one.rule for one in done.report.findings]
    assert not done.report.suppressed


def test_a_comment_in_a_script_is_none(triaged):
    page = f"<script>var a = '{IGNORE}';</script><textarea>{IGNORE}</textarea><p>{WRONG}</p>"
    assert [one.rule for one in triaged("a.html", page).report.findings] == ["growth-multiple"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ignore growth-multipel: so it is", "did you mean growth-multiple?"),
        ("ignore growth-multiple", "gives no reason"),
        ("ignore growth-multiple:  ", "gives no reason"),
        ("ignore growth-multiple: -", "gives no reason"),
        ("ignore: so it is", "names no rule"),
        ("ignore growth-multiple, nothing-such: so it is", "'nothing-such', which is no rule"),
        ("ignroe growth-multiple: so it is", "none that it knows"),
        ("", "none that it knows"),
    ],
)
def test_a_mistaken_comment_is_told_with_its_place_and_silences_nothing(triaged, words, said):
    done = triaged("a.md", f"A port.\n\n{WRONG} <!-- tieout: {words} -->\n")
    assert [one.rule for one in done.report.findings] == ["growth-multiple"]
    (mistake,) = done.mistakes
    assert said in str(mistake) and (mistake.line, mistake.column) == (3, 63)


def test_a_comment_that_silences_nothing_is_a_warning_of_its_own(triaged):
    done = triaged("a.md", f"{WRONG} <!-- tieout: ignore growth-multiple, percent-change: so it is -->\n")
    (finding,) = done.report.findings
    assert (finding.rule, finding.severity, finding.line, finding.column) == ("unused-suppression", "warning", 1, 63)
    assert "percent-change" in finding.message and len(done.report.suppressed) == 1


def test_a_rule_that_was_not_run_is_not_missed(checked):
    from tieout.triage.inline import inline

    report = checked("a.md", "A port.\n\n<!-- tieout: ignore percent-change: so -->\nNothing.\n")
    silent, mistakes = inline(report, {"percent-change"}, ())
    assert (silent.findings, mistakes) == ((), [])


@pytest.mark.parametrize("read", [markdown.read, plain.read], ids=["md", "txt"])
def test_twice_the_comments_are_twice_the_work(read):
    """Of comments on the line and of lines above it: the time was its square."""

    def seconds(times):
        draft = read(f"{WRONG} {IGNORE}\n\nA port.\n\n{IGNORE}\n\n`a` {WRONG}\n\n" * times)
        found = re.finditer("6.2 times", draft.text)
        findings = tuple(Finding("growth-multiple", "error", "", *one.span(), 1, 1) for one in found)
        report = Report(assemble(draft, path="a.md"), (), (), (), findings, ())
        begin = time.process_time()
        read(draft.source)
        done, mistakes = inline(report, {"growth-multiple"}, {"growth-multiple"})
        assert (len(done.suppressed), done.findings, mistakes) == (2 * times, (), [])
        return time.process_time() - begin

    seconds(10)
    assert seconds(1600) < 8 * min(seconds(400) for _ in range(3))
