"""The keys of a settings file: what each may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tieout.rules.place import Place
from tieout.settings.page import Page

#: Gives a checked value, or None and a mistake on the page.
Check = Callable[[Page, Place, Any], Any]

_LONGEST_WINDOW = 3660
_WIDEST = 50.0
_LOOSEST = 10.0
BILLIONS = (1e9, 1e12)
TONS = ("metric_ton", "short_ton", "long_ton")


def _tolerance(page: Page, at: Place, value: Any) -> Any:
    return page.number(at, value, 0, _LOOSEST)


def _window(page: Page, at: Place, value: Any) -> Any:
    return page.number(at, value, 1, _LONGEST_WINDOW, whole=True)


def _margin(page: Page, at: Place, value: Any) -> Any:
    return page.number(at, value, 0, _WIDEST)


def _day_first(page: Page, at: Place, value: Any) -> Any:
    if isinstance(value, bool):
        return value
    page.wrong(at, "day-first is neither true nor false", "write true for 3 April as 03/04, false for 04/03")
    return None


def _dollar(page: Page, at: Place, value: Any) -> Any:
    from tieout.tables import currencies

    known = dict.fromkeys((*currencies.candidates("$"), *currencies.candidates("dollars")))
    return page.choice(at, value, known) or None


def _ton(page: Page, at: Place, value: Any) -> Any:
    return page.choice(at, value, TONS) or None


def _billion(page: Page, at: Place, value: Any) -> Any:
    if value in BILLIONS and not isinstance(value, bool):
        return float(value)
    page.wrong(at, "billion is neither 1e9 nor 1e12", "write 1e9, or 1e12 for the long scale")
    return None


#: Keys that an override may have, too, by the names of the fields of Conventions.
CONVENTIONS: Mapping[str, Check] = {
    "tolerance": _tolerance, "currency-window": _window, "currency-margin": _margin, "day-first": _day_first, "dollar": _dollar, "ton": _ton,
    "billion": _billion,
}  # fmt: skip
SHARED = (*CONVENTIONS, "severity")
TOP = ("rules", "rule-set", "exclude", "baseline", *SHARED, "overrides", "sources")
OVERRIDE = ("files", *SHARED)


def conventions(page: Page, at: Place, table: Mapping[str, Any]) -> dict[str, Any]:
    """The conventions that a table sets and that are right, by the names of their fields."""
    found = {key: check(page, (*at, key), table[key]) for key, check in CONVENTIONS.items() if key in table}
    return {key.replace("-", "_"): value for key, value in found.items() if value is not None}
