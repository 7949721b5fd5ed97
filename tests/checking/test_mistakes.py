"""What could not be used, as a report has it."""

from __future__ import annotations

import tieout
from tieout.checking.mistakes import mistake, with_mistakes
from tieout.checking.model import Mistake
from tieout.errors import OptionError, TieoutError


def test_an_error_is_told_with_its_place_and_on_one_line():
    error = OptionError("is\n odd", path="a.toml", line=3, column=4, instead="write another")
    assert mistake(error) == Mistake("is odd; write another", "a.toml", 3, 4)
    assert mistake(OptionError("is odd")) == Mistake("is odd")
    assert mistake(TieoutError("something else")) == Mistake("something else")


def test_each_is_told_once_in_the_order_in_which_they_come():
    report = tieout.check("It cost $40.")
    assert with_mistakes(report, []) is report
    first, other = OptionError("first", path="a.toml"), OptionError("other")
    told = with_mistakes(with_mistakes(report, [first, first]), [other, first])
    assert [one.message for one in told.mistakes] == ["first", "other"]
    assert told.to_dict()["mistakes"] == [
        {"message": "first", "path": "a.toml", "line": None, "column": None},
        {"message": "other", "path": "", "line": None, "column": None},
    ]
