"""Plurals of nouns: whether a word is one, and its singular."""

from __future__ import annotations

from functools import cache, lru_cache

from tieout.quantities.lexicon import rows, stop_words, word_class

_IRREGULAR = {row[0]: row[1] for row in rows("plurals")}
_PLURAL = frozenset(_IRREGULAR) | stop_words("plural")
#: Plurals that are their own singular.
SAME = stop_words("plural") - frozenset(_IRREGULAR)
_MEN = word_class("no-men")
#: Behind the first part of "passers-by", "runners-up", which is the plural one.
_PARTICLES = frozenset(("-by", "-up", "-on", "-in-law", "-at-arms"))


@cache
def _modifiers() -> frozenset[str]:
    return stop_words("modifier")


@lru_cache(maxsize=4096)  # print counts the same things again and again
def singular(word: str) -> str:
    """The singular of a noun in any case; a word that is no regular plural comes back as it is."""
    lower = word.lower()
    if initials(word):
        return word[:-1]
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if "-" in word and (parts := particled(word)):
        return singular(parts[0]) + parts[1]
    if lower.endswith("men") and len(lower) > 4 and lower not in _MEN:
        return word[:-2] + "an"
    if lower in SAME or not lower.endswith("s") or lower.endswith(("ss", "us", "is")) or len(lower) < 3:
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def initials(word: str) -> bool:
    """Whether the word is initials in the plural: "BOEs", "RBIs"."""
    return word[-1:] == "s" and word[:-1].isupper() and len(word) > 2


def demonym(word: str) -> bool:
    """ "Japanese", "Timorese": a plural of people where no noun follows."""
    return word.endswith("ese") and word[0].isupper()


def particled(word: str) -> tuple[str, str] | None:
    """The parts of "passers-by": its plural, and what follows; None for any other compound."""
    first, hyphen, rest = word.partition("-")
    return (first, hyphen + rest) if hyphen + rest in _PARTICLES and plural(first) else None


@lru_cache(maxsize=4096)
def plural(word: str) -> bool:
    """Whether the word may be a noun in the plural."""
    lower = word.lower()
    if lower in _PLURAL or demonym(word) or (lower != word and initials(word)) or ("-" in word and particled(word)):
        return True
    if lower.endswith("s"):
        return len(lower) > 2 and not lower.endswith(("ss", "us", "is")) and lower not in _modifiers()
    return lower.endswith("men") and len(lower) > 4 and lower not in _MEN
