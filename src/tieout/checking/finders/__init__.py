"""Step 3, propose, where tags and wordings cannot: a finder binds all roles of a rule at once. This table is the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from tieout.checking.compact.line import WORD, Bound, Line, Slot
from tieout.checking.finders.loose import Apart, Loose, Near, Partial, Settled, Stepwise
from tieout.checking.finders.sums.undone import undone
from tieout.checking.lines import Lines
from tieout.checking.readings.fit import fits
from tieout.checking.readings.propose import readings
from tieout.checking.readings.reading import Reading
from tieout.named import named
from tieout.rules.model import Anchor, Rule

#: Gives every binding of a rule's roles whose stated figure stands in the line.
Finder = Callable[[Line, Lines], Iterator[dict[str, Bound]]]

#: The finders by name, each as "module:function": a module is read when a rule first asks for its finder, and an article asks for a few.
FINDERS: Mapping[str, str] = {
    "aged-then": "times.aged_then:aged_then",
    "after-tax": "wires.after_tax:profits_after_tax",
    "anniversaries": "times.anniversaries:anniversaries",
    "anniversary-again": "times.anniversaries:anniversaries_again",
    "bond-yields": "wires.bond_yields:bond_yields",
    "born-apart": "times.born_apart:born_apart",
    "broken-figure": "broken_figure:broken_figures",
    "called-after": "changes.called_after:called_after",
    "changes-added": "changes.drivers:changes_added",
    "changes-net": "changes.drivers:changes_net",
    "clock-times": "times.clock_times:clock_times",
    "converted-next": "again.converted_next:converted_next",
    "counted-list": "lists.counted_list:counted_lists",
    "in-steps": "changes.in_steps:in_steps",
    "index-levels": "changes.index_levels:index_levels",
    "dated-again": "again.dated_again:dated_again",
    "for-one": "each.for_one:prices_for_one",
    "items-a-share": "wires.wire_notes:items_a_share",
    "later-on": "times.later_on:later_on",
    "level-before": "changes.level_before:levels_before",
    "load-factor": "tables.load_factor:load_factors",
    "maturities": "times.maturities:maturities",
    "midpoint": "sums.midpoint:midpoints",
    "moved-beside": "changes.moved_beside:moved_beside",
    "named-group": "lists.named_group:named_groups",
    "named-whole": "shares.named_whole:named_wholes",
    "occupancy": "each.two_counts:occupancies",
    "one-of-two": "shares.one_of_two:one_of_two",
    "percent-apart": "changes.percent_apart:percents_apart",
    "other-fraction": "shares.other_fraction:other_fractions",
    "paces-of-a-year": "each.of_a_year:paces_of_a_year",
    "per-share": "wires.per_share:earnings_per_share",
    "rates-of-many": "each.two_counts:rates_of_many",
    "rates-made": "each.rates_made:rates_made",
    "rates-next": "again.converted_next:rates_next",
    "rates-of-time": "each.rates_of_time:rates_of_time",
    "profit-margin": "shares.profit_margin:profit_margins",
    "said-again": "again.said_again:said_again",
    "same-part": "shares.same_part:same_parts",
    "same-shares": "wires.same_shares:same_shares",
    "shared-whole": "shares.shared_whole:shared_wholes",
    "shares-apart": "shares.shares_apart:shares_apart",
    "stock-splits": "wires.stock_splits:stock_splits",
    "table-cell": "tables.table_cell:table_cells",
    "table-change": "tables.table_change:table_changes",
    "table-share": "tables.table_share:table_shares",
    "table-total": "tables.table_total:table_totals",
    "taken-of": "shares.taken_of:taken_of",
    "times-apart": "changes.times_apart:times_apart",
    "told-abroad": "again.dated_again:told_abroad",
    "told-after": "changes.told_after:told_after",
    "told-apart": "sums.told_apart:told_apart",
    "usual-level": "changes.usual_level:more_than_usual",
    "years-apart": "times.years_apart:years_apart",
}


@cache
def finder(name: str) -> Finder:
    """The finder of a name."""
    found: Finder = named(__name__, FINDERS[name])
    return found


#: Finders of parts, which a slip in one of them hides from them.
_OF_SUMS = frozenset(("told-apart", "shares-apart"))
#: A change that is so many times what it would be is none of two levels that stand apart.
_SLIP, _OF_TIMES = 3.0, 5.0
#: Finders that try each figure of a sentence beside all others: one that tells more figures is data.
_OF_PROSE = frozenset(
    """changes-added changes-net for-one in-steps level-before moved-beside named-whole occupancy one-of-two percent-apart rates-of-many
    rates-of-time shared-whole times-apart told-apart usual-level years-apart""".split()
)
_DATA = 120
#: What no word ties stands farther than all that words tie.
FARTHEST = 100.0


def found(rule: Rule, line: Line, lines: Lines) -> Iterator[Reading]:
    """The readings that the rule's finder gives, each figure of a kind that its role allows; whether one may play it at all (a number in a
    name), the finder knows."""
    if not rule.found or (len(line.slots) > _DATA and rule.found in _OF_PROSE):
        return
    yield from _bound(rule, line, lines)
    if rule.found in _OF_SUMS:
        read = partial(_read, rule)
        yield from (_reading(rule, one) for one in undone(line, lines, read, "whole" not in rule.roles))


def _read(rule: Rule, line: Line, lines: Lines) -> Iterator[Mapping[str, Bound]]:
    """All that a rule binds in a line, by its own wordings or its finder."""
    yield from (one.bound for one in readings(rule, line, lines.before(line.number)))
    yield from (one.bound for one in _bound(rule, line, lines))


def _bound(rule: Rule, line: Line, lines: Lines) -> Iterator[Reading]:
    for bound in finder(rule.found)(line, lines):
        figures = [(rule.roles[name], b) for name, b in bound.items() if isinstance(b, Slot) and b.kind != WORD]
        if all(fits(rule, role, slot, {}) for role, slot in figures):
            yield _reading(rule, bound)


def _reading(rule: Rule, bound: dict[str, Bound]) -> Reading:
    anchor = _anchor(rule, bound)
    return Reading(rule, anchor, bound, FARTHEST if anchor.partial or isinstance(bound, Apart | Settled) else 0.0)


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
