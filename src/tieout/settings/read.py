"""A settings file as plain data. Reading TOML takes a while, so what has been read is remembered."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from tieout.cache import remembered
from tieout.errors import OptionError
from tieout.patterns import lazily

#: How a line may begin that opens the table: [tool.tieout], tool.tieout.rules = …, [tool], tool = {…}.
_TABLE = lazily(r"""^\s*\[{0,2}\s*["']?tool["']?\s*(?:\.\s*["']?tieout\b|[\]=])""", re.MULTILINE)
_AT = lazily(r" \(at line (\d+), column (\d+)\)$")


def content(file: str, shown: str) -> str:
    """The text of a file. Raises OptionError, with its place where it is no UTF-8."""
    data = b""
    try:
        with open(file, "rb") as stream:
            data = stream.read()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except IsADirectoryError:
        raise OptionError("is a folder", path=shown, instead="a settings file is expected here") from None
    except OSError as error:
        raise OptionError(f"cannot be read: {error.strerror}", path=shown) from None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = _end(before)
        raise OptionError("is not UTF-8", path=shown, line=line, column=column, instead="save it as UTF-8") from None


def tables(text: str, shown: str, inside: tuple[str, ...]) -> Any:
    """The value that the keys `inside` lead to in a TOML text; None where they lead nowhere. Raises OptionError for broken TOML."""
    if inside and not ("tieout" in text and _TABLE.search(text)):
        return None
    return remembered("settings", "\0".join((*inside, text)).encode(), lambda: _read(text, shown, inside))


def _read(text: str, shown: str, inside: tuple[str, ...]) -> Any:
    import tomllib

    try:
        found: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(text, shown, str(error)) from None
    except (RecursionError, ValueError) as error:
        raise _broken(text, shown, type(error).__name__) from None
    for key in inside:
        found = found.get(key) if isinstance(found, dict) else None
    return _plain(found)


def _broken(text: str, shown: str, message: str) -> OptionError:
    at = _AT.search(message)
    line, column = (int(at[1]), int(at[2])) if at else _end(text) if "at end of document" in message else (1, 1)
    what = _AT.sub("", message).removesuffix(" (at end of document)")
    return OptionError(f"broken TOML: {what}", path=shown, line=line, column=column, instead="mend the TOML")


def _end(text: str) -> tuple[int, int]:
    """Line and column behind a text."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _plain(value: Any) -> Any:
    """The value with dates and times as texts: no key has one."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, (date, datetime, time)) else value
