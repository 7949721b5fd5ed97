"""The times that a figure is told of."""

from __future__ import annotations

import pytest

from tieout.checking.compact.times import times


@pytest.mark.parametrize(
    ("text", "printed", "told"),
    [
        ("Output was 512 tonnes in August.", "512 tonnes", [("month", 7)]),
        ("Third-quarter output was 512 tonnes.", "512 tonnes", [("quarter", 2)]),
        ("Sales in the second half were 642 marks.", "642 marks", [("half", 1)]),
        ("On Monday the hall sold 812 tickets over the weekend.", "812 tickets", [("weekend", None), ("day", 0)]),
        ("Output was 512 tonnes in July and 487 tonnes in August.", "512 tonnes", [("month", 6)]),
        ("Output was 512 tonnes.", "512 tonnes", []),
    ],
)
def test_the_words_at_a_figure_say_of_what_time_it_is(seen, text, printed, told):
    found = seen(text)
    slot = next(s for s in found.line.slots if s.quantity.text in printed)
    assert list(dict.fromkeys(times(found.line, slot))) == told
