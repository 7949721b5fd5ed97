"""Numbers that are part of a name or only look like amounts: "No 388", "COVID-19", "A340", "2-0", "3.1.6", phone numbers."""

from __future__ import annotations

from typing import Literal

from tieout.patterns import lazily
from tieout.quantities.lexicon import word_class
from tieout.quantities.tables import marks, stands_joined

#: Hyphenated digits with two hyphens and more, or a plus in front: phone, account and part numbers.
CHAIN = lazily(
    r"[0-9]+(?:[-–.][0-9]+){2,}|[0-9]+(?:[-–][0-9]+)*(?![xX×][0-9])[A-Za-z]+[0-9][0-9A-Za-z]*|[0-9]{3}-[0-9]{4}(?![0-9])"
    r"|[0-9]+-(?!(?:to|or|by|and|for|in|on|of|at|a|x|per|v|vs|ft|lb|lbs|oz|st|pt|mm|cm|km|mg|day|bed)-)[A-Za-z]{1,3}-[0-9]+(?![0-9])"  # 21-cv-1043
    r"|[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?(?![0-9])"  # 2:1
    r"|[0-9]{1,3}°[ \xa0]?[0-9]{1,2}(?:\.[0-9]+)?[′'’](?:[ \xa0]?[0-9]{1,2}(?:\.[0-9]+)?[″\"”])?[ \xa0]?[NSEW]?"  # 34°09′22″N
)
#: Two numbers with a dash, of which one may have decimals; a date and a version number have more points.
_DECIMALS = lazily(r"([0-9]{1,4}(?:\.[0-9]{1,2})?)[-–]([0-9]{1,4}(?:\.[0-9]{1,2})?)")
#: A range of round numbers, and no telephone number: "800-1000".
_ROUND = lazily(r"[1-9][05]0-[1-9][0-9](?:00|50)")
#: Hours and minutes: "2h30m", "2h30".
_TIMED = lazily(r"[0-9]{1,2}h[0-5]?[0-9](?:m|min)?")
#: A telephone number behind its "+".
ABROAD = lazily(r"[0-9]{1,3}[ \xa0.(-]+[0-9]{1,4}[ \xa0.)-]+[0-9][0-9 \xa0.-]*[0-9]")
#: What follows the prefix of a telephone number: "0417 555 019", "(062) 555123", "(062) 55 5123".
DIALLED = lazily(r"\)?[ \xa0-][0-9]{2,4}[ \xa0-]?[0-9]{3,4}(?![0-9])")
#: The same behind a prefix of four digits: "0800 1111"; no "at 0800 2000 people marched".
FREE = lazily(r"[ \xa0-][0-9]{4,6}(?![0-9]|[ \xa0][a-z]+s\b|[ \xa0](?:people|men|women|children|police)\b)")
#: "1.234.567", grouped by points.
DOTTED = lazily(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.])")
_JOINTS = word_class("joint")
#: An amount of rands; "R18" is a name.
_RANDS = lazily(
    r"[0-9]+[.,0-9]*[0-9](?:[ -]?(?:m|bn|million|billion|trillion|[0-9])\b)|[0-9]{1,3}(?: [0-9]{3})+(?![0-9])"
)
#: "N20 billion", "P1,500": nairas and Philippine pesos; "N5", "P5" are names.
_LETTERED = lazily(
    r"[0-9]+(?:[.,][0-9]+)*[ -]?(?:m|bn|mn|million|billion|trillion)\b|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
)
#: "PS8.1bn": pounds sterling as transliterated into ASCII; "PS5" is a name.
_STERLING = lazily(r"[0-9]+(?:[.,][0-9]+)+|[0-9]{2,}|[0-9]+ ?(?:k|m|bn|million|billion)\b")
#: The year of "FY2010".
_FISCAL = lazily(r"(?:19|20)[0-9]{2}(?![0-9A-Za-z])")
#: "W20 x H30 cm", "Ø20mm": which side of a thing it is, or how wide it is across.
_SIDES = frozenset("HWLDØø⌀")
_SIDE = lazily(
    r"[0-9]+(?:\.[0-9]+)?[ \xa0]?(?:(?:[cm]?m|in|ft)\b(?![ \xa0]?[A-Za-z0-9])|\"|(?:[cm]?m|in|ft)?[ \xa0]?[x×][ \xa0]?[HWLD]?[0-9])"
)
#: "n=28", "(M=5.19": what a report of a study says of its sample.
_STATISTIC = lazily(r"(?:^|[\s(\[,;])(?:[nNM]|SD|SE|[Mm]ean)=$")
_LISTED = lazily(r"[0-9]{1,2}[ \xa0]?(?:[.)](?=[ \xa0])|--[ \xa0]?(?=[A-Z]))")

#: "p<0.01", "P = .03": how likely a finding is by chance.
_CHANCE = lazily(r"(?:^|[^A-Za-z])[pP] ?[<=≤] ?$")
#: "(2/1)**2.5": an exponent.
_POWER = lazily(r"[0-9)]\*\*(?=[0-9])")

Verdict = Literal["skip", "named", ""]


