"""The word classes that tags and idioms are made of: one data file, read once and handed on."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from tieout.cache import remembered
from tieout.records import dataclass

NO_CLASSES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and phrases by class.

    classes  class -> its entries, in lower case
    words    word -> the classes it is in
    phrases  first and second word -> [(all words, classes)], longest first
    firsts   the first words of all phrases
    lists    name -> words that no token bears as a class: `listed` gives them
    """

    classes: dict[str, tuple[str, ...]]
    words: dict[str, frozenset[str]]
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], frozenset[str]]]]
    firsts: frozenset[str]
    lists: dict[str, frozenset[str]]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that the package carries."""
    content = (Path(__file__).parent / "vocabulary.yaml").read_bytes()
    return Vocabulary(*remembered("vocabulary", content, lambda: _plain(_read(content.decode("utf-8")))))


#: The key of the vocabulary behind which its lists stand.
_LISTS = "lists"


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of the vocabulary."""
    return vocabulary().lists[name]


@cache
def entries(names: frozenset[str]) -> frozenset[str]:
    """The words and phrases of some classes."""
    return frozenset(entry for name in names for entry in vocabulary().classes[name])


@cache
def holding(words: frozenset[str]) -> frozenset[str]:
    """Some words, and the phrases in which one of them stands."""
    every = (parts for several in vocabulary().phrases.values() for parts, _ in several)
    return words.union(" ".join(parts) for parts in every if not words.isdisjoint(parts))


def _read(text: str) -> Vocabulary:
    from tieout.rules.source import read  # which reads YAML: not needed for what is remembered

    raw = read("vocabulary.yaml", text).data
    lists = _entries(raw.pop(_LISTS))
    return build(_entries(raw), {name: frozenset(words) for name, words in lists.items()})


def _entries(raw: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(dict.fromkeys(w.strip().strip('"') for w in words.split(","))) for name, words in raw.items()}


def _plain(made: Vocabulary) -> tuple[Any, ...]:
    return tuple(getattr(made, field.name) for field in fields(made))


def build(classes: dict[str, tuple[str, ...]], lists: dict[str, frozenset[str]] | None = None) -> Vocabulary:
    """The look-up tables of the given classes and lists."""
    by_entry: dict[str, set[str]] = {}
    for name, entries in classes.items():
        for entry in entries:
            by_entry.setdefault(entry, set()).add(name)
    words = {e: frozenset(c) for e, c in by_entry.items() if " " not in e}
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for entry, names in by_entry.items():
        if " " in entry:
            parts = tuple(entry.split())
            phrases.setdefault((parts[0], parts[1]), []).append((parts, frozenset(names)))
    for several in phrases.values():
        several.sort(key=lambda p: -len(p[0]))
    return Vocabulary(classes, words, phrases, frozenset(first for first, _ in phrases), lists or {})
