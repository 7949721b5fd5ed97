"""What an update did, in lines for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from tieout.claims.write import dump_flow
from tieout.records import dataclass

What = Literal["added", "changed", "moved", "vanished", "back", "lapsed", "holds", "kept", "head"]

#: How each is counted in the last line, in the order of the line.
COUNTED: Mapping[What, str] = {
    "added": "added",
    "moved": "with a changed sentence",
    "changed": "read anew",
    "vanished": "vanished",
    "back": "back again",
}

#: The longest piece of a sentence that is shown.
SHOWN = 90


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was done or left to a person.

    id    of the claim, as it is called now; "" for the head of the file
    text  what there is to say of it
    """

    what: What
    id: str
    text: str


def lines(told: Iterable[Told], places: Mapping[str, tuple[int, int]], file: object) -> list[str]:
    """Each with the place in the file that its claim has now."""
    made = []
    for each in told:
        place = ":".join(map(str, (file, *places.get(each.id, ()))))
        made.append(f"{place}: {each.id}: {each.text}" if each.id else f"{place}: {each.text}")
    return made


def summary(told: Sequence[Told], claims: int, kept: int, left_out: int = 0) -> str:
    """What was done, in numbers; `claims` are all that stand in the file, `left_out` those of them that a person left out."""
    counts = Counter(each.what for each in told)
    done = [f"{counts[what]} {words}" for what, words in COUNTED.items() if counts[what]]
    stays = [f"{kept} corrected by hand"] if kept else []
    out = [f"{left_out} left out"] if left_out else []
    return ", ".join([f"{claims - left_out} claims", *done, *stays, *out])


def short(text: str) -> str:
    """A text on one line, the end of a long one left out."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def value(told: Any) -> str:
    """The value of a key as it is written."""
    return "nothing" if told in (None, "", []) else short(dump_flow(told))
