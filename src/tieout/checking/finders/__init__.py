"""Step 3, propose, where tags and wordings cannot: a finder binds all roles of a rule at once. This table is the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.finders.after_tax import profits_after_tax
from tieout.checking.finders.broken_figure import broken_figures
from tieout.checking.finders.counted_list import counted_lists
from tieout.checking.finders.for_one import prices_for_one
from tieout.checking.finders.index_levels import index_levels
from tieout.checking.finders.later_on import later_on
from tieout.checking.finders.level_before import levels_before
from tieout.checking.finders.load_factor import load_factors
from tieout.checking.finders.loose import Apart, Loose, Partial
from tieout.checking.finders.midpoint import midpoints
from tieout.checking.finders.named_group import named_groups
from tieout.checking.finders.named_whole import named_wholes
from tieout.checking.finders.per_share import earnings_per_share
from tieout.checking.finders.percent_apart import percents_apart
from tieout.checking.finders.profit_margin import profit_margins
from tieout.checking.finders.said_again import said_again
from tieout.checking.finders.same_part import same_parts
from tieout.checking.finders.shares_apart import shares_apart
from tieout.checking.finders.table_cell import table_cells
from tieout.checking.finders.table_change import table_changes
from tieout.checking.finders.table_share import table_shares
from tieout.checking.finders.table_total import table_totals
from tieout.checking.finders.told_after import told_after
from tieout.checking.finders.told_apart import told_apart
from tieout.checking.lines import Lines
from tieout.checking.readings.fit import fits
from tieout.checking.readings.reading import Reading
from tieout.rules.model import Anchor, Rule

#: Gives every binding of a rule's roles whose stated figure stands in the line.
Finder = Callable[[Line, Lines], Iterator[dict[str, Bound]]]

FINDERS: Mapping[str, Finder] = {
    "after-tax": profits_after_tax,
    "broken-figure": broken_figures,
    "counted-list": counted_lists,
    "index-levels": index_levels,
    "for-one": prices_for_one,
    "later-on": later_on,
    "level-before": levels_before,
    "load-factor": load_factors,
    "midpoint": midpoints,
    "named-group": named_groups,
    "named-whole": named_wholes,
    "percent-apart": percents_apart,
    "per-share": earnings_per_share,
    "profit-margin": profit_margins,
    "said-again": said_again,
    "same-part": same_parts,
    "shares-apart": shares_apart,
    "table-cell": table_cells,
    "table-change": table_changes,
    "table-share": table_shares,
    "table-total": table_totals,
    "told-after": told_after,
    "told-apart": told_apart,
}


#: What no word ties stands farther than all that words tie.
FARTHEST = 100.0


def found(rule: Rule, line: Line, lines: Lines) -> Iterator[Reading]:
    """The readings that the rule's finder gives, each figure of a kind that its role allows; whether one may play it at all (a number in a
    name), the finder knows."""
    if not rule.found:
        return
    for bound in FINDERS[rule.found](line, lines):
        figures = [(rule.roles[name], b) for name, b in bound.items() if isinstance(b, Slot) and b.kind != WORD]
        if all(fits(rule, role, slot, {}) for role, slot in figures):
            partial = isinstance(bound, Partial)
            anchor = Anchor({}, (), rule.formula, loose=isinstance(bound, Loose), partial=partial)
            yield Reading(rule, anchor, bound, FARTHEST if isinstance(bound, Apart | Partial) else 0.0)
