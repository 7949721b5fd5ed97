"""Currency marks in front of a number: "$", "HK$", "Rs.", "EUR", and signs."""

from __future__ import annotations

from functools import cache

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.names import longest
from tieout.quantities.signs import minus, signed
from tieout.quantities.tables import TYPED, candidates, is_word, marks, stands_joined

#: Single letters that a blank may part from the sign ("C $6"); others would be an article or a possessive.
_APART = frozenset(("C", "c"))
#: Marks that are not all capitals and may stand apart from the number.
_SMALL = frozenset(
    (
        "Php",
        "Rs",
        "rs",
        "Fr",
        "kr",
        "Kr",
        "zł",
        "Rp",
        "Lt",
        "Dfl",
        "Pta",
        "Ptas",
        "Esc",
        "Tk",
        "Sh",
        "Ksh",
        "Tsh",
        "Ush",
        "Bs",
        "Dh",
        "Dhs",
        "Ft",
        ".",
        "=",
        "/",
    )
)
#: Currencies whose name may stand before the number, and what makes it no mark: "the dollar 3 years ago".
_NAMED = frozenset(("dollar", "euro", "yen", "rupee", "rupees", "ringgit", "Dollar", "Euro", "Rupees"))
_ARTICLES = frozenset(
    ("the", "a", "an", "one", "per", "every", "each", "us", "strong", "weak", "-", "canadian", "australian", "japanese")
)
#: Letters right before an amount: "R250", "N20 billion", "P1,500".
_LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP"}
_COUNTRIES = {
    "us": "USD",
    "cdn": "CAD",
    "can": "CAD",
    "canadian": "CAD",
    "australian": "AUD",
    "aust": "AUD",
    "hk": "HKD",
    "nz": "NZD",
}
#: Codes that people type small: "usd 10"; "cad" is a word.
_SMALL_CODES = frozenset(code.lower() for code in TYPED - {"CAD"})
_ADJECTIVES = frozenset(("Cdn", "Canadian", "Australian"))
#: The marks and names in small letters that are none of the table.
_LOWER = frozenset(word for word in _SMALL | _NAMED if word.islower())
#: A letter and a slash: soles and balboas.
_SLASHED = {"S/.": "PEN", "S/": "PEN", "B/.": "PAB", "B/": "PAB"}
_LARGE = (["million"], ["billion"], ["trillion"], ["crore"], ["lakh"])
#: "$20 dollars" says its currency twice.
_REPEATED = frozenset(("dollars", "dollar", "dlrs", "pounds", "euros", "yen"))


@cache
def _signs() -> frozenset[str]:
    return frozenset(key for key in marks() if len(key) == 1 and not key.isalpha())


def apply_mark(place: Place, draft: Draft, left: list[str]) -> None:
    """Sets currency and sign from the tokens before the number, and widens the span over the mark."""
    index = signed(place, draft, left)
    at = index - 1 if index and left[index - 1] in (" ", "\xa0") else index
    if at:
        code, taken = _mark(left, at)
        if not taken and at < index and (left[at - 1] == "R" or is_word(left[at - 1])) and _stands_alone(place, draft):
            if left[at - 1] != "R":
                code, taken = left[at - 1], 1
            elif (at < 2 or left[at - 2].isspace()) and _rands(place, draft):
                code, taken = "ZAR", 1  # "R 1 250.00"
        length = sum(map(len, left[at - taken : index])) if taken else 0
        if taken and length <= draft.left - place.floor and (at == index or _apart(place, left[at - 1], draft)):
            draft.kind, draft.unit, draft.marked = "measure" if code == "bitcoin" else "currency", code, True
            if taken == 1:
                draft.candidates = candidates(left[at - 1])
            draft.left = draft.start = draft.left - length
            _millions(draft, left[at - 1])
            index = minus(place, draft, left, at - taken)
    if index and left[index - 1] == "+" and draft.start > place.floor:
        draft.trend = "up"
        draft.start -= 1


#: Codes that company reports print with a letter for million or thousand before them: "MSEK 45", "TEUR 300".
_BY_MILLION = frozenset(("EUR", "SEK", "NOK", "DKK", "USD", "GBP", "CHF", "PLN", "CZK", "ISK", "AUD"))
_SCALED = {"M": 6, "T": 3, "K": 3}


def _millions(draft: Draft, mark: str) -> None:
    """Applies the letter before a code: "MSEK 45" is 45 million kronor."""
    if len(mark) == 4 and mark[1:] == draft.unit and draft.numeral is not None:
        draft.numeral.scale(10.0 ** _SCALED[mark[0]], _SCALED[mark[0]])


def _stands_alone(place: Place, draft: Draft) -> bool:
    """Whether a number with coins or groups has no noun behind it: "COP 15.000", "TRY 49.90", but "TOP 1,000 FIRMS"."""
    numeral = draft.numeral
    found = place.after(numeral.end) if numeral is not None else []
    plain = numeral is None or place.text[numeral.start : numeral.end].isdigit()
    return not plain and not "".join(found[1:2]).isalpha()


