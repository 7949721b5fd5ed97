"""The words by which a figure is not yet so: planned, expected or only possible."""

from __future__ import annotations

MODALS = frozenset("would could might should".split())
#: What somebody wants to come.
WISHES = frozenset("aim aiming aims hope hoped hopes hoping seeks want wants wishes".split())
#: Words of plans and forecasts.
PLANNED = WISHES | frozenset(
    """anticipate anticipates expect expected expects forecast forecasts goal intend intends intended likely plan planned planning plans
    predicted projected projects proposed proposes target targeted targets""".split()
)
AHEAD = MODALS | PLANNED | {"will"}
