"""The noun that a number counts: "902 core technologies", "14 of the 19 projects", "eight more nurses", "20-page"."""

from __future__ import annotations

from tieout.quantities import nouns
from tieout.quantities.draft import Draft
from tieout.quantities.hedging import hedge_after
from tieout.quantities.lexicon import magnitudes, number_words, trends, word_class
from tieout.quantities.names import longest
from tieout.quantities.plurals import plural, singular
from tieout.quantities.rates import rate, rate_of
from tieout.quantities.times import times

#: "0.8 common share": of what print tells less than one.
_SHARE, _KINDS = frozenset(("share", "unit", "point", "warrant")), frozenset(("common", "ordinary", "preferred", "new"))
DURATIONS = frozenset("second minute hour day week fortnight month quarter year decade century".split())
#: What "three-phase", "two-way" say is a sort, and counts nothing.
_ATTRIBUTES = word_class("attribute")
_FURTHER = frozenset(("more", "other", "further", "additional", "extra", "such"))
_PACES = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year"}
_DAILY = frozenset(("hourly", "daily", "weekly"))
_VERBS_TOO = word_class("noun-or-verb")
_JOINED = word_class("joined-noun")
#: How a spoon or cup is filled: "2 heaping tbsp".
_HEAPED, _SPOONS = word_class("heaped"), frozenset(("teaspoon", "tablespoon", "cup"))
#: Short for rooms where homes are offered, and for pieces: "3BR/2BA", "5pcs".
_ROOMS = frozenset(("br", "bd", "ba", "bdrm", "pcs"))
#: Smaller numbers are no years, and few are models.
_FEW = 100
_SMALL = frozenset("two three four five six seven eight nine ten".split())


def counted(draft: Draft, found: list[str], at: int) -> int:
    """Sets the noun at `found[at]` that `draft` counts; the tokens that belong to its span (a rate does, a noun does not)."""
    numeral = draft.numeral
    assert numeral is not None
    if at == 0 and found[0].lower() in _ROOMS and numeral.value < _FEW:
        _set(draft, singular(found[0].lower()), found[0], False)
        return 1
    if at == 0 or at >= len(found):
        return 0
    joined = "-" in found[:at]
    word = found[at].lower()
    if joined and (len(word) == 1 or word in number_words() or word in ("to", "or", "and", "by", "for", "on", "in")):
        return 0
    if word == "times" and times(draft, found, at, joined):
        return at + 1
    if word == "per" or (word == "for" and not joined and "every" in found[at + 1 : at + 3]):
        return rate(draft, found, 0)
    if word == "a" and not joined and _timed(found, at + 2):
        return rate(draft, found, 0)  # "or 146,000 a year"
    if word in _PACES and not joined and _measured(draft, found, at + 2, weak=True):
        draft.unit = f"{draft.unit} / {_PACES[word]}"  # "7,000 daily barrels"
        return 0
    if word in _DAILY and not joined and found[at + 1 : at + 2] in ([], [","], [";"], ["."]):
        draft.unit = f"1 / {_PACES[word]}"  # "or 270 daily,"
        return at + 1
    if word in _FURTHER and at + 2 < len(found) and found[at + 2].lower() not in ("than", "of"):
        at += 2
        if _measured(draft, found, at):
            return 0
    if word in _HEAPED and not joined and (name := longest(found, at + 2)[0]) is not None and name.unit in _SPOONS:
        draft.set(name)
        return longest(found, at + 2)[1]
    of = _of(found, at)
    part = (
        numeral.pointed
        and numeral.value < 1
        and _SHARE.issuperset(found[at + 2 : at + 3] if word in _KINDS else [word])
    )
    head, said, end = nouns.phrase(
        found, of or at, not of and (joined or numeral.fraction or part or numeral.value == 1), numeral.value < _FEW
    )
    many = word == "lives" and numeral.value > _FEW
    if not head and word in _VERBS_TOO and numeral.value != 1 and (many or _as_noun(numeral.spelled, found, at)):
        head, said, end = singular(word), word, at + 1  # "two reports of theft"
    if word == "point" and not joined and trends("noun").get(head):
        head, said, end = word, word, at + 1  # "a 1/32 point drop"
    if joined and not head and word in _JOINED:
        head, said, end = word, word, at + 1  # "a three-set win": no verb stands behind a hyphen
    if head in _FORECASTERS and (numeral.pointed or not numeral.bare) and not numeral.spelled and _told(found, end):
        return 0  # "above the 1.2 million economists had expected"
    if head in DURATIONS and word in _SMALL:
        return 0  # "from 58.9 million two years ago": the years are the next number's
    if not head or (
        joined and (word in _ATTRIBUTES or _alone(found, at) or _participle(word) or hedge_after(found, 0))
    ):
        return 0
    if any(_numeric(each) or each.lower() in number_words() for each in said.split()[1:]):
        return 0  # "the 2,640 counted eighteen months earlier"
    if joined and " " in said:
        head = singular(said.split()[0])
    _set(draft, head, said, joined)
    draft.tail = sum(map(len, found[:end]))
    return _rate(draft, found, end)


