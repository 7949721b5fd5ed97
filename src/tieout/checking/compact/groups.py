"""Before step 1: tags, and the word classes of the same names, that are asked for together."""

from __future__ import annotations

#: What sets a figure against another one, which was before it or beside it.
COMPARED = frozenset(("from", "than", "against"))
#: What makes a figure a change, or the size of one.
CHANGED = frozenset(("change", "change-than", "change-after"))
