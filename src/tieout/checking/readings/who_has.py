"""Those who have a share of something, counted: their number is no part of what they have."""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.readings.reading import Reading

#: Who has or makes something, in the singular.
_WHO = frozenset(
    "country nation state member company firm bank maker producer carrier city town province region economy plant mill mine".split()
)
#: What is no number of them.
_WHAT = frozenset(
    "gdp gnp output production trade exports imports sales revenue revenues turnover income spending investment economy consumption energy"
    " electricity power emissions oil gas steel coal traffic capacity demand supply profits profit earnings wealth budget debt lending loans"
    " assets capital population market".split()
)
#: So many words behind a share may name what it is one of: "a quarter of the world's total oil output".
_NAMED = 7


def counts_who_has(reading: Reading, line: Line) -> bool:
    """'The 14 states make up a third of output', 'four guests per room are 12 percent of arrivals', with no whole in print."""
    part, share = reading.bound.get("part"), reading.bound.get(reading.rule.stated)
    if not isinstance(part, Slot) or not isinstance(share, Slot) or "whole" in reading.bound or part.kind != "count":
        return False
    one, _, each = part.unit.partition(" / ")
    return bool(each) or (one in _WHO and not _WHAT.isdisjoint(_of_what(line, share)))


def _of_what(line: Line, share: Slot) -> list[str]:
    """The words behind the "of" of a share, up to a mark."""
    said: list[str] = []
    for token in line.tokens[share.at + 1 : share.at + 1 + _NAMED]:
        if token.slot >= 0 or not token.text[:1].isalpha():
            break
        said.append(token.text)
    return said[1:] if said[:1] == ["of"] else []