#: Who expects what a number tells of, and of whom it counts none.
_FORECASTERS = word_class("forecaster")
_EXPECTING = frozenset(
    "expected expect forecast forecasted predicted estimated anticipated projected expecting forecasting predicting".split()
)


def _told(found: list[str], end: int) -> bool:
    """Whether "expected", "had forecast" and the like follow."""
    at = end + 3 if "".join(found[end + 1 : end + 2]) in ("had", "have", "were", "are") else end + 1
    return "".join(found[at : at + 1]) in _EXPECTING


def _as_noun(spelled: bool, found: list[str], at: int) -> bool:
    """Whether a word that may be a verb is a noun behind its number: "two needs", "12 lives were", no "a mother of two lives in"."""
    behind = "".join(found[at + 2 : at + 3])
    return behind in _OF_NOUN or (spelled and not (found[at] == "lives" and behind in _WHERE))


#: Behind a plural noun and no verb; and behind "lives" that is one.
_OF_NOUN = frozenset(("of", "were", "are", "have", "had"))
_WHERE = frozenset("in with at on near there here alone nearby".split())


def _measured(draft: Draft, found: list[str], at: int, weak: bool = False) -> bool:
    """Sets the unit of "1,000 more acres", which is no noun that is counted; whether there is one (`weak`: even one that is another word)."""
    name, end = longest(found, at)
    if name is None or name.kind != "measure" or (name.weak and not weak) or not plural(found[end - 1]):
        return False
    draft.set(name)
    draft.tail = sum(map(len, found[:end]))
    return True


def _alone(found: list[str], at: int) -> bool:
    """Whether "four-cylinder" stands for an engine, and tells of no noun behind it."""
    behind = "".join(found[at + 2 : at + 3])
    return found[at].lower() == "cylinder" and (not behind.isalpha() or nouns.ends(behind))


def _participle(word: str) -> bool:
    """Whether "three-wheeled", "two-bedroomed" say a sort: a participle made of a noun."""
    return word.endswith("ed") and len(word) > _SHORTEST and not word.endswith("eed")


#: "shed", "sled" are nouns.
_SHORTEST = 4


def described(draft: Draft, found: list[str], at: int, determiner: str = "a") -> bool:
    """The noun of "a 92 seat majority", which print hyphenates elsewhere: a singular with another noun behind it; whether there is one.

    Behind another determiner it may be a name ("the 241 toll road"), or count a plural that an adjective describes.
    """
    word, behind = "".join(found[at : at + 1]), "".join(found[at + 2 : at + 3])
    numeral = draft.numeral
    if not (word.islower() and word.isalpha() and behind.isalpha() and len(word) > 2 and found[at + 1] == " "):
        return False
    if (
        nouns.ends(word)
        or hedge_after(found, 0)
        or nouns.ends(behind)
        or word in _ATTRIBUTES
        or word.endswith(("ed", "ing", "ly", "er", "est"))
        or plural(word)
        or word in magnitudes()
    ):
        return False
    if numeral is None or not numeral.bare or numeral.pointed or numeral.value <= 1:
        return False
    if determiner == "the" and numeral.plain and numeral.value >= _FEW:
        return False
    if determiner != "a" and (word.endswith(_ADJECTIVES) or plural(behind) or word in ("common", "main")):
        return False
    _set(draft, word, f"{word} {behind}", True)
    return True


