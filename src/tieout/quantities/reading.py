"""One sentence: from the places where a number may start to drafts of its quantities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tieout.patterns import lazily
from tieout.quantities import dates, halves, ratios
from tieout.quantities.amount import amount
from tieout.quantities.around import Place
from tieout.quantities.calendar_names import MONTHS
from tieout.quantities.compounds import one_and
from tieout.quantities.dated import dated
from tieout.quantities.draft import Draft
from tieout.quantities.figures import figures
from tieout.quantities.hedging import hedge
from tieout.quantities.lexicon import VAGUE, denominators, number_words, ordinal_words, ratio_words
from tieout.quantities.measured import measured, unit_and_half
from tieout.quantities.named import inside
from tieout.quantities.numerals import Numeral, vulgar
from tieout.quantities.ordinals import ordinal
from tieout.quantities.trends import trend
from tieout.quantities.vague import vague
from tieout.quantities.wording import spelled

#: A draft, or none, and where to go on reading.
Step = tuple[Draft | None, int]


def read(text: str, low: int, high: int, spans: Iterable[tuple[int, int]], published: date | None) -> list[Draft]:
    """The quantities that start at `spans`, in order, each within [low, high) of `text`."""
    drafts: list[Draft] = []
    done = low
    for start, end in spans:
        if start < done:
            continue
        place = Place(text, low, done, high, start, end if end < high else high, published)
        draft, reached = _one(place)
        if draft is not None:
            _moved(place, draft, bool(drafts) and drafts[-1].kind == "date")
            if drafts:
                inside(place, draft, drafts[-1])
            drafts.append(draft)
            reached = max(reached, draft.right)
        done = max(done, reached)
    return drafts


def _moved(place: Place, draft: Draft, dated: bool) -> None:
    """Sets hedge and trend, which dates and ordinals have none of; `dated`: the quantity before it is a date."""
    if draft.kind in ("date", "ordinal") or draft.named:
        return
    if draft.kind == "duration" and place.text[draft.left - 5 : draft.left] == " and ":
        one_and(place.text, draft, place.floor)
    if draft.hedge == "=":
        hedge(place, draft, dated)
    if draft.trend is None and draft.kind != "multiple":
        draft.trend = trend(place, draft)


def _one(place: Place) -> Step:
    """The quantity at one place, or None, and where to go on."""
    char = place.text[place.start]
    if "0" <= char <= "9":
        return _one_of(place) if _defined(place, 1) else figures(place)
    if not char.isalpha():
        numeral = vulgar(place.text, place.start)
        draft = amount(place, numeral) if numeral else None
        if draft is not None and draft.kind == "number" and draft.numeral is not None and draft.numeral.value < 1:
            draft.kind, draft.wording = "fraction", "word"
        return draft, place.end
    return _word(place, place.text[place.start : place.end].lower())


def _word(place: Place, word: str) -> Step:
    if word.startswith(("a ", "an ")) or (word.startswith("one ") and _defined(place, 3)):
        return _one_of(place)
    if word in number_words() or word.startswith("one "):
        return spelled(place, word.partition(" ")[0])
    if word in ordinal_words() or (word in denominators() and word not in ratio_words()):
        return _ordinal_word(place, word)
    if word in VAGUE:
        return vague(place), place.end
    if word in MONTHS:
        before = place.words_before(place.start, 2) if word in dates.OTHER_WORDS else []
        return dated(dates.worded(place.text, place.start, place.high, before, place.published), place.end)
    if word in ratio_words():
        return ratios.ratio_word(place), place.end
    return dated(dates.short_quarter(place.text, place.start, place.high, place.published), place.end)


def _defined(place: Place, length: int) -> bool:
    """Whether it is said what one of a unit is ("1 mile is 1.609 km"); else the place is that of the number alone, so many letters long."""
    if place.text[place.end - 1] != " ":
        return False
    if not _GIVEN.match(place.text, place.end, place.high):
        place.end = place.start + length
        return False
    return True


def _one_of(place: Place) -> Step:
    """ "a percentage point", "a foot (30 cm)": one."""
    text, start = place.text, place.start
    named = text[place.end - 1] in " ("
    step = (_ROUGHLY if text[place.end - 1] == "(" else _BY_DEFINITION) if named else 1.0
    said = text[start : place.end].lower()
    first = (
        said.index(" ")
        if named or "l" not in said
        else said.rindex(" p", 0, said.rfind(" po") if " po" in said else len(said))
    )
    numeral = Numeral(start, start + first, 1.0, step, step, spelled=True)
    if named and not _GIVEN.match(text, place.end, place.high):
        return None, numeral.end
    before = text[max(place.low, start - 3) : start]
    draft = None if before in ("of ", "as ") and not named else amount(place, numeral)
    return (draft if draft and draft.kind != "number" else None), draft.right if draft else numeral.end


#: "a foot" is hardly ever a foot and a half: one, give or take a tenth.
_ROUGHLY = 0.2
#: "A foot is 30.48 cm" says what one is, give or take a hundredth.
_BY_DEFINITION = 0.02
#: Another measurement, behind what opens it.
_GIVEN = lazily(r"(?:(?:about|or|roughly|nearly|around|some|almost|approximately) )?[0-9]")


def _ordinal_word(place: Place, word: str) -> Step:
    """ "a third", "third quarter", "third"."""
    if word in denominators():
        draft = unit_and_half(place)
        if draft is not None:
            return draft, place.end
        draft = halves.article_fraction(place)
        if draft is not None:
            return measured(place, draft), place.end
    if word not in ordinal_words():
        return None, place.end
    found = dates.quarter(place.text, place.start, place.end, place.high, place.published)
    return dated(found, place.end) if found else ordinal(place, place.start, place.end, ordinal_words()[word])
