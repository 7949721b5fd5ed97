"""Which blocks are headlines: short lines without a full stop, with text after them."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.text.blocks import Block
from tieout.text.lines import ends_in_stop

_LABEL = lazily(r"(?:^|\|\s*)(?:updated|published|posted|date|source|by|photo|last modified)\s*:", re.IGNORECASE)
_INNER_STOP = lazily(r"[.!?](?<=[a-z\d)]{3}.)[\"”’)]?\s")


def mark_headlines(text: str, found: list[Block]) -> list[Block]:
    """The same blocks, headlines marked. Above the first paragraph a line may be long, further down only a title is one."""
    at_top = True
    for block in found[:-1]:
        if block.setting is None and block.lines <= 2 and block.end - block.start < 400:
            if _is_title(text[block.start : block.end].strip(), at_top=at_top):
                block.setting = "headline"
        at_top = at_top and block.setting == "headline" or (at_top and block.end - block.start < 140)
    return found


def _is_title(line: str, *, at_top: bool) -> bool:
    if len(line) > 140 or line[-1:] in ":;,。" or ends_in_stop(line) or line.lstrip("\"'“‘(")[:1].islower():
        return False
    if not at_top and len(line.split()) > 12:
        return False
    return not ((":" in line and _LABEL.search(line)) or _INNER_STOP.search(line))
