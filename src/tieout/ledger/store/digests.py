"""Digests of what findings rest on: of files, of the terms an article is checked on, of tieout itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tieout.cache import code
from tieout.checking.made_by import fingerprint
from tieout.pipeline import Terms
from tieout.rules.model import Rule

#: Libraries whose version may change what is read in an article.
LIBRARIES = ("babel", "currencyconverter", "google-re2", "pandas", "pandera", "pint", "sentencex")


def of_bytes(*parts: bytes) -> bytes:
    """The digest of several parts, none of which runs into the next."""
    made = sha256()
    for part in parts:
        made.update(len(part).to_bytes(8, "big") + part)
    return made.digest()


def of_file(path: Path) -> bytes:
    """The digest of a file; b"" for one that cannot be read and for what is none, such as a device."""
    try:
        if not os.path.isfile(path):
            return b""
        with open(path, "rb", buffering=0) as stream:
            return sha256(stream.read()).digest()
    except (OSError, ValueError):
        return b""


def state(made_by: Mapping[str, str], rules: Iterable[Rule], files: Iterable[Path] = ()) -> str:
    """Says what holds for all articles: the code and its libraries, what `made_by` tells of rules and rate table, and these files."""
    told = [code(), repr(sorted(made_by.items())).encode(), fingerprint(tuple(rules)).encode()]
    told += [f"{library} {_version(library)}".encode() for library in LIBRARIES]
    return of_bytes(*told, *(of_file(path) for path in files)).hex()


class TermsDigests:
    """Digests of terms, each made once: thousands of articles share theirs."""

    def __init__(self) -> None:
        self._rules: dict[int, tuple[tuple[Rule, ...], str]] = {}

    def of(self, terms: Terms) -> bytes:
        """The digest of the terms on which an article is checked."""
        known = self._rules.get(id(terms.rules))
        if known is None:
            known = self._rules[id(terms.rules)] = terms.rules, fingerprint(terms.rules)
        return of_bytes(known[1].encode(), repr(terms.conventions).encode(), repr(terms.levels).encode())


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
