"""Step 3, propose, where tags and wordings cannot: a finder binds all roles of a rule at once. This table is the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.finders.after_tax import profits_after_tax
from tieout.checking.finders.anniversaries import anniversaries, anniversaries_again
from tieout.checking.finders.born_apart import born_apart
from tieout.checking.finders.broken_figure import broken_figures
from tieout.checking.finders.clock_times import clock_times
from tieout.checking.finders.counted_list import counted_lists
from tieout.checking.finders.drivers import changes_added, changes_net
from tieout.checking.finders.for_one import prices_for_one
from tieout.checking.finders.in_steps import in_steps
from tieout.checking.finders.index_levels import index_levels
from tieout.checking.finders.later_on import later_on
from tieout.checking.finders.level_before import levels_before
from tieout.checking.finders.load_factor import load_factors
from tieout.checking.finders.loose import Apart, Loose, Near, Partial, Settled, Stepwise
from tieout.checking.finders.midpoint import midpoints
from tieout.checking.finders.moved_beside import moved_beside
from tieout.checking.finders.named_group import named_groups
from tieout.checking.finders.named_whole import named_wholes
from tieout.checking.finders.one_of_all import rates_of_time
from tieout.checking.finders.one_of_two import one_of_two
from tieout.checking.finders.per_share import earnings_per_share
from tieout.checking.finders.percent_apart import percents_apart
from tieout.checking.finders.profit_margin import profit_margins
from tieout.checking.finders.said_again import said_again
from tieout.checking.finders.same_part import same_parts
from tieout.checking.finders.shared_whole import shared_wholes
from tieout.checking.finders.shares_apart import shares_apart
from tieout.checking.finders.table_cell import table_cells
from tieout.checking.finders.table_change import table_changes
from tieout.checking.finders.table_share import table_shares
from tieout.checking.finders.table_total import table_totals
from tieout.checking.finders.times_apart import times_apart
from tieout.checking.finders.told_after import told_after
from tieout.checking.finders.told_apart import told_apart
from tieout.checking.finders.usual_level import more_than_usual
from tieout.checking.finders.years_apart import years_apart
from tieout.checking.lines import Lines
from tieout.checking.readings.fit import fits
from tieout.checking.readings.reading import Reading
from tieout.rules.model import Anchor, Rule

#: Gives every binding of a rule's roles whose stated figure stands in the line.
Finder = Callable[[Line, Lines], Iterator[dict[str, Bound]]]

FINDERS: Mapping[str, Finder] = {
    "after-tax": profits_after_tax,
    "anniversaries": anniversaries,
    "anniversary-again": anniversaries_again,
    "born-apart": born_apart,
    "broken-figure": broken_figures,
    "changes-added": changes_added,
    "changes-net": changes_net,
    "clock-times": clock_times,
    "counted-list": counted_lists,
    "in-steps": in_steps,
    "index-levels": index_levels,
    "for-one": prices_for_one,
    "later-on": later_on,
    "level-before": levels_before,
    "load-factor": load_factors,
    "midpoint": midpoints,
    "moved-beside": moved_beside,
    "named-group": named_groups,
    "named-whole": named_wholes,
    "one-of-two": one_of_two,
    "percent-apart": percents_apart,
    "per-share": earnings_per_share,
    "rates-of-time": rates_of_time,
    "profit-margin": profit_margins,
    "said-again": said_again,
    "same-part": same_parts,
    "shared-whole": shared_wholes,
    "shares-apart": shares_apart,
    "table-cell": table_cells,
    "table-change": table_changes,
    "table-share": table_shares,
    "table-total": table_totals,
    "times-apart": times_apart,
    "told-after": told_after,
    "told-apart": told_apart,
    "usual-level": more_than_usual,
    "years-apart": years_apart,
}


#: A change that is so many times what it would be is none of two levels that stand apart.
_SLIP, _OF_TIMES = 3.0, 5.0
#: Finders that try each figure of a sentence beside all others: one that tells more figures is data.
_OF_PROSE = frozenset(
    """changes-added changes-net for-one in-steps level-before moved-beside named-whole one-of-two percent-apart rates-of-time shared-whole
    times-apart told-apart usual-level years-apart""".split()
)
_DATA = 120
#: What no word ties stands farther than all that words tie.
FARTHEST = 100.0


def found(rule: Rule, line: Line, lines: Lines) -> Iterator[Reading]:
    """The readings that the rule's finder gives, each figure of a kind that its role allows; whether one may play it at all (a number in a
    name), the finder knows."""
    if not rule.found or (len(line.slots) > _DATA and rule.found in _OF_PROSE):
        return
    for bound in FINDERS[rule.found](line, lines):
        figures = [(rule.roles[name], b) for name, b in bound.items() if isinstance(b, Slot) and b.kind != WORD]
        if all(fits(rule, role, slot, {}) for role, slot in figures):
            anchor = _anchor(rule, bound)
            yield Reading(
                rule, anchor, bound, FARTHEST if anchor.partial or isinstance(bound, Apart | Settled) else 0.0
            )


def _anchor(rule: Rule, bound: dict[str, Bound]) -> Anchor:
    """How firmly a finder has bound the roles."""
    if isinstance(bound, Stepwise):
        tie, doubt = bound.tie, _DOUBT if bound.tie == "sure" else 0.0
        return Anchor({}, (), bound.formula, loose=tie == "loose", partial=tie == "partial", doubt=doubt)
    doubt = _slip(rule) if isinstance(bound, Near) else 0.0
    return Anchor({}, (), rule.formula, loose=isinstance(bound, Loose), partial=isinstance(bound, Partial), doubt=doubt)


#: What is off by more than this factor is told of another thing.
_DOUBT = 2.0


def _slip(rule: Rule) -> float:
    """How many times what it would be a figure is at most that words tie to levels which stand apart."""
    return _OF_TIMES if "multiple" in rule.roles[rule.stated].kinds else _SLIP
