"""The outside sources that a settings file declares: `[[sources]]`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tieout.ledger.outside.model import PARTS, TIMEOUT, Declared
from tieout.rules.place import Place
from tieout.settings.globs import globs
from tieout.settings.page import Page

#: The keys of a source: for all, and for one of each sort.
SHARED = ("name", "unit")
OF_SORT: Mapping[str, tuple[str, ...]] = {
    "file": ("file", "keys", "value", "sheet", "separator"), "glob": ("glob",), "command": ("command", "timeout"),
}  # fmt: skip
KEYS = (*SHARED, *(key for keys in OF_SORT.values() for key in keys))

#: Seconds; no command may take longer.
LONGEST = 3600


def sources(page: Page, folder: str, value: Any) -> tuple[Declared, ...]:
    """The sources that are right; each mistake is kept on the page, and what it is at is left out."""
    found: dict[str, Declared] = {}
    for at, one in page.list_(("sources",), value):
        table = page.table(at, one)
        made = _source(page, folder, at, table) if isinstance(one, dict) else None
        if made and made.name in found:
            page.wrong((*at, "name"), f"there are two sources {made.name!r}", "give each a name of its own")
        elif made:
            found[made.name] = made
    return tuple(found.values())


def as_set(source: Declared) -> Iterator[tuple[str, Any]]:
    """The keys of a source that are set, in the order in which they are told."""
    for key in KEYS:
        value = getattr(source, key)
        if value and not (key == "timeout" and (not source.command or value == TIMEOUT)):
            yield key, dict(value) if isinstance(value, Mapping) else list(value) if isinstance(value, tuple) else value


def _source(page: Page, folder: str, at: Place, table: Mapping[str, Any]) -> Declared | None:
    before = len(page.mistakes)
    page.only(at, table, KEYS)
    sorts = [sort for sort in OF_SORT if sort in table]
    if len(sorts) != 1:
        told = f"has {' and '.join(map(repr, sorts))}" if sorts else "has none of 'file', 'glob' and 'command'"
        page.wrong(at, f"the source {told}", "write one of them", value=False)
        return None
    for key in set(table) & set(KEYS) - {*SHARED, *OF_SORT[sorts[0]]}:
        page.wrong((*at, key), f"a source with {sorts[0]!r} has no {key!r}", "take it out", value=False)
    for key in ("name", *(("keys", "value") if sorts == ["file"] else ())):
        if key not in table:
            page.wrong(at, f"the key {key!r} is missing", _INSTEAD[key], value=False)
    texts: dict[str, Any] = {
        key: page.text_of((*at, key), table[key])
        for key in ("name", "file", "value", "unit", "sheet", "separator")
        if key in table
    }
    lists: dict[str, Any] = {key: _strings(page, (*at, key), table[key]) for key in ("glob", "command") if key in table}
    keys = _keys(page, (*at, "keys"), table["keys"]) if "keys" in table else {}
    if len(texts.get("separator") or ",") != 1 or texts.get("separator") in ('"', "\n", "\r"):
        page.wrong((*at, "separator"), "separator is not one character", 'write separator = ";"')
    timeout = page.number((*at, "timeout"), table["timeout"], 0.1, LONGEST) if "timeout" in table else TIMEOUT
    if len(page.mistakes) > before:
        return None
    return Declared(**texts, **lists, folder=folder, keys=keys, timeout=timeout or TIMEOUT, place=_places(page, at))


_INSTEAD = {
    "name": 'write name = "firms", by which claims call it',
    "keys": 'write keys = {Year = "period", Province = "place"}: which part of a claim each column names',
    "value": 'write value = "Firms": the column that holds the figure',
}


def _strings(page: Page, at: Place, value: Any) -> tuple[str, ...]:
    """A list of texts; of one glob, the text alone, too. A command line in one text would need a shell."""
    if at[-1] == "glob" and isinstance(value, str):
        value = [value]
    found = page.texts(at, value)
    if at[-1] == "glob" and found:
        globs(page, at, found)
    if not found and isinstance(value, list) and not value:
        page.wrong(at, f"{at[-1]} is empty", f'write {at[-1]} = ["…"]')
    return found


def _keys(page: Page, at: Place, value: Any) -> Mapping[str, str]:
    """Column -> part of a claim; a list holds columns that are called like the parts."""
    if isinstance(value, list):
        names = page.texts(at, value)
        found = {name: page.choice((*at, k), name.lower(), PARTS) for k, name in enumerate(names)}
    else:
        found = {str(name): page.choice((*at, name), part, PARTS) for name, part in page.table(at, value).items()}
    if not value:
        page.wrong(at, "keys is empty", _INSTEAD["keys"])
    return found


def _places(page: Page, at: Place) -> Callable[..., tuple[str, int, int]]:
    """Where the value of a key of the source stands, or a key below it: asked for when a mistake is told."""
    return lambda key, *below: (page.shown, *page.place((*at, key, *below), value=not below))
