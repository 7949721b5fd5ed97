"""Things in plain words between commas behind what counts them: "three of our units, paint products, glass and tiles, grew", "the three trades,
tanning, dyeing and weaving, grew"."""

from __future__ import annotations

from dataclasses import replace

from tieout.checking.compact.called import is_person
from tieout.checking.compact.line import Line, Slot
from tieout.checking.finders.lists.counted_noun import behind_noun, definite
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import LEADING
from tieout.checking.finders.lists.items import Listed, listed
from tieout.quantities.plurals import plural

#: So many words has such a thing, and with an article it may be another one than those that are counted.
_PLAIN, _ARTICLES = 4, frozenset("a an the one his her its their another".split())
#: So many stand in a list that is not told to be of some of them.
_SEVERAL = 3
#: So many tokens hold any such list.
_FARTHEST = 60
_VERBS = frozenset("have has had are were is was will would can could may might must do did".split())


def things_apposed(at: int, found: Listed, slot: Slot, line: Line) -> Listed | None:
    """The list that opens at a token right behind the noun, where each thing is told shortly; for sure where a comma and a verb close it, and the
    number is of all, or what it is out of is told."""
    if _is_pair(at, found, slot, line) or _are_sorts(at, found, slot, line):
        return replace(found, sure=False)
    led = any(
        item[0].text in LEADING or (item[0].text in _ARTICLES and item is not found.items[-1]) for item in found.items
    )
    short = not led and all(len(item) <= _PLAIN and item[0].slot < 0 for item in found.items[:-1])
    subject = slot.quantity.subject.lower().split()[-1:]
    out_of = [t.text for t in line.tokens[slot.at + 1 : slot.at + 2]] == ["of"]
    enough = len(found.items) >= _SEVERAL or (out_of and stands_apart(found, line))
    if not enough or not short or not subject or line.tokens[at - 2].text != subject[0]:
        return None
    if not out_of and (is_person(slot.unit) or any(map(_are_several, found.items))):
        return None  # "the four men, women and children"
    sure = stands_apart(found, line) and (out_of or definite(slot, line))
    return replace(found, sure=sure, wider=out_of)


def _is_pair(at: int, found: Listed, slot: Slot, line: Line) -> bool:
    """Whether two things between commas are the two that are counted: "Two firms, a toy maker and a publisher, shut", "only two sectors, tin and
    copper, grew"; not "sold two homes, a yacht and a plane, to pay"."""
    behind = [t for t in line.tokens if t.start >= found.items[-1][-1].end][:2]
    parted = len(behind) == 2 and behind[0].text == "," and behind[1].slot < 0 and behind[1].text[0].isalpha()
    if slot.quantity.value != 2 or len(found.items) != 2 or not parted or behind[1].text.split()[0] in _JOINS:
        return False
    if (
        line.text[behind[1].start].isupper()
        or line.tokens[at - 2].text != slot.quantity.subject.lower().rpartition(" ")[2]
    ):
        return False
    articles = {item[0].text in ("a", "an") and len(item) > 1 for item in found.items}
    several = any(map(_are_several, found.items)) and slot.unit not in _GROUPED
    led = any(item[0].text in LEADING or item[0].slot >= 0 for item in found.items)
    led |= any(len(item) > _PLAIN + 1 for item in found.items)
    opens = slot.at == 0 or line.tokens[slot.at - 1].text in ("only", "the", "its", "their", "these", "those")
    return opens and len(articles) == 1 and not (several or led or is_person(slot.unit))


def _are_sorts(at: int, found: Listed, slot: Slot, line: Line) -> bool:
    """'in two divisions, paint and office goods.': parts of a business or kinds of a thing, at the end of the sentence, in a few words each."""
    ends = not any(t.text[0].isalnum() for t in found.rest)
    short = all(len(item) <= _PLAIN and not any(t.slot >= 0 for t in item) for item in found.items)
    plain = not any(item[0].text in LEADING or item[0].text in _ARTICLES for item in found.items)
    if found.items[0][0].text.endswith("ing") and len(found.items[0]) > 1:
        return False  # "the two arms, holding long talks and short ones"
    return ends and short and plain and slot.unit in _GROUPED | _KINDS


_KINDS = frozenset(
    """kind form variety division unit arm business platform pillar brand stage phase flavour flavor colour color size charge count felony
    offense offence crime misdemeanor award prize""".split()
)
#: What goes on with a list, or leaves it open whose the things are.
_JOINS = frozenset(
    "and or but as plus if along which who whose while with including not nor also too both it he she they we you i".split()
)
_GROUPED = frozenset(
    "group sector industry market category class kind type sort segment faction branch area field side line trade product crop good".split()
)


def things_of(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """'the three trades of tanning, dyeing and weaving': what may be theirs, too, so that only as many are the things."""
    behind = behind_noun(slot, line.tokens, text)
    tokens = (
        line.tokens[behind + 1 : behind + _FARTHEST]
        if behind is not None and behind < at + 1 and definite(slot, line)
        else []
    )
    if not tokens or behind is None or line.tokens[behind].text != "of" or is_person(slot.unit):
        return None
    found = listed(tokens, line, text)
    if found is None or len(found.items) < _SEVERAL or any(map(_are_several, found.items)):
        return None
    return replace(found, sure=False) if len(found.items[0]) < _PLAIN else None


def _are_several(item: Item) -> bool:
    return plural(item[-1].text)


def stands_apart(found: Listed, line: Line) -> bool:
    """Whether a comma and a verb stand behind a list: "two of its arms, ships and pumps, have lost money"."""
    behind = [t.text for t in line.tokens if t.start >= found.items[-1][-1].end][:2]
    if found.items[-1][-1].text in ("included", "especially", "too", "alone", "mainly", "chiefly"):
        return False
    return len(behind) == 2 and behind[0] == "," and behind[1].split()[0] in _VERBS
