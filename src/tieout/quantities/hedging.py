"""Hedges in front of a figure ("about", "more than") and behind it ("or so", "or more")."""

from __future__ import annotations

from functools import cache
from typing import Any

from tieout.quantities.around import Place, tokens
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import HedgePhrase, hedges, word_class
from tieout.quantities.nouns import ends
from tieout.quantities.plurals import plural

_ADVERBS = word_class("hedge-adverb")
_SUB = HedgePhrase(("sub",), "<", False)
_MORE_THAN = HedgePhrase(("plus",), ">", False)
_ARTICLES = frozenset(("a", "an"))
_MOVES = word_class("moves-up")
_BRINGS = word_class("brings-up")
_TELLING = word_class("before-about")
_MODALS = frozenset(("can", "could", "may", "might", "will", "would", "to"))
_OPENING = "\"“('"


def hedge(place: Place, draft: Draft, dated: bool = False) -> None:
    """Sets the hedge of `draft` from the words before it and widens its span over them.

    Behind another quantity "more than", "over" and "as many as" compare and are no hedge, but behind a date they are
    (`dated`: "In 2031 more than 40 fell ill"); before "the" every such word compares.
    """
    found = place.before(draft.start)
    match = _before(found)
    if match is None:
        return
    phrase, start = match[0], draft.start - match[1]
    if start < place.floor:
        return
    compares = phrase.words[-1] in ("than", "over", "above", "below", "under", "as")
    if dated and _hedges_behind_date(phrase, draft):
        compares = False
    closed = ")" if phrase.words[-1] == "than" else ""  # "40 million (12 percent) less than two years ago"
    if place.floor > place.low and compares and not place.text[place.floor : start].strip(f" \xa0-\n{closed}"):
        return
    if phrase.words == ("over",) and draft.kind == "duration" and not _lasting(found, match[1], draft, place.text):
        return
    if phrase.words == ("over",) and draft.subject == "age" and place.text[draft.left : draft.right].endswith("-old"):
        return  # "drove over 70-year-old Ann"
    if draft.kind == "duration" and phrase.words[0] in _LEVELS and _word_behind(place, draft) in _BACK:
        return  # "5 percent higher than 12 months earlier", but "more than 12 months earlier"
    if phrase.words == (">",) and "<" in found[-8:]:
        return  # "Mobil <MOB> one"
    if phrase.words == ("about",) and draft.kind != "measure" and _told(found, match[1]):
        return  # but "lies about 30 km off"
    if phrase.words == ("up", "to") and (
        _moved(found, match[1]) or _brought(found, match[1], draft) or _from_level(found, match[1], draft, place.text)
    ):
        return
    draft.hedge, draft.nearly, draft.start = phrase.hedge, phrase.nearly, start


#: What only a level is, and no length of time; what is so long back.
_LEVELS, _BACK = frozenset(("higher", "lower")), frozenset(("earlier", "ago", "before"))


def _word_behind(place: Place, draft: Draft) -> str:
    return next(iter(place.text[draft.right : draft.right + 12].split()), "").rstrip('.,;:)”"')


def _hedges_behind_date(phrase: HedgePhrase, draft: Draft) -> bool:
    """Whether a comparing word behind a date hedges: "In 2031 over 40 towns"; no "in May over a year ago", "in 2031 over 2030 levels"."""
    if phrase.words[-1] in ("than", "as"):
        return True
    numeral = draft.numeral
    year = numeral is None or (numeral.plain and _FIRST_YEAR <= numeral.value <= _LAST_YEAR)
    return phrase.words[-1] == "over" and draft.kind in ("count", "currency", "percent") and not year


#: What may be a year.
_FIRST_YEAR, _LAST_YEAR = 1500, 2199


def _moved(found: list[str], taken: int) -> bool:
    """Whether "up to" belongs to the verb before it: "went up to 65 cents", "add up to 40"; not "can go up to 65 cents"."""
    front = "".join(found)[:-taken].lower().split()[-2:] if taken else []
    return bool(front) and front[-1] in _MOVES and not (len(front) > 1 and front[0] in _MODALS and front[1] == "go")


