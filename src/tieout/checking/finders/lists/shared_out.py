"""Things told by how many of them are where, or when: "three fines, one in 1996 and two in 2003"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.checking.compact.kinds import AMOUNTS, MOVING
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import DASHES
from tieout.checking.finders.lists.crossing import are_charges, cross, part_of_part
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import ASIDE
from tieout.checking.finders.lists.items import Listed
from tieout.records import dataclass

#: what ties a number of the things to a place, a time or a cause of its own
_TIES = frozenset("in at on from for by near to with off outside".split())
#: a single one of them
_SINGLE = frozenset(("one", "another", "and another"))
#: So far behind the noun such a list begins; so many words tell a part of it; so many things make one.
_FAR, _LONGEST, _MANY = 9, 14, 12
#: So many words hold all parts; so many of the last one are shown.
_FARTHEST, _SHOWN = 90, 4
_MORE = frozenset("with well plus besides more along".split())
_ARTICLES = frozenset(("a", "an"))
_BETWEEN = frozenset((",", ";", "and"))
_ANNOUNCING = DASHES | {":"}
_OPENING = DASHES | {",", ":", "(", "including"}


@dataclass(frozen=True, slots=True)
class _Share:
    """A number of the things, the index of its token, and the word that ties it to a place."""

    at: int
    number: int
    tie: str


def shared_out(at: int, slot: Slot, line: Line) -> Listed | None:
    """The parts into which a number of things is told, each by its own number and in one way, "two in Hull and one in Ely": as many items
    as they make. Behind "including" they need not be all; "of the four" some may be told twice."""
    tokens = line.tokens
    start = next((k for k in range(at, min(at + _FAR, len(tokens) - 1)) if _opens(tokens, k, line)), -1)
    if start < 0 or any(_is_other(t, line) for t in tokens[slot.at + 1 : start]):
        return None
    told = list(_outside_brackets(tokens[start + 1 : start + 1 + _FARTHEST]))
    shares = list(_shares(told, line, verbal="of-lead" in slot.tags))
    alike = len({share.tie for share in shares}) == 1
    if len(shares) < 2 or not _closed(told, shares):
        return None
    if all(share.number == 1 for share in shares) and tokens[start].text not in _ANNOUNCING:
        return None  # "two reports, one from Hull and another from Ely": see `in_turn`
    if not alike and not all(share.tie in _TIES for share in shares):
        return None
    if tokens[start].text == "," and _is_one_of_them(tokens[slot.at + 1 : start], shares, slot.quantity.value):
        return None
    ends = [*(share.at for share in shares[1:]), min(shares[-1].at + _SHOWN, len(told))]
    items: list[Item] = []
    for share, end in zip(shares, ends, strict=True):
        items += [_told(told, share.at, end)] * share.number
    alone = "of-lead" not in slot.tags and not any(_is_other(t, line) for t in tokens[: slot.at])
    alone &= len(items) <= (slot.quantity.value or 0.0) or not _may_be_several(slot, line, told, shares)
    return Listed(tuple(items), False, (), sure=alike and alone, shared=tokens[start].text == "including")


def _may_be_several(slot: Slot, line: Line, told: Sequence[Token], shares: Sequence[_Share]) -> bool:
    """Whether one thing may be in two of the parts: 'nine for maths and seven for music', 'nine in Europe and seven in Spain', but for a count of a charge."""
    own = [line.slots[told[share.at].slot] for share in shares if told[share.at].slot >= 0]
    for_both = all(share.tie in _FOR for share in shares) and not are_charges(line, slot)
    return for_both or cross(line, own) or part_of_part(line, own)


_FOR = frozenset(("for", "with"))


def _is_one_of_them(told: Sequence[Token], shares: Sequence[_Share], number: float | None) -> bool:
    """'Six fell in Osby, three in Hult and two in Varn': whether the number has a place of its own, as the others have, and is not what they come to."""
    return any(token.text == shares[0].tie for token in told) and sum(share.number for share in shares) != number


def shares_out_another(items: Sequence[Item], slot: Slot, line: Line) -> bool:
    """'910 patients in 3 hospitals: 460 on the drug and 450 on none': whether each item is so many of what was counted before the number."""
    heads = [item[0] for item in items]
    if not slot.at or line.tokens[slot.at - 1].text not in _PLACES:
        return False
    if any(token.slot < 0 or line.slots[token.slot].kind not in AMOUNTS for token in heads):
        return False
    told = sum(line.slots[token.slot].quantity.value or 0.0 for token in heads)
    ahead = (one for one in line.slots[: slot.number] if one.kind in AMOUNTS)
    return any((one.quantity.value or 0.0) >= told / 2 for one in ahead)


_PLACES = frozenset("in at from across over on".split())


def _opens(tokens: Sequence[Token], at: int, line: Line) -> bool:
    return tokens[at].slot < 0 and tokens[at].text in _OPENING and _number(tokens[at + 1], line) > 0


def _outside_brackets(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens that no bracket holds, as far as a bracket that was opened before them is closed."""
    depth = 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        if depth < 0:
            return
        if not depth and token.text != ")":
            yield token


