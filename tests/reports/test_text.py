"""The report for a terminal, from hand-made records."""

from __future__ import annotations

import tieout
from tieout.reports.status import counts
from tieout.reports.text import add_up, plain, render, summary

ARTICLE = "The town has {1,300|count|1300|hive} hives, {5.6 times|multiple|5.6|x} the {200|count|200|hive} of 2009. It has {9|count|9|dog} dogs."


def test_a_mismatch_as_the_design_shows_it(draft):
    made = draft(ARTICLE).check(
        "growth-multiple", "mismatch", "5.6 times", "1,300 / 200 = 6.5.", later="1,300", base="200"
    )
    assert plain(render(made.report())) == (
        "mill.md:1:27: mismatch growth-multiple\n"
        "  The town has 1,300 hives, 5.6 times the 200 of 2009.\n"
        "               ^^^^^        ^^^^^^^^^     ^^^\n"
        "  1,300 / 200 = 6.5.\n"
        "  Either One way, or Another.\n"
    )
    assert summary(counts(made.report())) == (
        "4 figures: 0 tie out, 1 mismatch, 0 rest on a figure the article does not give, 3 stand alone."
    )


def test_what_holds_is_shown_only_on_demand(draft):
    made = draft(ARTICLE).check("growth-multiple", "consistent", "5.6 times", later="1,300", base="200")
    assert plain(render(made.report())) == ""
    assert plain(render(made.report(), explain=True)).startswith("mill.md:1:27: consistent growth-multiple\n")


def test_a_conjectured_reading_is_never_shown(draft):
    made = draft(ARTICLE).check("growth-multiple", "consistent", "5.6 times", anchored=False, later="1,300", base="200")
    assert plain(render(made.report(), explain=True)) == ""


def test_an_ambiguity_is_no_mismatch(draft):
    made = draft(ARTICLE).check("ambiguous-times", "ambiguous", "5.6 times", later="1,300")
    assert plain(render(made.report())).startswith("mill.md:1:27: ambiguous ambiguous-times\n")
    assert ", 1 is ambiguous, " in summary(counts(made.report()))


def test_figures_of_two_sentences_are_shown_in_both(draft):
    made = draft(ARTICLE).check("total", "mismatch", "1,300", part="9")
    lines = plain(render(made.report())).splitlines()
    assert lines[1].strip() == "The town has 1,300 hives, 5.6 times the 200 of 2009."
    assert lines[3].strip() == "It has 9 dogs."
    assert lines[4].index("^") == lines[3].index("9")


def test_findings_stand_in_the_order_of_the_text(draft):
    made = draft(ARTICLE).check("b", "mismatch", "9", x="200").check("a", "mismatch", "1,300", x="200")
    heads = [line for line in plain(render(made.report())).splitlines() if line.startswith("mill.md")]
    assert [head.split()[-1] for head in heads] == ["a", "b"]


def test_counts_are_told_in_words():
    one = {"mismatch": 2, "ambiguous": 0, "implied": 1, "consistent": 1, "alone": 1}
    assert (
        summary(one)
        == "5 figures: 1 ties out, 2 mismatches, 1 rests on a figure the article does not give, 1 stands alone."
    )
    assert summary(add_up([one, one])).startswith("10 figures: 2 tie out, 4 mismatches, ")


def test_a_mismatch_of_what_is_no_claim_counts_as_a_figure():
    told = summary(counts(tieout.check("The 3 bids of $12,000,0000 and TK percent were refused.")))
    assert told == "3 figures: 0 tie out, 2 mismatches, 0 rest on a figure the article does not give, 1 stands alone."
