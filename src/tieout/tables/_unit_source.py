"""Units as CLDR, pint and units.yaml give them: the source of units.tsv and unit_names.tsv."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

UNITS_HEAD = (
    "# unit\tkind\tdimension in SI base units\tfactor\toffset; "
    "one unit is `factor` base units; a level has `offset` added\n"
)
NAMES_HEAD = (
    "# printed name\tw: word, any case, s: symbol, as written; +: weak, only right after a number\tcandidate units\n"
)
LOCALES = ("en", "en_GB", "en_AU", "en_CA")
BRITISH = (("meter", "metre"), ("liter", "litre"))
DURATION = "second millisecond minute hour day week fortnight month quarter year decade century millennium"
SHORT_WORDS = (
    "foot feet inch mile yard acre week hour day days year ton tons pint cup cups volt watt gram bit bits byte kilo "
    "knot mole bar bars mu jin lux dram gill peck tael amp amps"
)
IRREGULAR = {"foot": "feet", "inch": "inches", "lux": "lux", "hertz": "hertz", "millennium": "millennia"}


def unit_tables(additions: Path) -> dict[str, str]:
    """The content of the two unit tables, by file name."""
    data = yaml.safe_load(additions.read_text(encoding="utf-8"))
    registry = _registry(data["define"])
    names = _names(data, registry)
    units = sorted({atom for candidates in names.values() for unit in candidates for atom in atoms(unit)})
    weak = {_key(name) for name in data["weak"]}
    named = [
        f"{name}\t{how}{'+' if name in weak else ''}\t{'|'.join(candidates)}\n"
        for (name, how), candidates in sorted(names.items())
    ]
    return {
        "units.tsv": UNITS_HEAD + "".join(_unit_row(unit, registry) for unit in units),
        "unit_names.tsv": NAMES_HEAD + "".join(named),
    }


def atoms(unit: str) -> list[str]:
    """The plain units that an expression such as "meter ** 3 / day" is made of."""
    return [word for word in re.split(r" [*/] | \*\* \d+", unit) if word]


def _registry(definitions: list[str]) -> Any:
    import pint

    logging.getLogger("pint").setLevel(logging.ERROR)
    registry: Any = pint.UnitRegistry()
    for line in definitions:  # a name that pint has otherwise (decade is a logarithm there) is forgotten first
        registry._units.pop(line.partition(" ")[0], None)
        registry.define(line)
    registry._build_cache()
    return registry


def _unit_row(name: str, registry: Any) -> str:
    zero = registry.Quantity(0, name).to_base_units()
    step = registry.Quantity(1, f"delta_{name}" if zero.magnitude else name).to_base_units()
    kind = "duration" if name in DURATION.split() else "measure"
    return f"{name}\t{kind}\t{step.units}\t{float(step.magnitude)!r}\t{float(zero.magnitude)!r}\n"


def _key(name: str) -> str:
    return name.lower().replace("-", " ") if _is_word(name) else name


def _is_word(name: str) -> bool:
    return bool(re.fullmatch(r"[a-z]+(?:[ -][a-z0-9/]+)*", name)) and (len(name) > 4 or name in SHORT_WORDS.split())


def _names(data: dict[str, Any], registry: Any) -> dict[tuple[str, str], list[str]]:
    """(printed name, "w" or "s") -> candidate units, the likeliest first."""
    own: dict[tuple[str, str], list[str]] = {}
    for unit, printed in data["names"].items():
        for name in printed:
            _add(own, name, unit)
    found: dict[tuple[str, str], list[str]] = {}
    skip = set(data["skip"])
    for source in (_from_cldr(data["cldr"], registry), _from_pint(data, registry), _powers(data["squared"], registry)):
        for name, unit in source:
            if name not in skip and not any((_key(name), how) in own for how in "ws"):
                _add(found, name, unit)
    return {**found, **own}


def _add(table: dict[tuple[str, str], list[str]], name: str, unit: str) -> None:
    for spelling in {name, *_british(name)}:
        candidates = table.setdefault((_key(spelling), "w" if _is_word(spelling) else "s"), [])
        if unit not in candidates:
            candidates.append(unit)


def _british(name: str) -> Iterator[str]:
    for american, british in BRITISH:
        if american in name:
            yield name.replace(american, british)


def _from_cldr(special: dict[str, str | None], registry: Any) -> Iterator[tuple[str, str]]:
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
    """A CLDR id in pint's words: `speed-meter-per-second` -> `meter / second`."""
    name = key.partition("-")[2]
    parts = []
    for part in name.split("-per-"):
        power = {"square": " ** 2", "cubic": " ** 3"}.get(part.split("-")[0], "")
        plain = part.partition("-")[2] if power else part
        parts.append(str(registry.parse_units(plain.replace("-", "_"))) + power)
    return " / ".join(parts)


def _from_pint(data: dict[str, Any], registry: Any) -> Iterator[tuple[str, str]]:
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


def _powers(lengths: list[str], registry: Any) -> Iterator[tuple[str, str]]:
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