def _rands(place: Place, draft: Draft) -> bool:
    """Whether the number has groups, or coins to two places."""
    printed = place.text[draft.numeral.start : draft.numeral.end] if draft.numeral else ""
    return printed[-3:-2] == "." or " " in printed or "," in printed


def _apart(place: Place, word: str, draft: Draft) -> bool:
    """Whether a mark may stand apart from its number."""
    return word in _signs() or word.isupper() or _typed(word) or _small(word) or _amounts(place, word, draft)


def _typed(word: str) -> bool:
    """Whether a code of money is typed small: "usd 10", "Eur 10"."""
    return word.lower() in _SMALL_CODES and (word.islower() or word.istitle())


def _small(word: str) -> bool:
    """Whether a mark that is not all capitals may stand apart from the number: "Rs 5", "KSh 5", "Kč 5"."""
    return word in _SMALL or (word.isalpha() and not (word.isascii() and (word.islower() or word.istitle())))


def _amounts(place: Place, word: str, draft: Draft) -> bool:
    """Whether a currency's name before the number marks it: a magnitude word or decimals follow."""
    numeral = draft.numeral
    following = place.after(draft.right or numeral.end)[1:2] if numeral else []
    return word in _NAMED and numeral is not None and (numeral.pointed or following[:1] in _LARGE)


def _mark(left: list[str], at: int) -> tuple[str, int]:
    """The currency that the tokens before `at` name, and how many tokens name it."""
    table, signs = marks(), _signs()
    last = left[at - 1]
    if last.islower() and last not in table and last not in _LOWER and not (at > 1 and left[at - 2] in signs):
        return "", 0
    if last == "=" and at > 1 and left[at - 2] == "Y":
        return "JPY", 2
    if last == "₿":
        return "bitcoin", 1
    if last in signs:
        if at > 1 and left[at - 2].isalpha() and (code := table.get(left[at - 2].lower() + last)):
            return code, 2
        if at > 4 and left[at - 2] == "." and (code := table.get("".join(left[at - 5 : at]).lower())):
            return code, 5
        if at > 2 and left[at - 2] == " " and (len(left[at - 3]) > 1 or left[at - 3] in _APART):
            code = table.get(left[at - 3].lower() + last, "")
            if code:
                return code, 3
        return table[last], 1
    if at > 1 and last == "¢" and (code := table.get(left[at - 2].lower() + last)):
        return code, 2  # "GH¢20"
    if last.isalpha():
        if len(last) == 4 and last.isupper() and last[0] in _SCALED and last[1:] in _BY_MILLION:
            return last[1:], 1
        if at > 1 and left[at - 2] in signs and (code := table.get(left[at - 2] + last.lower())):
            return code, 2
        if last == "BTC":
            return "bitcoin", 1
        if last == "PS" and at == len(left):
            return "GBP", 1
        if len(last) == 1:
            joined = at == len(left) and (at < 2 or left[at - 2].isspace() or left[at - 2] in "([")
            return (_LETTERS[last], 1) if joined and last in _LETTERS else ("", 0)
        if (last.isupper() or _small(last)) and stands_joined(last):
            return table[last.lower()], 1
        if _typed(last) and at < len(left):
            return last.upper(), 1
    if (
        last in "./"
        and at > 1
        and (slashed := _SLASHED.get("".join(left[max(0, at - (3 if last == "." else 2)) : at])))
    ):
        return slashed, 3 if last == "." else 2
    if last == "." and at > 1 and (code := table.get(left[at - 2].lower() + ".")):
        return code, 2
    if last in _NAMED and (at < 3 or left[at - 3].lower() not in _ARTICLES) and at < len(left):
        return currency(last), 1
    return "", 0


@cache
def currency(word: str) -> str:
    """The code of a currency that stands as a word before its number: "dollar 22.5 million"."""
    found = longest([word], 0)[0]
    return found.unit if found is not None else ""


def country_behind(draft: Draft, found: list[str]) -> int:
    """ "$76 US", "$75 U.S.", "$20 dollars": how many tokens behind a marked number only say more of its currency."""
    if found[0] == "p" and draft.unit == "GBP" and draft.numeral is not None and draft.numeral.pointed:
        return 1  # "£0.99p"
    if len(found[0]) == 3 and found[0].isupper() and stands_joined(found[0]):
        draft.unit, draft.candidates = marks()[found[0].lower()], ()
        return 1  # "$5CAD"
    if len(found) < 2 or found[0] != " ":
        return 0
    word = found[1]
    if found[1:5] == ["U", ".", "S", "."]:
        draft.unit, draft.candidates = "USD", ()
        return 5
    if (word.isupper() or word in _ADJECTIVES) and word.lower() in _COUNTRIES:
        if len(found) > 3 and found[2] == " " and found[3][0].isupper():
            return 0
        draft.unit, draft.candidates = _COUNTRIES[word.lower()], ()
        return 2
    if len(word) == 3 and word.isupper() and stands_joined(word):
        draft.unit, draft.candidates = marks()[word.lower()], ()
        return 2
    return 2 if word.lower() in _REPEATED else 0
