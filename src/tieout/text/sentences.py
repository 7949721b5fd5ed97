"""Paragraphs into sentences, by sentencex, mended for what news prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from tieout.text.blocks import Block
from tieout.text.lines import after_marker
from tieout.text.model import Sentence
from tieout.text.quotes import quoted

_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[])(?:approx|no|nos|est|dr|mr|mrs|ms|messrs|prof|sen|rep|reps|sens|gov|gen|col|lt|sgt|capt|cmdr|adm|rev|hon|st|mt|ft|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|rs|re|ca|cf|vs|v|fig|figs|eq|sec|art|arts|para|"
    r"ch|vol|p|pp|pct|al|max|min|avg|incl|excl|circa)\.\s*$",
    re.IGNORECASE,
)
_MONTH_END = re.compile(r"(?:^|\s)(?:no|mar|sat|sun|wed|fri|art|max|min|re|pct|col|fig|est|al|eq)\.\s*$")
_NUMBERING = re.compile(r"\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]\s*$")
_CUT_FIGURE = re.compile(r"\d[.,]\s*$")
#: How many code points sentencex is shown at a time.
_WINDOW = 2000
_OPENING = "\"“‘'([«"


def sentences(text: str, found: list[Block], language: str) -> tuple[Sentence, ...]:
    """The sentences of the blocks, in order, without white space at their ends."""
    plain = _plain(text)
    tag = language.split("-")[0] or "en"
    return tuple(sentence for block in found for sentence in _of_block(text, plain, block, tag))


def _plain(text: str) -> str:
    """The text, code point by code point, with nothing in it that keeps sentencex from seeing the end of a sentence."""
    plain = text.replace('"', " ").replace("\n", " ").replace("\r", " ")
    if not plain.isascii():
        plain = re.sub("[\ud800-\udfff]", "?", plain.replace("“", " ").replace("”", " "))
    return plain


def _of_block(text: str, plain: str, block: Block, tag: str) -> Iterator[Sentence]:
    if block.setting in ("table", "telegram"):
        cuts = [block.start, block.end]
    else:
        cuts = _cuts(text, plain, block, tag)
    if block.setting == "list":
        cuts[0] = after_marker(text, block.start, block.end)
        cuts = [cuts[0], *(cut for cut in cuts[1:] if cut > cuts[0])]
    inside = quoted(text, block.start, block.end) if block.setting in (None, "list") else None
    for start, end in pairwise(cuts):
        start, end = _trim(text, start, end)
        if start < end:
            setting = block.setting or "prose"
            if inside is not None and inside(start, end):
                setting = "quotation"
            yield Sentence(start, end, setting, block.paragraph)


def _cuts(text: str, plain: str, block: Block, tag: str) -> list[int]:
    """Where sentences begin, and where the last one ends."""
    cuts = [block.start]
    for at in _ends(plain, block.start, block.end, tag):
        if not _false_end(plain, cuts[-1], at, block.end):
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


def _false_end(plain: str, start: int, at: int, end: int) -> bool:
    """Whether what looks like the end of a sentence is an abbreviation, the number of an item, or the middle of a figure."""
    tail = plain[max(start, at - 16) : at]
    rest = plain[at : at + 12].lstrip()
    following = rest.lstrip(_OPENING)[:1]
    if not following:
        return False
    if following.islower() and tail.rstrip()[-1:] not in "!?":
        return True
    if _CUT_FIGURE.search(tail) and following.isdigit():
        return True
    if at - start < 8 and _NUMBERING.match(plain[start:at]):
        return True
    if following.isdigit():
        return _ABBREVIATION.search(tail) is not None
    return _ABBREVIATION.search(tail) is not None and _MONTH_END.search(tail) is None


def _before_opening(text: str, start: int, at: int) -> int:
    """Takes an opening quotation mark or bracket to the sentence that it opens."""
    while at - 1 > start and text[at - 1] in '"“' and text[at - 2].isspace():
        at -= 1
    return at


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