def _brought(found: list[str], taken: int, draft: Draft) -> bool:
    """Whether a verb and its object stand before "up to": "pushed rates up to 5 percent", "brings the total up to 40"."""
    if draft.kind in ("measure", "duration"):
        return False  # "brings passengers up to 40 miles"
    front = "".join(found)[:-taken].lower().split()[-4:]
    return len(front) > 1 and front[-1] not in _PARTICLES and any(word in _BRINGS for word in front[:-1])


def _from_level(found: list[str], taken: int, draft: Draft, text: str) -> bool:
    """Whether "up to" leads from one level to the next: "rose from 805.50 up to 807", "were up to 2.31 billion from 2.24"."""
    front = "".join(found)[:-taken].lower().split()[-3:]
    behind = text[draft.right : draft.right + 9].split()
    levels = "from" in front[:-1] and any(
        _opens_figure([word]) for word in front[1:]
    )  # not "from probation up to one year"
    return levels or (front[-1:] in _WERE and behind[:1] == ["from"] and _opens_figure(behind[1:2]))


_WERE = [["was"], ["were"], ["is"], ["are"]]


def _opens_figure(word: list[str]) -> bool:
    return bool(word) and (word[0][0].isdigit() or word[0][0] in "$£€")


#: "brings in up to 40 people" has no object before it.
_PARTICLES = frozenset("in on out off down to with of over away back forward together along".split())


def _told(found: list[str], taken: int) -> bool:
    """Whether "about" says what something is told of: "the facts about two complaints"."""
    front = "".join(found)[:-taken].split()[-1:] if taken else []
    return bool(front) and front[0].lower() in _TELLING


def _lasting(found: list[str], taken: int, draft: Draft, text: str) -> bool:
    """Whether "over" before a duration means more, and not during: "for over ten years", "over ten years ago"."""
    front = "".join(found)[:-taken].split()[-1:] if taken else []
    behind = [word.rstrip(",.;:)") for word in text[draft.right : draft.right + 7].split()[:1]]
    return front in _LASTING or behind in (["ago"], ["old"], ["of"], ["later"]) or draft.subject == "age"


_LASTING = [
    [word] for word in "for after of been lasted took take takes lasts with has have had is was spent and".split()
]


def _before(found: list[str]) -> tuple[HedgePhrase, int] | None:
    """The hedge that the tokens end in, and how many code points it takes with what stands behind it."""
    index = len(found)
    if index > 1 and found[-1] == "-" and found[-2].lower() == "sub":
        return _SUB, 4
    while index and (found[index - 1].isspace() or found[index - 1] in _OPENING):
        index -= 1
    if not index or found[index - 1].lower() not in _nearest():
        return None
    index = _beyond(found, index)
    if index > 2 and found[index - 1].lower() in _ARTICLES:
        index -= 2
    words, phrase, start = _backwards(), None, 0
    while index and words:
        word, index = _word(found, index)
        words = words.get(word, {})
        if _WHOLE in words:
            phrase, start = words[_WHOLE], index
    return (phrase, sum(map(len, found[_adverb(found, start) :]))) if phrase else None


#: Stands in for the next word where a hedge is whole.
_WHOLE = " "


def _beyond(found: list[str], index: int) -> int:
    """The index before "additional", "another", "total of", over which a hedge reaches: "up to an additional 5 percent"."""
    if index > 3 and found[index - 1].lower() == "of" and found[index - 3].lower() == "total":
        return index - 4
    return index - 2 if index > 2 and found[index - 1].lower() in _MORE else index


_MORE = frozenset(("additional", "another", "further"))


@cache
def _backwards() -> dict[str, Any]:
    """The hedges in front of a figure as a tree of their words, the last one first."""
    tree: dict[str, Any] = {}
    for words, phrase in hedges("before").items():
        node = tree
        for word in reversed(words):
            node = node.setdefault(word, {})
        node[_WHOLE] = phrase
    return tree


