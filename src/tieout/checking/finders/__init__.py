"""Step 3, propose, where tags and wordings cannot: a finder binds all roles of a rule at once. This table is the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tieout.checking.finders.broken_figure import broken_figures
from tieout.checking.finders.counted_list import counted_lists
from tieout.checking.finders.said_again import said_again
from tieout.checking.fit import fits, may_play
from tieout.checking.line import WORD, Bound, Line, Slot
from tieout.checking.lines import Lines
from tieout.checking.reading import Reading
from tieout.rules.model import Anchor, Rule

#: Gives every binding of a rule's roles whose stated figure stands in the line.
Finder = Callable[[Line, Lines], Iterator[dict[str, Bound]]]

FINDERS: Mapping[str, Finder] = {
    "broken-figure": broken_figures,
    "counted-list": counted_lists,
    "said-again": said_again,
}


def found(rule: Rule, line: Line, lines: Lines) -> Iterator[Reading]:
    """The readings that the rule's finder gives, each figure of a kind that its role allows."""
    if not rule.found:
        return
    for bound in FINDERS[rule.found](line, lines):
        figures = [(rule.roles[name], b) for name, b in bound.items() if isinstance(b, Slot) and b.kind != WORD]
        if all(may_play(slot, role) and fits(rule, role, slot, {}) for role, slot in figures):
            yield Reading(rule, Anchor({}, (), rule.formula), bound, 0.0)
