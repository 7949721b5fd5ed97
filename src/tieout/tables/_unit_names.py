"""Printed names of units out of CLDR and pint, as pairs (printed name, canonical unit)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LOCALES = ("en", "en_GB", "en_AU", "en_CA")
IRREGULAR = {"foot": "feet", "inch": "inches", "lux": "lux", "hertz": "hertz", "millennium": "millennia"}


def from_cldr(special: dict[str, str | None], registry: Any) -> Iterator[tuple[str, str]]:
    """(printed name, unit) out of the English locales; `special`: ids that are not word for word pint's."""
    from babel import Locale

    for tag in LOCALES:
        patterns = Locale.parse(tag)._data["unit_patterns"]
        for key in patterns:
            unit = None if key.endswith("-person") else special[key] if key in special else _translated(key, registry)
            if not unit:
                continue
            for style in patterns[key].values():
                for plural in ("one", "other"):
                    name = style.get(plural, "").replace("{0}", "").strip(" \u00a0\u202f")
                    if name:
                        yield name.replace("\u00a0", " "), unit


def _translated(key: str, registry: Any) -> str:
    """A CLDR id in pint's words: `speed-meter-per-second` -> `meter / second`; "" for a unit that pint does not know."""
    from pint import UndefinedUnitError

    name = key.partition("-")[2]
    parts = []
    for part in name.split("-per-"):
        power = {"square": " ** 2", "cubic": " ** 3"}.get(part.split("-")[0], "")
        plain = part.partition("-")[2] if power else part
        try:
            parts.append(str(registry.parse_units(plain.replace("-", "_"))) + power)
        except UndefinedUnitError:
            return ""
    return " / ".join(parts)


def from_pint(data: dict[str, Any], registry: Any) -> Iterator[tuple[str, str]]:
    """(printed name, unit) of the units that `data` lists, with the prefixes that print puts before them."""
    units = registry._units
    for unit in [*data["pint"], *data["names"], *data["prefixed"]]:
        if unit in units and unit == units[unit].name:
            yield from _called(units[unit], "", "", unit)
    for unit, prefixes in data["prefixed"].items():
        for prefix in prefixes:
            symbol = registry._prefixes[prefix].symbol
            yield from _called(units[unit], prefix, symbol, prefix + unit)
            if symbol == "µ":
                yield from _called(units[unit], prefix, "μ", prefix + unit)


def _called(definition: Any, prefix: str, symbol: str, unit: str) -> Iterator[tuple[str, str]]:
    """Long names in singular and plural, and the symbol, as pint has them."""
    for name in (definition.name, *definition.aliases):
        if prefix and name == "octet":
            continue
        if re.fullmatch(r"[a-z_]{3,}", name) and not (prefix and len(name) < 4 and name not in ("bit", "bar", "ohm")):
            for form in (name, _plural(name)) if len(name) > 3 or prefix or name in ("ohm", "erg", "amp") else (name,):
                yield prefix + form.replace("_", " "), unit
        elif not prefix and name.isalpha() and len(name) < 4:
            yield name, unit
    if definition.defined_symbol and "_" not in definition.symbol:
        yield symbol + definition.symbol, unit


def _plural(name: str) -> str:
    head, _, last = name.rpartition("_")
    if last in IRREGULAR:
        return f"{head}_{IRREGULAR[last]}".lstrip("_")
    if last.endswith(("s", "feet", "millennia")):
        return name
    return name[:-1] + "ies" if re.search(r"[^aeiou]y$", name) else name + "s"


def powers(lengths: list[str], registry: Any) -> Iterator[tuple[str, str]]:
    """(printed name, unit) of areas and volumes."""
    for length in lengths:
        symbol = registry.get_symbol(length)
        for word, short, power, sign in (("square", "sq", 2, "²"), ("cubic", "cu", 3, "³")):
            unit = f"{length} ** {power}"
            for form in (length, _plural(length)):
                yield f"{word} {form}", unit
                yield f"{short}. {form}", unit
                yield f"{short} {form}", unit
            for own in {symbol, symbol.replace("µ", "u")}:
                for name in (
                    f"{short} {own}",
                    f"{short}. {own}",
                    f"{short}.{own}",
                    f"{own}{power}",
                    f"{own}{sign}",
                    f"{own}^{power}",
                ):
                    yield name, unit
