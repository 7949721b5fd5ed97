"""Tallies of articles add up."""

from __future__ import annotations

import pickle

from tieout.reports.formats.model import Tally, add_up, tally_of

ARTICLE = "The town has {1,300|count|1300|hive} hives, {5.6 times|multiple|5.6|x} the {200|count|200|hive} of 2009."


def test_a_tally_counts_figures_by_status_and_findings_by_rule(draft):
    report = draft(ARTICLE).check("growth-multiple", "mismatch", "5.6 times", later="1,300", base="200").report()
    tally = tally_of(report)
    assert tally.articles == 1
    assert (tally.figures["mismatch"], tally.figures["alone"]) == (1, 2)
    assert tally.findings == {("growth-multiple", "error"): 1}
    assert pickle.loads(pickle.dumps(tally)) == tally


def test_tallies_add_up():
    one = Tally(1, {"mismatch": 1}, {("a", "error"): 1}, {"inline": 2})
    other = Tally(1, {"mismatch": 1, "alone": 3}, {("a", "warning"): 1, ("a", "error"): 2})
    assert add_up([one, other]) == Tally(
        2, {"mismatch": 2, "alone": 3}, {("a", "error"): 3, ("a", "warning"): 1}, {"inline": 2}
    )
    assert add_up([]) == Tally()
