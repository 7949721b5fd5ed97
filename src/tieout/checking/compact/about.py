"""Before step 1: the words that say what a stretch of text is about, so that two stretches about one thing can be known."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from tieout.patterns import lazily

_WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
EMPTY = frozenset(
    """a an the of in on at to for from by with and or as is are was were be been being it its his her their this that than more less over
    about around nearly almost some up down rise rises rose fall falls fell gain gains drop drops jump jumps climb climbs percent
    pct per cent million billion trillion mln bln bn dollars dollar pounds yuan euros said says after new not will would could may
    last year years""".split()
)
#: What a headline calls by one word and the text below it by another, and plurals of their own making; the first stands for all.
_SAME = (
    "kill die dies died dead death deaths deadly fatal",
    "hurt injure injury injuries wound",
    "buy bought acquire acquisition purchase takeover",
    "jail prison imprison imprisonment sentence",
    "cut axe shed slash trim reduce lower",
    "raise increase lift hike",
    "quake earthquake",
    "sue sued lawsuit",
    "probe inquiry investigation investigate",
    "pact deal agreement accord",
    "job jobs staff workers employees posts",
    "arrest detain",
    "get gets got receive",
    "home house",
    "spend spent",
    "sell sold",
    "man men",
    "woman women",
    "child children",
)


def telling(text: str) -> frozenset[str]:
    """The words that say what a stretch is about, cut so that "landing" and "landings" are one, and with one word for "dead" and "killed"."""
    return frozenset(map(_told, _WORD.findall(text.lower()))) - _NOTHING


_NOTHING = frozenset(("",))


@lru_cache(maxsize=8192)
def _told(word: str) -> str:
    """What a word says, cut; "" for one that says nothing."""
    bare = word.removesuffix("'s").removesuffix("’s")
    if len(bare) <= 2 or bare in EMPTY:
        return ""
    stem = _stem(bare)
    return _named().get(stem, stem)


@cache
def _named() -> Mapping[str, str]:
    """Word, cut -> the one that stands for it, cut."""
    return {_stem(word): _stem(words.split()[0]) for words in _SAME for word in words.split()}


def _stem(word: str) -> str:
    """'kill' for killed, kills and killing: the word without its ending, cut."""
    ending = next((e for e in ("ings", "ing", "ed", "es", "s") if word.endswith(e) and len(word) - len(e) > 2), "")
    return word.removesuffix(ending).removesuffix("e")[:5]