#: How adjectives end, which a number before a noun does not count.
_ADJECTIVES = ("al", "ic", "ble", "ive", "ous", "ary", "ful", "less", "ant", "ent", "ior", "ish", "an")
#: What packs are sold by.
_PACKED = frozenset("gram kilogram ounce pound milliliter liter centiliter fluid_ounce".split())


def packed(draft: Draft, found: list[str]) -> int:
    """ "2 x 400g cans": counts the packs; sides ("2 x 4 inch boards") are none."""
    name, end = longest(found, 4 if found[4:5] != [" "] else 5)
    if name is not None and name.unit in _PACKED and found[end : end + 1] == [" "]:
        head, said, _ = nouns.phrase(found, end + 1)
        if head:
            _set(draft, head, said, False)
    return 0


def counted_behind_hedge(draft: Draft, found: list[str]) -> None:
    """The noun behind a hedge: "100-odd workers", "200+ jobs"."""
    match = hedge_after(found, 0)
    if match and match[1] < len(found) and found[match[1]] in (" ", "-", "\n", "\xa0"):
        name, end = longest(found, match[1] + 1)
        if name is not None and not name.weak and name.kind in ("duration", "measure", "currency", "percent"):
            draft.set(name)  # "30-plus day", "20-odd years"
            draft.right = draft.end = draft.right + sum(map(len, found[:end]))
            return
        head, said, _ = nouns.phrase(found, match[1] + 1)
        if head:
            _set(draft, head, said, False)


def _set(draft: Draft, head: str, said: str, joined: bool) -> None:
    if draft.numeral is not None and draft.numeral.fraction and said.lower().startswith("last "):
        return  # "fell by a fifth last year"
    draft.kind, draft.subject = "count", said
    shouted = said.isupper() and plural(said) and head != said  # "TWO BOYS"
    named = head.isupper() and (len(head) < 5 or any(map(str.isdigit, head))) and not shouted
    draft.unit = head if named else head.lower()
    if draft.unit in DURATIONS and not joined:
        draft.kind = "duration"
    if draft.unit == "time" and said.lower() == "times":
        draft.unit = ""


def _of(found: list[str], at: int) -> int:
    """The index of the noun in "of the 19 projects", "out of its plants", "of 227 counties"; 0 where no such follows."""
    if found[at].lower() == "out":
        at += 2
    if at + 4 >= len(found) or found[at].lower() != "of":
        return 0
    if owned := _owned(found, at + 2):
        return owned
    if found[at + 2][0].isupper() and found[at + 3] in "'’" and found[at + 4] == "s":
        return at + 2
    if found[at + 2].lower() not in nouns.OWNERS:
        return at + 4 if found[at + 2][0].isdigit() and found[at + 3] == " " else 0
    index = at + 4
    while index + 2 < len(found) and _numeric(found[index]):
        index += 2
    return index


def _owned(found: list[str], at: int) -> int:
    """The index of the noun in "the town's 11 bridges", "Peru's 25 regions"; 0 where none is owned in a number."""
    for index in range(at + 1, min(at + _OWNER, len(found) - 5)):
        if found[index] in "'’":
            numbered = found[index + 1 : index + 3] == ["s", " "] and _numeric(found[index + 3])
            return index + 5 if numbered and found[index + 4] == " " else 0
        if not (found[index].isalpha() or found[index] == " "):
            return 0
    return 0


#: How many tokens an owner takes at most: "the New South Wales'".
_OWNER = 8


def _numeric(word: str) -> bool:
    """Whether the word belongs to a number: digits, "six", "million"."""
    return word[0].isdigit() or word.lower() in _SMALL or magnitudes().get(word.lower(), (0, ""))[1] == "word"


def _rate(draft: Draft, found: list[str], end: int) -> int:
    unit = draft.unit
    used = 0 if found[end : end + 1] == ["/"] and not _timed(found, end + 1) else rate_of(draft, found, end)
    return used if draft.unit != unit and used != end else 0


def _timed(found: list[str], at: int) -> bool:
    """Whether a unit of time, area, volume or weight stands there ("80 beats/min", "90 people/km²", "30 cells/mL"), and no other noun ("category/country")."""
    name, _ = longest(found, at)
    return name is not None and (
        name.kind == "duration" or " ** " in name.unit or name.unit.endswith(("liter", "gram"))
    )