def _shares(tokens: Sequence[Token], line: Line, verbal: bool) -> Iterator[_Share]:
    """The parts that tokens begin with, as long as no other number stands between them."""
    last = 0
    for k in range(len(tokens) - 1):
        token = tokens[k]
        parted = not k or tokens[k - 1].text in _BETWEEN or token.text == "and another"
        number = _number(token, line) if parted else 0
        tie = tokens[k + 1].text.split()[0] if number and tokens[k + 1].slot < 0 else ""
        if tie in _TIES or (verbal and tie.isalpha()):
            yield _Share(k, number, tie)
            last = k
        elif not k or _is_other(token, line) or token.text in ASIDE or k - last > _LONGEST:
            return


def _number(token: Token, line: Line) -> int:
    """How many things a token stands for: a pronoun for one of them, a number of none else for so many; 0 for any other."""
    if token.slot < 0:
        return 1 if token.text in _SINGLE else 0
    slot = line.slots[token.slot]
    value = slot.quantity.value or 0.0
    plain = slot.kind in ("count", "number") and not slot.quantity.subject and slot.quantity.hedge == "="
    return int(value) if plain and 1 <= value <= _MANY and value == int(value) else 0


def _is_other(token: Token, line: Line) -> bool:
    """Whether a token is a figure that is neither a date nor a rank."""
    return token.slot >= 0 and line.slots[token.slot].kind in MOVING


def _closed(tokens: Sequence[Token], shares: Sequence[_Share]) -> bool:
    """Whether an "and" leads the last part."""
    last = shares[-1].at
    behind = [t.text for t in tokens[last + 1 : last + 1 + _LONGEST]]
    if behind[1:2] == ["each"] or any(a in _BETWEEN and b in _SINGLE for a, b in pairwise(behind)):
        return False  # "and one in each of Utah and Iowa", "and one later in the ward"
    if not _MORE.isdisjoint(word for text in behind for word in text.replace("-", " ").split()):
        return False  # "and two near the border, as well as a base at sea", "with one more to come"
    if any(tokens[share.at - 1].text == "and" for share in shares[1:-1]):
        return False  # "and one in the fire, and two in a crash"
    if any(a.text in _BETWEEN and b.text in _ARTICLES for a, b in pairwise(tokens[:last])):
        return False  # "four for songs, and a cup for a hymn, and one for the tour"
    return tokens[last].text == "and another" or tokens[last - 1].text == "and"


def _told(tokens: Sequence[Token], start: int, end: int) -> Item:
    """The words of a part, without the mark and the "and" before the next."""
    words = list(tokens[start:end])
    while words[-1].text in _BETWEEN | {".", ")"}:
        words.pop()
    return tuple(words)
