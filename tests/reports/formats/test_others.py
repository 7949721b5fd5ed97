"""CSV, JUnit, GitHub and GitLab: what an article with findings, a suppressed one and a file not read become."""

from __future__ import annotations

import csv
import json
from io import StringIO

from junitparser import Error, Failure, JUnitXml, Skipped

from tieout.reports.csv import COLUMNS

from .conftest import UNREAD, report_of, run


def test_a_spreadsheet_has_a_row_a_finding(two):
    rows = list(csv.DictReader(StringIO(run("csv", two))))
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["path"], row["line"], row["rule"]) for row in rows] == [
        ("news/hives 100%.md", "3", "growth-multiple"), ("news/boats.html", "2", "growth-multiple"),
    ]  # fmt: skip


def test_an_article_is_a_suite_and_a_finding_a_case(two):
    suites = list(JUnitXml.fromstring(run("junit", two, UNREAD).encode()))
    assert [(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites] == [
        ("news/hives 100%.md", 2, 1, 0, 1), ("news/boats.html", 1, 1, 0, 0), ("news/gone.md", 1, 0, 1, 0),
    ]  # fmt: skip
    kinds = [type(case.result[0]) for suite in suites for case in suite]
    assert kinds == [Failure, Skipped, Failure, Error]


def test_a_warning_passes_as_it_does_in_the_exit_status():
    from dataclasses import replace

    report = report_of("boats.html")
    mild = replace(report, findings=(replace(report.findings[0], severity="warning"),))
    [suite] = JUnitXml.fromstring(run("junit", [mild]).encode())
    [case] = suite
    assert case.is_passed and case.system_out.startswith("warning: ")


def test_an_article_without_findings_passes():
    from dataclasses import replace

    [suite] = JUnitXml.fromstring(run("junit", [replace(report_of("boats.html"), findings=())]).encode())
    assert [case.is_passed for case in suite] == [True]


def test_severities_have_github_s_names():
    from dataclasses import replace

    report = report_of("boats.html")
    for severity, name in (("error", "error"), ("warning", "warning"), ("note", "notice")):
        made = run("github", [replace(report, findings=(replace(report.findings[0], severity=severity),))])
        assert made.startswith(f"::{name} file=news/boats.html,line=2,endLine=2,col=47,endColumn=56,title=")


def test_a_code_quality_report_has_what_gitlab_asks_for(two):
    issues = json.loads(run("gitlab", two, UNREAD))
    assert [issue["severity"] for issue in issues] == ["major", "major", "critical"]
    assert all({"description", "check_name", "fingerprint", "severity", "location"} == set(issue) for issue in issues)
    assert all({"path", "lines"} == set(issue["location"]) for issue in issues)
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_two_files_that_say_the_same_are_two_issues():
    one, other = report_of("boats.html", "a.html"), report_of("boats.html", "b.html")
    assert len({issue["fingerprint"] for issue in json.loads(run("gitlab", [one, other]))}) == 2
