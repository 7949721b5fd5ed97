"""The check that a finding tells of, found by where it stands."""

from __future__ import annotations

import tieout
from tieout.checking.reported import places
from tieout.triage.fingerprint import fingerprints
from tieout.triage.place import check_of

TEXT = (
    "The town has 1,300 hives, 5.6 times the 200 it had in 2009.\n\n"
    "Of the 40 boats in the harbor, 12 are new, or 35 percent. On Tuesday, 3 March 2021, it rained.\n\n"
    "The town has 1,300 hives, 5.6 times the 200 it had in 2009. Sales rose to 66 million euros from 50 million, an increase of 30 percent."
)


def test_each_finding_has_the_check_that_stands_at_its_place():
    report = tieout.check(TEXT)
    assert len(report.findings) >= 4
    for finding in report.findings:
        check = check_of(report, finding)
        assert check is not None and (check.rule, check.verdict) == (finding.rule, "mismatch")
        assert finding.message.startswith(check.explanation)
        assert (finding.start, finding.end) in places(check)


def test_checks_are_placed_once_and_a_report_stays_what_it_was():
    report = tieout.check(TEXT)
    assert report.placed is report.placed
    held = [check for several in report.placed.values() for check in several]
    assert {id(check) for check in report.checks} == {id(check) for check in held}
    assert "placed" not in report.to_dict() and "placed" not in repr(report)


def test_equal_sentences_have_fingerprints_of_their_own():
    known = fingerprints(tieout.check(TEXT))
    assert len(set(known.values())) == len(known)
