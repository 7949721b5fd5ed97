"""Units as CLDR, pint and units.yaml give them: the source of units.tsv and unit_names.tsv."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tieout.tables._unit_names import from_cldr, from_pint, powers

UNITS_HEAD = (
    "# unit\tkind\tdimension in SI base units\tfactor\toffset; "
    "one unit is `factor` base units; a level has `offset` added\n"
)
NAMES_HEAD = (
    "# printed name\tw: word, any case, s: symbol, as written; +: weak, only right after a number\tcandidate units\n"
)
BRITISH = (("meter", "metre"), ("liter", "litre"))
#: (printed name, "w" or "s") -> candidate units, the likeliest first.
Names = dict[tuple[str, str], list[str]]


def unit_tables(additions: Path) -> dict[str, str]:
    """The content of the two unit tables, by file name."""
    data = yaml.safe_load(additions.read_text(encoding="utf-8"))
    registry = _registry(data["define"])
    names = _names(data, registry)
    units = sorted({atom for candidates in names.values() for unit in candidates for atom in atoms(unit)})
    weak = {_key(name, data["words"])[0] for name in data["weak"]}
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
    kind = "duration" if str(step.units) == "second" else "measure"
    return f"{name}\t{kind}\t{step.units}\t{float(step.magnitude)!r}\t{float(zero.magnitude)!r}\n"


def _names(data: dict[str, Any], registry: Any) -> Names:
    own: Names = {}
    for unit, printed in data["names"].items():
        for name in printed:
            _add(own, name, unit, data["words"])
    taken, found, skip = {name for name, _ in own}, Names(), set(data["skip"])
    for source in (from_cldr(data["cldr"], registry), from_pint(data, registry), powers(data["squared"], registry)):
        for name, unit in source:
            if name not in skip and _key(name, data["words"])[0] not in taken:
                _add(found, name, unit, data["words"])
    return {**found, **own}


def _add(table: Names, name: str, unit: str, words: list[str]) -> None:
    for spelling in (name, *_british(name)):
        candidates = table.setdefault(_key(spelling, words), [])
        if unit not in candidates:
            candidates.append(unit)


def _key(name: str, words: list[str]) -> tuple[str, str]:
    """How a name is looked up: a word in lower case with spaces for hyphens, or a symbol as it is."""
    if re.fullmatch(r"[a-z]+(?:[ -][a-z0-9/]+)*", name) and (len(name) > 4 or name in words):
        return name.lower().replace("-", " "), "w"
    return name, "s"


def _british(name: str) -> Iterator[str]:
    for american, british in BRITISH:
        if american in name:
            yield name.replace(american, british)
