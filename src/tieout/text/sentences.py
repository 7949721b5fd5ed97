"""Paragraphs into sentences, by sentencex, mended for what news prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from unicodedata import normalize

import sentencex

from tieout.patterns import lazily
from tieout.text.beyond import beyond_ascii
from tieout.text.blocks import Block
from tieout.text.lines import after_marker
from tieout.text.model import Sentence
from tieout.text.quotes import quoted

#: Abbreviations that end no sentence before a figure ("No. 5"), and, unless they are words too, none before a capital.
_BEFORE_FIGURE = frozenset(
    "approx no nos est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rs re ca cf vs v "
    "fig figs eq sec art arts para ch vol p pp op max min avg incl excl circa ft st mt dhs kr s/ b/".split()
)
_BEFORE_NAME = frozenset(
    "approx nos dr mr mrs ms messrs prof sen rep reps sens gov gen lt sgt capt cmdr adm rev hon st mt ft jan feb apr jun jul aug sep "
    "sept oct nov dec tue tues thu thurs rs ca cf vs v mio mrd deg figs eq sec arts para ch vol p pp avg incl excl circa".split()
)
#: Units that end no sentence before a figure in brackets ("a 55-in. (140 cm) screen").
_UNITS = frozenset("in ins ft yd yds mi km cm mm m sq cu lb lbs oz kg g gal gals qt pt l ml hr min mph ha c f".split())
#: "Japan, the U.S. And West Germany": a wire that puts a capital behind every point.
_INITIALS = lazily(r"(?:,|\bbetween|\bof|\bfrom|\bin)\s+(?:the\s+)?U\.[SKN]\.$")
_JOINED = lazily(r"And\s+(?:the\s+)?[A-Z]")
#: A day told by its number with a point, as German does: "on 25. December 2021", "Saturday, 25. December 2021".
_NTH = lazily(
    r"(?:^|[(:]|day,?|\b(?:on|until|till|since|from|by|dated|the|of|to|through|before|after|between|published))\s*[0-3]?[0-9]\.$"
)
_MONTH_AND_YEAR = lazily(
    r"\s*(?:January|February|March|April|May|June|July|August|September|October|November|December) [12][0-9]{3}\b"
)
#: The short name of a day that is a word, too, and the month that it stands before: "Sat. Nov. 21".
_DAYS = frozenset(("Mon", "Wed", "Weds", "Thur", "Fri", "Sat", "Sun"))
_MONTH = lazily(r"\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_SURROGATE = lazily("[\ud800-\udfff]")
#: A blank of more than one byte right before a point ("Plan B .", with a no-break space): sentencex 1.0 panics at it.
_BEHIND_BLANK = lazily(r"\.(?<=[^\S\x00-\x7f]\.)")
_BLANK = lazily(r"[^\S\x00-\x7f](?=\.)")
#: Figures in full width with a decimal point, which ends a sentence elsewhere.
_WIDE = lazily(r"[0-9０-９]+．[0-9０-９]+")
#: A month that is no abbreviation, though sentencex takes it for one before most words.
_MAY = lazily(r"\bMay\. +(?=[A-Z])")
_NUMBERING = lazily(r"\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]\s*$")
#: Text that only a point, a question mark, an exclamation mark or the number of an item can divide: no other stops, no bullets.
_STOPS_ONLY = lazily("[\x00-\u0588\u1e00-\u2021\u2025-\u203b\u20a0-\u22ff]*+")
#: A sentence longer than any that is written, in code points (of 5,450 articles the longest has 2,070), and where one may be divided: what
#: looks at each of its figures beside all others would take minutes over a page without a stop.
_LONGEST = 3000
_JOINT = lazily(r"(?<=[;,])\s+|\s+(?=[a-z])")
_GAP = lazily(r"\s+")
#: How many code points sentencex is shown at a time.
_WINDOW = 2000
_OPENING = "\"“‘'([«"


def sentences(text: str, found: list[Block], language: str) -> tuple[Sentence, ...]:
    """The sentences of the blocks, in order, without white space at their ends."""
    plain, beyond = _plain(text)
    tag = language.split("-")[0] or "en"
    stops = tag == "en" and _STOPS_ONLY.fullmatch(beyond) is not None
    in_may = tag == "en" and "May. " in plain
    return tuple(chain.from_iterable(_of_block(text, plain, block, tag, stops, in_may) for block in found))


def _plain(text: str) -> tuple[str, str]:
    """The text, code point by code point, with nothing in it that keeps sentencex from seeing the end of a sentence, and what of
    it is none of ASCII."""
    plain = text.replace('"', " ").replace("\n", " ").replace("\r", " ")
    if plain.isascii():
        return plain, ""
    plain = plain.replace("“", " ").replace("”", " ")
    if _BEHIND_BLANK.search(plain):
        plain = _BLANK.sub(" ", plain)
    if "．" in plain:
        plain = _WIDE.sub(lambda match: normalize("NFKC", match.group()), plain)
    beyond = beyond_ascii(plain)
    if _SURROGATE.search(beyond):
        return _SURROGATE.sub("?", plain), _SURROGATE.sub("?", beyond)
    return plain, beyond


def _of_block(text: str, plain: str, block: Block, tag: str, stops: bool, in_may: bool) -> Iterator[Sentence]:
    known = block.setting
    cuts = [block.start, block.end] if known in ("table", "telegram") else _cuts(text, plain, block, tag, stops, in_may)
    if known == "list":
        cuts[0] = after_marker(text, block.start, block.end)
        cuts = [cuts[0], *(cut for cut in cuts[1:] if cut > cuts[0])]
    inside = quoted(text, block.start, block.end) if known in (None, "list") else None
    for start, end in pairwise(_divided(text, cuts)):
        piece = text[start:end]
        if body := piece.strip():
            if piece[0] != body[0]:
                start += len(piece) - len(piece.lstrip())
            end = start + len(body)
            said = inside is not None and inside(start, end)
            yield Sentence(start, end, "quotation" if said else known or "prose", block.paragraph)


def _divided(text: str, cuts: list[int]) -> Iterator[int]:
    """The same cuts, and others between two that are too far apart for one sentence."""
    for start, end in pairwise(cuts):
        yield start
        while end - start > _LONGEST and (start := _joint(text, start, end)) < end:
            yield start
    yield cuts[-1]


def _joint(text: str, start: int, end: int) -> int:
    """Where what is too long for one sentence is best divided: behind a mark or before a word, or at the next gap; its end where it has none."""
    middle, last = start + _LONGEST // 2, start + _LONGEST
    if joints := [found.end() for found in _JOINT.finditer(text, middle, last)]:
        return joints[-1]
    gap = _GAP.search(text, middle, end)
    return gap.end() if gap else end


def _cuts(text: str, plain: str, block: Block, tag: str, stops: bool, in_may: bool) -> list[int]:
    """Where sentences begin, and where the last one ends. `stops`: only a full stop or the like can end one; `in_may`: one ends with the
    name of that month somewhere in the text."""
    if stops and _is_one(plain[block.start : block.end]):
        return [block.start, block.end]
    cuts = [block.start]
    ends: Iterable[int] = _ends(plain, block.start, block.end, tag)
    if in_may:
        ends = sorted({*ends, *(match.end() for match in _MAY.finditer(plain, block.start, block.end))})
    for at in ends:
        if not _false_end(text, cuts[-1], at):
            cuts.append(_before_opening(text, cuts[-1], at))
    cuts.append(block.end)
    return cuts


def _ends(plain: str, start: int, end: int, tag: str) -> Iterator[int]:
    """Where sentencex ends sentences, the last one aside. It is shown a window at a time: its cost grows with the square of
    what it is shown where marks stand without sentences between them."""
    while start < end:
        stop = min(start + _WINDOW, end)
        pieces = sentencex.segment(tag, plain[start:stop])
        last = start
        at = start
        for piece in pieces[:-1]:
            found = plain.find(piece, at, stop)
            if found < 0:
                break
            at = last = found + len(piece)
            yield at
        start = last if stop < end and last > start else stop


def _is_one(shown: str) -> bool:
    """Whether no stop stands before the last character, no omission and no number of an item, as in most headlines and one-line paragraphs."""
    last = len(shown) - 1
    if shown.find(".", 0, last) >= 0 or ")" in shown or "…" in shown:
        return False
    return shown.find("?", 0, last) == shown.find("!", 0, last) == -1


def _false_end(text: str, start: int, at: int) -> bool:
    """Whether what looks like the end of a sentence is an abbreviation, the number of an item, or the middle of a figure."""
    tail = text[max(start, at - 20) : at].rstrip()
    ahead = text[at : at + 12].lstrip()
    following = ahead.lstrip(_OPENING)[:1]
    if not following or tail[-1:] in "!?":
        return False
    if following.islower():
        return True
    if at - start < 8 and _NUMBERING.match(text[start:at]):
        return True
    if tail[-1:] != ".":
        return False
    if text[at - 1] == "." and text[at].isalpha() and not text[at - 3 : at - 1].isalpha():
        return True  # "E.On"
    if following == "A" and _JOINED.match(text[at : at + 30].lstrip()) and _INITIALS.search(tail):
        return True
    last = "".join(tail[:-1].split()[-1:]).lstrip("([")
    word = last.lower()
    if not following.isdigit():
        numbered = word.isdigit() and _NTH.search(tail) is not None and _MONTH_AND_YEAR.match(text, at) is not None
        return numbered or word in _BEFORE_NAME or (last in _DAYS and _MONTH.match(text, at) is not None)
    if ahead[0] in "([" and word.rpartition("-")[2] in _UNITS:
        return True
    return word in _BEFORE_FIGURE or (word[-1:].isdigit() and text[at - 1] in "\r\n")


def _before_opening(text: str, start: int, at: int) -> int:
    """Takes an opening quotation mark or bracket to the sentence that it opens."""
    while at - 1 > start and text[at - 1] in '"“' and text[at - 2].isspace():
        at -= 1
    return at
