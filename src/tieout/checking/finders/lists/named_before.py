"""The things that a number points back to, named some words or sentences before it: "Peru and Chile … the two countries"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from re import Pattern, compile, escape

from tieout.checking.compact.called import BODIES, FIRMS, LANDS, OFFICES
from tieout.checking.compact.line import WORD, Line, Names, Slot
from tieout.checking.finders.lists.clip import clipped
from tieout.checking.finders.lists.counted_noun import NAMED_BY_OF, definite
from tieout.checking.finders.lists.item_words import CLAUSE, FIRM, OPEN, PLACES
from tieout.checking.lines import Lines
from tieout.patterns import lazily
from tieout.quantities.plurals import plural, singular
from tieout.text.model import Sentence

#: So many sentences before it the things may have been named; so many are pointed back to.
_NEAR, _MOST = 2, 6
_WORD = r"[^\W\d_a-z](?>(?:[\w'’&-]|\.(?=\w)|(?<=[A-Z])\.(?=\s+[^\s]))*)"
NAME = rf"{_WORD}(?>(?:\s+(?:(?:of|de|van|von|du)\s+(?:the\s+)?)?{_WORD}){{0,7}})(?:\s+<[^>]{{1,20}}>)?"
#: Names that commas and an "and" join, as far as their sentence goes.
_AGE = r"(?:,\s+\d{1,2})?"
_JOINED = lazily(rf"{NAME}{_AGE}(?>(?:,\s+(?:the\s+)?{NAME}{_AGE}){{0,6}}),?\s+and\s+(?:the\s+)?{NAME}")
_PARTED = lazily(rf"(?:\s+<[^>]{{1,20}}>)?{_AGE}(?:,\s+and|,|\s+and)\s+(?:the\s+)?")
_TICKER = lazily(r"\s*<[^>]*>")
_WHERE, _AHEAD = lazily(r"(?:^|(?<=\s))(?:[Ii]n|[Aa]t|[Nn]ear|with)\s+(?=$|\S)"), 8
#: the last word of the name of one office, law or inn that holds an "and"
_HEADS = frozenset(
    """authority act law bill industry ministry department commission committee council board grill affairs agency services service
    association organization organisation institute pact treaty fund trust exchange society office bureau group railway railroad news
    times post show prize street road county bonus programme program""".split()
)
#: what opens a sentence and is no part of a name
_FIRST = (
    OPEN
    | CLAUSE
    | frozenset(
        "the a an but and in on at for to of with by from after before between under both like since as while".split()
    )
)


def named_before(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The names that "the two countries" are, where the last that were joined before are as many and of that kind."""
    number = slot.quantity.value or 0
    the = definite(slot, line)
    if not number <= _MOST or not (the or _is_apposed(slot, line)):
        return None
    near = lines.sentences[max(0, line.number - (_NEAR if the else 0)) : line.number + 1]
    for start, end in reversed([*joined(near, lines.text, slot.quantity.start)]):
        names = [] if _says_where(start, end, slot, lines.text) else parts(start, end, lines.text)
        if names and (slot.kind == WORD or not slot.unit) and _names_another(lines.text[end : slot.quantity.start]):
            return None  # "Oslo and Bergen won, and Ely lost. The pair …"
        if names and (
            all(is_such(lines.text[a:b], slot.unit) for a, b in names) or _called_so(names, slot, lines.text)
        ):
            return bound(names, lines.text) if len(names) == number else None
    return None


def _called_so(names: Sequence[tuple[int, int]], slot: Slot, text: str) -> bool:
    """Whether the counted noun stands with joined names: "the Tarn and Esk gold mines", "the Departments of Trade and Mines", "Ely Act and Hull Act"."""
    noun, unit = slot.quantity.subject.lower().rpartition(" ")[2], slot.unit
    if (
        not noun
        or noun == unit
        or text[max(0, slot.quantity.start - 8) : slot.quantity.start].lower().split()[-1:] == ["other"]
    ):
        return False
    behind = text[names[-1][1] : names[-1][1] + _BESIDE_NOUN].lower()
    called = compile(rf"\s+((?:[a-z-]+\s+){{0,2}}){escape(noun)}\b").match(behind)
    if called is not None and CLAUSE.isdisjoint(called[1].split()):
        return True
    last = [text[a:b].lower().split() for a, b in names]
    own = all(len(words) > 1 and words[-1] == unit for words in last)
    before = text[max(0, names[0][0] - _BESIDE_NOUN) : names[0][0]].lower()
    return own or compile(rf"\b{escape(noun)}\s+of\s+(?:the\s+)?$").search(before) is not None


_BESIDE_NOUN = 48


def _is_apposed(slot: Slot, line: Line) -> bool:
    """'Peru, Chile and Bolivia have all said no, three countries that …'"""
    return slot.at > 0 and line.tokens[slot.at - 1].text in _MARKS and bool(slot.unit)


_MARKS = frozenset((",", "–", "—", "-"))


def joined(sentences: Sequence[Sentence], text: str, to: int) -> Iterator[tuple[int, int]]:
    """The stretches of joined names in some sentences, as far as a place of the text."""
    for sentence in sentences:
        yield from (match.span() for match in _JOINED.finditer(text, sentence.start, min(sentence.end, to)))


