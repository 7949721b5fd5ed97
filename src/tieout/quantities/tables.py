"""What stage tables gives, in the shape that reading needs: printed names, currency marks, the choice among several currencies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tieout.quantities.name import Name, Source
from tieout.tables import currencies, units

#: Names of money that are units of weight, too; `units.choose` decides.
_BOTH = frozenset(("pound", "pounds", "dram", "drams"))


def sources() -> Iterator[tuple[str, Source]]:
    """Each printed name of a unit or currency (words in lower case) and the row that `meaning` reads; money last, so that it wins."""
    yield from units.rows()
    yield "'", ("measure", "foot", True)
    yield "''", ("measure", "inch", True)
    for printed, row in currencies.rows():
        if (
            printed in _BOTH
            or printed[-1] == "/"
            or ("+\t" in row and not _stands(printed) and currencies.read(row).codes)
        ):
            continue
        if printed in TYPED:
            yield printed.lower(), ("currency", printed)
            yield "M" + printed, ("currency", printed, False, 1e6)
        yield printed, row


def meaning(source: Source | units.Name | currencies.Money) -> Name:
    """What a row of the tables says as a name; a row of units has three cells, one of money four."""
    if isinstance(source, str):
        source = units.read(source) if source.count("\t") == 2 else currencies.read(source)
    if isinstance(source, units.Name):
        return Name(units.kind(source.units[0]) or "measure", source.units[0], source.weak, 1.0, source.units)
    if not isinstance(source, currencies.Money):
        return Name(*source)
    if not source.codes:
        return Name("currency", "cent", source.weak)
    return Name("currency", preferred(source.codes), source.weak, source.scale, source.codes)


def _stands(printed: str) -> bool:
    """Whether a weak name of money is one behind a number: no letter that a unit has."""
    return len(printed) > 2 or printed in _BEHIND


#: Codes that are words where a headline is in capitals.
_ENGLISH = frozenset(("ALL", "BAD", "BAN", "TOP", "TRY", "PEN", "MAD", "SOS", "COP", "CUP", "MOP", "BOB", "CLE"))
#: Short names of money that print puts behind the number.
_BEHIND = frozenset(("p", "kr", "Kr", "DM", "Rp", "TL", "RM", "zl", "zł", "KD", "FF", "lv"))


@cache
def preferred(codes: tuple[str, ...]) -> str:
    """The likeliest currency of several that share a name: one in use today, unless none is."""
    living = [
        code for code in codes if (known := currencies.currency(code)) and known.last is None and code not in _MINOR
    ]
    return living[0] if living else codes[0] if codes else ""


def current(codes: tuple[str, ...], year: int) -> str:
    """The likeliest of several currencies in a year (or the three years behind its end); "" where none was in use."""
    for code in codes:
        known = currencies.currency(code)
        if known and (known.first or 0) <= year <= (known.last + 3 if known.last else year):
            return code
    return ""


#: Currencies of few people that share the name of a great one of the past.
_MINOR = frozenset(("XCG", "CVE", "BAM"))


#: Codes that people type small, too ("10 usd"), and with an M for million ("120 MEUR"): those that are no words and no short names of anything else.
TYPED = frozenset(
    "USD EUR GBP CNY JPY AUD CAD CHF HKD INR NZD SGD SEK NOK DKK KRW BRL MXN ZAR PLN CZK HUF THB MYR TWD AED PKR".split()
)


@cache
def _marks_as_written() -> frozenset[str]:
    return frozenset(money.printed for money in currencies.symbols() if money.scale == 1.0)


def is_word(code: str) -> bool:
    """Whether a code is an English word in capitals ("25 TRY")."""
    return code in _ENGLISH


def stands_joined(letters: str) -> bool:
    """Whether letters right before digits are money ("USD50", "RM5", "Rs500"), and no part of a name ("COP26", "RP2")."""
    return letters in _marks_as_written() and letters not in _ENGLISH and len(letters) > 1


@cache
def candidates(mark: str) -> tuple[str, ...]:
    """The currencies that a mark is used for: "$" is one of many dollars."""
    money = currencies.find(mark)
    return money.codes if money else ()


@cache
def marks() -> dict[str, str]:
    """Currency mark as printed before a number, in lower case -> ISO code."""
    found: dict[str, str] = {}
    for money in currencies.symbols():
        if money.codes and money.scale == 1.0 and " " not in money.printed:
            found.setdefault(money.printed.lower(), preferred(money.codes))
    for mark in [mark for mark in found if mark.endswith("$") and len(mark) > 1 and mark[:-1].isalpha()]:
        found.setdefault("$" + mark[:-1], found[mark])
    for code in [code for code in found if code.isalpha() and len(code) == 3]:
        found.setdefault(code + "$", found[code])
    return found
