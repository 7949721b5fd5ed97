"""One limit told from either side: "boats of up to 1,200 tonnes may pass, those of over 1,200 tonnes must wait"."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.checking.compact.limits import are_one_limit
from tieout.checking.compact.line import Bound, Line
from tieout.checking.finders.loose import Partial
from tieout.checking.finders.same_thing import unhedged
from tieout.checking.lines import Lines


def on_either_side(line: Line, lines: Lines, number: int) -> Iterator[dict[str, Bound]]:
    """`stated` and `body`, the limit told first, and told again."""
    before = lines[number - 1] if number > 0 else None
    told = [s for s in (*(before.slots if before is not None else ()), *line.slots) if not s.context]
    for k, one in enumerate(told):
        for other in told[k + 1 :]:
            if other.line == number and are_one_limit(one.quantity, other.quantity):
                yield Partial(stated=unhedged(one), body=unhedged(other))