@cache
def _nearest() -> frozenset[str]:
    """The tokens that may stand nearest before a figure that has a hedge: the last of each, and what may stand between the two."""
    return frozenset((*_backwards(), *_MORE, *_ARTICLES, "of", ".", "="))


def _word(found: list[str], index: int) -> tuple[str, int]:
    """The word before `index` in lower case, signs and abbreviations whole, and where it starts; "" for none."""
    index -= 1
    while index >= 0 and found[index].isspace():
        index -= 1
    if index < 0:
        return "", 0
    token = found[index].lower()
    if token in (".", "=") and index and not found[index - 1].isspace():
        return found[index - 1].lower() + token, index - 1
    return token, index


def _adverb(found: list[str], start: int) -> int:
    """Where the hedge at `start` begins with an adverb before it: "well over"."""
    spaced = start > 1 and found[start - 1].isspace() and found[start - 2].lower() in _ADVERBS
    return start - 2 if spaced else start


@cache
def _firsts() -> frozenset[str]:
    """The first token of every hedge behind a figure."""
    return frozenset(tokens(words[0])[0] for words in hedges("after"))


def hedge_after(found: list[str], at: int) -> tuple[HedgePhrase, int] | None:
    """The hedge that stands in the tokens at `at` ("or more", "+"), and the index behind it."""
    if at >= len(found):
        return None
    index = at + 1 if found[at].isspace() else at
    first = found[index].lower() if index < len(found) else ""
    if first == "plus" and index and not at:
        return (
            (_MORE_THAN, index + 1)
            if found[index + 1 : index + 2] == [" "] and _noun(found[index + 2 : index + 3])
            else None
        )
    if first not in _firsts():
        return None
    if first == "-" and index + 1 < len(found):
        phrase = hedges("after").get(("-" + found[index + 1].lower(),))
        return (phrase, index + 2) if phrase else None
    if first in ("or", "and"):
        return _two_words(found, index, first)
    if first == "at" and index > at:
        return _several_words(found, index)
    phrase = hedges("after").get((first,)) if index == at or first == "odd" else None
    if first == "+" and "".join(found[index + 1 : index + 2])[:1].isdigit():
        return None  # "3+4"
    return (phrase, index + 1) if phrase else None


def _noun(behind: list[str]) -> bool:
    """Whether what "plus" makes more of stands behind it: "40 plus guests"; no "4 percent plus costs of"."""
    return bool(behind) and behind[0].islower() and plural(behind[0]) and not ends(behind[0])


def _several_words(found: list[str], index: int) -> tuple[HedgePhrase, int] | None:
    """ "5 at most", "3 at the very least", where the clause ends behind it."""
    for end in range(index + 3, min(index + 8, len(found) + 1), 2):
        phrase = hedges("after").get(tuple(token.lower() for token in found[index:end:2]))
        behind = "".join(found[end : end + 1])
        if phrase is not None and (not behind or behind in ".,;:)"):
            return phrase, end
    return None


def _two_words(found: list[str], index: int, first: str) -> tuple[HedgePhrase, int] | None:
    """ "or more", "and over"; not the comparison "… and up from 11"."""
    if index + 2 >= len(found) or not found[index + 1].isspace():
        return None
    if found[index + 4 : index + 5] == ["than"]:
        return None  # "less than 1.9 or more than 1.2 shares"
    phrase = hedges("after").get((first, found[index + 2].lower()))
    return (phrase, index + 3) if phrase and not (first == "and" and _goes_on(found[index + 3 : index + 5])) else None


def _goes_on(behind: list[str]) -> bool:
    """Whether the words behind "12 percent and up" make another change of it: "… and up from 10", "… and up 4 percent on the month"."""
    following = next((token.lower() for token in behind if not token.isspace()), "")
    return following in ("from", "to") or following[:1].isdigit()
