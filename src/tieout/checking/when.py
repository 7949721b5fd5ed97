"""Step 2, tag: what stands at a date, and the level that a date stands for."""

from __future__ import annotations

import re

from tieout.checking.line import Line, Slot, Token

_NTH = re.compile(r"[0-9](?:st|nd|rd|th)\b", re.IGNORECASE)
_COMPARING = frozenset(("from", "than", "against"))


def when(line: Line, slot: Slot) -> None:
    """What stands at once before a date: "from 1988", "to 2016", "(2021-25)"; and whether it is a day, with its year or
    without, or the "31st" of a month."""
    days = slot.quantity.days
    if days is not None:
        slot.tags.update(("day",) if days.year is None else ("day", "dated"))
        if _NTH.search(slot.quantity.text):
            slot.tags.add("nth")
    before = line.tokens[slot.at - 1] if slot.at else None
    if before is not None:
        slot.tags.update(n for n in ("from", "to", "at", "of") if n in before.classes)
        slot.tags.update(
            {
                "(": ("paren",),
                "[": ("paren",),
                "between": ("from",),
                "and": ("to",),
                "until": ("to",),
                "through": ("to",),
            }.get(before.text, ())
        )


def when_it_was(line: Line, slot: Slot) -> bool:
    """'10 percent lower than in 2018, when 1,520 died': whether the clause gives the level that the date stands for."""
    if "when" not in line.texts:
        return False
    tokens = line.tokens[max(0, slot.at - 9) : slot.at]
    texts = [t.text for t in tokens]
    if "when" not in texts:
        return False
    at = texts.index("when")
    if any(t.slot >= 0 for t in tokens[at:]) or at < 3 or texts[at - 1] != "," or not tokens[at - 2].context:
        return False
    found = {name for token in tokens[max(0, at - 5) : at - 2] for name in _since_when(token)}
    slot.tags |= found
    return bool(found)


def _since_when(token: Token) -> frozenset[str]:
    """What the word before a date says of the level of that day: "25 percent since 2016, when it was 40"."""
    return _SINCE if token.text == "since" else token.classes & _COMPARING


_SINCE = frozenset(("from",))
