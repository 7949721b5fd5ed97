"""What a single line is: a row of a table, an item of a list, a line of an earnings telegram, or running text."""

from __future__ import annotations

import re

from tieout.patterns import lazily
from tieout.text.model import Setting

_BULLET = lazily(r"\s*(?:[-*+•‣◦▪●■·–—o]|--)[ \t\xa0]+(?=\S)")
_NUMBERED = lazily(r"\s*(?:\d{1,3}[.)]|\(?[a-zA-Z\d]{1,2}\)|\(?[ivx]{1,5}\))[ \t\xa0]+(?=\S)")
_GAP = lazily(r"\s*\|\s*|\s*\t\s*|[ \xa0]{2,}")
_WIDE = lazily(r"[ \xa0]{2,}")
_CELL_FIGURE = lazily(r"[-+(~]?[$€£¥]?\d[\d,.:/]*\d?(?:k|m|mn|mln|bn|b|tn)?[%)]?$|--?$|[nN]\.?[aA]\.?$|nil$")
_WIDEST_ROW = 240
_STOPS = frozenset(".!?。！？")
_CLOSERS = frozenset("\"'”’)]")
_STOP = lazily(r"[.!?。！？][\"'”’)\]]*$")
_TELEGRAM_START = lazily(
    r"\s*(?:(?:oper(?:ating)?|prim(?:ary)?|dil(?:uted)?|group|gross|pre-?tax|avg|qtl?y|qtrly|semi|annual|interim|final)\s+)*"
    r"(?:shrs?|net|revs?|revenues?|sales|turnover|div(?:idend)?|pay|record|assets|deposits|loans|backlog|profits?|loss|eps)"
    r"(?:\s+(?:profit|loss|income|avg|div|payout|date))*\s+(?:[$£]?\d|nil\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
#: What a line begins with that is one only where it compares: "Parent shr 12.40 yen vs 11.90", "Current 6.2 billion vs 5.9 billion".
_TELEGRAM_ROW = lazily(
    r"\s*(?:(?:parent|outst(?:anding)?|consol(?:idated)?|net)\s+(?:shrs?|net|sales|revenues?|profit|loss)|current|operating|(?:pre-?)?tax)"
    r"(?:\s+(?:profit|loss|income))*\s+(?:[$£]?\d|nil\b)",
    re.IGNORECASE,
)
#: The words that such lines can begin with.
_TELEGRAM_WORDS = frozenset(
    "oper operating prim primary dil diluted group gross pretax pre-tax avg qtly qty qtrly semi annual interim final shr shrs net rev "
    "revs revenue revenues sales turnover div dividend pay record assets deposits loans backlog profit profits loss eps "
    "parent outstanding outst consolidated consol current tax".split()
)
_VERSUS = lazily(r"\d[^.]*\s(?:vs|versus|against)\.?\s+(?:(?:profit|loss|income|nil)\b|[$£]?\d)|\bvs\s", re.IGNORECASE)

#: Wire lines work no change out: "Sales 412 mln vs 399 mln (+3.4%)" is an item of a list.
_MOVED = lazily(
    r"[+−-]\d[\d.,]*\s?(?:%|p(?:er ?)?c(?:en)?t)|\b(?:up|down)\s\d[\d.,]*\s?(?:%|p(?:er ?)?c(?:en)?t)", re.IGNORECASE
)


def ends_in_stop(line: str) -> bool:
    """Whether a line, without white space at its end, ends as a sentence does, closing quotes and brackets aside."""
    last = line[-1:]
    return last in _STOPS or (last in _CLOSERS and _STOP.search(line[-8:]) is not None)


def is_bullet(line: str) -> bool:
    """Whether a line opens with a bullet: `- `, `* `, `• `."""
    return _BULLET.match(line) is not None


def is_numbered(line: str) -> bool:
    """Whether a line opens with the number of a list item: `1. `, `(a) `."""
    return _NUMBERED.match(line) is not None


def after_marker(text: str, start: int, end: int) -> int:
    """Where an item's text begins, behind its bullet or number: these are no figures of the article."""
    match = _BULLET.match(text, start, end) or _NUMBERED.match(text, start, end)
    return match.end() if match else start


def cells_of(line: str) -> list[str]:
    """The columns of a line, without white space at its ends, that bars, tabs or runs of spaces part; none for running text."""
    ruled = "\t" in line or "|" in line
    if not (ruled or "  " in line) or len(line) > _WIDEST_ROW:
        return []
    return [cell for cell in _GAP.split(line) if cell] if ruled else _WIDE.split(line)


def is_row(cells: list[str]) -> bool:
    """Whether the columns of a line are those of figures."""
    figures = sum(1 for cell in cells if _CELL_FIGURE.match(cell))
    return figures >= 2 and figures * 5 >= len(cells) * 2


def is_beside(cells: list[str], other: list[str]) -> bool:
    """Whether columns belong to the table of a line beside them: the heads of its columns, or a name and a figure like that one's."""
    if len(cells) < 2 or any(len(cell) >= 24 for cell in cells):
        return False
    return is_row(other) or (_is_pair(cells) and _is_pair(other))


def _is_pair(cells: list[str]) -> bool:
    return len(cells) == 2 and _CELL_FIGURE.match(cells[1]) is not None and len(cells[0]) < 40


def is_telegram(line: str, *, fresh: bool) -> bool:
    """Whether a line is earnings in wire style: `Shr 5 cts vs 7`, `Net 1.2 mln`. A line that carries on another is only by its first word,
    and where that begins small it is the rest of a sentence: "… sales rose to a / record 12.6 million crowns"."""
    if len(line) > 90 or (not fresh and line.lstrip()[:1].islower()):
        return False
    if " vs " in line and _MOVED.search(line) is not None:
        return False
    if begins_telegram(line):
        if _TELEGRAM_START.match(line):
            return " vs " in line or not ends_in_stop(line)
        if " vs " in line and _TELEGRAM_ROW.match(line):
            return True
    return fresh and " vs " in line and len(line) < 75 and _VERSUS.search(line) is not None


def begins_telegram(line: str) -> bool:
    """Whether a line begins with a word that lines of a results wire begin with."""
    return line.split(None, 1)[0].lower() in _TELEGRAM_WORDS


def setting_of(line: str, cells: list[str], *, fresh: bool) -> Setting | None:
    """What a line of such columns says it is; None for running text. `fresh`: a paragraph or item may start here."""
    if not (fresh or cells) and line[0].islower():
        return None  # most lines of a wrapped text
    if cells and is_row(cells):
        return "table"
    if is_telegram(line, fresh=fresh):
        return "telegram"
    if (
        fresh
        and (not line[0].isalpha() or line[1:2] == " " or ")" in line[:6])
        and (is_bullet(line) or is_numbered(line))
    ):
        return "list"
    return None
