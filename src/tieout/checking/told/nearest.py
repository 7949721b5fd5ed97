"""Which rules come nearest to reading a figure that stands alone, and what they would need beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.readings.fit import fits, fits_series, may_play, tagged
from tieout.records import dataclass
from tieout.rules.model import Anchor, Rule, Tag

#: How many rules are told.
FEW = 3
#: Tags that say nothing of what a figure is.
_VAGUE = frozenset(("any", "plain", "first", "before", "level", "subject", "comma", "apposed", "alone", "bare"))


@dataclass(frozen=True, slots=True)
class Near:
    """A rule that would take the figure as `role`; `missing` is the role that no figure of the sentence plays, with the tags of one
    that would, or "" where all are there and stand too far apart."""

    rule: str
    role: str
    missing: str
    tags: tuple[str, ...]


def nearest(line: Line, slot: Slot, rules: Sequence[Rule]) -> tuple[Near, ...]:
    """The rules, at most `FEW` and each once, that lack no more than one figure beside this one, those with most to go by first."""
    found: dict[str, tuple[int, Near]] = {}
    for rule in rules:
        for anchor in rule.anchors if line.sentence.setting in rule.settings else ():
            for weight, near in () if anchor.across else _of_anchor(line, slot, rule, anchor):
                if weight > found.get(rule.name, (0, near))[0]:
                    found[rule.name] = (weight, near)
    ranked = sorted(found.values(), key=lambda one: -one[0])
    return tuple(near for _, near in ranked[:FEW])


def _of_anchor(line: Line, slot: Slot, rule: Rule, anchor: Anchor) -> Iterator[tuple[int, Near]]:
    for name, tags in anchor.tags.items():
        role = rule.roles[name]
        if role.many or not may_play(slot, role) or not fits(rule, role, slot, {}) or not _tells(slot, tags):
            continue
        bound: dict[str, Bound] = {name: slot}
        missing = [other for other in anchor.tags if other != name and not _there(line, rule, other, anchor, bound)]
        if len(missing) < 2:
            lacking = missing[0] if missing else ""
            wanted = tuple(dict.fromkeys(tag.name for tag in anchor.tags.get(lacking, ())))
            yield 2 * len(anchor.tags) - 3 * len(missing), Near(rule.name, name, lacking, wanted)


def _there(line: Line, rule: Rule, name: str, anchor: Anchor, bound: dict[str, Bound]) -> bool:
    """Whether a figure or list of the sentence may play a role beside the figure."""
    role, tags = rule.roles[name], anchor.tags[name]
    if role.many:
        return any(fits_series(rule, role, series, tags, bound) for series in line.series)
    others = (s for s in line.slots if s not in bound.values() and may_play(s, role))
    return any(fits(rule, role, s, bound) and _bears(s, tags, bound, line) for s in others)


def _bears(slot: Slot, tags: tuple[Tag, ...], bound: dict[str, Bound], line: Line) -> bool:
    """Whether a figure bears one of the tags; a link to a figure that is not bound yet is let pass where it is tied to any."""
    loose = any(tag.of and tag.of not in bound and slot.links.get(tag.name) for tag in tags)
    return loose or tagged(slot, tags, bound, [line])


def _tells(slot: Slot, tags: tuple[Tag, ...]) -> bool:
    """Whether the figure bears one of the tags by a word that says what it is."""
    told = (tag for tag in tags if tag.name not in _VAGUE)
    return any(slot.links.get(tag.name) if tag.of else tag.name in slot.tags for tag in told)