def _says_where(start: int, end: int, slot: Slot, text: str) -> bool:
    """Whether the names are only where or with whom it was, "in Rome and Paris", or stand right before the number ("Hill and Cox, the two men said, …")."""
    opens = not text[:start].rstrip() or text[:start].rstrip()[-1] in '.!?"”'
    if not slot.unit and not opens:
        return True  # "the two", of what the sentence before is not about
    where = _WHERE.match(text, start) is not None or _WHERE.search(text[max(0, start - _AHEAD) : start]) is not None
    beside = text[end : slot.quantity.start].split() in ([","], [",", "the"], [",", "these"])
    return (where and slot.unit not in LANDS and slot.unit not in BODIES) or beside


def parts(start: int, end: int, text: str) -> list[tuple[int, int]]:
    """Where each of the joined names stands, without the words that open the sentence; none where two may be the name of one firm."""
    cuts = [match.span() for match in _PARTED.finditer(text, start, end)]
    names = [*zip([start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True)]
    words = text[names[0][0] : names[0][1]].split()
    several = (
        2 if len(words) > 2 and words[1] == "of" and plural(words[0].lower()) else 0
    )  # "Departments of Trade and Mines"
    while words and (words[0].lower() in _FIRST or several):
        names[0] = (text.index(words[0], names[0][0]) + len(words[0]), names[0][1])
        words.pop(0)
        several -= bool(several)
    aged = [any(c.isdigit() for c in text[a:b]) for a, b in cuts]
    if any(aged) and not all(aged):
        return []  # "Ann Hill, 34, Oban, and Bo Ek"
    begun = names[0][0] + len(text[names[0][0] : names[0][1]]) - len(text[names[0][0] : names[0][1]].lstrip())
    names[0] = (begun, names[0][1])
    last = _TICKER.sub("", text[names[-1][0] : names[-1][1]]).lower().split()
    one_firm = last[0].strip(".") in FIRM or (last[-1].strip(".") in FIRM and len(words) < len(last))
    heads = {text[a:b].lower().split()[-1] for a, b in names if b > a}
    one_body = (last[-1] in _HEADS and len(heads) > 1) or "of" in words or last[-1].endswith(("'s", "’s"))
    return [] if not words or one_firm or one_body or any(a >= b for a, b in names) else names


def is_such(name: str, unit: str) -> bool:
    """Whether a name can be of what is counted: a country, a firm, a person, or any of these where no noun stands."""
    words = [word.strip(".").lower() for word in name.split()]
    if len(words) == 2 and words[0] == "the" and singular(words[1]) == unit:
        return False  # "the firms"
    place = " ".join(words) in PLACES
    if unit in LANDS:
        return place
    if unit in OFFICES:
        return not place and words[-1] not in FIRM
    return not unit or unit in BODIES or (unit in FIRMS and not place)


def bound(names: Sequence[tuple[int, int]], text: str) -> Names | None:
    """The names as a list; none where one is said twice."""
    said = [text[a:b] for a, b in names]
    if any(a == b for a, b in pairwise(sorted(said))):
        return None
    return Names((), set(), 0, tuple(clipped(a, b, text) for a, b in names))


def named_of(slot: Slot, line: Line, lines: Lines) -> Names | None:
    """The names that "the ports of Ely, March and Hull" gives right before "the three ports", however many; None where more ports may be
    meant, or the words behind the number say of which it is."""
    number, noun = slot.quantity.value or 0, slot.quantity.subject.lower()
    if not number <= _MOST or slot.unit not in NAMED_BY_OF or " " in noun or not slot.at:
        return None
    before, behind = line.tokens[slot.at - 1].text, line.tokens[slot.at + 2 : slot.at + 3]
    if before not in _THESE or (behind and behind[0].text.split()[0] in _OF_WHICH):
        return None
    first = lines.sentences[max(0, line.number - 1)].start
    told = [*_several_of(noun).finditer(lines.text, first, slot.quantity.start)]
    if len(told) != 1 or lines.text[first : slot.quantity.start].lower().count(noun) > 1:
        return None
    near = lines.sentences[max(0, line.number - 1) : line.number + 1]
    for start, end in joined(near, lines.text, slot.quantity.start):
        if start == told[0].end():
            names = parts(start, end, lines.text)
            apart = lines.text[first : told[0].start()], lines.text[end : slot.quantity.start]
            alone = not any(map(_holds_name, apart))
            return bound(names, lines.text) if names and alone and abs(len(names) - number) == 1 else None
    return None


def _holds_name(text: str) -> bool:
    """Whether a stretch may name another thing: a capital, but for such words as open a sentence."""
    words = [word.strip('.,;:()"“”') for word in text.split()]
    return any(word[:1].isupper() and word.lower() not in _OPENERS for word in words)


def _names_another(text: str) -> bool:
    """Whether a stretch tells of one more beside them: "…, and Ely lost"."""
    return _BESIDE.search(text) is not None


_BESIDE = lazily(r"[,;]\s+(?:and|but|while|whereas)\s+(?:the\s+)?[^\W\d_a-z][^\W\d_]*\s+[a-z]")
_OPENERS = _FIRST | frozenset(
    "he she it they we this these those there all both new most some his her its their".split()
)


_THESE, _OF_WHICH = frozenset(("the", "these", "those")), frozenset("of in on at that which who where with to".split())


@cache
def _several_of(noun: str) -> Pattern[str]:
    """What names several things of a kind: "the ports of"."""
    return compile(rf"(?<!\d )(?<!two )(?<!three )(?<!four )\b[Tt]he (?:[A-Za-z]+ )?{escape(noun)} of (?=[A-Z])")