def before_digits(text: str, pos: int, low: int) -> Verdict | Literal["decimal"]:
    """What the character in front of digits says: part of a word, of a name, a leading decimal point, or nothing."""
    if pos <= low:
        return ""
    char = text[pos - 1]
    if (char in "<=≤" or text[pos - 2 : pos - 1] in ("<", "=", "≤")) and _CHANCE.search(text[max(low, pos - 5) : pos]):
        return "skip"
    if char.isspace() or char in "($£€¥[":
        return ""
    if char in "xX×" and pos - 2 >= low and text[pos - 2].isdigit():
        return ""
    if char.isalpha():
        start = pos - 1
        while start > low and start > pos - 6 and text[start - 1].isalpha():
            start -= 1
        letters = text[start:pos]
        if letters == "FY" and _FISCAL.match(text, pos):
            return ""
        if letters in _SIDES and (start == low or not text[start - 1].isalnum()) and _SIDE.match(text, pos):
            return ""
        if start > low and text[start - 1] in "$£" and text[start - 1] + letters.lower() in marks():
            return ""
        if letters in ("N", "P") and (start == low or text[start - 1].isspace()) and _LETTERED.match(text, pos):
            return ""
        if (letters == "R" and _RANDS.match(text, pos)) or (letters == "PS" and _STERLING.match(text, pos)):
            return ""
        return "" if stands_joined(letters) and (start == low or not text[start - 1].isalnum()) else "skip"
    if char in "?\ufffd" and pos - 2 >= low and text[pos - 2] in "( ;/":
        return "skip"  # "($36m;?29m)": the sign of the currency is lost
    if char == "+" and text[pos - 2 : pos - 1].isalnum() and text[pos - 3 : pos - 2].isalpha() and pos - 3 >= low:
        return "skip"  # "the EU+3", "the P5+1"
    if char == "-" and text[max(low, pos - 6) : pos - 1].lower().endswith("minus"):
        return ""
    if char in "-‐–" and pos - 2 >= low and text[pos - 2].isalpha():
        return _hyphened(text, pos, low)
    if char == "=" and (text[max(low, pos - 3) : pos].strip(" ($") == "Y=" or text[pos - 2 : pos - 1] in tuple(" (<>")):
        return ""  # "10 miles (=16 km)", ">=18"
    if char == "=" and _STATISTIC.search(text[max(low, pos - 6) : pos]):
        return ""
    if (
        char in "#@_&=\\"
        or (char == "*" and (text[pos - 2 : pos - 1].isdigit() or _POWER.match(text, max(low, pos - 3)) is not None))
        or (char == "%" and not text[pos - 2 : pos - 1].isspace() and pos - 2 > low)
    ):
        return "skip"  # "%20News", as addresses have it
    if char == ".":
        if pos - 2 >= low and text[pos - 2].isalpha() and _abbreviated(text, pos - 1, low):
            return ""
        return "decimal" if pos - 2 < low or not text[pos - 2].isalnum() and text[pos - 2] not in ".'" else "skip"
    if char == "/":
        if text[pos - 2 : pos] == "S/" and (pos - 2 <= low or text[pos - 3].isspace()):
            return ""  # "S/20", soles
        return "skip" if pos - 2 >= low and text[pos - 2] not in " 0123456789" else ""
    if char == ":" and pos - 2 >= low and text[pos - 2].isdigit():
        return "skip"
    return ""


def _abbreviated(text: str, point: int, low: int) -> bool:
    """Whether the letters before the point are a mark of money: "Rs.500"."""
    start = point
    while start > max(low, point - 4) and text[start - 1].isalpha():
        start -= 1
    letters = text[start:point]
    return letters[0].isupper() and not letters.isupper() and letters.lower() + "." in marks()


def _hyphened(text: str, pos: int, low: int) -> Verdict:
    start = pos - 2
    while start > low and start > pos - 12 and text[start - 1].isalpha():
        start -= 1
    letters = text[start : pos - 1]
    if start > low and text[start - 1] == "#":
        return "skip"  # "#A-1029"
    if letters == "A" and not text[pos + 2 : pos + 3].isdigit() and text[start - 1 : start].isspace():
        return "skip"  # "an A-1 rating"
    return "" if letters.lower() in _JOINTS or text[pos - 1] == "–" else "skip"


def enumerator(text: str, pos: int, low: int) -> bool:
    """Whether the number at `pos` numbers an item: "1.", "2)" or "3 --" where a sentence or item starts."""
    match = _LISTED.match(text, pos)
    if match is None:
        return False
    front = text[low:pos].strip()
    return front in ("", "(", "-", "*") or (match.group().endswith(")") and "(" not in text[max(low, pos - 40) : pos])


def chain(text: str, start: int, low: int, high: int) -> int:
    """The end of the phone number, part number or the like that starts at `start`; 0 for none."""
    found = CHAIN.match(text, start, high)
    if found and (_decimals(found.group()) or _TIMED.fullmatch(found.group()) or _ROUND.fullmatch(found.group())):
        return 0
    if start > low and text[start - 1] == "+":
        found = ABROAD.match(text, start, high) or found
    return found.end() if found and not DOTTED.match(text, start, high) else 0


def _decimals(said: str) -> bool:
    """Whether a chain is a range with decimals: "1.5-2"."""
    match = _DECIMALS.fullmatch(said)
    if match is None or "." not in said:
        return False
    goes_on = "." not in match[2] and len(match[1].partition(".")[2]) == len(match[2]) > 1  # "1.80-85" ends at 1.85
    return not goes_on and float(match[1]) < float(match[2])


def end(text: str, pos: int, high: int) -> int:
    """The end of a label that the digits before `pos` belong to: letters, digits and hyphens."""
    while pos < high and (text[pos].isalnum() or (text[pos] in "-./+" and pos + 1 < high and text[pos + 1].isalnum())):
        pos += 1
    return pos
