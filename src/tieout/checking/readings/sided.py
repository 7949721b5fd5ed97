"""Step 3, propose: which roles of an anchor that reaches across two sentences must stand in the second, and which in the first."""

from __future__ import annotations

from tieout.checking.readings.sense import EITHER
from tieout.rules.model import Anchor, Rule, Tag

_BEFORE = frozenset(("before", "repeated"))
#: What is of another role and ties the two to no sentence.
_UNTIED = frozenset(("unit-of",))


def sides(rule: Rule, anchor: Anchor) -> tuple[frozenset[str], frozenset[str]]:
    """The roles that must stand in the sentence before, and those that must stand in the sentence itself."""
    there = {name for name, tags in anchor.tags.items() if all(_BEFORE & _names(tag) for tag in tags)}
    there = _tied(anchor, there)
    free = anchor.tags.keys() - there
    if free and free <= _tied(anchor, set(sorted(free)[:1])):
        return frozenset(there), frozenset(free)
    here = _tied(anchor, {rule.stated}) if rule.stated in free and _must_end(rule, anchor, there) else set()
    return frozenset(there), frozenset(here)


def _must_end(rule: Rule, anchor: Anchor, there: set[str]) -> bool:
    """Whether the stated figure must stand in the sentence itself; see `sense.carried`."""
    per = rule.roles[rule.stated].per
    if anchor.across in EITHER or any(rule.roles[name].many for name in anchor.tags):
        return False
    return not per or not there.isdisjoint(per)


def _tied(anchor: Anchor, names: set[str]) -> set[str]:
    """The roles, and those that are linked to one of them, or they to those."""
    links = [{name, other} for name, tags in anchor.tags.items() for other in _linked(tags)]
    for _ in links:
        names = names.union(*(pair for pair in links if pair & names))
    return names


def _linked(tags: tuple[Tag, ...]) -> set[str]:
    """The roles with which a figure stands in one sentence, whichever of the tags it bears."""
    linked = [{one.of for one in (tag, *tag.also) if one.of and one.name not in _UNTIED} for tag in tags]
    return set.intersection(*linked) if linked else set()


def _names(tag: Tag) -> set[str]:
    return {tag.name, *(one.name for one in tag.also)}
