"""The list that a mark or a verb opens right behind a counted noun: "five ports: Oban, …", "two men, Alan Reed and …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tieout.checking.compact.line import WORD, Line, Slot, Token
from tieout.checking.finders.lists.counted_noun import DASHES, NAMED_BY_OF, OF_THE, definite, double, spaced
from tieout.checking.finders.lists.counted_out import counted_out
from tieout.checking.finders.lists.dated import dated
from tieout.checking.finders.lists.in_turn import told_in_turn
from tieout.checking.finders.lists.item_forms import in_turn
from tieout.checking.finders.lists.item_tokens import Item, behind_ticker
from tieout.checking.finders.lists.item_words import BEHIND, TITLES
from tieout.checking.finders.lists.items import Listed, listed
from tieout.checking.finders.lists.parts import is_place
from tieout.checking.finders.lists.persons_apposed import persons_apposed, persons_counted, persons_named
from tieout.checking.finders.lists.things_apposed import stands_apart, things_apposed
from tieout.patterns import lazily
from tieout.quantities.calendar_names import WEEKDAYS, WHOLE_MONTHS
from tieout.quantities.plurals import plural, singular

#: So many tokens hold any list of that length; a sentence of a thousand figures is not read to its end for each.
FARTHEST = 240

#: of what an "or" joins the items
_CHOICES = frozenset(
    "case option choice way outcome path route possibility alternative scenario answer course result approach model".split()
)
_DEMONYM = lazily(r"(?:ish|ch|an|ese|ic|i)$")
_TIMES = frozenset("morning noon evening night spring summer autumn winter".split()).union(WEEKDAYS, WHOLE_MONTHS)
_LANDS = frozenset(
    "market member economy power government territory destination exporter importer producer neighbour neighbor".split()
)
PEOPLE = frozenset(
    "person people man woman child victim passenger soldier suspect member student pupil worker patient player animal survivor".split()
)
RELATIVES = frozenset(
    "son daughter brother sister child grandchild grandson granddaughter parent wife cousin nephew niece".split()
)
#: So many words has a thing that is told between commas.
_PLAIN = 4
#: What puts other things beside those that are counted.
_BESIDE = frozenset(
    "after before behind with without like unlike besides following plus beyond except for in at on as not".split()
)
#: what may follow a list that nothing else closes
_GOES_ON = frozenset("which who whose where all each both with according while".split())


def opened(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list that a mark or a verb opens right behind the noun; where it may be of more than the number is, "two of its rivals, Acme,
    Bolt and Carr, …", only a shorter one is wrong."""
    found = _behind(at, slot, line, text)
    behind = [t.text for t in line.tokens[slot.at + 1 : slot.at + 4]]
    of_them = slot.kind != WORD and (behind[:2] in OF_THE or behind[:2] == ["more", "of"])
    if found is None or not of_them:
        return found
    closed = line.tokens[at].text == ":" and at_end(found)
    closed |= [t.text for t in line.tokens[at : at + 3]] == [",", "those", "of"]
    return replace(found, sure=found.sure and (closed or stands_apart(found, line)), wider=True)


