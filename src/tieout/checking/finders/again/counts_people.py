"""A number without a noun that can only be of people: "kills 16", "16 rescued"."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot

#: One may be anything.
_PAIR = 2


def counts_people(slot: Slot, line: Line) -> bool:
    """Whether a bare number counts people: "kills 16", "16 dead"; in a headline, "16 rescued", "navy saves 16 from ferry"."""
    ahead = [t.text for t in line.tokens[max(0, slot.at - 1) : slot.at]]
    behind = [t.text for t in line.tokens[slot.at + 1 : slot.at + 2]]
    if not _HURT.isdisjoint((*ahead, *behind)):
        return True
    if line.sentence.setting != "headline" or (slot.quantity.value or 0) < _PAIR:
        return False
    done = behind != [] and behind[0].endswith("ed") and behind[0].isalpha()
    return done or (bool(ahead) and ahead[0].endswith("s") and behind != [] and behind[0] in _FROM)


_FROM = frozenset("from in at on off after over".split())


_HURT = frozenset(
    "kills killed kill dead injures injured injure wounds wounded hurt hurts missing arrested arrests".split()
)
