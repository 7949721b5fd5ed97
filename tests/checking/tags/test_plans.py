"""What was planned, and what came out more or less."""

from __future__ import annotations

import tieout


def test_a_figure_with_a_verb_of_its_own_is_no_plan():
    text = "Of 1,725 letters, 207 (12.0%) were read, 690 (45.0%) needed longer than a week and 138 (8.0%) were lost."
    assert "mismatch" in [c.verdict for c in tieout.check(text).checks if c.rule == "percent-share"]
