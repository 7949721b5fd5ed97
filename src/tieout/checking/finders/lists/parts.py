"""What stands between the commas of a list: its items, and what only tells more of the item before: where it is, how old, who."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Token
from tieout.checking.finders.lists.item_words import (
    ASIDE,
    BEHIND,
    CITIES,
    FIRM,
    LEADING,
    MARKS,
    OPEN,
    PLACES,
    REGIONS,
    SMALL,
    TITLES,
)
from tieout.records import dataclass

#: What the name of an item may be led by in lower case: "her grandson Paul Adler", "the painter Ann Hill".
_INTRODUCING = frozenset("the a an his her its their".split())
_MOST_INTRODUCING = 4
#: So many words have what is no item of its own among firms.
_LONG = 4


@dataclass(frozen=True, slots=True)
class Part:
    """The words between two commas; `maybe` where they may be an item, or only tell more of the one before ("a brokerage")."""

    tokens: tuple[Token, ...]
    maybe: bool = False

    @property
    def led(self) -> bool:
        """Whether an "and" opens it."""
        return self.tokens[0].text == "and"

    @property
    def is_description(self) -> bool:
        return self.maybe and self.tokens[0].text in _INTRODUCING

    @property
    def joins(self) -> bool:
        return any(t.text == "and" for t in self.tokens)


def items_between(tokens: Sequence[Token], text: str) -> list[Part]:
    """The parts that are items of a list, or may be; what "and" joins in one of them is not told apart."""
    parts = [tuple(part) for part in _split(_with_firms(_with_places(between(tokens, ","), text)))]
    kept: list[Part] = []
    for k, part in enumerate(parts):
        if not (k and (_is_aside(k, parts, text) or _says_where(k, parts, text))):
            named = [kept[0].tokens, parts[k - 1] if not _is_age(parts[k - 1]) else kept[-1].tokens] if k else []
            kept.append(Part(part, bool(k) and (_may_say_more(part, named, text) or _may_say_where(k, parts, text))))
    return kept


def between(tokens: Sequence[Token], mark: str) -> list[list[Token]]:
    """The words between the marks; none where two marks follow one another."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == mark and token.slot < 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _with_places(parts: list[list[Token]], text: str) -> list[list[Token]]:
    """What a thing is in one part, though its place holds commas: "Acme Inc, a Salem, Ore., canner of cherries, and …"."""
    out: list[list[Token]] = []
    for k, part in enumerate(parts):
        placed = k > 1 and len(parts[k - 1]) == 1 and is_place(parts[k - 1]) and _is_town(parts[k - 2], text)
        if placed and part[0].text != "and" and text[part[0].start].islower():
            out[-2:] = [[*out[-2], *part]]
        else:
            out.append(part)
    return out


def _is_town(part: Sequence[Token], text: str) -> bool:
    """ "a Salem": the place of what is told of only behind the state."""
    return part[0].text in ("a", "an") and len(part) > 1 and is_name(part[1:], text)


def _with_firms(parts: list[list[Token]]) -> list[list[Token]]:
    """A firm of several names in one part: "Acme, a bank, and Reed, Frost and Webb Inc"."""
    out: list[list[Token]] = []
    for part in parts:
        last = bool(out) and len(out) > 1 and out[-1][0].text == "and" and part[-1].text in FIRM and len(part) > 2
        if last and any(t.text == "and" for t in part):
            out[-1] += part
        else:
            out.append(part)
    return out


def _split(parts: list[list[Token]]) -> list[list[Token]]:
    """An aside that no comma closes parted from the item that an "and" leads: "Inc. and Bolt", "Fla. and Macon", "34 and Ann Hill",
    and "Georgia and Tulsa" before another state."""
    out: list[list[Token]] = []
    for k, part in enumerate(parts):
        at = next((n for n, t in enumerate(part) if t.text == "and"), 0)
        short = k and at == 1 and len(part) > 2 and _closes_a_name(part[:1], parts[k - 1])
        placed = k and at and is_place(part[:at]) and parts[k + 1 : k + 2] and is_place(parts[k + 1])
        out += [part[:at], part[at:]] if short or placed else [part]
    return out


