"""What of remembered rules is read only where it is asked for: of their formulas an article needs few, of their examples none."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from tieout.rules.formula import Formula, parse

#: What is made out of the text of a formula, but for its roles, which it finds itself.
_READ = ("computed", "sign", "stated")


class _Unread(Formula):
    """A formula of which only the text is known. Once anything else is asked of it, it is a plain `Formula`."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name not in _READ:
            raise AttributeError(name)
        read = parse(self.text)
        for each in _READ:
            object.__setattr__(self, each, getattr(read, each))
        object.__setattr__(self, "__class__", Formula)
        return getattr(self, name)

    def __eq__(self, other: object) -> bool:
        _ = self.sign
        return self == other

    __hash__ = Formula.__hash__


def unread(text: str) -> Formula:
    """The formula of a text that has been read before, without a mistake."""
    formula = object.__new__(_Unread)
    object.__setattr__(formula, "text", text)
    return formula


class Examples(Mapping[str, tuple[Mapping[str, Any], ...]]):
    """The examples of a rule, by their kinds, of what `packed` has made of them."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @staticmethod
    def packed(examples: Mapping[str, Any]) -> bytes:
        """Examples as plain data."""
        return marshal.dumps(dict(examples))

    @cached_property
    def _every(self) -> dict[str, tuple[Mapping[str, Any], ...]]:
        every: dict[str, tuple[Mapping[str, Any], ...]] = marshal.loads(self._content)
        return every

    def __getitem__(self, kind: str) -> tuple[Mapping[str, Any], ...]:
        return self._every[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    def __len__(self) -> int:
        return len(self._every)
