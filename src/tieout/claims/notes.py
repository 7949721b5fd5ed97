"""The values of a claims file's keys, each looked at for its kind, and the mistakes found so far."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from tieout.claims.record import CLAIM_KEYS
from tieout.claims.tree import Node
from tieout.errors import ClaimsError

#: So many unknown keys of a file are told one by one, the others by their number.
UNKNOWN = 20


class Notes:
    """The mistakes of one file; a value that is none of its kind is noted, and read as nothing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.errors: list[ClaimsError] = []
        self.untold: list[Node] = []
        self.unknown = 0

    @property
    def wrong(self) -> int:
        """How many mistakes there are so far, told or only counted."""
        return len(self.errors) + len(self.untold)

    def more(self) -> list[ClaimsError]:
        """One line for the unknown keys that are told by none of their own, at the first of them."""
        if not self.untold:
            return []
        number = len(self.untold)
        told = f"… and {number:,} more unknown key{'s' * (number > 1)}"
        return [self.error(self.untold[0], told, f"write only {', '.join(CLAIM_KEYS)} in a claim")]

    def text(self, node: Node, key: str) -> str:
        part = node.value.get(key)
        if part is None or part.value is None:
            return ""
        if not isinstance(part.value, str):
            self.note(part, f"'{key}' is no text", f"put it in quotes: {key}: '…'")
            return ""
        return part.value

    def number(self, node: Node, key: str) -> float | None:
        part = node.value.get(key)
        if part is None or part.value is None:
            return None
        if isinstance(part.value, bool) or not isinstance(part.value, (int, float)):
            self.note(part, f"'{key}' is no number", f"write '{key}: 2650000.0', without unit or grouping")
            return None
        try:
            number = float(part.value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            self.note(part, f"'{key}' is no finite number", "leave the key out where an end is open")
            return None
        return number

    def ordinal(self, node: Node, key: str) -> int:
        part = node.value.get(key)
        if part is None or part.value is None:
            return 0
        if not isinstance(part.value, int) or isinstance(part.value, bool) or part.value < 1:
            self.note(
                part, f"'{key}' is no place in a row", f"write '{key}: 2' for the second figure that is printed so"
            )
            return 0
        return part.value

    def flag(self, node: Node, key: str) -> bool:
        part = node.value.get(key)
        if part is None or part.value is None:
            return False
        if not isinstance(part.value, bool):
            self.note(part, f"'{key}' is neither true nor false", f"write '{key}: true', or leave it out")
        return part.value is True

    def date(self, node: Node, key: str) -> date | None:
        part = node.value.get(key)
        if part is None or part.value is None:
            return None
        if isinstance(part.value, datetime) or not isinstance(part.value, date):
            self.note(part, f"'{key}' is no date", f"write '{key}: 2021-04-13'")
            return None
        return part.value

    def one_of(self, node: Node, key: str, allowed: Sequence[str], default: str) -> str:
        value = self.text(node, key)
        if key in node.value and node.value[key].value is None:
            self.note(node.value[key], f"'{key}' is empty", f"write one of {', '.join(allowed)}, in quotes")
        if value and value not in allowed:
            self.note(node.value[key], f"'{key}' is '{value[:40]}'", f"write one of {', '.join(allowed)}")
        return value or default

    def known(self, node: Node, allowed: Sequence[str]) -> None:
        for key in (key for key in node.keys if key.value not in allowed):
            self.unknown += 1
            if self.unknown > UNKNOWN:
                self.untold.append(key)
            else:
                close = get_close_matches(key.value[:60], allowed, n=1)
                self.note(
                    key,
                    f"unknown key '{key.value[:60]}'",
                    f"write {close[0] if close else 'one of ' + ', '.join(allowed)}",
                )

    def note(self, node: Node, message: str, instead: str) -> None:
        self.errors.append(self.error(node, message, instead))

    def error(self, node: Node, message: str, instead: str) -> ClaimsError:
        return ClaimsError(message, path=self.name, line=node.line, column=node.column, instead=instead)


def plain(node: Node | None) -> Any:
    """The value of a key that may be missing."""
    return node.value if node else None
