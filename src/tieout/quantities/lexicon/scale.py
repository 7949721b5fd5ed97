"""The scale on which an article names its large numbers: on the short one a billion is a thousand millions, on the long one a million of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_LONG: ContextVar[bool] = ContextVar("long scale", default=False)


#: Whether what is read and told now is on the long scale: asked of every word that may be of a number.
is_long = _LONG.get


@contextmanager
def on_scale(long: bool) -> Iterator[None]:
    """Reads and tells numbers on that scale within the block: on each way from a word to a number and back lies a table, and no argument
    would reach all of them."""
    before = _LONG.set(long)
    try:
        yield
    finally:
        _LONG.reset(before)
