"""The briefs that benchmarks run on: the same for a seed, each different, and full of figures."""

import runpy
from pathlib import Path

import tieout

MADE = runpy.run_path(str(Path(__file__).with_name("briefs.py")))["briefs"]


def test_the_same_seed_gives_the_same_briefs() -> None:
    assert list(MADE(20)) == list(MADE(20)) != list(MADE(20, seed=8))


def test_no_sentence_with_a_figure_stands_twice() -> None:
    told = [
        line
        for _, text in MADE(200)
        for line in text.replace(". ", ".\n").splitlines()
        if any(map(str.isdigit, line[1:]))
    ]
    assert len(set(told)) > 0.98 * len(told)


def test_a_brief_has_twenty_figures_of_which_some_follow_from_others() -> None:
    reports = [tieout.check(text) for _, text in MADE(60)]
    assert 19 < sum(len(report.claims) for report in reports) / len(reports) < 25
    assert 2 < sum(len(report.checks) for report in reports) / len(reports) < 8
    assert {check.verdict for report in reports for check in report.checks} >= {"consistent", "mismatch"}
