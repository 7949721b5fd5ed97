"""Before a fall from a smaller to a larger figure is accused: may the two be how much it falls?"""

from __future__ import annotations

from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import printed_digits
from tieout.checking.readings.reading import Reading


def told_as_range(accused: Reading, line: Line) -> bool:
    """'prices would drop from 3 to 5 percent': where two numbers of one unit, told once, rise behind a word for a fall, they may be how much."""
    if accused.anchor.formula.sign not in ("<=", ">="):
        return False
    base, new = (accused.bound.get(name) for name in ("base", "new"))
    if not isinstance(base, Slot) or not isinstance(new, Slot) or base.kind not in _UNITS:
        return False
    if min(printed_digits(slot.quantity) for slot in (base, new)) >= _TELLING or _is_of_a_level(base, line):
        return False
    together = line.text[base.quantity.end : new.quantity.start].strip() == "to"
    told_once = base.quantity.text[-1:].isdigit() and len(new.quantity.text.split()) > 1
    return together and told_once and (base.quantity.value or 0.0) < (new.quantity.value or 0.0)


def _is_of_a_level(base: Slot, line: Line) -> bool:
    """'the jobless rate dropped from 3 to 5 percent', 'declines in Holm (from 3 to 5 percent)': whether what falls is itself told in percent, or a
    bracket tells of a place where it is from one level to another."""
    ahead = line.tokens[max(0, base.at - _SUBJECT) : base.at] if base.line == line.number else []
    words = [token.text for token in ahead]
    if words[-2:] == ["(", "from"]:
        return len(ahead) > _PLACE and ahead[-_PLACE].slot < 0 and not ahead[-_PLACE].classes
    rates = [
        k
        for k, word in enumerate(words)
        if word == "rate" or (word == "rates" and words[k - 1 : k] and words[k - 1] in _RATES)
    ]
    return base.kind == "percent" and bool(rates) and not _PARTED.intersection(words[rates[-1] :])


_SUBJECT, _PLACE = 8, 3
_RATES = frozenset(
    "jobless unemployment vacancy occupancy utilization utilisation interest mortgage inflation growth operating capacity".split()
)
_PARTED = frozenset((*",;:", "and", "but", "which", "as"))


#: Of so many digits nobody tells how much a thing fell: "from 121,300 to 124,600 tonnes".
_TELLING = 4
#: Kinds whose unit is told in a word.
_UNITS = frozenset(("percent", "percentage_point", "measure", "currency"))
