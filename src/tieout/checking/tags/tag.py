"""Step 2, tag: what the words around a figure say that it is. Every tag comes out of one vocabulary file.

A figure is read from its left ("from", "to", "compared with", "a rise of" …) and from its right ("more than", "increase").
"""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.groups import COMPARED, TOLD_CHANGE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.tags.bettered import direct_changes
from tieout.checking.tags.extent import extent
from tieout.checking.tags.for_one import each
from tieout.checking.tags.govern import govern
from tieout.checking.tags.left import look_left
from tieout.checking.tags.named import NAMING, name
from tieout.checking.tags.plans import plan
from tieout.checking.tags.quoted import is_quoted
from tieout.checking.tags.right import look_right
from tieout.checking.tags.share_of import as_rate, share, times
from tieout.checking.tags.signed import told_by_sign
from tieout.checking.tags.when import when
from tieout.rules.vocabulary import entries


def tag(line: Line) -> Line:
    """The line with the tags, signs and governing verbs of its slots filled in."""
    named, measured = not line.texts.isdisjoint(entries(NAMING)), not line.texts.isdisjoint(entries(_YARDSTICK))
    for slot in line.slots:
        if slot.context:
            when(line, slot)
            continue
        look_left(line, slot)
        look_right(line, slot)
        told_by_sign(line, slot)
        share(line, slot)
        as_rate(line, slot)
        each(line, slot)
        if measured:
            plan(line, slot)
        if named:
            name(line, slot)
        if slot.kind == "multiple":
            times(line, slot)
        if is_quoted(line, slot):
            slot.tags.add("quoted")
    govern(line)
    direct_changes(line)
    for slot in line.slots:
        if not slot.context:
            _settle(line, slot)
    figures = [s for s in line.slots if not s.context]
    kinds = {s.kind for s in figures}
    for slot in figures:
        if slot.kind in _ALONE and kinds <= _ALONE[slot.kind]:
            slot.tags.add("alone")
    percents = [s for s in figures if s.kind == "percent"]
    if percents and len(percents) <= len(_FEW) and not _parted(line, percents):
        for slot in percents:
            slot.tags.add(_FEW[len(percents) - 1])
    return line


def _parted(line: Line, percents: Sequence[Slot]) -> bool:
    """'60 percent goes on wages, a fifth on rent and the remaining 20 percent …': whether a third share, in words, stands before the second."""
    first = percents[0].number if "share-of" in percents[0].tags else 0
    return any(
        s.kind == "fraction" and not s.context and s.tags.isdisjoint(_AGAIN)
        for s in line.slots[first : percents[-1].number]
    )


_AGAIN = frozenset(("or", "paren", "dash"))
#: Beside which kinds a figure stands alone: no level from which it could be reckoned.
_ALONE = {"percent": {"percent", "duration"}, "multiple": {"percent", "multiple", "duration"}}
#: The tag of a percentage that is the only one of its sentence, or one of two.
_FEW = ("single", "of-two")


_YARDSTICK = frozenset(("yardstick",))


def _compared(line: Line, slot: Slot) -> bool:
    """'20% when compared to 2019', '3 percent from May': a change, though no word calls it one."""
    after = line.tokens[slot.at + 1 : slot.at + 4]
    if "or" in slot.tags and after[:1] and after[0].text == ",":
        return False  # ", or a quarter, came from": said once more between commas
    if any(t.classes & {"against", "than", "year-ago"} for t in after) or any(t.text in _OVER for t in after[:1]):
        return True
    leads = next((k for k, t in enumerate(after, slot.at + 1) if "from" in t.classes), 0)
    led = (t for t in line.tokens[leads + 1 : leads + 1 + _LED_TO] if _is_level_or_time(t) or "soft" not in t.classes)
    return leads > 0 and _is_level_or_time(next(led, line.tokens[leads]))


def _is_level_or_time(token: Token) -> bool:
    """Whether "from" may lead to it as to what was before: "(88 percent) from Ireland" does not."""
    return token.slot >= 0 or bool(token.classes & {"year-ago", "earlier"}) or token.text in _BEFORE


_OVER, _LED_TO = frozenset(("over", "on")), 4
_BEFORE = frozenset("last previous prior preceding same year quarter month week then that those yesterday".split())


_SHARES = frozenset(("share-of", "of-them"))


def _settle(line: Line, slot: Slot) -> None:
    """Tags that follow from others."""
    tags = slot.tags
    if not tags.isdisjoint(COMPARED):
        tags -= {"level", "change", "change-after"}
    if "to" in tags or "at" in tags:
        tags.discard("change-after")
    is_change = not tags.isdisjoint(TOLD_CHANGE)
    if not is_change and "by" not in tags and tags.isdisjoint(COMPARED):
        tags.add("plain")
        if slot.kind in ("percent", "fraction") and tags.isdisjoint(_SHARES) and not _compared(line, slot):
            tags.add("bare")
    if is_change and slot.sign:
        tags.add("rise" if slot.sign > 0 else "fall")
    if is_change:
        extent(line, slot)
    if "to" in tags and "from" in tags:
        tags.discard("to" if slot.quantity.start < 0 else "from")
