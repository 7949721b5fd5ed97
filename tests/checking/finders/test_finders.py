"""The register of finders."""

from __future__ import annotations

import subprocess
import sys

from tieout.checking.finders import FINDERS, finder
from tieout.rules.tags import FOUND


def test_the_finders_that_a_rule_may_name_are_those_that_are():
    assert set(FINDERS) == FOUND


def test_each_is_a_function_of_the_module_that_is_told():
    for name, place in FINDERS.items():
        made = finder(name)
        assert f"{made.__module__}:{made.__name__}" == f"tieout.checking.finders.{place}"


def test_one_that_no_rule_asks_for_is_not_read():
    run = (
        "import sys, tieout; tieout.check('Rain.'); print('tieout.checking.finders.tables.table_total' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
