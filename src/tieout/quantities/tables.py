"""What stage tables gives, in the shape that reading needs: printed names, currency marks, the choice among several currencies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tieout.quantities.names import Name
from tieout.tables import currencies, units

#: Names of money that are units of weight, too; `units.choose` decides.
_BOTH = frozenset(("pound", "pounds", "dram", "drams"))


def printed_names() -> Iterator[tuple[str, bool, Name]]:
    """Each printed name of a unit or currency, whether it is a word in any case, and what it stands for; money last, so that it wins."""
    for unit in units.printed_names():
        kind = units.kind(unit.units[0]) or "measure"
        yield unit.printed, not unit.symbol, Name(kind, unit.units[0], unit.weak, 1.0, unit.units)
    yield "'", False, Name("measure", "foot", True)
    for money in currencies.printed_names():
        if money.printed in _BOTH or (money.printed.isupper() and money.weak):
            continue
        code = preferred(money.codes)
        if money.codes and not (money.weak and len(money.printed) < 3 and money.printed != "p"):
            if money.printed in _LOWER:
                yield money.printed.lower(), False, Name("currency", code)
                yield "M" + money.printed, False, Name("currency", code, False, 1e6)
            yield money.printed, not money.symbol, Name("currency", code, money.weak, money.scale, money.codes)
        elif not money.codes:
            yield money.printed, not money.symbol, Name("currency", "cent", money.weak, 1.0, ())


def preferred(codes: tuple[str, ...]) -> str:
    """The likeliest currency of several that share a name: one in use today, unless none is."""
    living = [code for code in codes if (known := currencies.currency(code)) and known.last is None]
    return living[0] if living else codes[0] if codes else ""


_LOWER = frozenset(("USD", "EUR", "GBP", "CNY", "JPY", "AUD", "CAD", "CHF", "HKD", "INR"))


@cache
def candidates(mark: str) -> tuple[str, ...]:
    """The currencies that a mark is used for: "$" is one of many dollars."""
    money = currencies.find(mark)
    return money.codes if money else ()


@cache
def marks() -> dict[str, str]:
    """Currency mark as printed before a number, in lower case -> ISO code."""
    found: dict[str, str] = {}
    for money in currencies.printed_names():
        if money.symbol and money.codes and money.scale == 1.0 and " " not in money.printed:
            found.setdefault(money.printed.lower(), preferred(money.codes))
    for mark in [mark for mark in found if mark.endswith("$") and len(mark) > 1 and mark[:-1].isalpha()]:
        found.setdefault("$" + mark[:-1], found[mark])
    for code in [code for code in found if code.isalpha() and len(code) == 3]:
        found.setdefault(code + "$", found[code])
    return found
