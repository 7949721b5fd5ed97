"""A figure that would mend several checks comes first."""

from __future__ import annotations

import tieout

WRONG_BASE = "Landings rose 20 percent to 600 tonnes from 470 tonnes, an increase of 100 tonnes."


def test_a_figure_that_would_mend_several_checks_is_told_first():
    findings = tieout.check(WRONG_BASE).findings
    assert {finding.rule for finding in findings} == {"percent-change", "difference"}
    for finding in findings:
        assert finding.suggestions[0] == "470 tonnes → a figure from 499 tonnes to 501 tonnes (2 checks hold then)"
        assert sum(one.startswith("470 tonnes →") for one in finding.suggestions) == 1
        assert "or is 470 tonnes wrong" in finding.question


def test_a_figure_that_another_check_confirms_is_no_such():
    report = tieout.check(WRONG_BASE.replace("470 tonnes", "470 tonnes (518 short tons)"))
    assert "unit-conversion" in {check.rule for check in report.checks if check.verdict == "consistent"}
    assert report.findings and not any("hold then" in one for finding in report.findings for one in finding.suggestions)


def test_one_mismatch_has_none():
    (finding,) = tieout.check("Landings rose 20 percent to 600 tonnes from 470 tonnes.").findings
    assert finding.suggestions[0] == "20 percent → 28 percent"


def test_two_rules_that_say_one_thing_of_the_same_figures_are_no_several():
    findings = tieout.check("The bicycle was cut from 800 francs to 560 francs (40 percent off).").findings
    assert len(findings) == 2 and not any("hold then" in one for finding in findings for one in finding.suggestions)
    assert all("560 francs → a figure from 476 francs to 484 francs" in finding.suggestions for finding in findings)
