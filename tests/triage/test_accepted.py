"""Figures that a claims file accepts."""

from __future__ import annotations

import pytest

from tieout.claims.files import to_yaml
from tieout.triage import Known, triage

WRONG = "The port has 2,650 boats, which is 6.2 times the 416 of 2015."


@pytest.fixture
def encoded(checked, tmp_path, monkeypatch):
    """The report of an article, and its claims file with a line put behind the wrong figure's quote."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()

    def run(line: str, name: str = "a.md"):
        checked("a.md", f"{WRONG}\n")
        from tieout.pipeline import check_read
        from tieout.text import read_file

        report = check_read(read_file("a.md"))
        text = to_yaml(report, tmp_path / "claims").replace("quote: 6.2 times\n", f"quote: 6.2 times\n  {line}\n")
        text = text.replace("article: ../a.md" if "../a.md" in text else "article: a.md", f"article: ../{name}")
        (tmp_path / "claims" / "a.yaml").write_text(text, encoding="utf-8")
        return triage(report, Known((), ())).report

    return run


def test_an_accepted_figure_is_put_by_with_its_reason(encoded):
    report = encoded("accepted: the harbor master counts so")
    assert report.findings == ()
    assert [(one.kind, one.reason) for one in report.suppressed] == [("accepted", "the harbor master counts so")]


@pytest.mark.parametrize("line", ["accepted: ''", "corrected: misread", "accepted: 5"])
def test_nothing_else_is(encoded, line):
    assert len(encoded(line).findings) == 1


def test_the_claims_of_another_article_accept_nothing(encoded):
    assert len(encoded("accepted: so", name="b/a.md").findings) == 1
