"""Days and the dates of the next sentence."""

from __future__ import annotations

import tieout


def counted(text):
    return [c.verdict for c in tieout.check(text, published="2021-04-13").checks if c.rule == "list-count"]


def test_as_many_dates_as_days():
    text = "The miners plan four days of strikes. They are to be on May 3, 8, 12 and 19."
    assert counted(text) == ["consistent"]
    assert not counted(text.replace("four", "five"))
    assert not counted("The miners plan two days of strikes. They are to be on May 3 and 19.")
