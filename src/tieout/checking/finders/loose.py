"""What a finder binds where the words leave open whether the figures are of one thing."""

from __future__ import annotations

from tieout.checking.compact.line import Bound


class Loose(dict[str, Bound]):
    """Roles bound like any others, enough to tie out; they are accused only where one misprint explains the mismatch."""
