"""Step 3, propose: whether a line can be the second of two that an anchor reaches across; the first is only made then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from tieout.checking.compact.line import Line
from tieout.checking.readings.sided import sides
from tieout.rules.model import LIST, Anchor, Rule

#: Kinds of figures, and tags, of which a figure must bear one.
_Asked = tuple[tuple[frozenset[str], frozenset[str]], ...]


def may_end(rule: Rule, anchor: Anchor, line: Line) -> bool:
    """Whether a line holds what must stand in the second of the sentences that an anchor of the rule reaches across."""
    return all(bears((line,), kinds, tags) for kinds, tags in _asked(rule)[id(anchor)])


def bears(lines: Iterable[Line], kinds: frozenset[str], tags: frozenset[str]) -> bool:
    """Whether a figure of one of the kinds bears one of the tags."""
    for line in lines:
        for kind, borne in line.tags.items():
            if kind in kinds and not tags.isdisjoint(borne):
                return True
    return False


@lru_cache(maxsize=512)
def _asked(rule: Rule) -> Mapping[int, _Asked]:
    """What each anchor of a rule asks for of the second sentence, by what tells anchors apart fastest."""
    return {id(anchor): tuple(_second(rule, anchor)) for anchor in rule.anchors if anchor.across}


def _second(rule: Rule, anchor: Anchor) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    _, here = sides(rule, anchor)
    for name in here:
        role, tags = rule.roles[name], frozenset(tag.name for tag in anchor.tags[name])
        asked = (LIST if role.many else role.kinds, tags)
        if asked in anchor.needs:
            yield asked
