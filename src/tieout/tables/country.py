"""The country an article is written for, and what it makes of names that differ by country: ton, gallon, degrees."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.tables import currencies

#: Units that these countries mean by a bare name, where it has several (ISO 3166).
_AMERICAN = frozenset({"US", "PR", "LR"})
_IMPERIAL = frozenset({"GB", "IE", "IM", "JE", "GG", "MT", "CY", "CA"})
_FAHRENHEIT = _AMERICAN | {"BS", "BZ", "KY", "PW", "FM", "MH", "GU", "VI", "AS", "MP"}
_STATED = lazily(r"in (?<=\bin )((?:[A-Z][\w.]+ ){1,3}?)(dollars|pounds|pesos|rupees|francs)\b")
#: Of what that is said, before it.
_OF_FIGURES = lazily(r"\b(?i:figures?|amounts?|prices?|sums?|values?|results|dollars)\b[^.\n]{0,40}$")
_TAG = lazily(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})\b")


def of_article(language: str, text: str = "") -> str:
    """The country (ISO 3166) that a language tag ("en-AU") or a line ("figures in Canadian dollars") names, or ""."""
    tag = _TAG.match(language)
    if tag:
        return tag[1].upper()
    for stated in _STATED.finditer(text):
        if _OF_FIGURES.search(text, max(0, stated.start() - 48), stated.start()):
            return _country(stated[1] + stated[2])
    return ""


def prefer(units: tuple[str, ...], country: str) -> tuple[str, ...]:
    """The candidate units of a bare name, those first that the country means: a ton is short in the United States."""
    if country in _AMERICAN:
        return tuple(
            sorted(units, key=lambda unit: unit.startswith(("imperial_", "metric_", "long_")) or "imperial" in unit)
        )
    if country in _IMPERIAL:
        return tuple(sorted(units, key=lambda unit: (_rank(unit, units), units.index(unit))))
    return units


def degrees(country: str) -> str:
    """The scale that bare degrees of temperature are on."""
    return "degree_Fahrenheit" if country in _FAHRENHEIT else "degree_Celsius"


def _rank(unit: str, units: tuple[str, ...]) -> int:
    if any("imperial" in other for other in units):
        return 0 if "imperial" in unit else 1
    return 1 if unit == "short_ton" else 0


def _country(money: str) -> str:
    codes = currencies.candidates(money)
    return currencies.home(codes[0]) if len(codes) == 1 else ""
