"""Step 2, tag: a level that was left behind, by what words say of its turn: "eased to 4 percent after peaking at 4.5"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.tags.asked import PEAKING
from tieout.checking.tags.compared import soft_word


def left_behind(line: Line, slot: Slot) -> bool:
    """'eased to 4 percent after peaking at 4.5', 'crept up to 4 percent after hitting a low of 3.8', 'has fallen by 2 million since it peaked at
    7 million'."""
    if _PEAKING.isdisjoint(line.texts):
        return False
    at = next(
        (k for k in range(slot.at - 1, 0, -1) if not (soft_word(line.tokens[k]) or line.tokens[k].text in _TURNED)), 0
    )
    if at <= 0 or line.tokens[at].text not in _PEAKING:
        return False
    before = [t.text for t in line.tokens[max(0, at - _SUBJECT) : at]]
    if "since" in before and line.tokens[at].text in _FINITE:
        return True
    if line.tokens[at - 1].text != "after":
        return False
    turned = next((_TURNS[t.text] for t in line.tokens[at + 1 : slot.at] if t.text in _TURNS), "")
    if not turned:  # "closed at 96, up 2, after touching 97": no word says that it went on from there
        return line.tokens[at].text not in _PASSED
    return any(turned in t.classes for t in line.tokens[max(0, at - _LED_TO) : at])


_FINITE = frozenset(("peaked", "bottomed"))
_PASSED = frozenset(("hitting", "touching"))
_PEAKING = frozenset(PEAKING) | _FINITE
#: So many words may stand between "since" and the verb of its clause: "since the list peaked at".
_SUBJECT = 4
#: From a low it goes up, from a high down; where it went the other way it has turned again in between.
_TURNS = {"low": "up", "trough": "up", "bottom": "up", "high": "down", "peak": "down"}
_TURNED, _LED_TO = frozenset(("at", "of", "a", "record", "all-time", "fresh", "new", *_TURNS)), 12
