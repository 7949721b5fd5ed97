"""What step 3 gives: a rule's roles bound to figures."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.line import Bound, Series, Slot, Token
from tieout.records import dataclass
from tieout.rules.model import Account, Anchor, Idiom, Rule
from tieout.rules.vocabulary import listed

#: What is tried to read a sentence: tags, a fixed wording, the names of items, or the finder of that name.
Way = Anchor | Idiom | Account | str


@dataclass(frozen=True, slots=True)
class Reading:
    """One binding. `cost` is how far its figures stand apart; `anchored` says that written words fix every role."""

    rule: Rule
    anchor: Anchor
    bound: dict[str, Bound]
    cost: float
    anchored: bool = True

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All its figures."""
        found: list[Slot] = []
        for bound in self.bound.values():
            if isinstance(bound, Series):
                found += bound.slots
            else:
                found.append(bound)
        return tuple(found)

    @property
    def is_found(self) -> bool:
        """Whether a finder bound it, no tags and no fixed wording."""
        return bool(self.rule.found) and not self.anchor.tags and self.cost >= 0


def tells_change(reading: Reading) -> bool:
    """Whether its rule re-computes a change from a level of before."""
    return reading.rule.stated == "stated" and "base" in reading.rule.roles


def directing(reading: Reading) -> tuple[Slot, ...]:
    """The levels whose words say which way one became the other, the first that says it counts: the base, unless a verb that stands with
    the later level alone moves it ("rose to 55, but then fell to 50", "It fell to 50"), or the base only bears a name behind it ("cut to 2.5
    percent, compared with a 2.8 percent growth forecast")."""
    base, new = (b if isinstance(b := reading.bound.get(role), Slot) else None for role in ("base", "new"))
    if base is None or new is None:
        return tuple(slot for slot in (base, new) if slot is not None)
    moved = any(base in new.links.get(name, ()) for name in ("moved-on", "moved-straight"))
    named = base.verb is not None and base.verb.start > base.quantity.start and new.verb_sign != 0
    return (new,) if moved or named or new.line > base.line else (base, new)


def moving(reading: Reading) -> Iterator[Token]:
    """The word by which a direction is told, and the verb that leads to the level, where it says so too: "rose to 1.16 million, up from 517,000"."""
    told = next((s for s in directing(reading) if s.verb is not None and (s.verb_sign or s.sign)), None)
    if told is None or told.verb is None:
        return
    yield told.verb
    new = reading.bound.get("new")
    if isinstance(new, Slot) and new.verb is not None and new.verb is not told.verb and "to" in new.tags:
        leads = new.verb.end <= new.quantity.start and new.verb.text not in listed("no-verb")
        if leads and new.verb_sign == (told.verb_sign or told.sign):
            yield new.verb
