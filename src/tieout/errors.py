"""What goes wrong with a user's own file or option. Each says where it is and what to write instead.

    TieoutError
    └── UserError          a file or option of the user's; prints as path:line:column: message; instead
        ├── ArticleError   an article that cannot be read: missing, a folder, binary, empty
        ├── RuleError      a rule file: broken YAML, an unknown key, an unknown role
        ├── ClaimsError    a claims file: broken YAML, an unknown key, a duplicate id
        └── OptionError    a command line option, a setting or an argument

Trouble with what an article *says* is a Finding, and what a rule would not judge is a Declined: both are data, never raised.
A message quotes the user's file or option, never the text of an article: articles may be under embargo.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class TieoutError(Exception):
    """The root of everything that tieout raises on purpose."""


class UserError(TieoutError):
    """A mistake in a user's file or option.

    message  what is wrong, in one line
    path     the file, as the user wrote it; "" where there is none
    line     from 1, where known
    column   from 1, where known
    instead  what to write instead, or ""
    """

    def __init__(
        self, message: str, *, path: object = "", line: int | None = None, column: int | None = None, instead: str = ""
    ) -> None:
        self.message = message
        self.path = str(path)
        self.line = line
        self.column = column
        self.instead = instead
        super().__init__(str(self))

    @property
    def place(self) -> str:
        """`path`, `path:line` or `path:line:column`, as far as known."""
        parts = [self.path] if self.path else []
        parts += [str(number) for number in (self.line, self.column) if number is not None]
        return ":".join(parts)

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        text = f"{text}; {self.instead}" if self.instead else text
        return " ".join(text.split())


class ArticleError(UserError):
    """An article that cannot be read."""


class RuleError(UserError):
    """A mistake in a rule file."""


class ClaimsError(UserError):
    """A mistake in a claims file."""


class OptionError(UserError):
    """A mistake in an option, a setting or an argument."""


#: Of more names only so many are told.
_LISTED = 40


def near(value: Any, known: Iterable[str], word: str) -> str:
    """What to write instead: the nearest of the names that there are, or all of them."""
    import difflib

    names = tuple(known)
    listed = ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
    found = difflib.get_close_matches(str(value), names, 1)
    return f"did you mean {found[0]!r}?" if found else f"{word} one of {listed}"


__all__ = ["ArticleError", "ClaimsError", "OptionError", "RuleError", "TieoutError", "UserError", "near"]
