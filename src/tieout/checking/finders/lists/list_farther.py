"""The list of a count that its words tie more loosely to it: "the four firms named in the suit are …", "four times, in 1988, …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import DASHES, KINDS, definite, may_follow, noun_end, openers
from tieout.checking.finders.lists.counted_out import counted_out
from tieout.checking.finders.lists.dated import aged, dated
from tieout.checking.finders.lists.items import Listed, listed
from tieout.checking.finders.lists.list_behind import PEOPLE, ahead, at_end, dashed, is_told_more, say_what_they_are
from tieout.checking.finders.lists.names_all import tells_of_others
from tieout.checking.finders.lists.parts import is_name
from tieout.quantities.calendar_names import WEEKDAYS
from tieout.quantities.plurals import plural

_ARE = frozenset(("are", "were", "be", "will be", "would be", "include", "included", "they are", "they were"))
#: words that open a list which need not be all, or that tie it to the number more loosely than a mark does
_LOOSELY = frozenset((":", "as", "including", "called", "named", "namely", *_ARE))
#: of those, words behind which anything may be listed; behind the others names
_WHOLE = frozenset((":", "called", "namely"))
#: A list that has as many names as the count, or one more or less, by no chance.
_FEW = 3
_WHERE = frozenset("in at on located based from".split())
#: so far behind their number the dates of things stand
_NEAR = 16
#: what is at one time each
_EVENTS = frozenset(
    """title cup race win victory game match strike raid attack meeting summit hearing inquiry report election vote visit trip term crown
    flood fire crash concert fair sale auction budget referendum time""".split()
)
#: nouns of which each one has a date of its own
_DATED = frozenset(
    "year summer winter spring autumn season occasion date day weekend night evening morning afternoon".split()
).union(WEEKDAYS)


def loosely(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list that a word opens which ties it more loosely to the number: "including", "as", "called", or a verb and a place."""
    every = (_opened_at(begins, slot, line, text) for begins in openers(slot, line, text, _LOOSELY))
    return next((found for found in every if found is not None), None)


def _opened_at(begins: int, slot: Slot, line: Line, text: str) -> Listed | None:
    mark = line.tokens[begins].text
    if mark in DASHES:
        return _between_dashes(begins, slot, line, text)
    words = list(dropwhile(lambda t: t.text in _WHERE or t.text in _ARE or t.text == ":", ahead(line, begins + 1)))
    called = _called(line.tokens[begins : begins + _AS_FAR])
    if called:
        mark, words = "as", words[words.index(called) + 1 :]
    stands = mark in ("are", "were") and [t.text for t in line.tokens[begins + 1 : begins + 2]] == [":"]
    mark = ":" if stands else mark
    out = counted_out(words, line) if mark == ":" else None
    found = out or _listed(words, line, text, mark)
    if found is None or not (_of_names(found, text) or (mark in _WHOLE and at_end(found)) or mark == "including"):
        return None
    the = definite(slot, line) and is_name(found.items[0], text)
    closed = not any(t.slot < 0 and t.text[0].isalnum() for t in found.rest)  # an age may stand behind the last name
    closed &= not called or not tells_of_others(text[found.items[-1][-1].end : line.sentence.end + _BEHIND])
    named = the and found.proper and mark in ("as", "called", "named") and closed
    is_they = mark in ("are", "were") and words[0] is line.tokens[begins + 1] and not say_what_they_are(found)
    equal = the and is_they and is_told_more(found.rest)
    equal |= stands and definite(slot, line) and at_end(found)
    listed_so = (
        mark in (":", "namely")
        and (_of_names(found, text) or _are_many(found, slot, line))
        and is_told_more(found.rest)
        and _are_the_things(begins, slot, line, found)
    )
    told_out = out is not None and (not slot.unit or slot.unit in PEOPLE)
    return replace(found, sure=found.sure and (named or equal or listed_so or told_out))


def _called(tokens: Sequence[Token]) -> Token | None:
    """The "as" of "were named as", "have been identified by the police as", with which what people are called is told."""
    at = next((k for k, t in enumerate(tokens) if t.text in _NAMED), len(tokens))
    if at == len(tokens) or not all(t.text in _BEEN for t in tokens[:at]):
        return None
    behind = tokens[at + 1 :]
    end = next((k for k, t in enumerate(behind) if t.text == "as"), len(behind))
    return behind[end] if end < len(behind) and (not end or behind[0].text in ("by", "locally")) else None


_NAMED = frozenset("named identified listed confirmed".split())
_BEEN = frozenset("are were was been be have has had later also since".split()) | _ARE
_AS_FAR = 9
#: So far behind its sentence others may be told of.
_BEHIND = 120


def _listed(words: list[Token], line: Line, text: str, mark: str) -> Listed | None:
    """The list; one that is not of names alone and ends its sentence is as if a mark had closed it: "are Acme, Bolt and the mill of Carr"."""
    found = listed(words, line, text, closed=mark == ":")
    if found is None or found.proper or mark not in ("are", "were") or not at_end(found):
        return found
    return listed(words, line, text, closed=True)


