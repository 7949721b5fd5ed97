"""Builds the plain text of a page piece by piece, and the map from it back to the file."""

from __future__ import annotations

from typing import Literal

from tieout.patterns import lazily
from tieout.text.draft import Part
from tieout.text.model import Remark, Setting

#: HTML's white space; a no-break space is none of it.
_PIECE = lazily(r"[ \t\n\r\f]+|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});?|[^ \t\n\r\f&]+|&")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


class Flow:
    """Text that grows. `setting` marks the blocks to come; `raised`: figures to come are printed raised (`m²`)."""

    def __init__(self) -> None:
        self.setting: Setting | None = None
        self.raised = False
        self._pieces: list[str] = []
        self._length = 0
        self._starts: list[tuple[int, int]] = []
        self._parts: list[Part] = []
        self._block = 0  # where the block that grows began
        self._remarks: list[Remark] = []
        self._gap = ""  # white space that is due before the next word
        self._bars = 0  # cells of a row that begin before it

    @property
    def text(self) -> str:
        """The plain text so far."""
        return "".join(self._pieces)

    @property
    def starts(self) -> tuple[tuple[int, int], ...]:
        """Pairs (offset here, offset in the file), ascending."""
        return tuple(self._starts)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The blocks of a known setting."""
        return tuple(self._parts)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The comments that are addressed to tieout."""
        return tuple(self._remarks)

    def remark(self, start: int, end: int, words: str, *, here: bool) -> None:
        """A comment at a place of the file; `here`: where the article's text grows."""
        opened = self._length > self._block
        of: Literal["line", "next", "nothing"] = "nothing" if not here else "line" if opened else "next"
        self._remarks.append(Remark(start, end, self._length, of, words))

    def add(self, data: str, start: int) -> None:
        """Text as the file has it, from offset `start` of the file."""
        for match in _PIECE.finditer(data):
            piece = match[0]
            if piece[0] in " \t\n\r\f":
                self._gap = self._gap or " "
                continue
            if piece[0] == "&" and len(piece) > 1:
                from html import unescape  # a table that a page without entities needs not

                piece = unescape(piece)
            self._put(piece.translate(_RAISED) if self.raised else piece, start + match.start())

    def _put(self, piece: str, there: int) -> None:
        begun = self._length > self._block
        if self._bars > 0:
            self._append(("" if begun else "|") + " |" * self._bars + " ")
        elif begun and self._gap:
            self._append(self._gap)
        self._gap, self._bars = "", 0
        if not self._starts or self._length - self._starts[-1][0] != there - self._starts[-1][1]:
            self._starts.append((self._length, there))
        self._append(piece)

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def open_fraction(self) -> None:
        """The upper half of a fraction comes: it stands beside the whole number before it, and is not raised."""
        self.raised = False
        self.part_words()

    def part_words(self) -> None:
        """The end of a word, and of no more."""
        self._gap = self._gap or " "

    def end_line(self) -> None:
        """A line break inside a block."""
        self._gap = "\n"

    def next_row(self) -> None:
        """The start of a row of a table."""
        self._bars = -1

    def cell(self, empty: int) -> None:
        """The start of a table's cell, with so many empty ones before it."""
        self._bars += 1 + empty

    def end_block(self) -> None:
        """The end of a paragraph."""
        self._gap, self._bars = "", 0
        if self._length > self._block:
            if self.setting:
                self._parts.append(Part(self._block, self._length, self.setting))
            self._append("\n" if self.setting in ("table", "list") else "\n\n")
            self._block = self._length
