"""A share told right beside its part, of what the sentence before counts: "It had 1,840 applications. It approved 1,196, or 65 percent"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.kinds import AMOUNTS, BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Apart, Told
from tieout.checking.finders.shares.shares import NO_SHARE, is_amount, linked, may_be
from tieout.checking.lines import Lines
from tieout.rules.vocabulary import listed

#: tags of a whole that opens the sentence itself
_LEADS = frozenset(("of-lead", "among-lead"))


def elliptic(stated: Slot, line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """'It had 1,840 applications. It approved 1,196, or 65 percent': a number without a noun counts what the sentence before counts."""
    back = lines.before(line.number)
    told = [s for s in back.slots if not s.context and s.kind in AMOUNTS] if back is not None else []
    told = [s for s in told if s.kind in BARE] or told
    if back is None or len(told) != 1 or not told[0].unit or "bare" not in stated.tags:
        return
    whole = told[0]
    tied = linked(stated) | {s for s in line.slots[stated.number + 1 : stated.number + 2] if stated in linked(s)}
    kinds = frozenset(BARE) if whole.kind in BARE else frozenset((whole.kind,))
    parts = [s for s in tied if s.kind in kinds and s.unit in ("", whole.unit) and s.line == line.number]
    if len(parts) != 1 or not ends_there(max(stated, *parts, key=_at), line):
        return
    part = parts[0]
    first = min(stated, part, key=_at)
    own = [s for s in line.slots if not s.context and s.kind in kinds and not _has_its_share(s, line)]
    if any(s.tags & _LEADS and s is not part for s in line.slots):
        return  # "Of the 400 let (40 percent), 100 (25 percent) are new"
    if (
        (own == [part] or not own)
        and not whole.tags & NO_SHARE
        and not first.tags & {"to", "at"}
        and line.tokens[first.at - 1].text not in _IS
        and is_amount(part)
        and may_be(stated, part, whole)
    ):
        bound: dict[str, Bound] = {"stated": stated, "part": part, "whole": whole}
        sure = _goes_on(first, line) and not any(map(_is_share, back.slots))
        if sure or whole.kind in BARE:
            yield Told(bound) if sure else Apart(bound)


def _at(slot: Slot) -> int:
    return slot.at


def _has_its_share(slot: Slot, line: Line) -> bool:
    """'547 (88.5 percent) came from Ireland and 71 (11.5 percent) from Malta'"""
    return any(slot in linked(s) for s in line.slots[slot.number + 1 : slot.number + 2] if _is_share(s))


def _is_share(slot: Slot) -> bool:
    return slot.kind in ("percent", "fraction") and not (slot.context or slot.tags & NO_SHARE)


def ends_there(stated: Slot, line: Line) -> bool:
    """Whether a mark stands behind the share, and behind that no word that says what it is of."""
    after = [t.text for t in line.tokens[stated.at + 1 : stated.at + 3]]
    return not after or (after[0] in _MARKS and (after[1:2] or ["."])[0].partition(" ")[0] not in _OF)


def _goes_on(part: Slot, line: Line) -> bool:
    """Whether the sentence is about nothing of its own: it begins with a pronoun, or with the number."""
    words = [word for t in line.tokens[: part.at] for word in t.text.split() if word not in SMALL]
    if words and line.tokens[0].text in _PLACING:
        return False  # "In the old quarter 310 houses, or 48 percent, are empty"
    return not words or words[0] in listed("subject") - {"this", "that"}


_OF = frozenset(("of", "in", "on", "for"))
_PLACING = frozenset("in on at among for from".split())
_IS = frozenset("was were is are be been totaled totalled reached".split())
_MARKS = frozenset(".,;:)–—-")
SMALL = frozenset(
    "only just some about but and of these those in all a total at least more less than fewer nearly almost around".split()
)
