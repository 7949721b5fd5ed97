"""Days as other languages print them, in a text of several: "14 de agosto de 2027", "14 de março de 2027", "14 tháng 8 năm 2027"."""

from __future__ import annotations

from datetime import date

from tieout.patterns import lazily
from tieout.quantities.days import Found, PrintedDays, days

_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_PORTUGUESE = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
_MONTHS = {name: number for names in (_SPANISH, _PORTUGUESE) for number, name in enumerate(names, 1)}
_YEAR = r"((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])"
_IBERIAN = lazily(rf"(?i)([0-3]?[0-9])\s+de\s+({'|'.join(_MONTHS)})\s+del?\s+{_YEAR}")
_VIETNAMESE = lazily(rf"(?i)([0-3]?[0-9])\s+th\Sng\s+(1[0-2]|0?[1-9])\s+n\Sm\s+{_YEAR}")
#: What stands behind the number of the day, without blanks.
_OPENS, _REACH = ("de", "th"), 4


def abroad(text: str, pos: int, at: int, end: int, published: date | None) -> Found | None:
    """The day whose number stands at [pos, at), or None."""
    opens = text[at : at + _REACH].lstrip()[:2].lower()
    if opens not in _OPENS:
        return None
    match = (_IBERIAN if opens == _OPENS[0] else _VIETNAMESE).match(text, pos, end)
    if match is None:
        return None
    month = _MONTHS.get(match[2].lower()) or int(match[2])
    return days(match.start(), match.end(), PrintedDays(int(match[1]), int(match[1]), month, int(match[3])), published)