def _behind(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    mark = line.tokens[at] if at < len(line.tokens) else None
    if mark is None or mark.slot >= 0:
        return None
    if mark.text in (":", "namely"):
        return _plain(
            _announced(ahead(line, at + 1), slot, line, text, closed=mark.text == ":"),
            slot,
            text,
            mark.text == "namely",
        )
    if mark.text == ";":
        return _by_semicolon(ahead(line, at + 1), slot, line, text)
    if spaced(line.tokens, at, text):
        return dashed(at, slot, line, text)
    if mark.text == "(":
        return within(line, at + 1, frozenset(")"), slot, text)
    if mark.text in ("are", "were"):
        return _named(line, at + 1, slot, text)
    if mark.text == ",":
        return _apposed(line, at + 1, slot, text)
    return _of(line, at, slot, text) if mark.text == "of" else _beside(at, slot, line, text)


def _beside(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """Names right behind the noun, with no mark between: "their three children Anna, Carl and Dora"; enough to tie out."""
    before, first = line.tokens[at - 1], line.tokens[at]
    if not text[first.start].isupper() or not slot.unit or not text[before.start].islower() or not plural(before.text):
        return None
    found = listed(ahead(line, at), line, text)
    if found is None or not found.proper or any(item[0].text in _TIMES for item in found.items):
        return None
    behind = [t.text for t in found.rest[:1]]
    closed = at_end(found) or not behind[0][0].isalpha() or behind[0] in ("that", "who", "which")
    of_these = len(found.items) > 2 or slot.unit in RELATIVES or closed  # not "the two papers Hill and Cox own"
    return replace(found, sure=False) if of_these else None


def _announced(tokens: list[Token], slot: Slot, line: Line, text: str, closed: bool) -> Listed | None:
    """The list behind a colon; what one may choose from is joined by "or"."""
    if slot.unit in _CHOICES and not any(t.text == "and" for t in tokens):
        tokens = [replace(t, text="and") if t.text == "or" else t for t in tokens if t.text != "either"]
    found = counted_out(tokens, line) or listed(tokens, line, text, closed=closed)
    return found or told_in_turn(tokens)


def _by_semicolon(tokens: list[Token], slot: Slot, line: Line, text: str) -> Listed | None:
    """A list that a semicolon opens in place of a colon, to the end of the sentence: "four pillars; business, people and land"."""
    if any(t.text == ";" for t in tokens):
        return None
    found = _plain(listed(tokens, line, text, closed=True), slot, text)
    return found if found is not None and len(found.items) > 2 and at_end(found) else None


def dashed(at: int, slot: Slot, line: Line, text: str) -> Listed | None:
    """The list between a dash and the next, or the end of the sentence; not for sure behind the hyphen of a headline, where the name of
    the paper may stand ("4 Breakfast Tips - Food News and Views")."""
    found = within(line, at + (2 if double(line.tokens, at) else 1), DASHES, slot, text)
    masthead = line.sentence.setting == "headline" and line.tokens[at].text == "-" and not double(line.tokens, at)
    return replace(found, sure=False) if found is not None and masthead else found


def _named(line: Line, at: int, slot: Slot, text: str) -> Listed | None:
    """ "The four members are Peru, Chile, Brazil and Ecuador.", but not "are French, Dutch and Danish"."""
    found = listed(ahead(line, at), line, text)
    if found is not None and not found.proper:
        return persons_named(found, slot, line)
    if found is None or found.rest:
        return None
    if say_what_they_are(found):
        return None
    return replace(found, sure=found.sure and definite(slot, line))


def say_what_they_are(found: Listed) -> bool:
    """Whether names in capitals may be words of a quality: "are French, Dutch and Danish"."""
    words = [item[-1].text for item in found.items]
    return all(_DEMONYM.search(w) or w.endswith("s") for w in words)


def within(line: Line, at: int, closing: frozenset[str], slot: Slot, text: str) -> Listed | None:
    """The list up to the mark that closes it, or the end of the sentence; nothing else may stand there."""
    tokens = ahead(line, at)
    end = next((k for k, t in enumerate(tokens) if t.slot < 0 and t.text in closing), len(tokens))
    if end == len(tokens) and ")" in closing:
        return None
    named = next((k for k in range(end) if tokens[k].text == "namely"), -1)  # "three ports - all shut, namely Oban, …"
    tokens, end = tokens[named + 1 :], end - named - 1
    found = dated(tokens[:end]) or counted_out(tokens[:end], line) or listed(tokens[:end], line, text, closed=True)
    found = found or told_in_turn(tokens[:end])
    if found is not None and ")" in closing and (_says_where(found, slot) or _says_kinds(found, slot)):
        return None
    return _plain(found, slot, text)


def _says_kinds(found: Listed, slot: Slot) -> bool:
    """'four vehicles (cars and vans)': of what kinds they are, of which there may be several each."""
    return len(found.items) < (slot.quantity.value or 0) and all(plural(item[-1].text) for item in found.items)


def _says_where(found: Listed, slot: Slot) -> bool:
    """'four plants (Ohio, Texas and Utah)', 'three games (Saturday and Sunday)': where or when they are, which several may share."""
    places = all(map(is_place, found.items)) and slot.unit not in NAMED_BY_OF and slot.unit not in _LANDS
    return places or all(item[0].text in _TIMES for item in found.items)


def _apposed(line: Line, at: int, slot: Slot, text: str) -> Listed | None:
    """Names between commas: "two men, Alan Reed and Colin Frost, were charged"; where no comma closes them, the number may be the first
    of a list itself ("two men, Alan Reed and Colin Frost were charged")."""
    tokens = ahead(line, at)
    if [t.text for t in tokens[:2]] in (["those", "of"], ["those", "in"]):
        tokens = tokens[2:]  # "six mayors, those of Ely, Hull, …"
    one_by_one = told_in_turn(tokens) or persons_counted(tokens, slot, line)
    if one_by_one is not None:
        return one_by_one
    found = listed(tokens[: next((k for k, t in enumerate(tokens) if t.text == ";"), len(tokens))], line, text)
    if found is None or line.sentence.setting == "headline":
        return None
    if not found.proper:
        apposed = persons_apposed(found, slot, line) or things_apposed(at, found, slot, line)
        return _one_and_another(found) or _of_the_noun(found, slot, line) or apposed
    if len(found.items) == 2 and _is_third(found, line):
        return replace(found, sure=False) if slot.unit in RELATIVES and at_end(found) else None
    last = found.items[-1][-1]
    behind = behind_ticker([t for t in line.tokens if t.start >= last.end and t.text != "."])
    closed = behind is not None and (
        behind.text == ";" or (behind.text in (",", "who", "which", "(") and _goes_on(found, text))
    )
    if not closed and not at_end(found) and not text[found.rest[0].start].islower():
        return None
    before = line.tokens[at - 2]
    subject = slot.quantity.subject.lower().split()[-1:]
    right_behind = not subject or before.text == subject[0]
    if (not right_behind and text[before.start].isupper()) or any(_is_initial(item) for item in found.items):
        return None  # "two directors of Shell, Total and Eni", "two plants, S and P noted"
    several = len(found.items) > (slot.quantity.value or 0) and any(item[0].text in TITLES for item in found.items)
    told = closed and (right_behind or len(found.items) > 2) and not several  # "two aides, Governor Hill and Mayor Cox"
    return replace(found, rest=(), sure=found.sure and (told or (right_behind and _ends_it(found, slot, line, text))))


def _is_third(found: Listed, line: Line) -> bool:
    """Whether a comma before the "and" makes the counted things the first of three: "the four crew members, Crosby, and Gilman"."""
    start, end = found.items[0][-1].end, found.items[-1][0].start
    return [t.text for t in line.tokens if start <= t.start < end] == [",", "and"]


def _one_and_another(found: Listed) -> Listed | None:
    """ "two reports, one from a surveyor and another from a chemist"; only "the other" says that there is no more."""
    if not in_turn(found.items) or not all(_is_one_of_them(item) for item in found.items):
        return None
    return replace(found, sure=found.sure and found.items[-1][0].text == "the other")


def _is_one_of_them(item: Item) -> bool:
    """Whether "one" and "another" stand for one of the things: "one from a surveyor", not "one count of theft"."""
    behind = [t.text for t in item if t.slot < 0 and t.text != "one"][:1] if item[0].text == "one" else ["of"]
    return bool(behind) and (behind[0] in BEHIND | {"of"} or behind[0].endswith(("ing", "ed")))


def _of_the_noun(found: Listed, slot: Slot, line: Line) -> Listed | None:
    """ "two phases, the trial phase and the appeal phase": things that are all called by the counted noun; for sure where they end the
    sentence, or a comma parts them from it."""
    if not slot.unit or not all(singular(item[-1].text) == slot.unit and len(item) > 1 for item in found.items):
        return None
    of_several = (
        slot.at > 0 and line.tokens[slot.at - 1].text == "of"
    )  # "the last of three feasts, after the May feast and …"
    if of_several or found.items[0][0].text in _BESIDE:
        return None
    told = at_end(found) or found.rest[0].text == ","
    return replace(found, sure=found.sure and told and all(len(item) <= _PLAIN for item in found.items))


def _ends_it(found: Listed, slot: Slot, line: Line, text: str) -> bool:
    """Whether a list that ends its sentence is of a definite number of things, or one short: not "two aides, Reed, Frost and Webb", which
    may be five people."""
    if not at_end(found) or text[line.sentence.start : line.sentence.end].isupper():
        return False
    one_short = len(found.items) == (slot.quantity.value or 0) - 1
    if len(found.items) < 3:
        return one_short and _are_whole(found, slot)
    before = line.tokens[slot.at - 1].text if slot.at else ""
    return before in ("the", "its", "their", "all", "these") or one_short


def _are_whole(found: Listed, slot: Slot) -> bool:
    """Whether each of two names is one person or firm, and not half of the name of a firm ("Reed and Frost")."""
    lands = slot.unit in NAMED_BY_OF | _LANDS and all(map(is_place, found.items))
    return lands or slot.unit in PEOPLE | RELATIVES or all(len(item) > 1 for item in found.items)


def _is_initial(item: Item) -> bool:
    return len(item) == 1 and len(item[0].text) == 1


def _goes_on(found: Listed, text: str) -> bool:
    """Whether the sentence goes on in lower case behind the list: no further name stands there that could belong to it."""
    words = [t for t in found.rest if t.slot < 0 and t.text[0].isalpha()]
    if words and words[0].text == "and":
        return len(found.items) > 2 and [t.text in ("a", "an") for t in words[1:2]] == [True]  # "…, and a daughter"
    return bool(words) and text[words[0].start].islower()


def _of(line: Line, at: int, slot: Slot, text: str) -> Listed | None:
    """ "the three cities of Ely, March and Wisbech", but not "the four cities of Texas, Dallas, Waco …"."""
    before = line.tokens[slot.at - 1].text if slot.at else ""
    found = listed(ahead(line, at + 1), line, text)
    if found is None:
        return None
    if before not in ("the", "these", "those", "its", "their") or len(found.items) < 3:
        return replace(found, sure=False) if found.proper and found.items[0][0].text != "the" else None
    if is_place(found.items[0]) and not any(map(is_place, found.items[1:])):
        return None
    clause = not found.rest or found.rest[0].text in _GOES_ON
    if not clause and (any(t.text == "and" for t in found.rest) or not _goes_on(found, text)):
        return None
    return replace(found, rest=())


def _plain(found: Listed | None, slot: Slot, text: str, led: bool = False) -> Listed | None:
    """The list where it is of the things that are counted; not for sure where words follow that may belong to its last item."""
    if found is None:
        return None
    if not found.proper and slot.unit in PEOPLE and any(plural(item[-1].text) for item in found.items):
        return None
    goes_on = any(t.text[0].isalpha() for t in found.rest[:1]) and not is_told_more(found.rest)
    goes_on &= not (
        led and found.proper and text[found.items[-1][-1].end] == ","
    )  # "namely Ely and March, in place of Hull"
    if goes_on and not text[found.rest[0].start].islower():
        return None
    return replace(found, sure=found.sure and not goes_on)


def is_told_more(rest: Sequence[Token]) -> bool:
    """Whether what follows a list only says more of it: "which are …", "the largest of which is …"."""
    return not rest or rest[0].text in _GOES_ON or any(t.text.endswith(("which", "whom")) for t in rest[:5])


def at_end(found: Listed) -> bool:
    """Whether nothing but marks follows the list."""
    return not any(t.text[0].isalpha() for t in found.rest)


def ahead(line: Line, at: int) -> list[Token]:
    return line.tokens[at : at + FARTHEST]
