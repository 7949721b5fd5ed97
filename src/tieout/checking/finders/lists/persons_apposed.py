"""People told by what they are, between commas behind what counts them, or behind "are": "two people, a man and a woman, …", "the three
victims were a nurse, her son and a guard"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tieout.checking.compact.called import is_person
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import definite
from tieout.checking.finders.lists.counted_out import counted_out
from tieout.checking.finders.lists.item_tokens import Item
from tieout.checking.finders.lists.item_words import BY, CLAUSE, OPEN
from tieout.checking.finders.lists.items import Listed
from tieout.checking.finders.lists.parts import holds
from tieout.quantities.plurals import plural, singular

#: Nouns of people of any kind, so that a list of people behind one is of those; and such as any of some kinds may be.
_ANY = frozenset(
    "person people victim suspect defendant accused survivor casualty fatality arrestee detainee hostage".split()
)
_SOME = frozenset(
    """member passenger witness candidate winner finalist nominee patient prisoner inmate civilian relative applicant bystander pedestrian
    employee protester demonstrator juror guest visitor tourist volunteer adult""".split()
)
#: Of these, the young: they are told by other nouns.
_YOUNG, _YOUNGER = (
    frozenset("child teenager sibling youth minor juvenile infant".split()),
    frozenset("boy girl".split()),
)
_LED = frozenset("a an the his her their another".split())
#: what a person is called in a family
_KIN = frozenset(
    """father mother husband wife uncle aunt grandfather grandmother niece nephew widow girl boy toddler baby infant attorney
    guide pilot apprentice passer-by trainee""".split()
)
#: one word for several, of whom a number may count each: "two crew"
_SEVERAL = frozenset(("crew", "staff", "police"))
#: So many words stand before the noun at most.
_BEFORE_NOUN = 5


def persons_apposed(found: Listed, slot: Slot, line: Line) -> Listed | None:
    """The list between commas behind the counted people; for sure where they are people of any kind, and the sentence ends there or
    goes on behind a comma."""
    if not _may_be_they(found, slot) or _is_one_of_a_list(slot, line):
        return None
    return _closed(found, slot, line)


def _closed(found: Listed, slot: Slot, line: Line) -> Listed:
    behind = [t for t in line.tokens if t.start >= found.items[-1][-1].end]
    while behind and behind[0].text == ".":
        behind.pop(0)
    apart = len(behind) > 1 and behind[0].text == "," and behind[1].slot < 0 and behind[1].text.split()[0] in _GOES_ON
    others = any(
        t.slot >= 0 and line.slots[t.slot].kind in BARE for t in behind[1:]
    )  # "…, in Ely, and two women in Hull"
    return replace(found, rest=(), sure=slot.unit in _ANY and (apart or not behind) and not others)


def persons_counted(tokens: Sequence[Token], slot: Slot, line: Line) -> Listed | None:
    """The people who are told between commas by their numbers and one by one: "three people, two men and a woman, …"."""
    last = next((k for k, t in enumerate(tokens) if t.text == "and"), len(tokens))
    end = next((k for k in range(last, len(tokens)) if tokens[k].text in (",", ".", ";")), len(tokens))
    found = counted_out(tokens[:end], line) if slot.unit in _ANY else None
    if found is None or not all(_is_someone(singular(item[-1].text)) for item in found.items):
        return None
    return None if _is_one_of_a_list(slot, line) else _closed(found, slot, line)


def persons_named(found: Listed, slot: Slot, line: Line) -> Listed | None:
    """The list behind "The three victims were", to the end of the sentence."""
    if not _may_be_they(found, slot) or any(t.text[0].isalnum() for t in found.rest):
        return None
    return replace(found, sure=slot.unit in _ANY and definite(slot, line))


def _may_be_they(found: Listed, slot: Slot) -> bool:
    """Whether each item is one person, and any such may be among the counted ones."""
    if slot.unit in _YOUNG:
        return all(_person(item) in _YOUNGER for item in found.items)
    return slot.unit in _ANY | _SOME and all(map(_person, found.items))


def _person(item: Item) -> str:
    """What the person of an item is called, "man" of "a man from Hull"; "" where it is of none, of several or of more than one noun."""
    if item[0].text not in _LED or holds(item, OPEN) or holds(item[:_BEFORE_NOUN], CLAUSE - _LED):
        return ""
    words = [t.text for t in item[1 : 2 + _BEFORE_NOUN]]
    end = next((k for k, word in enumerate(words) if word.split()[0] in BY | _AGED), len(words))
    noun = words[end - 1] if 0 < end <= _BEFORE_NOUN else ""
    return noun if _is_someone(noun) and not plural(noun) and noun not in _SEVERAL else ""


def _is_someone(noun: str) -> bool:
    """Whether a noun is of a person, also of one of a family or a crew."""
    built = len(noun) > _BEFORE_NOUN and noun.endswith(("ant", "ent", "ess", "eer"))
    return is_person(noun) or noun in _KIN or noun in _SEVERAL or built


_AGED = frozenset("aged who whose which".split())


def _is_one_of_a_list(slot: Slot, line: Line) -> bool:
    """Whether the number is an item of a list itself: "a dog, two people, a man and a woman"."""
    return slot.at > 0 and line.tokens[slot.at - 1].text in (",", "and", ";")


#: What goes on with the sentence behind a comma, and tells of no more people.
_GOES_ON = frozenset(
    """were are had was will would could can may might must did died drowned fled escaped survived suffered remain remained appeared
    denied pleaded went got said told police officials on in at after during when near following according""".split()
)
