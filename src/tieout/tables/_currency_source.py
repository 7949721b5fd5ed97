"""Money as CLDR and currencies.yaml name it: the source of currencies.tsv, currency_names.tsv and countries.tsv."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CURRENCIES_HEAD = "# ISO 4217 code\tfirst year in use\tlast, empty while in use\tEnglish name\n"
NAMES_HEAD = (
    "# printed name\tw: word, any case, s: symbol, as written; +: weak, only beside a number\t"
    "scale: part of one unit\tcandidate codes\n"
)
COUNTRIES_HEAD = "# ISO 3166 code\tEnglish name\tlegal tender, the present one first: code:first year-last year\n"
Names = dict[tuple[str, str], tuple[float, list[str]]]


def currency_tables(additions: Path) -> dict[str, str]:
    """The content of the three tables of money, by file name."""
    data = yaml.safe_load(additions.read_text(encoding="utf-8"))
    years = _years()
    codes = [code for code in sorted(_plurals()) if _in_use(code, data, years)]
    names = _names(data, codes, years)
    weak = set(data["weak"])
    english = _english().currencies
    rows = [f"{code}\t{_span(years.get(code, (0, 0)))}\t{_plain(english[code])}\n" for code in codes]
    named = [
        f"{name}\t{how}{'+' if name in weak else ''}\t{scale:g}\t{'|'.join(found)}\n"
        for (name, how), (scale, found) in sorted(names.items())
    ]
    return {
        "currencies.tsv": CURRENCIES_HEAD + "".join(rows),
        "currency_names.tsv": NAMES_HEAD + "".join(named),
        "countries.tsv": COUNTRIES_HEAD + "".join(_countries(codes)),
    }


def _english() -> Any:
    from babel import Locale

    return Locale("en")


def _plurals() -> dict[str, dict[str, str]]:
    return dict(_english()._data["currency_names_plural"])


def _territories() -> dict[str, Any]:
    from babel.core import get_global

    return dict(get_global("territory_currencies"))


def _years() -> dict[str, tuple[int, int]]:
    """code -> first and last year as legal tender anywhere (9999: today)."""
    years: dict[str, tuple[int, int]] = {}
    for rows in _territories().values():
        for code, start, end, _ in rows:
            first, last = years.get(code, (9999, 0))
            years[code] = min(first, start[0] if start else 0), max(last, end[0] if end else 9999)
    return years


def _in_use(code: str, data: dict[str, Any], years: dict[str, tuple[int, int]]) -> bool:
    return code not in data["leave_out"] and years.get(code, (0, 9999))[1] >= data["since"]


def _span(years: tuple[int, int]) -> str:
    return f"{years[0] or ''}\t{'' if years[1] in (0, 9999) else years[1]}"


def _plain(name: str) -> str:
    """A CLDR name without the years that it adds to old money."""
    return re.sub(r" \(.*\)", "", name)


def _names(data: dict[str, Any], codes: list[str], years: dict[str, tuple[int, int]]) -> Names:
    order = [*data["order"], *sorted(codes, key=lambda code: (years.get(code, (0, 0))[1] != 9999, code))]
    found: Names = {}
    for code in sorted(codes, key=order.index):
        for name in _cldr_names(code, data):
            _add(found, name, "w", 1.0, [code])
        for name in data["names"].get(code, ()):
            _add(found, name, "w", 1.0, [code])
        _add(found, code, "s", 1.0, [code])
    for noun, shared in data["shared"].items():
        found[noun, "w"] = (1.0, shared)
    for sign, meant in data["symbols"].items():
        found[sign, "s"] = (1.0, meant)
    for name, part in data["minor"].items():
        found.update(_minor(name, part, data))
    return found


def _add(found: Names, name: str, how: str, scale: float, codes: list[str]) -> None:
    for spelling in dict.fromkeys((name, _ascii(name))):
        key = spelling.lower().replace("-", " ") if how == "w" else spelling
        _, known = found.setdefault((key, how), (scale, []))
        known += [code for code in codes if code not in known]


def _ascii(name: str) -> str:
    return unicodedata.normalize("NFKD", name.replace("ł", "l")).encode("ascii", "ignore").decode()


def _cldr_names(code: str, data: dict[str, Any]) -> Iterator[str]:
    """Every adjective with every noun of a currency, and the noun alone: "Canadian dlrs", "dollars"."""
    forms = {_plain(name) for name in (*_plurals()[code].values(), _english().currencies[code])}
    adjectives, nouns = set(data["adjectives"].get(code, ())), set()
    for form in forms:
        adjective, _, noun = form.rpartition(" ")
        adjectives |= {adjective} - {""}
        nouns |= {noun, *data["nouns"].get(noun.lower(), ())}
    for noun in sorted(nouns):
        if code not in data["full_name_only"]:
            yield noun
        yield from (f"{adjective} {noun}" for adjective in sorted(adjectives))


def _minor(name: str, part: dict[str, Any], data: dict[str, Any]) -> Names:
    sign = not name.isascii() and not name.isalpha() or len(name.rstrip(".")) < 4 and name not in ("sen", "fen", "ore")
    found: Names = {(name if sign else name.lower(), "s" if sign else "w"): (part["scale"], part["codes"])}
    if name in ("cent", "cents", "cts", "ct"):
        for code in ("USD", "CAD", "AUD", "NZD", "HKD", "SGD"):
            for adjective in data["adjectives"][code]:
                found[f"{adjective.lower()} {name}", "w"] = (part["scale"], [code])
    return found


def _countries(codes: list[str]) -> Iterator[str]:
    names = _english().territories
    for territory, rows in sorted(_territories().items()):
        used = [(code, start, end) for code, start, end, tender in rows if tender and code in codes]
        used.sort(key=lambda row: (row[2] is not None, -(row[1] or (0,))[0]))
        spans = [f"{code}:{start[0] if start else ''}-{end[0] if end else ''}" for code, start, end in used]
        if spans and territory in names:
            yield f"{territory}\t{names[territory]}\t{'|'.join(spans)}\n"
