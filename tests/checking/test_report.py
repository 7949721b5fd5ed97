"""What a person is told of a check."""

from __future__ import annotations

import tieout
from tieout.checking.report import QUOTED

WRONG = "the toll rose 12 percent to 60 dollars from 50 dollars"


def test_a_figure_in_a_quotation_is_the_speakers():
    (finding,) = tieout.check(f'The mayor was angry. "In May {WRONG}," she said.').findings
    assert finding.message.endswith(QUOTED)


def test_any_other_figure_is_the_writers():
    (finding,) = tieout.check(f"In May {WRONG}.").findings
    assert QUOTED not in finding.message
