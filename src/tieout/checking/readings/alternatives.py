"""What looks like one measurement in two units, and is two: sizes to choose from, and a measurement of another thing in brackets."""

from __future__ import annotations

from math import log10

from tieout.checking.compact.brackets import opened_before
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import is_verb
from tieout.checking.readings.bind import sides
from tieout.checking.readings.reading import Reading
from tieout.tables import units

#: Two sizes that are as near to one another as this are one size told twice, and one of the figures may be a slip.
_SLIP = 1.2
_JOINTS = (["or"], ["-"], ["–"], ["—"], ["/"], ["each", "("], ["apiece", "("])
_SIGNS = frozenset("+-−–^*×/")


def are_sizes(reading: Reading, line: Line) -> bool:
    """'a 900 MHz or 2.4 GHz phone', 'in bags of 500 g or 2 kg': units of one system that a bare "or" joins are sizes to choose from, and with a
    dash a range or a difference ("64 TB - 128 MB")."""
    pair = sides(reading)
    if pair is None or pair[0].kind != "measure" or pair[0].line != pair[1].line:
        return False
    given, stated = pair
    if [t.text for t in line.tokens[given.at + 1 : stated.at]] not in _JOINTS:
        return False
    (mine, factor, _), (other, divisor, _) = units.scale(given.unit), units.scale(stated.unit)
    a, b = (given.quantity.value or 0) * factor, (stated.quantity.value or 0) * divisor
    return mine == other and _of_one_system(factor / divisor) and not (a > 0 < b and 1 / _SLIP < a / b < _SLIP)


def _of_one_system(ratio: float) -> bool:
    """Whether so many of one unit make another by definition: 1,000 grams, 12 inches; a foot is no whole number of centimetres."""
    many = max(ratio, 1 / ratio)
    return abs(log10(many) - round(log10(many))) < _EXACT or abs(many - round(many)) < _EXACT * many


_EXACT = 1e-9


def is_of_another_thing(reading: Reading, line: Line) -> bool:
    """'a file of 2 GB led to a leak (over 90 GB)': a verb parts the brackets from the measurement before; 'to 1 GB (2^30 - 1 bytes)': they
    hold a sum."""
    pair = sides(reading)
    if pair is None or pair[0].kind != "measure" or "inside" not in pair[1].tags or pair[0].line != pair[1].line:
        return False
    given, stated = pair
    opened = opened_before(line, stated.at, given.at)
    return any(is_verb(line, k) for k in range(given.at + 1, opened)) or _is_summed(line.tokens[opened + 1 : stated.at])


def _is_summed(before: list[Token]) -> bool:
    """Whether a sign joins a figure to what stands before it in its brackets, another figure among it."""
    return len(before) > 1 and before[-1].text in _SIGNS and any(c.isdigit() for c in before[-2].text[-2:])


def counts_occasions(reading: Reading, line: Line) -> bool:
    """'The siren went 212 times, 12 times more than the 200 of May': such times are occasions, where the levels are that many apart."""
    later, base, stated = (reading.bound.get(role) for role in ("later", "base", "stated"))
    if not isinstance(later, Slot) or not isinstance(base, Slot) or not isinstance(stated, Slot):
        return False
    apart = (later.quantity.value or 0.0) - (base.quantity.value or 0.0)
    return stated.kind == "multiple" and stated.line == line.number and apart > 1 and apart == stated.quantity.value
