"""The items of a list in words: "Oban, Mallaig and Ullapool" into three, or nothing where the words leave the number open."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.line import Line, Token
from tieout.records import dataclass

#: words that leave a list open, or make its items other than one thing each
_OPEN = frozenset(
    """etc others other another more including include includes included such example instance notably especially particularly
    or nor plus either neither both several some many few couple pair pairs various respectively versus vs mostly mainly
    as-well-as not no then""".split()
)
_PAIRS = {"“": "”", "‘": "’", '"': '"'}
_MARKS = frozenset("\"'“”„‟«»‘’?!…/:–—")
#: words of clauses, which no item holds
_CLAUSE = frozenset(
    """it he she they we i you this that these those there here his her their its is are was were be been being has have had do does
    did will would shall should can could may might must if when while because although though than so very too""".split()
)
#: words that open an aside behind an item
_ASIDE = frozenset("which who whose whom where".split())
#: words that end the last item
_BEHIND = _ASIDE | _CLAUSE | frozenset("as in at on for from with by after before to into over under during".split())
_LEADING = _ASIDE | frozenset(
    "of in from for at by as with to on but all each now then the first firstly second secondly one two".split()
)
_TURNS = ("one ", "another ", "the other ", "a second ", "a third ", "a fourth ", "the second ", "the third ")
_SMALL = frozenset("of the and de la le du von van der den da di al bin el y st 's".split())
_FIRM = frozenset("inc ltd corp llc plc co jr sr ii iii md phd sa ag nv d.c dc".split())
_TITLES = frozenset(
    """president chairman chairwoman chair ceo cfo coo secretary treasurer minister director governor mayor senator captain manager
    professor dr mr mrs ms republican democrat independent labour conservative vice deputy chief executive officer prime general
    economist analyst editor founder partner head coach spokesman spokeswoman lawyer attorney judge commissioner ambassador chancellor
    dean principal sheriff sergeant assistant associate senior counsel of and""".split()
)
#: what may stand behind a place to say where it is
_PLACES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
    oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba
    europe asia africa america england scotland wales ireland france germany italy spain portugal canada mexico brazil argentina chile peru colombia ecuador
    bolivia venezuela cuba india china japan taiwan australia russia ukraine poland austria belgium switzerland sweden norway
    denmark finland iceland greece hungary romania bulgaria serbia croatia slovenia slovakia turkey egypt israel jordan lebanon
    syria iran iraq kuwait qatar pakistan bangladesh nepal thailand vietnam malaysia indonesia philippines singapore nigeria kenya
    ghana ethiopia uganda tanzania zambia zimbabwe mali niger chad senegal morocco tunisia algeria libya sudan britain uk us usa u.s u.k
    ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash
    wis n.y n.j n.c s.c n.h n.m d.c b.c dc ny nj nc sc""".split()
) | frozenset(
    ("new york", "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina", "north dakota", "south dakota",
    "west virginia", "rhode island", "british columbia", "united states", "united kingdom", "the u.s", "the us", "the uk", "the u.k",
    "new zealand", "south africa", "north korea", "south korea", "saudi arabia", "sri lanka", "hong kong", "the netherlands",
    "west germany", "east germany", "southeast asia", "asia pacific", "north america", "south america", "latin america", "czech republic")
)  # fmt: skip
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that is closed by "and".

    items   the words of each item
    proper  whether all items are names with capitals
    rest    what follows behind the last item, in the same stretch of words
    """

    items: tuple[tuple[Token, ...], ...]
    proper: bool
    rest: tuple[Token, ...]


def listed(tokens: Sequence[Token], line: Line, text: str, closed: bool = False) -> Listed | None:
    """The list that the tokens hold from their first on; None where they hold none, or one whose items cannot be counted for sure.

    `closed`: a mark behind the tokens ends the list, so that names need no "and".
    """
    outer = [t for t in _outside_brackets(tokens) if t.text != "."]
    if outer and outer[0].text in _PAIRS:
        return _quoted(outer)
    semicolons = sum(t.text == ";" for t in outer)
    if semicolons > 1 or (semicolons and _led_by_and(_parts(outer, ";")[-1])):
        return _by_semicolons(_parts(outer, ";"), line)
    return _by_commas(outer[: _first(outer, ";")], line, text, closed)


def _quoted(tokens: list[Token]) -> Listed | None:
    """Titles in quotation marks, whatever commas they hold."""
    items: list[tuple[Token, ...]] = []
    at, led = 0, [False]
    while at < len(tokens) and tokens[at].text in _PAIRS:
        end = at + 1 + _first(tokens[at + 1 :], _PAIRS[tokens[at].text])
        items.append(
            tuple(t for t in tokens[at + 1 : end] if t.text not in ",;" or t is not tokens[min(end, len(tokens)) - 1])
        )
        at = end + 1
        led.append(False)
        while at < len(tokens) and tokens[at].text in (",", ";", "and"):
            led[-1] |= tokens[at].text == "and"
            at += 1
    if len(items) < 2 or not all(items) or not led[len(items) - 1] or sum(led) > 1:
        return None
    return Listed(tuple(items), False, tuple(tokens[at:]))


def _by_semicolons(parts: list[list[Token]], line: Line) -> Listed | None:
    if not _led_by_and(parts[-1]) or any(_led_by_and(part) for part in parts[:-1]) or not all(parts):
        return None
    items = [*parts[:-1], parts[-1][1:]]
    named = [_to_comma(item) for item in items]
    if not all(named) or any(_any(name[:3], _OPEN) for name in named) or not _one_figure_each(items, line):
        return None
    return Listed(tuple(map(tuple, named)), False, ())


def _to_comma(item: list[Token]) -> list[Token]:
    return item[: _first(item, ",")]


def _by_commas(tokens: list[Token], line: Line, text: str, closed: bool) -> Listed | None:
    every = _parts(tokens, ",")
    parts = [part for k, part in enumerate(every) if part and not (k and _is_aside(part, every[k + 1 :]))]
    last = next((k for k, part in enumerate(parts) if any(t.text == "and" for t in part)), None)
    if last is None:
        names = closed and len(parts) > 2 and all(_is_proper(part, text) for part in parts) and not _cut(parts, text)
        return _settled(parts, [], text) if names else None
    closing, rest = parts[last], [t for part in parts[last + 1 :] for t in part]
    if not _led_by_and(closing) and any(_led_by_and(part) for part in parts[last + 1 :]):
        return None  # "roads and bridges, schools, and parks"
    items = [*parts[:last], *_closing(closing)]
    items[-1], behind = _ended(items[-1], text, _words([t for item in items[:-1] for t in item]))
    if len(items) < 2 or not all(items) or any(t.text == "and" for t in items[-1]) or _one_name(items, closing):
        return None
    if not _one_figure_each(items, line):
        return None
    return _settled(items, [*behind, *rest], text)


def _cut(parts: list[list[Token]], text: str) -> bool:
    """Whether the last item ends in initials ("the U.S."), behind which the sentence may have been cut."""
    end = parts[-1][-1].end
    return text[end - 2 : end - 1] == "." or text[end - 1 : end + 1].isupper()


def _one_figure_each(items: list[list[Token]], line: Line) -> bool:
    """No item holds a figure, or each one that is too large, or not of the kind, to count things of its own."""
    figures = [[line.slots[t.slot] for t in item if t.slot >= 0 and not t.context] for item in items]
    if not any(figures):
        return True
    return all(
        len(f) == 1 and (f[0].kind not in ("count", "number") or (f[0].quantity.value or 0) >= 100) for f in figures
    )


def _one_name(items: list[list[Token]], closing: list[Token]) -> bool:
    """Whether "the Holiday and Express" may be one: all items but the last begin with "the", and no comma stands before the "and"."""
    return (
        len(items) > 2
        and not _led_by_and(closing)
        and items[-1][0].text != "the"
        and all(i[0].text == "the" for i in items[:-1])
    )


def _closing(part: list[Token]) -> list[list[Token]]:
    """The last one or two items: "and D", or "C and D"."""
    at = _first(part, "and")
    return [part[1:]] if at == 0 else [part[:at], part[at + 1 :]]


def _ended(item: list[Token], text: str, before: frozenset[str]) -> tuple[list[Token], list[Token]]:
    """The last item, and the words behind it that go on with the sentence: such as stand in no item `before`."""
    end = next(
        (k for k, t in enumerate(item) if k and _any([t], _BEHIND - before) and text[t.start].islower()), len(item)
    )
    return item[:end], item[end:]


def _settled(items: list[list[Token]], rest: list[Token], text: str) -> Listed | None:
    kinds = [_is_proper(item, text) for item in items]
    if all(kinds):
        words = [_words(item) for item in items]
        if any(w <= _TITLES for w in words) or any(map(_is_office, items)) or _qualified(items):
            return None
    elif any(kinds[1:]) or (kinds[0] and len(_words(items[0])) > 1) or not _common(items):
        return None
    return Listed(tuple(map(tuple, items)), all(kinds), tuple(rest))


def _is_office(item: Sequence[Token]) -> bool:
    """ "Secretary of State": what the name before it is."""
    return item[0].text in _TITLES and any(t.text == "of" for t in item)


def _qualified(items: list[list[Token]]) -> bool:
    """Whether one of the names may only say where the one before it is ("Paris, Texas")."""
    places = [where(item) for item in items]
    if 2 * sum(places) > len(items):
        return False
    return any(here and not places[k] and not any(places[k + 2 : k + 3]) for k, here in enumerate(places[1:]))


def where(item: Sequence[Token]) -> bool:
    """Whether the item is a state or country, which may say where another place is."""
    return " ".join(t.text for t in item) in _PLACES


def _in_turn(items: list[list[Token]]) -> bool:
    """ "one of wood, another of stone, and one of clay"."""
    return all(" ".join(t.text for t in item[:2]).startswith(_TURNS) and not _any(item[2:], _CLAUSE) for item in items)


def _common(items: list[list[Token]]) -> bool:
    """Whether things named in plain words are told in the same short form, so that each is one item."""
    if _in_turn(items):
        return True
    alike = len({item[0].text for item in items}) == 1
    with_the = [item[0].text == "the" for item in items]
    if any(with_the[1:]) and not all(with_the):
        return False
    return all(
        len(item) <= _LONGEST
        and not _any(item, _OPEN | _CLAUSE | _MARKS)
        and (alike or item[0].text == "the" or not _any(item[:1], _LEADING))
        for item in items
    )


def _is_proper(item: list[Token], text: str) -> bool:
    words = [text[t.start : t.end] for t in item if t.text[0].isalpha() and t.text not in _SMALL]
    return bool(words) and all(w[0].isupper() for w in words) and not _any(item, _OPEN | _MARKS)


def _is_aside(part: list[Token], later: list[list[Token]]) -> bool:
    """A part between commas that is no item: an age, a relative clause, the form of a firm."""
    words = _words(part)
    if _any(part[:1], _ASIDE):
        return any(_led_by_and(p) if "and" in words else "and" in _words(p) for p in later)
    if part[0].text in ("of", "from") and "and" not in words:
        return True  # "John Smith, of Leeds"
    return (len(part) == 1 and part[0].slot >= 0) or (bool(words) and words <= _FIRM)


def _words(item: Sequence[Token]) -> frozenset[str]:
    return frozenset(word for t in item for word in t.text.split() if word[0].isalpha())


def _any(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether one of the words stands there, by itself or in a phrase that is one token ("which is")."""
    return any(word in words for t in tokens for word in t.text.split())


def _led_by_and(part: list[Token]) -> bool:
    return bool(part) and part[0].text == "and"


def _parts(tokens: Sequence[Token], mark: str) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == mark and token.slot < 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _first(tokens: Sequence[Token], word: str) -> int:
    """The index of the first such token; behind the last where there is none."""
    return next((k for k, t in enumerate(tokens) if t.text == word and t.slot < 0), len(tokens))


def _outside_brackets(tokens: Sequence[Token]) -> list[Token]:
    out, depth = [], 0
    for token in tokens:
        if token.slot < 0 and token.text in "([":
            depth += 1
        elif token.slot < 0 and token.text in ")]":
            depth = max(0, depth - 1)
        elif depth == 0:
            out.append(token)
    return out
