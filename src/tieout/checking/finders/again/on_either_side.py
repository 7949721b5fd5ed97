"""One limit told from either side: "boats of up to 1,200 tonnes may pass, boats of over 1,200 tonnes must wait"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.limits import are_one_limit
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.again.same_thing import unhedged
from tieout.checking.finders.loose import Partial
from tieout.checking.lines import Lines
from tieout.patterns import lazily


def on_either_side(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated` and `body`, the limit told first, and told again."""
    before = lines[number - 1] if number > 0 else None
    told = [s for s in (*(before.slots if before is not None else ()), *line.slots) if not s.context]
    for k, one in enumerate(told):
        for other in told[k + 1 :]:
            if (
                other.line == number
                and are_one_limit(one.quantity, other.quantity)
                and _are_of_one(one, other, lines.text)
            ):
                yield Partial(stated=unhedged(one), body=unhedged(other))


def _are_of_one(one: Slot, other: Slot, text: str) -> bool:
    """Whether both bound what one noun counts, told the same way: not "seats up to 50 people. More than 50 people died"."""
    told = _noun(one, text)
    return told != "" and told == _noun(other, text)


def _noun(slot: Slot, text: str) -> str:
    """The noun right before a limit, with the word that leads from it to one that no preposition tells; or the "if" of a condition."""
    start = slot.quantity.start
    led = _BARE if slot.quantity.text.lower().startswith(_PREPOSITIONS) else _LED
    found = led.search(text[max(0, start - _NEAR) : start].lower())
    return found[1] if found is not None else ""


_PREPOSITIONS, _NEAR = ("over ", "under ", "above ", "below "), 60
_LED = lazily(r"\b([a-z]+s (?:of|with|from|for|worth|aged|in)|if|unless) $")
_BARE = lazily(r"\b([a-z]+s(?: (?:of|with|from|for|worth|aged|in))?|if|unless) $")
