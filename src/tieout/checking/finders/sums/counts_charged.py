"""The counts of a charge, and how many they are in all: "a seven-count indictment in which he is charged with four counts of arson, one count of theft and
two counts of fraud", "90 felony charges including 60 counts of …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.finders.loose import Apart, Settled
from tieout.checking.finders.sum_frame import apart, is_near, total
from tieout.patterns import lazily

_FEWEST, _MOST, _SLIP = 2, 20, 1.7
_UNITS = frozenset(("count", "charge"))
#: What leads from the number of all to the list of them.
_LEADS = lazily(
    r"\b(?:charg(?:es|ed|ing)|accus(?:es|ed|ing)|includ(?:es|ed|ing)|alleg(?:es|ed|ing)|consist(?:s|ing) of)\b|:"
)
#: What says that there are others, or that several are charged with some each.
_OPEN = lazily(r"\b(?:includ(?:es|ed|ing)|related|other|others|among|variously|each|respectively|more)\b")
#: A mark or "and" behind which something is charged that has no number of its own.
_MARKS = lazily(r"[,;]\s+(?:and\s+)?|\s+and\s+")


def counts_charged(line: Line) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`: accused where they are more than all, or all are told by their numbers, and they are fewer."""
    counts = [s for s in line.slots if s.kind in BARE and s.unit in _UNITS and not s.context]
    for k, whole in enumerate(counts):
        parts = [s for s in counts[k + 1 :] if s.unit == "count"]
        if not _FEWEST <= len(parts) <= _MOST or parts != counts[k + 1 :]:
            continue
        if not _LEADS.search(line.text, whole.quantity.end, parts[0].quantity.start):
            continue
        if comes_to(whole.quantity, [s.quantity for s in parts]):
            yield Apart(whole=whole, parts=apart(parts))
        elif is_near(whole, parts, _SLIP) and (_is_too_many(whole, parts) or _are_all(whole, parts, line)):
            yield Settled(whole=whole, parts=apart(parts, "partition"))
        return


def _is_too_many(whole: Slot, parts: Sequence[Slot]) -> bool:
    return total(parts) > (whole.quantity.value or 0.0)


def _are_all(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """Whether each mark of the list stands before a number of counts, and no word says that there are others."""
    said = line.text[whole.quantity.end : line.sentence.end].lower()
    if _OPEN.search(said):
        return False
    starts = {slot.quantity.start for slot in parts[1:]}
    listed = [match.end() for match in _MARKS.finditer(line.text, parts[0].quantity.end, line.sentence.end)]
    return all(at in starts for at in listed)
