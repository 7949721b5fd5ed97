"""Things of which each is told with its date."""

from __future__ import annotations

import pytest

import tieout


def counted(text):
    return [c.verdict for c in tieout.check(text).checks if c.rule == "list-count"]


@pytest.mark.parametrize(
    "text",
    [
        "Ek has two prior fines for fishing in 1994 and a fire in 1999.",
        "Ek has three prior fines for fishing in 1994, for a fire in 1999, and for theft in 2004.",
        "They recalled two wrecks of coal barges, off Tarn in 1994 and near Ely on May 3, 1999.",
    ],
)
def test_as_many_as_dates(text):
    assert counted(text) == ["consistent"]


def test_only_more_than_the_number_are_wrong():
    assert counted("Ek has two prior fines for fishing in 1994, a fire in 1999, and theft in 2004.") == ["mismatch"]
    assert not counted("Ek has four prior fines for fishing in 1994 and a fire in 1999.")
    assert not counted("Ek has two prior fines for fishing in 1994 and a fire.")
    assert not counted("Ek has two prior fines for fishing in 1994 when he was young and a fire in 1999.")
