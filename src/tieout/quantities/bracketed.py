"""A number alone in brackets: the mark of a note or source ("(1)", "【2】"), or how many there are ("employees (318)")."""

from __future__ import annotations

from tieout.patterns import lazily
from tieout.quantities.around import Place
from tieout.quantities.calendar_names import WHOLE_MONTHS
from tieout.quantities.plurals import plural

_PARTS = frozenset("half third quarter fifth majority minority most".split())


def bracketed(place: Place, start: int, behind: str) -> bool:
    """Whether the number in brackets is a mark ("(1)"), and no count of the plural or part before it ("employees (318)", "half (384)")."""
    if start > place.low and place.text[start - 1] + behind in ("[]", "【】"):
        return True
    if behind != ")" or start <= place.low or place.text[start - 1] != "(":
        return False
    word = place.word_before(start - 1)
    text = place.text
    counted = plural(word) or word in _PARTS or _tells_share(text, start, word) or _tells_then(text, start, word)
    counted = counted or _is_listed(text, start)
    return not (counted and place.text[start - 2 : start - 1] == " ")


def _tells_share(text: str, start: int, word: str) -> bool:
    """ "36 percent (450)": how many that are, and no mark of a source, of which there are seldom a hundred."""
    share = word in ("percent", "pct", "cent") or text[start - 3 : start] == "% ("
    return share and text[start : start + _HUNDREDS].isdigit()


_HUNDREDS = 3


def _is_listed(text: str, start: int) -> bool:
    """ "flour (1,750), cooking oil (480) and beans (330)": one of several of which brackets tell how many there are."""
    if not text[start : start + _HUNDREDS].isdigit():
        return False
    beside = _BESIDE.search(text, max(0, start - _NEAR), start) or _BESIDE.search(text, start, start + _NEAR)
    return beside is not None


_BESIDE, _NEAR = (
    lazily(r"\([0-9](?:,[0-9]{3}|[0-9]{2})\)(?: and|,)|(?:, |and )(?:[a-z]+ ){1,3}\([0-9](?:,[0-9]{3}|[0-9]{2})\)"),
    48,
)


def _tells_then(text: str, start: int, word: str) -> bool:
    """ "a year ago (392)", "in May (392)", "in 2019 (392)": how many there were then."""
    then = word.lower() in _THEN or _YEAR.search(text, max(0, start - 7), start) is not None
    return then and text[start : start + _HUNDREDS].isdigit()


_THEN, _YEAR = frozenset(("ago", "earlier", "before", *WHOLE_MONTHS)), lazily(r"\b(?:19|20)[0-9]{2} \($")
