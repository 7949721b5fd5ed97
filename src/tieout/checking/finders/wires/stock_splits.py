"""A stock split, told by how many shares are made of how many, and what it comes to: "a three-for-two split in the form of a 50 pct stock dividend",
"a two-for-one split. Shares outstanding will rise to 24 million from 12 million"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.loose import Stepwise, made
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.records import dataclass

_NUMBERS = {word: k for k, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}
_NUMBER = rf"({'|'.join(_NUMBERS)}|[0-9]{{1,2}})"
_FOR = lazily(rf"(?i)\b{_NUMBER}[\s-]+for[\s-]+{_NUMBER}\s+(?:(?:reverse|common|stock|share)\s+){{0,3}}splits?\b")
_PAID = lazily(r"(?i)\s+(?:stock|share|common\s+stock)\s+(?:dividend|distribution)\b")
#: What leads from the split to what it is paid as, and back.
_DONE = r"(?:paid|payable|made|effected|carried\s+out|structured|treated|distributed)"
_AS = lazily(
    rf"(?i)(?:\bin\s+the\s+form\s+of|\bthrough|\bvia|\bby\s+(?:way|means)\s+of|\b{_DONE}\s+(?:as|by)"
    r"|\bequals|\bequal\s+to|\bequivalent\s+(?:of|to)|,\s+or|\()\s+(?:an?\s+)?$"
)
_EFFECTIVELY = lazily(
    r"(?i)(?:,\s+or|\beffectively|\bequal\s+to|\bequivalent\s+(?:of|to)|\beffecting|\bto\s+effect|\bin\s+effect|\bresulting\s+in)"
    r"\s+(?:an?\s+|the\s+)?$"
)
_GOES_ON = lazily(r"(?i)\bthe\s+(?:stock\s+|share\s+)?split\b")
_SHARES, _MAY_BE = lazily(r"(?i)\bshares\b"), lazily(r"(?i)\bauthori[sz]")


@dataclass(frozen=True, slots=True)
class _Split:
    """So many shares made of so many, and where its words stand."""

    new: int
    old: int
    start: int
    end: int

    def roles(self, line: Line) -> dict[str, Bound]:
        """The figure of the shares that are made, where it is one of the sentence."""
        figure = next((slot for slot in line.slots if slot.quantity.start == self.start), None)
        return {"split": figure} if figure is not None else {}


def stock_splits(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`split`, how many shares are made, and `stated`, what that adds in percent; or `base` and `stated`, the shares before and after."""
    sentence = line.sentence
    here = _only_split(lines.text, sentence.start, sentence.end)
    split = here
    if here is None and line.number and _GOES_ON.search(line.text, sentence.start, sentence.end):
        before = lines.sentences[line.number - 1]
        split = _only_split(lines.text, before.start, before.end)
    if split is None:
        return
    roles = split.roles(line)
    new = "split" if roles else str(split.new)
    paid = [s for s in line.slots if s.kind == "percent" and not s.context and _PAID.match(line.text, s.quantity.end)]
    if len(paid) == 1 and _is_paid_as(here, paid[0], line):
        yield Stepwise(made(f"{new} / {split.old} - 1 == stated"), {**roles, "stated": paid[0]}, "told")
    if (levels := _levels(line)) is not None:
        bound: dict[str, Bound] = {"stated": levels[1], "base": levels[0], **roles}
        yield Stepwise(made(f"base * {new} / {split.old} == stated"), bound, "loose")


def _only_split(text: str, start: int, end: int) -> _Split | None:
    """The only split that a sentence tells by its numbers."""
    found = list(_FOR.finditer(text, start, end))
    if len(found) != 1:
        return None
    new, old = (int(one) if one.isdigit() else _NUMBERS[one.lower()] for one in found[0].groups())
    return _Split(new, old, found[0].start(), found[0].end()) if old else None


def _is_paid_as(split: _Split | None, paid: Slot, line: Line) -> bool:
    """Whether words lead from the split, or the word for it, to what is paid: "a split and a 15 pct stock dividend" are two things."""
    start, end = paid.quantity.start, paid.quantity.end
    if split is not None and split.start > end:
        return _EFFECTIVELY.search(line.text[end : split.start]) is not None
    return _AS.search(line.text[split.end if split is not None else line.sentence.start : start]) is not None


def _levels(line: Line) -> tuple[Slot, Slot] | None:
    """The only two numbers of shares of a sentence, before and after, that there are, and not that there may be."""
    start, end = line.sentence.start, line.sentence.end
    if not _SHARES.search(line.text, start, end) or _MAY_BE.search(line.text, start, end):
        return None
    told = [s for s in line.slots if s.kind in BARE and not s.context and s.unit in ("", "share")]
    before = [s for s in told if "from" in s.tags]
    after = [s for s in told if s not in before]
    return (before[0], after[0]) if len(before) == len(after) == 1 else None