def _closes_a_name(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """The age behind a name, the form of a firm, the state of a town."""
    aged = part[0].slot >= 0 and before[0].slot < 0
    return len(part) == 1 and (aged or part[0].text in FIRM or part[0].text in REGIONS)


def _is_aside(k: int, parts: Sequence[Sequence[Token]], text: str) -> bool:
    """A part between commas that is no item: an age, a relative clause, the form of a firm, the office of who was named before it."""
    part = parts[k]
    spoken = words(part)
    if is_name(parts[0], text) and (_is_office(part, text) or _describes(part, parts[k - 1])):
        return True
    if holds(part[:1], ASIDE):
        return any(p[0].text == "and" if "and" in spoken else "and" in words(p) for p in parts[k + 1 :])
    if part[0].text in ("of", "from") and "and" not in spoken:
        return True  # "John Smith, of Leeds"
    return _closes_a_name(part, parts[k - 1]) or (bool(spoken) and spoken <= FIRM)


def _is_office(part: Sequence[Token], text: str) -> bool:
    """ "president of Roux et Cie", "former chairman of the bank"; not "president Ann Hill"."""
    office = [t.text for t in part if t.text != "former"][:2]
    plain = bool(office) and office[0] in TITLES - {"of", "and"} and text[part[0].start].islower()
    return plain and "and" not in words(part) and (len(office) == 1 or office[1] in ("of", "at", "for"))


def _describes(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """What a firm is, told at some length: "Acme Inc, a canner of cherries"."""
    return before[-1].text in FIRM and part[0].text in ("a", "an") and len(part) >= _LONG and "and" not in words(part)


def _is_age(part: Sequence[Token]) -> bool:
    return len(part) == 1 and part[0].slot >= 0


def _says_where(k: int, parts: Sequence[Sequence[Token]], text: str) -> bool:
    """Whether the part is the country of the town before it ("Dayton, Ohio, and Muncie, Ind."): where others of the list are told with
    their states in short, or each one is told with its own."""
    return _follows_town(k, parts, text) and " ".join(t.text for t in parts[k]) not in CITIES


def _may_say_where(k: int, parts: Sequence[Sequence[Token]], text: str) -> bool:
    """Whether it is such a part, or a town itself: "Buffalo, New York, and Salem, Ore."."""
    return _follows_town(k, parts, text) and not _says_where(k, parts, text)


def _follows_town(k: int, parts: Sequence[Sequence[Token]], text: str) -> bool:
    if not is_place(parts[k]) or is_place(parts[k - 1]) or not is_name(parts[k - 1][-1:], text):
        return False
    short = any(part[0].text in REGIONS for part in parts if len(part) == 1)
    named = [is_place(part) for part in parts]
    return short or (2 * sum(named) == len(parts) and not any(named[::2]))


def _may_say_more(part: Sequence[Token], named: Sequence[Sequence[Token]], text: str) -> bool:
    """Whether a part in plain words may say who or what the name before it is ("Reed, the mayor, Frost, the clerk, and Webb"); `named` are
    the first part of the list and the one before it."""
    first = part[0]
    plain = first.text != "and" and text[first.start].islower() and not is_name(part, text)
    return plain and all(is_name(one, text) for one in named)


def is_place(item: Sequence[Token]) -> bool:
    """Whether the item is a state or country, which may say where another place is."""
    return " ".join(t.text for t in item) in PLACES


def is_name(item: Sequence[Token], text: str) -> bool:
    """Whether all words of an item that can have a capital have one."""
    spoken = [text[t.start : t.end] for t in item if t.text[0].isalpha() and t.text not in SMALL]
    capitals = all(w[0].isupper() or (w.isalpha() and not w.islower()) for w in spoken)  # "deRose", not "super-G"
    marks = [t for t in item if not (t.text == "'" and text[t.start - 1] == "s")]  # "the Farmers' League"
    return bool(spoken) and capitals and not holds(marks, OPEN | MARKS)


def is_introduced(item: Sequence[Token], text: str) -> bool:
    """Whether an item is a name behind a few words that say whose or what: "her grandson Paul Adler"."""
    at = next((k for k, t in enumerate(item) if text[t.start].isupper()), 0)
    ahead = item[1:at] if item[0].text in _INTRODUCING else item[:at]
    plain = bool(ahead) and at <= _MOST_INTRODUCING and not holds(ahead, BEHIND | LEADING | OPEN | MARKS)
    nouns = all(t.text[0].isalpha() and not t.text.endswith("ing") for t in ahead)
    return plain and nouns and is_name(item[at:], text)


def words(item: Sequence[Token]) -> frozenset[str]:
    """The words of an item, those of phrases one by one."""
    return frozenset(word for t in item for word in t.text.split() if word[0].isalpha())


def holds(tokens: Sequence[Token], some: frozenset[str]) -> bool:
    """Whether one of some words stands there, by itself or in a phrase that is one token ("which is")."""
    return any(word in some for t in tokens for word in t.text.split())
