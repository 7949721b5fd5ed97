"""Before step 1: tags, and the word classes of the same names, that are asked for together."""

from __future__ import annotations

#: What sets a figure against another one, which was before it or beside it.
COMPARED = frozenset(("from", "than", "against"))
#: What words right before or behind a figure make a change of it.
TOLD_CHANGE = frozenset(("change", "change-than"))
#: What makes a figure a change, or the size of one.
CHANGED = TOLD_CHANGE | {"change-after"}
