"""The register of finders."""

from __future__ import annotations

from tieout.checking.finders import FINDERS
from tieout.rules.tags import FOUND


def test_the_finders_that_a_rule_may_name_are_those_that_are():
    assert set(FINDERS) == FOUND
