"""Ages: "50-year-old", "50 years of age", "aged five", "Ann Smith, 44, said"."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words, word_class

_TAILS = ("-old", " old", " - old", "-olds", " olds", " of age")
_SHORT = lazily(r"[ \xa0-]?y[/.]?o\b\.?")
_TO_ANOTHER = lazily(r"[ \xa0\n]?(?:-|–|to|and)[ \xa0\n]?[0-9]")
#: What stands behind an age in apposition: "Ann Smith, 44, said", "Ann Smith, 44 - who said".
_CLOSES = lazily(r",|[ \xa0][-–—][ \xa0][a-z]")
#: The end of a sentence.
_STOP = lazily(r"\.[\"”’]?(?:\s|$)")
#: Before the name of a place rather than of a person.
_WHERE = frozenset("in at from near to outside for against beat".split())
_AGES = frozenset(("year", "month", "week", "day"))
OLDEST = 120
_LIVES = word_class("span-of-life")
#: Before the number that a life expectancy is.
_SAYS = frozenset("is being was of at to from by about around nearly almost reached be".split())


def age(place: Place, draft: Draft) -> None:
    """Makes `draft` an age (a duration with the subject "age") where the words around it say so."""
    if draft.kind == "duration" and draft.unit in _AGES:
        _years_old(place, draft)
    elif draft.named and draft.kind == "number" and _uncommaed(place, draft):
        draft.kind, draft.unit, draft.subject, draft.named = "duration", "year", "age", False
    elif draft.kind == "count" and " / " not in draft.unit and of_an_age(place, draft):
        draft.kind, draft.unit, draft.subject, draft.tail = "duration", "year", "age", draft.right
    elif (
        draft.kind == "number"
        and draft.numeral
        and (draft.numeral.plain or draft.numeral.spelled or place.word_before(draft.numeral.start) == "of")
        and not draft.named
    ):
        if _aged(place, draft):
            draft.kind, draft.unit, draft.subject = "duration", "year", "age"


def _uncommaed(place: Place, draft: Draft) -> bool:
    """Whether a text that lost its commas tells the age of somebody: "Ann Grey 47 said so"."""
    numeral = draft.numeral
    if numeral is None or not numeral.plain or not _YOUNGEST <= numeral.value < _CENTURY:
        return False
    found = place.before(numeral.start)[-4:]
    full = len(found) == 4 and found[1] == found[3] == " " and found[0].istitle() and found[2].istitle()
    named = full and not {found[0].lower(), found[2].lower()} & (name_words("any") | name_words("name"))
    return (
        named and _SAYS_OF.match(place.text, numeral.end) is not None and "," not in place.text[place.low : place.high]
    )


_YOUNGEST, _CENTURY = 16, 100
_SAYS_OF = lazily(r" (?:said|says|told|who)\b")


def of_an_age(place: Place, draft: Draft) -> bool:
    """Whether a number, behind which a noun goes on, is an age: "children under the age of two doctors see"."""
    numeral = draft.numeral
    told = numeral is not None and (numeral.plain or numeral.spelled) and numeral.value <= OLDEST
    return told and place.words_before(draft.start, 3) in (["the", "age", "of"], ["an", "age", "of"])


def _years_old(place: Place, draft: Draft) -> None:
    said = place.text[draft.right : min(place.high, draft.right + 10)].lower()
    for tail in _TAILS:
        if said.startswith(tail) and not said[len(tail) : len(tail) + 1].isalpha():
            draft.right = draft.end = draft.right + len(tail)
            draft.subject = "age"
            return


def _aged(place: Place, draft: Draft) -> bool:
    numeral, text = draft.numeral, place.text
    assert numeral is not None
    if not (numeral.plain or numeral.spelled):
        return numeral.pointed and place.words_before(numeral.start, 2) == ["age", "of"]  # "an average age of 42.5"
    short = _SHORT.match(text, numeral.end, place.high)
    if short and numeral.value <= OLDEST:
        draft.right = draft.end = short.end()
        return True
    if not 0 < numeral.value <= OLDEST or _TO_ANOTHER.match(text, numeral.end, place.high):
        return False
    before = place.before(numeral.start)
    words = [token for token in before[-8:] if not token.isspace()]
    if not words:
        return False
    if _told_of(words, place.after(numeral.end)):
        return True
    if words[-1].lower() in ("aged", "age", "ages") or [word.lower() for word in words[-2:]] == ["age", "of"]:
        return True
    if words[-1].lower() in _SAYS and (_LIVES | {"age"}) & {word.lower() for word in before[:-2]}:
        return True
    if len(words) < 2 or words[-1] != "," or not words[-2].isalpha():
        return False
    if not words[-2][0].isupper():
        return numeral.value > _OF_AGE and (
            _small_letters(place, numeral.end) or _of_a_person(words, place, numeral.end)
        )
    if not _CLOSES.match(text, numeral.end):
        if text[numeral.end : numeral.end + 2] == "; ":
            return numeral.value > _OF_AGE and len(words) > _FULL and words[-3].istitle()
        return _STOP.match(text, numeral.end) is not None and _person(words[:-1])
    return (len(words) > 2 and words[-3][:1].isupper()) or text[numeral.end + 2 : numeral.end + 3].islower()


def _small_letters(place: Place, end: int) -> bool:
    """Whether an age stands in a text without capitals: "alan grey, 47, said"."""
    match = _SAYING.match(place.text, end, place.high)
    said = place.text[place.low : place.high]
    return match is not None and said[:1].isalpha() and said.islower()  # not "10% of the 200 guests, 30, were late"


_SAYING = lazily(r" ?, (?:who|has|had|was|is|said|says|told|from|of|pleaded|will|were|died|admitted|denied)\b")


def _of_a_person(words: list[str], place: Place, end: int) -> bool:
    """ "the ringleader, 41, got": whether a determiner and a noun that is one person stand before it, and the clause goes on behind."""
    leads = {word.lower() for word in words[-5:-2]}
    return words[-2] in _PERSON and not leads.isdisjoint(_LEADS) and _ON.match(place.text, end) is not None


_PERSON = word_class("one-person")
_LEADS, _ON = frozenset("the a an his her their its whose one another".split()), lazily(r", [a-z]")


def _person(words: list[str]) -> bool:
    """Whether the words end in a full name in midsentence, as of a victim: "The car hit Ann Smith"."""
    if len(words) <= _FULL:
        return False
    before, first, last = words[-3:]
    return first.istitle() and last.istitle() and before.islower() and before.isalpha() and before not in _WHERE


_FULL = 2
#: Goals and the like are fewer: "Leeds United, 3; ".
_OF_AGE = 12


#: "when she was 11", "he turned 50": a person, and a verb behind which a bare number is an age.
_PERSONS = frozenset(("he", "she", "i", "we", "who"))
_IS = frozenset(
    ("is", "was", "were", "am", "turns", "turned", "only", "just", "now", "then", "still", "about", "almost", "nearly")
)
#: "turning 21", "died at 93", "retire at 65".
_TURNS = frozenset(("turned", "turns", "turn", "turning"))
_LIVES_TO = frozenset(
    "died dies die dead married marry marries retired retire retires retiring retirement orphaned widowed".split()
)
#: Before "under 12", "over 65".
_PEOPLE = word_class("of-an-age")
#: "his daughter, 8,".
_KIN = frozenset(
    "daughter son brother sister wife husband mother father girl boy man woman grandson granddaughter girlfriend boyfriend "
    "twin cousin niece nephew fiancee partner grandmother grandfather stepson stepdaughter teenager".split()
)
#: "a man of 60".
_OF = frozenset("man woman boy girl lad lass youth".split())
_GOES_ON = frozenset(
    "when and but or now then years today this next last on who i he she we they my his her our the".split()
)


def _told_of(words: list[str], found: list[str]) -> bool:
    """Whether the words before a bare number, behind which the clause ends or a new one begins, tell the age of a person."""
    behind = next((token.lower() for token in found[:2] if not token.isspace()), "")
    if words[-1].lower() == "than" and words[-2:-1] and words[-2].lower() in ("younger", "older"):
        return behind != "of"
    if behind.isalnum() and behind not in _GOES_ON:
        return words[-1].lower() in ("under", "over") and words[-2:-1] != [] and words[-2].lower() in _PEOPLE
    said = [word.lower() for word in words]
    last, second = said[-1], "".join(said[-2:-1])
    if last in ("under", "over", "below", "above"):
        return second in _PEOPLE
    if last in ("now", "then") and second == "," and behind in (",", ")"):
        return True  # "Grey, now 47, left"
    if last == "," and behind in (",", ".", "", ")", "and"):
        return second in _KIN
    if last == "of":
        return second in _OF and behind not in ("them", "these", "those")
    if last == "at":
        return second in _LIVES_TO
    index = len(said)
    while index > 0 and said[index - 1] in _IS:
        index -= 1
    return last in _TURNS or (index < len(said) and said[index - 1 : index] != [] and said[index - 1] in _PERSONS)
