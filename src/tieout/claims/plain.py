"""Texts and figures of a claims file so that those that say the same are equal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tieout.text.spaces import on_one_line

#: The keys that `extract` writes of a figure; `id` beside them.
WRITTEN = ("sentence", "quote", "value", "low", "high", "unit", "kind", "hedge", "subject", "period", "derived")


def find(text: str, quote: str, at: int = 0, *, whole: bool = False) -> int:
    """Where a quote stands in a text from a place on, no part of a longer word or figure, if it can be; else (unless it is to stand
    `whole`) anywhere. -1 where nowhere."""
    before = r"(?<!\w)(?<!\d[.,])" if quote[:1].isalnum() else ""
    behind = r"(?!\w)(?![.,]\d)" if quote[-1:].isalnum() else r"(?!\d)"
    found = re.compile(before + re.escape(quote) + behind).search(text, at)
    return found.start() if found else -1 if whole else text.find(quote, at)


def said(key: str, value: Any) -> Any:
    """What the value of a key says, ready to be compared: an empty one is as good as none, one link as a list of one."""
    if value is None or value == "" or value == []:
        return "=" if key == "hedge" else None
    if key in ("sentence", "quote"):
        return on_one_line(str(value))
    if key in ("value", "low", "high"):
        return float(value)
    if key == "derived":
        return tuple(_link(link) for link in (value if isinstance(value, list) else [value]))
    return value


def _link(link: Mapping[str, Any]) -> tuple[Any, ...]:
    """A link, its roles in any order, its parts in theirs."""
    roles = {role: ids if isinstance(ids, list) else [ids] for role, ids in link.items() if role != "rule"}
    return link["rule"], *sorted((role, *ids) for role, ids in roles.items())
