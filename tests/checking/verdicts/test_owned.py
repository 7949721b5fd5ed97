"""Two figures belong to the stated one that is nearest, and to no other."""

from __future__ import annotations

from tieout.checking.verdicts.owned import Owned

TEXT = "Fares rose 5 percent, to 420 euros from 400 euros."
TWICE = "Fares of 420 euros were up 5 percent from 400 euros, a rise of 6 percent."


def test_what_one_figure_has_taken_is_not_free_for_another(seen):
    groups = seen(TWICE).groups("percent-change")
    (first,), (second,) = ([r for r in group if len(r.slots) == 3][:1] for group in list(groups.values())[:2])
    owned = Owned()
    owned.take(first)
    assert owned.frees(first)
    assert not owned.frees(second)
    assert {slot.quantity.text for slot in owned.slots} == {"420 euros", "400 euros"}


def test_nothing_is_taken_at_first(seen):
    (group,) = seen(TEXT).groups("percent-change").values()
    assert Owned().frees(group[0])
