"""What two names have in common that name one thing: a normal form, and the names that a person holds to be one.

A false join would accuse two articles of a contradiction, so the form forgets only what print is free to vary: case, number,
articles, hyphens, marks, Unicode forms, and the order of words that say the same in either ("exports of coal", "coal
exports"). What a preposition governs stays with it: exports from China to Japan are not those from Japan to China.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import lru_cache
from unicodedata import category, normalize

from tieout.quantities.plurals import singular
from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Aliases:
    """Normal form of each other name -> normal form of the name that it stands for."""

    groups: Mapping[str, str] = field(default_factory=dict)


#: No name stands for another.
NONE = Aliases()

#: Words of which a part of a name begins whose own words are another matter than those before it.
BORDERS = frozenset(
    "about above across after against among around as at before behind below between but by despite during except for from in"
    " including inside into less minus near on onto out outside over per plus since than through to toward towards under until upon"
    " versus via vs with within without".split()
)

#: Words that say nothing of what is named. An "a" behind another word is a letter: hepatitis A, group A.
DROPPED = frozenset(("the", "an", "of"))

#: Words behind which, and at the beginning, "a" is the article.
_OPENERS = BORDERS | {"of", "and", "or"}

#: Words in -s that are no plurals, beside those that the quantities know.
SINGULAR = frozenset(("gas", "news", "plus", "less", "texas", "wales"))

#: "China's", "firms'"; and the points and commas that print is free to leave out: U.S., 1,000.
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s\b|['’ʼ]")
_POINT = re.compile(r"\.(?!\d)|(?<!\d)\.|(?<=\d),(?=\d{3})")

#: How alike two names are at least, of 100, for one to be suggested for the other, and how many are suggested at most.
ALIKE = 84
SUGGESTED = 3


def normal(text: str, aliases: Aliases = NONE) -> str:
    """The normal form of a name, "" for one that has no words. Of it the normal form is itself. Never raises."""
    form = _normal(text)
    return aliases.groups.get(form, form)


def suggest(text: str, known: Iterable[str], aliases: Aliases = NONE) -> tuple[str, ...]:
    """Those of the known names that look like this one and have another normal form, the likest first: for a person to
    decide on, never to join by. Nothing without the extra `ledger`."""
    try:
        from rapidfuzz import fuzz, process
    except ImportError:
        return ()
    own = normal(text, aliases)
    forms = {name: normal(name, aliases) for name in dict.fromkeys(known)}
    others = {name: form for name, form in forms.items() if form not in ("", own)}
    found = (
        process.extract(own, others, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=SUGGESTED) if own else []
    )
    return tuple(name for _, _, name in found)


@lru_cache(maxsize=65536)
def _normal(text: str) -> str:
    """Until nothing changes: an ending may have two plurals' letters, and a sorted word may stand where it says nothing."""
    form, before = _plain(text), None
    while form != before:
        form, before = _once(form), form
    return form


def _plain(text: str) -> str:
    """Small letters of one Unicode form, without what is not seen, marks apart; joined by spaces where print has hyphens."""
    folded = normalize("NFKC", normalize("NFKC", text).casefold())
    seen = "".join(sign for sign in folded if category(sign) != "Cf")
    bare = _POINT.sub("", _POSSESSIVE.sub("", seen)).replace("&", " and ")
    kept = "".join(sign if category(sign)[0] in "LNMS" or sign in ".%" else " " for sign in bare)
    return normalize("NFKC", kept)  # a mark may now stand behind another letter than before


def _once(form: str) -> str:
    """The words of each part in one order, and the parts behind the first one."""
    parts: list[list[str]] = [[]]
    for word in _words(form.split()):
        if word in BORDERS:
            parts.append([])
        parts[-1].append(word)
    first, *rest = (sorted(part, key=_place) for part in parts)
    return " ".join(word for part in (first, *sorted(rest)) for word in part)


def _place(word: str) -> tuple[bool, bool, str]:
    """The preposition first; a letter that looks like an article last."""
    return word not in BORDERS, word == "a", word


def _words(found: list[str]) -> list[str]:
    """The words that say something, each in the singular; all of them where none would be left."""
    said = [word for place, word in enumerate(found) if word not in DROPPED and not _is_article(found, place)]
    return [word if word in SINGULAR else singular(word) for word in said or found]


def _is_article(words: list[str], place: int) -> bool:
    """Whether an "a" is no letter: it stands before a word, and behind none that it could go with."""
    return words[place] == "a" and place + 1 < len(words) and (not place or words[place - 1] in _OPENERS)