def _are_the_things(begins: int, slot: Slot, line: Line, found: Listed) -> bool:
    """Whether a list behind more words than a verb of the counted things can be of nothing else: one of four and more, and no other noun of
    several before it."""
    if not slot.quantity.subject:  # "four were asked about: Ely, March and Hull"
        return _TO_OTHERS.isdisjoint(t.text for t in line.tokens[slot.at + 1 : begins]) and not _others(
            begins, slot, line
        )
    if line.tokens[max(0, slot.at - 1)].text == "only" and not _others(begins, slot, line):
        return True  # "Only three towns said yes:"
    at = noun_end(slot, line, line.text)
    if at is None or may_follow(line.tokens[at]):
        return True
    return len(found.items) > _FEW and not _others(begins, slot, line)


_TO_OTHERS = frozenset(
    "about to in at on from by for with of into over under between among against near following".split()
)


def _others(begins: int, slot: Slot, line: Line) -> bool:
    own = slot.quantity.subject.lower().split()
    if own[-1:] and own[-1] in KINDS and [t.text for t in line.tokens[slot.at + 2 : slot.at + 3]] == ["of"]:
        own += [line.tokens[slot.at + 3].text]  # "four kinds of fish"
    told = (t.text for t in line.tokens[slot.at + 1 : begins] if t.text not in own and line.text[t.start].islower())
    return any(plural(word) for word in told if not word.endswith(("'s", "’s")))  # "the firm's" is of one


def _placed(tokens: list[Token], line: Line, text: str) -> Listed | None:
    """ "three centres, in Ely, March and Wisbech": several may be in one place, so that no other number is wrong for sure."""
    each = [
        t for k, t in enumerate(tokens) if not (k and t.text in ("in", "at") and tokens[k - 1].text in (",", "and"))
    ]
    found = listed(each, line, text)
    told = found is not None and found.proper and (len(found.items) > 2 or len(each) < len(tokens) or at_end(found))
    return replace(found, sure=False) if found is not None and told else None


def _between_dashes(begins: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list between dashes; for sure only names, and no things that the words before the dash tell of instead."""
    found = dashed(begins, slot, line, text)
    capitals = found is not None and all(text[item[0].start].isupper() for item in found.items)
    if found is None or not (_of_names(found, text) or capitals or len(found.items) > 2):
        return None
    told = found.proper or _are_many(found, slot, line) or _is_enclosed(found, line)
    return replace(found, sure=found.sure and told and not _others(begins, slot, line))


def _is_enclosed(found: Listed, line: Line) -> bool:
    """Whether a second dash closes a list of single things, none of them several or told by a figure: "– the rook, the jay and the crow –"."""
    closed = next((t for t in line.tokens if t.start >= found.items[-1][-1].end), None)
    single = not any(plural(item[-1].text) or any(t.slot >= 0 for t in item) for item in found.items)
    return closed is not None and closed.text in DASHES and single and len(found.items) >= _FEW


def _are_many(found: Listed, slot: Slot, line: Line) -> bool:
    """Whether it has more than a few items, each told once: not "two storms, a strike and a tax"; nor one too many, where the last two may be
    one thing: "mines, ports, mills, oil and gas"."""
    items = found.items
    paired = (
        len(items) == (slot.quantity.value or 0) + 1 and "," not in line.text[items[-2][-1].end : items[-1][0].start]
    )
    return len({item[0].start for item in items}) == len(items) > _FEW and not paired


def _of_names(found: Listed, text: str) -> bool:
    """Whether all items are names, or the first is and nothing follows the last: "Acme Ltd, Bolt Plc and the mills of Carr Inc"."""
    return found.proper or (len(found.items) > 2 and is_name(found.items[0], text) and at_end(found))


def times(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """ "four times, in 1988, 1991 and 2003", "three summers, 2015, 2016 and 2017"."""
    for k in range(slot.at + 1, min(slot.at + _NEAR, len(line.tokens))):
        token, noun_ends = line.tokens[k], k == at
        if token.text in ("aged", "ages") and k <= at + 1:
            return aged(ahead(line, k + 1), line)
        if token.text in ("in", "on") or (token.text == "," and noun_ends):
            found = dated(ahead(line, k + 1))
            if found is not None:
                own, apart = noun_ends and slot.unit in _DATED, token.text == ","
                return replace(found, sure=own or (found.sure and apart and slot.unit in _EVENTS), shared=not own)
        if token.text == "," and line.tokens[k + 1 : k + 2] and line.tokens[k + 1].text in ("in", "at"):
            return _placed(ahead(line, k + 2), line, text)
        if token.slot >= 0 or (token.text == "," and not noun_ends):
            return None
    return None
