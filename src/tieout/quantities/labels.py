"""Numbers that are part of a name or only look like amounts: "No 388", "COVID-19", "A340", "2-0", "3.1.6", phone numbers."""

from __future__ import annotations

import re
from typing import Literal

from tieout.quantities.around import Place
from tieout.quantities.draft import Draft
from tieout.quantities.lexicon import name_words, word_class
from tieout.quantities.tables import marks

#: Hyphenated digits with two hyphens and more, or a plus in front: phone, account and part numbers.
CHAIN = re.compile(r"[0-9]+(?:[-–.][0-9]+){2,}|[0-9]+(?:[-–][0-9]+)*(?![xX×][0-9])[A-Za-z]+[0-9][0-9A-Za-z]*|[0-9]{3}-[0-9]{4}(?![0-9])")
#: A telephone number behind its "+".
ABROAD = re.compile(r"[0-9]{1,3}[ \xa0.(-]+[0-9]{2,4}[ \xa0.)-]+[0-9][0-9 \xa0.-]*[0-9]")
#: "1.234.567", grouped by points.
DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.])")
_JOINTS = frozenset(("to", "by", "and", "or", "a", "mid", "pre", "post", "early", "late", "some", "about", "over", "under", "sub", "x", "now", "then", "near", "foot", "ft", "feet"))
_LISTED = re.compile(r"[0-9]{1,2}[ \xa0]?[.)](?=[ \xa0])")

Verdict = Literal["skip", "named", ""]


def before_digits(text: str, pos: int, low: int) -> Verdict | Literal["decimal"]:
    """What the character in front of digits says: part of a word, of a name, a leading decimal point, or nothing."""
    if pos <= low:
        return ""
    char = text[pos - 1]
    if char.isspace() or char in "($£€¥[":
        return ""
    if char in "xX×" and pos - 2 >= low and text[pos - 2].isdigit():
        return ""
    if char.isalpha():
        start = pos - 1
        while start > low and start > pos - 6 and text[start - 1].isalpha():
            start -= 1
        letters = text[start:pos]
        if start > low and text[start - 1] in "$£" and text[start - 1] + letters.lower() in marks():
            return ""
        if letters == "R" and re.match(r"[0-9]+[.,0-9]*[0-9](?:[ -]?(?:m|bn|million|billion|trillion|[0-9])\b)", text[pos : pos + 24]) is None:
            return "skip"
        known = letters.lower() in marks() and (letters.isupper() or letters in ("Rs", "kr"))
        return "" if known and (start == low or not text[start - 1].isalnum()) else "skip"
    if char == "-" and text[max(low, pos - 6) : pos - 1].lower().endswith("minus"):
        return ""
    if char in "-‐–" and pos - 2 >= low and text[pos - 2].isalpha():
        return _hyphened(text, pos, low)
    if char == "=" and text[max(low, pos - 3) : pos].strip(" ($") == "Y=":
        return ""
    if char in "#@_&=\\":
        return "skip"
    if char == ".":
        return "decimal" if pos - 2 < low or not text[pos - 2].isalnum() and text[pos - 2] not in ".'" else "skip"
    if char == "/":
        return "skip" if pos - 2 >= low and text[pos - 2] not in " 0123456789" else ""
    if char == ":" and pos - 2 >= low and text[pos - 2].isdigit():
        return "skip"
    return ""


def _hyphened(text: str, pos: int, low: int) -> Verdict:
    start = pos - 2
    while start > low and start > pos - 12 and text[start - 1].isalpha():
        start -= 1
    return "" if text[start : pos - 1].lower() in _JOINTS or text[pos - 1] == "–" else "skip"


def enumerator(text: str, pos: int, low: int) -> bool:
    """Whether the number at `pos` numbers an item: "1." or "2)" where a sentence or item starts."""
    match = _LISTED.match(text, pos)
    if match is None:
        return False
    front = text[low:pos].strip()
    return front in ("", "(", "-", "*") or (match.group().endswith(")") and "(" not in text[max(low, pos - 40) : pos])


def chain(text: str, start: int, low: int, high: int) -> int:
    """The end of the phone number, part number or the like that starts at `start`; 0 for none."""
    found = CHAIN.match(text, start, high)
    if start > low and text[start - 1] == "+":
        found = ABROAD.match(text, start, high) or found
    return found.end() if found and not DOTTED.match(text, start, high) else 0


def end(text: str, pos: int, high: int) -> int:
    """The end of a label that the digits before `pos` belong to: letters, digits and hyphens."""
    while pos < high and (text[pos].isalnum() or (text[pos] in "-./" and pos + 1 < high and text[pos + 1].isalnum())):
        pos += 1
    return pos


