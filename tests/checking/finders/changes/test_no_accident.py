"""How likely it is that a change and two levels fit by chance."""

from __future__ import annotations

import tieout
from tieout.checking.compact.line import Slot
from tieout.checking.finders.changes.no_accident import room_of


def slots(text: str) -> list[Slot]:
    told = tieout.extract(text)
    return [Slot(k, q, k, False, kind=q.kind, unit=q.unit) for k, q in enumerate(told)]


def test_only_what_fits_has_room():
    change, new, base = slots("12.5 percent, 45,000 boxes, 40,000 boxes")
    assert room_of(change, 1, new, base) is not None
    assert room_of(change, -1, new, base) is None
    assert room_of(change, 0, new, base) == room_of(change, 1, new, base)


def test_coarse_figures_have_more():
    coarse, fine, new, base = slots("13 percent, 12.5 percent, 45,000 boxes, 40,000 boxes")
    wide, narrow = room_of(coarse, 1, new, base), room_of(fine, 1, new, base)
    assert wide is not None and narrow is not None and wide > narrow
