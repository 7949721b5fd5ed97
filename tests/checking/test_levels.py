"""A rule is told at the severity that is set; one that is off says nothing, and still speaks for what it explains."""

from tieout.checking.levels import Levels, levels_of
from tieout.pipeline import check_read
from tieout.rules import load
from tieout.text import Conventions, article

WRONG = "The city had 2,650 high-tech firms in 2020, which is 6.2 times the 416 of 2015."


def report(text, *given, pin="", conventions=None):
    return check_read(article(text, conventions=conventions or Conventions()), load(), Levels(given, pin))


def test_a_rule_is_told_at_the_severity_that_is_set():
    assert [f.severity for f in report(WRONG).findings] == ["error"]
    for level in ("warning", "note"):
        found = report(WRONG, ("growth-*", level))
        assert [f.severity for f in found.findings] == [level]
        assert [c.verdict for c in found.checks if c.rule == "growth-multiple"] == ["mismatch"]


def test_a_rule_that_is_off_says_nothing():
    found = report(WRONG, ("growth-multiple", "off"))
    assert found.findings == ()
    assert not [c for c in found.checks if c.rule == "growth-multiple"]
    assert len(found.quantities) == len(report(WRONG).quantities)


def test_the_last_that_fits_decides():
    assert levels_of(load(), Levels((("*", "off"), ("total", "on"))))["total"] == "error"
    assert levels_of(load(), Levels((("total", "on"), ("*", "off"))))["total"] == "off"


def test_a_wording_of_two_meanings_is_no_more_than_its_rule():
    text = "The firm earns 2.5 times more than the old pier, 250 million dollars, up from 100 million."
    usual = {f.rule: f.severity for f in report(text).findings}
    milder = {f.rule: f.severity for f in report(text, ("*", "note")).findings}
    assert usual.keys() == milder.keys()
    assert set(milder.values()) <= {"note"}


def test_a_report_says_what_was_set():
    assert "settings" not in report(WRONG).made_by
    found = report(WRONG, ("age", "off"), pin="1.0", conventions=Conventions(dollar="AUD", day_first=True))
    assert found.to_dict()["made_by"]["settings"] == (
        'day-first = true; dollar = "AUD"; rule-set = "1.0"; severity."age" = "off"'
    )
