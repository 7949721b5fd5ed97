"""A settings file looked at as a whole: what is right in it holds, and all that is wrong is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import filter as fitting
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tieout.checking.levels import LEVELS, UNUSED, Levels, numbers
from tieout.errors import UserError
from tieout.rules import Rule, load
from tieout.rules.place import Place
from tieout.settings import keys
from tieout.settings.globs import globs
from tieout.settings.model import Given, Settings, as_called
from tieout.settings.overrides import Override, Sheet
from tieout.settings.page import Page
from tieout.text.conventions import Conventions

if TYPE_CHECKING:
    from tieout.ledger.outside.model import Declared


def sheet(page: Page, folder: str, table: Mapping[str, Any], given: Given) -> Sheet:
    """The sheet of a table. Never raises: each mistake is kept, and what it is at is left out."""
    if isinstance(table.get("tool"), dict):  # as in a pyproject.toml
        page.wrong(("tool",), "[tool.tieout] is for pyproject.toml", "write the keys without it", value=False)
        table = {key: value for key, value in table.items() if key != "tool"}
    page.only((), table, keys.TOP)
    folders = page.texts(("rules",), table["rules"]) if "rules" in table else ()
    rules = _rules(page, folder, folders, given)
    exclude = page.texts(("exclude",), table["exclude"]) if "exclude" in table else ()
    excludes = globs(page, ("exclude",), exclude)
    levels = Levels(_levels(page, (), table, rules), _pin(page, table, rules))
    overrides = tuple(_overrides(page, table, rules))
    baseline = page.text_of(("baseline",), table["baseline"]) if "baseline" in table else ""
    declared = _sources(page, folder, table)
    usual = Settings(
        page.shown, folder, rules, levels, Conventions(**keys.conventions(page, (), table)),
        Path(folder) / baseline if baseline else None, exclude, folders, page.in_order(), (),
        lambda: dict(_places(page, table)), excludes, declared,
    )  # fmt: skip
    return Sheet(usual, overrides)


def _sources(page: Page, folder: str, table: Mapping[str, Any]) -> tuple[Declared, ...]:
    """The outside sources; what reads them is imported only where there are some."""
    if "sources" not in table:
        return ()
    from tieout.settings.sources import sources

    return sources(page, folder, table["sources"])


def _rules(page: Page, folder: str, folders: Sequence[str], given: Given) -> tuple[Rule, ...]:
    """The rules of the library, of the folders that the file names, and of those of the command line, as far as they can be read."""
    named = [Path(folder) / name for name in folders]
    for k, one in enumerate(named):
        if not one.is_dir():
            page.wrong(
                ("rules", k), f"there is no folder {folders[k]!r}", "name a folder that holds rule files (*.yaml)"
            )
    used: list[Path] = []
    for one in (*filter(Path.is_dir, named), *map(Path, given.rules)):
        try:
            load([one])
            used.append(one)
        except UserError as error:
            place = as_called(error.path)
            page.mistakes.append(
                type(error)(error.message, path=place, line=error.line, column=error.column, instead=error.instead)
            )
    return load(used)


def _pin(page: Page, table: Mapping[str, Any], rules: Sequence[Rule]) -> str:
    if "rule-set" not in table:
        return ""
    sets = sorted({rule.since for rule in rules} | {FIRST}, key=numbers)
    value = table["rule-set"]
    if value not in sets:
        page.wrong(
            ("rule-set",),
            f"there is no rule set {value!r}",
            f"there are {', '.join(map(repr, sets))}" if len(sets) > 1 else f"there is {sets[0]!r}",
        )
        return ""
    return str(value)


#: The rule set that the first version came with.
FIRST = "1.0"


def _levels(page: Page, at: Place, table: Mapping[str, Any], rules: Sequence[Rule]) -> tuple[tuple[str, str], ...]:
    """The severities that a table sets, in its order."""
    found = []
    place = (*at, "severity")
    for glob, level in page.table(place, table.get("severity", {})).items():
        names = [*(rule.name for rule in rules), UNUSED]
        if not fitting(names, glob):
            page.wrong((*place, glob), *_no_rule(glob, names), value=False)
        elif page.choice((*place, glob), level, LEVELS):
            found.append((glob, level))
    return tuple(found)


def _no_rule(glob: str, names: Sequence[str]) -> tuple[str, str]:
    """What is wrong with a key of [severity] that names no rule, and what may stand there: a key of another table often gets below it."""
    from difflib import get_close_matches  # only where a mistake is told

    key = next(iter(get_close_matches(glob, keys.TOP, 1, 0.8)), "")
    if key and not get_close_matches(glob, names, 1, 0.85):
        return f"[severity] holds names of rules, and {glob!r} is none", f"the key {key!r} stands above [severity]"
    found = get_close_matches(glob.strip("*"), names, 1)
    what = (
        f"did you mean {found[0]!r}?"
        if found
        else "write a rule's name ('tieout rules' lists them) or a glob such as 'table-*'"
    )
    return f"no rule is called {glob!r}", what


def _overrides(page: Page, table: Mapping[str, Any], rules: Sequence[Rule]) -> Iterator[Override]:
    if isinstance(table.get("overrides"), dict):
        page.wrong(("overrides",), "overrides is no list", "write [[overrides]], with two brackets", value=False)
        return
    for at, one in page.list_(("overrides",), table.get("overrides", [])):
        own = page.table(at, one)
        page.only(at, own, keys.OVERRIDE)
        if "files" not in own:
            page.wrong(at, "the key 'files' is missing", 'write files = ["sport/**"]', value=False)
            continue
        files = page.texts((*at, "files"), own["files"])
        yield Override(
            globs(page, (*at, "files"), files), keys.conventions(page, at, own), _levels(page, at, own, rules)
        )


def _places(page: Page, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in table:
        line, column = page.place((key,))
        yield key, f"{page.shown}:{line}:{column}"
