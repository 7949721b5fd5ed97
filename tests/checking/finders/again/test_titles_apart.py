"""A title whose figure differs in one place."""

from __future__ import annotations

import tieout

TITLE = "TOWN BUYS {} BOATS AND {} SHEDS FOR ITS PIER"


def said(*titles: str) -> list[list[str]]:
    text = " Home ".join(titles) + " TARN – The mayor of the town said so on Monday."
    checks = [check for check in tieout.check(text).checks if check.rule == "repeated-figure"]
    return [[span.text for span in check.spans] for check in checks if check.verdict == "mismatch"]


def test_the_figure_that_the_other_titles_do_not_have_is_told():
    assert said(TITLE.format(14, 52), TITLE.format(41, 52), TITLE.format(14, 52)) == [["14", "41"]]


def test_titles_that_agree_tell_nothing():
    assert not said(*[TITLE.format(14, 52)] * 3)