def plural_of_name(place: Place, draft: Draft, behind: str) -> bool:
    """Whether an "s" behind a number in a name is no seconds: "Model 3s"."""
    if draft.unit != "second" or behind != "s" or draft.numeral is None or not draft.numeral.plain:
        return False
    before = place.before(draft.numeral.start)
    return len(before) > 1 and before[-2][:1].isupper()


def name(place: Place, draft: Draft, behind: str) -> None:
    """Marks a number in figures that is part of a name; it loses unit and noun."""
    numeral = draft.numeral
    assert numeral is not None
    if named(draft, place.before(numeral.start)):
        draft.named, draft.kind, draft.unit, draft.subject = True, "number", "", ""
        draft.right = draft.end = numeral.end
    elif draft.kind == "number" and numeral.plain and not draft.marked:
        bracketed = behind == ")" and numeral.start > place.low and place.text[numeral.start - 1] == "("
        draft.named = bracketed or followed_by_name(draft, place.after(numeral.end))


def spelled_name(place: Place, draft: Draft) -> None:
    """Marks a number in words that is part of a name or only says a sort: "Tier one", "Five-Year Plan", "three-phase"."""
    numeral, text = draft.numeral, place.text
    assert numeral is not None
    attribute = draft.kind == "number" and text[numeral.end : numeral.end + 1] == "-" and text[numeral.end + 1 : numeral.end + 2].isalpha()
    if attribute or named(draft, place.before(numeral.start)):
        draft.named, draft.kind, draft.unit, draft.subject = True, "number", "", ""
    said = text[draft.left : draft.right]
    if draft.kind == "duration" and "-" in said and said.istitle():
        draft.named = text[draft.right : draft.right + 1] == " " and text[draft.right + 1 : draft.right + 2].isupper()


def named(draft: Draft, before: list[str]) -> bool:
    """Whether the tokens before a bare whole number make it a name: "Section 427", "Boeing 737", "Phase 3"."""
    numeral = draft.numeral
    if numeral is None or not numeral.bare or numeral.pointed or draft.marked or draft.kind not in ("number", "count"):
        return False
    index = len(before) - 1
    while index >= 0 and (before[index].isspace() or before[index] in "-."):
        index -= 1
    if index < 0:
        return False
    word = before[index]
    lower = word.lower()
    gap = before[index + 1 :]
    if lower in ("no", "nos") and "." not in gap and not (word[0].isupper() or numeral.plain):
        return False
    if index and before[index - 1] == "&" or (len(word) == 2 and word.isupper() and numeral.plain and numeral.end - numeral.start == 5):
        return draft.kind == "number"
    if lower in name_words("any"):
        return _named_by(word, lower, draft, gap)
    if not word.islower() and lower in name_words("name"):
        return True
    return _capitalised(draft, before, index, gap)


def followed_by_name(draft: Draft, found: list[str]) -> bool:
    """ "787 Dreamliner", "16 Industrial Avenue": a bare number before a capitalised word that it does not count."""
    numeral = draft.numeral
    if numeral is None or draft.kind != "number" or not numeral.plain or not numeral.bare or draft.marked or draft.hedge != "=":
        return False
    if len(found) < 2 or found[0] != " " or len(found[1]) < 3 or not found[1].istitle():
        return False
    return found[1] not in _NOT_NAMES


_NOT_NAMES = word_class("not-name")


def _named_by(word: str, lower: str, draft: Draft, gap: list[str]) -> bool:
    """A word such as "page" or "week" names a bare number, unless a counted noun follows ("a page 12 editors wrote")."""
    if "." in gap and lower not in ("no", "nos", "fig", "figs", "sec", "art", "ch", "para", "pp", "p", "vol", "nr", "mk", "op"):
        return False
    if lower in ("match", "race", "lead", "group", "point", "set", "floor", "level", "track", "form", "case", "round", "pool", "lot", "model", "train", "bus", "class", "number", "numbers", "release", "season", "gate", "exit", "question"):
        return draft.kind == "number" or word[0].isupper()
    return True


def _capitalised(draft: Draft, before: list[str], index: int, gap: list[str]) -> bool:
    """A capitalised word, not first in its sentence, right before a bare number without noun: "Windows 95"."""
    numeral = draft.numeral
    assert numeral is not None
    if draft.kind != "number" or not numeral.plain or numeral.value >= 10000 or "." in gap:
        return False
    word = before[index]
    if not word[0].isupper() or not word.isalpha() or len(word) < 2 or index == 0:
        return False
    return before[index - 1] not in "\"“" and any(token.isalnum() for token in before[:index])
