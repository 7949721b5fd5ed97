"""One sentence: from the places where a number may start to drafts of its quantities."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tieout.quantities import dates, labels, ratios
from tieout.quantities.amount import amount
from tieout.quantities.around import after, before, words_before
from tieout.quantities.draft import Draft
from tieout.quantities.hedging import hedge
from tieout.quantities.lexicon import VAGUE, denominators, number_words, ordinal_words, ratio_words
from tieout.quantities.numerals import Numeral, digits, vulgar
from tieout.quantities.ones import pronoun
from tieout.quantities.spelled import words
from tieout.quantities.trends import trend
from tieout.quantities.vague import vague


_RANGED = re.compile(r"[ \xa0]?(?:-|–|to)[ \xa0]?([0-9][0-9.,]*)")
_TO_ANOTHER = re.compile(r"[ \xa0\n]?(?:-|–|to|and)[ \xa0\n]?[0-9]")
_YEAR = re.compile(r"(?:1[0-9]|20)?[0-9]{2}[.,]?")


def read(text: str, low: int, high: int, spans: Iterable[tuple[int, int]], published: date | None) -> list[Draft]:
    """The quantities that start at `spans`, in order, each within [low, high) of `text`."""
    drafts: list[Draft] = []
    done = low
    for start, end in spans:
        if start < done:
            continue
        draft, done_ = _one(text, (low, done), high, start, min(end, high), published)
        done = max(done, done_)
        if draft is None:
            continue
        if draft.kind != "date" and draft.kind != "ordinal":
            previous = drafts[-1].right if drafts else -1
            if draft.hedge == "=":
                hedge(text, max(low, previous), draft, previous)
            if draft.trend is None and draft.kind != "multiple":
                draft.trend = trend(text, draft, max(low, previous), after(text, draft.right, high))
        drafts.append(draft)
        done = max(done, draft.right)
    return drafts


def _one(text: str, lows: tuple[int, int], high: int, start: int, end: int, published: date | None) -> tuple[Draft | None, int]:
    """The quantity at one place, or None, and where to go on; `lows`: where its sentence starts, and where the quantity before ends."""
    low, floor = lows
    char = text[start]
    if char.isascii() and char.isdigit():
        return _figures(text, lows, high, start, end, published)
    if not char.isalpha():
        numeral = vulgar(text, start)
        return (amount(text, floor, high, numeral) if numeral else None), end
    word = text[start:end].lower()
    if word.endswith("s") and word in VAGUE:
        draft = vague(text, start, floor, high)
        return draft, draft.right if draft else end
    if word in number_words():
        return _spelled(text, lows, high, start, word, published)
    if word in dates.MONTHS:
        return _date(dates.worded(text, start, high, words_before(text, start, low, 2), published), end)
    if word in ratio_words():
        return ratios.ratio_word(text, start, end, floor, high), end
    if char in "QH" and end - start == 2:
        return _date(dates.short_quarter(text, start, high, published), end)
    if word in denominators():
        draft = ratios.article_fraction(text, start, end, floor, high)
        if draft is not None:
            return _measured(text, floor, high, draft), end
    if word in ordinal_words():
        found = dates.worded(text, start, high, [], published)
        return _date(found, end) if found else _ordinal(text, start, end, ordinal_words()[word], low)
    return None, end


def _figures(text: str, lows: tuple[int, int], high: int, start: int, end: int, published: date | None) -> tuple[Draft | None, int]:
    low = lows[0]
    verdict = labels.before_digits(text, start, low)
    if verdict == "skip":
        return None, _label_end(text, end, high)
    if verdict == "decimal":
        start -= 1
    following = text[end] if end < high else ""
    if following and (following in ":-–/ \xa0nstrdapAP'’o.") or "." in text[start:end]:
        found = dates.clock(text, start, high) or (dates.figured(text, start, high, published) if text[start] != "." else None)
        if found is not None:
            return _date(found, found.end)
        chain = labels.CHAIN.match(text, start, high)
        if text[start - 1 : start] == "+" and start > low:
            chain = labels.ABROAD.match(text, start, high) or chain
        if chain and not labels.DOTTED.match(text, start, high):
            return None, chain.end()
    if labels.enumerator(text, start, low):
        return None, end
    numeral = _leading_point(text, start, high) if verdict == "decimal" else digits(text, start, high)
    if numeral is None or (text[start] == "0" and numeral.plain and numeral.end - start > 1):
        return None, end
    suffix = text[numeral.end : numeral.end + 2]
    if suffix in ("st", "nd", "rd", "th", "ST", "ND", "RD", "TH") and numeral.plain and not text[numeral.end + 2 : numeral.end + 3].isalpha():
        found = dates.worded(text, start, high, [], published)
        return _date(found, found.end) if found else _ordinal(text, start, numeral.end + 2, numeral.value, low)
    ratio = ratios.one_in(text, numeral, high)
    if ratio is not None:
        return ratio, ratio.end
    return _amount(text, lows, high, numeral)


def _leading_point(text: str, start: int, high: int) -> Numeral | None:
    """ ".500"."""
    numeral = digits(text, start + 1, high)
    if numeral is None or not numeral.plain:
        return None
    places = numeral.end - numeral.start
    step = 10.0**-places
    return Numeral(start, numeral.end, numeral.value * step, step, step, pointed=True)


def _amount(text: str, lows: tuple[int, int], high: int, numeral: Numeral) -> tuple[Draft | None, int]:
    low, floor = lows
    printed = text[numeral.start : numeral.end]
    tokens = before(text, numeral.start, low)
    draft = amount(text, floor, high, numeral)
    if draft is None:
        return None, numeral.end
    if numeral.fraction and numeral.value < 1 and draft.kind == "number":
        draft = _measured(text, floor, high, draft)
        if draft.right > numeral.end:
            return draft, draft.right
    behind = text[numeral.end : numeral.end + 1]
    if behind.isalnum() and draft.right == numeral.end and not (behind in "xX" and text[numeral.end + 1 : numeral.end + 2].isdigit()):
        return None, _label_end(text, numeral.end, high)
    seasonal = draft.kind == "duration" and draft.unit in ("quarter", "second") and text[draft.right - 1] != "s" and draft.right > numeral.end
    if numeral.plain and len(printed) == 4 and not draft.marked and (seasonal or draft.kind in ("number", "count") and draft.right == numeral.end):
        words_ = [token.lower() for token in tokens if token.isalpha()][-2:]
        ranged = _RANGED.match(text, numeral.end, high)
        if ranged and (_YEAR.fullmatch(ranged[1]) or "to" in ranged[0] and words_ and words_[-1] in dates.BEFORE_YEAR):
            ranged = None
        if ranged is None and dates.year(printed, numeral.value, words_, draft.subject, draft.hedge != "="):
            found = dates.whole_year(int(numeral.value), numeral.start, numeral.end)
            return _date(found, numeral.end)
    if draft.unit == "second" and numeral.plain and behind == "s" and tokens[-2:-1] and tokens[-2][:1].isupper():
        return None, draft.right
    if labels.named(draft, tokens):
        draft.named, draft.kind, draft.unit, draft.subject = True, "number", "", ""
        draft.right = draft.end = numeral.end
    elif labels.followed_by_name(draft, after(text, numeral.end, min(high, numeral.end + 24))):
        draft.named = True
    elif draft.kind == "number" and numeral.plain and text[numeral.start - 1 : numeral.start] == "(" and behind == ")" and numeral.start > low:
        draft.named = True
    if draft.kind == "duration" and draft.unit == "year":
        _age(text, draft, high)
    elif draft.kind == "number" and numeral.plain:
        _bare_age(text, draft, tokens, high)
    return draft, draft.right


def _age(text: str, draft: Draft, high: int) -> None:
    """ "50-year-old", "50 years old", "50 years of age"."""
    tokens = after(text, draft.right, high)
    said = "".join(tokens[:6]).lower()
    for tail in ("-old", " old", " - old", "-olds", " olds", " of age"):
        if said.startswith(tail) and not said[len(tail) : len(tail) + 1].isalpha():
            draft.right = draft.end = draft.right + len(tail)
            draft.subject = "age"
            return


def _bare_age(text: str, draft: Draft, tokens: list[str], high: int) -> None:
    """ "aged 50", "Mary Smith, 44, said"."""
    numeral = draft.numeral
    assert numeral is not None
    words_ = [token for token in tokens if not token.isspace()]
    if not words_ or not 0 < numeral.value < 121 or _TO_ANOTHER.match(text, numeral.end, high):
        return
    aged = words_[-1].lower() in ("aged", "age", "ages")
    apposed = len(words_) > 1 and words_[-1] == "," and words_[-2][:1].isupper() and words_[-2].isalpha() and text[numeral.end : numeral.end + 1] == ","
    if aged or (apposed and (len(words_) > 2 and words_[-3][:1].isupper() or text[numeral.end + 2 : numeral.end + 3].islower())):
        draft.kind, draft.unit, draft.subject = "duration", "year", "age"


def _spelled(text: str, lows: tuple[int, int], high: int, start: int, word: str, published: date | None) -> tuple[Draft | None, int]:
    low, floor = lows
    begin = start
    if number_words()[word][1] == "scale":
        begin = _article(text, start, floor)
        if begin == start:
            return None, start + len(word)
    numeral = words(text, begin, high)
    if numeral is None:
        return None, start + len(word)
    ordinal = _ordinal_behind(text, numeral, high)
    if ordinal:
        return _ordinal(text, numeral.start, ordinal[1], ordinal[0], low)
    draft = ratios.one_in(text, numeral, high) or ratios.worded_fraction(text, numeral, high)
    if draft is not None:
        return (draft if draft.wording == "one-in" else _measured(text, floor, high, draft)), draft.end
    if numeral.value == 1 and numeral.bare and pronoun(text, numeral, low, high):
        return None, numeral.end
    if start > low and text[start - 1] == "-" and start - 2 >= low and text[start - 2].isalpha() and begin == start:
        return None, numeral.end
    draft = amount(text, floor, high, numeral)
    if draft is None:
        return None, numeral.end
    if labels.named(draft, before(text, numeral.start, low)) or (draft.kind == "number" and _attribute(text, numeral.end, high)):
        draft.named, draft.kind, draft.unit, draft.subject = True, "number", "", ""
    if text[draft.start].isupper() and draft.kind == "duration" and text[draft.right - 1 : draft.right] and "-" in text[draft.start : draft.right]:
        draft.named = text[draft.start : draft.right].istitle() and text[draft.right : draft.right + 1] == " " and text[draft.right + 1 : draft.right + 2].isupper()
    if draft.kind == "duration" and draft.unit == "year":
        _age(text, draft, high)
    elif draft.kind == "number":
        _bare_age(text, draft, before(text, numeral.start, low), high)
    return draft, draft.right


def _attribute(text: str, at: int, high: int) -> bool:
    """Whether a hyphen and a word follow ("three-phase"), with no unit or noun that was read."""
    return text[at : at + 1] == "-" and at + 1 < high and text[at + 1].isalpha()


def _article(text: str, start: int, low: int) -> int:
    """Where "a" or "an" stands before the scale word at `start`; `start` itself where none does."""
    front = text[max(low, start - 3) : start].lower()
    for article in ("a ", "a-", "a\xa0", "a\n"):
        if front.endswith(article) and (len(front) < 3 or not front[0].isalnum()):
            return start - 2
    return start


def _ordinal_behind(text: str, numeral: Numeral, high: int) -> tuple[float, int] | None:
    """ "twenty-first", "one hundred and fifth" behind a number word."""
    at = numeral.end
    if text[at : at + 1] not in ("-", " ", "\xa0") or numeral.value < 20:
        return None
    tokens = after(text, at, high)
    index = 1
    if len(tokens) > 3 and tokens[index].lower() == "and":
        index = 3
    word = tokens[index].lower() if index < len(tokens) else ""
    value = ordinal_words().get(word)
    if value is None or (value >= 10 if numeral.value % 100 else False) or word == "second" and " " in tokens[0]:
        return None
    if numeral.value % 10 == 0 and (value < 10 or numeral.value % 100 == 0):
        return numeral.value + value, at + sum(map(len, tokens[: index + 1]))
    return None


def _ordinal(text: str, start: int, end: int, value: float, low: int) -> tuple[Draft | None, int]:
    numeral = Numeral(start, end, float(value), 1.0, 1.0, spelled=not text[start].isdigit())
    if text[start:end].lower() == "second" and text[max(low, start - 4) : start].lower().strip() in ("a", "per", "each"):
        return None, end
    draft = Draft(start, end, numeral, "ordinal", left=start, right=end)
    following = text[end : end + 2]
    draft.named = following[:1] == " " and following[1:].isupper()
    return draft, end


def _measured(text: str, low: int, high: int, draft: Draft) -> Draft:
    """A fraction in words with a unit behind it: "half a million dollars", "three quarters of a mile", "a quarter point"."""
    assert draft.numeral is not None
    gap = 0
    tail = text[draft.end : draft.end + 8].lower()
    for words_ in (" of a ", " of an ", " an ", " a ", " of one "):
        if tail.startswith(words_):
            gap = len(words_) - 1
    numeral = draft.numeral
    shifted = Numeral(
        numeral.start, draft.end + gap, numeral.value, numeral.step, numeral.zeros, numeral.pointed, numeral.bare, numeral.spelled, fraction=True
    )  # fmt: skip
    measured = amount(text, low, high, shifted)
    if measured is None or measured.kind in ("number", "percent") or (measured.kind == "count" and draft.kind == "fraction"):
        return draft
    if measured.numeral is not None:
        measured.numeral.end = draft.end
    return measured


def _date(found: dates.Found | None, end: int) -> tuple[Draft | None, int]:
    if found is None or found.clock:
        return None, found.end if found else end
    return Draft(found.start, found.end, None, "date", first=found.first, last=found.last, left=found.start, right=found.end), found.end


def _label_end(text: str, pos: int, high: int) -> int:
    """The end of a label that the digits before `pos` belong to: letters, digits and hyphens."""
    while pos < high and (text[pos].isalnum() or (text[pos] in "-./" and pos + 1 < high and text[pos + 1].isalnum())):
        pos += 1
    return pos
