"""Lines into paragraphs: what belongs together, before any sentence is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tieout.text.draft import Breaks, Draft
from tieout.text.lines import ends_in_stop, is_beside, setting_of
from tieout.text.model import Setting

#: A line longer than this is a whole paragraph, not one line of a wrapped one.
_WIDEST = 110
#: Nobody wraps prose narrower than this: shorter lines were ended on purpose.
_NARROWEST = 50
#: A wrapped line is filled so far at least; a shorter one was ended on purpose.
_FILLED = 0.8
#: A line may end in one of these although its sentence goes on.
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Cos|Ltd|No|vs|St|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Gen))\.$")
#: What can run on over the next line.
_RUNNING = (None, "list", "telegram")


@dataclass(slots=True)
class Block:
    """A paragraph, a heading, an item of a list or a row of a table; `lines` counts its lines."""

    start: int
    end: int
    setting: Setting | None
    lines: int = 1
    paragraph: int = 0


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    body: str
    gap: int  # how many blank lines stand before it

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip()) if self.text[0] in " \t\xa0" else 0


def blocks(draft: Draft) -> list[Block]:
    """The blocks of a text in order; every character that is no white space lies in one of them."""
    found: list[Block] = []
    for start, end, setting in _parts(draft):
        lines = list(_lines(draft.text, start, end))
        if setting in (None, "table"):
            found += _group(lines, _Wrapping.of(lines, draft.breaks), setting)
        elif lines:
            found.append(Block(lines[0].start, lines[-1].end, setting, len(lines)))
    return _count(draft.text, found)


def _parts(draft: Draft) -> Iterator[tuple[int, int, Setting | None]]:
    """The marked stretches of the text and the unmarked ones between them."""
    at = 0
    for part in draft.parts:
        if part.start > at:
            yield at, part.start, None
        yield part.start, part.end, part.setting
        at = part.end
    if at < len(draft.text):
        yield at, len(draft.text), None


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    """The lines that are not blank."""
    at = start
    gap = 0
    for line in text[start:end].splitlines(keepends=True):
        body = line.strip()
        if body:
            yield _Line(at, at + len(line), line, body, gap)
        gap = 0 if body else gap + 1
        at += len(line)


class _Wrapping(NamedTuple):
    """How a text's lines were wrapped.

    width   the column; 0 where a line is a paragraph, None where the markup says that every break is soft
    double  a blank line stands between any two lines (scanned and converted pages): one blank line ends nothing
    indented  paragraphs begin with an indent: a line without one carries on
    """

    width: int | None
    double: bool = False
    indented: bool = False

    @classmethod
    def of(cls, lines: list[_Line], breaks: Breaks) -> _Wrapping:
        if breaks != "guess":
            return cls(None if breaks == "soft" else 0)
        long = sum(len(line.text) > _WIDEST for line in lines)
        if not lines or long * 20 > len(lines):
            return cls(0)
        width = max((len(line.text) for line in lines if len(line.text) <= _WIDEST), default=0)
        double = len(lines) >= 10 and sum(line.gap == 1 for line in lines) >= 0.8 * len(lines)
        deep = sum(line.text[:2] == "  " for line in lines)
        return cls(width if width >= _NARROWEST else 0, double, 0 < deep <= len(lines) / 2)

    def joins(self, before: _Line, line: _Line, in_list: bool) -> bool:
        """Whether a line carries on the one before it."""
        small = line.body[0].islower()
        runs_on = small and not ends_in_stop(before.body)
        if line.gap:
            return self.width is not None and _over_gap(
                before, line, runs_on or (self.double and self._open(before, line))
            )
        if self.width is None:
            return True
        if not in_list and (line.indent > before.indent + 1 or (self.indented and line.indent > 1)):
            return False
        if runs_on or (small and _ABBREVIATED.search(before.body)):
            return True
        return self._open(before, line)

    def _open(self, before: _Line, line: _Line) -> bool:
        """Whether a line was left open: it is full, or the text marks its paragraphs by indents and this is none."""
        if self.indented and line.indent < 2 and not ends_in_stop(before.body):
            return True
        return self.filled(before, line)

    def filled(self, before: _Line, line: _Line) -> bool:
        """Whether the first word of a line had no room in the one before."""
        if not self.width:
            return False
        return len(before.text.rstrip()) + 1 + len(line.body.split(None, 1)[0]) > self.width * _FILLED


def _over_gap(before: _Line, line: _Line, runs_on: bool) -> bool:
    """Whether a sentence runs on over blank lines, as it does in scanned and converted pages."""
    return runs_on and line.gap <= 3 and len(before.body) > 20 and before.body[-1] not in ".!?:;" and not line.indent


def _group(lines: list[_Line], wrapping: _Wrapping, given: Setting | None) -> Iterator[Block]:
    """Joins wrapped lines; each row, telegram line and list item stands for itself."""
    current: Block | None = None
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        in_list = current is not None and current.setting == "list"
        joined = before is not None and wrapping.joins(before, line, in_list)
        fresh = before is None or not joined or in_list or wrapping.width is None or before.body[-1] in ":.;"
        setting = given or setting_of(line.body, fresh=fresh) or _beside(lines, index)
        if current and joined and setting is None and current.setting in _RUNNING:
            current.end = line.end
            current.lines += 1
        else:
            if current:
                yield current
            current = Block(line.start, line.end, setting)
    if current:
        yield current


def _beside(lines: list[_Line], index: int) -> Setting | None:
    """A line of a table that only its neighbours show to be one."""
    body = lines[index].body
    if "  " not in body and "|" not in body and "\t" not in body:
        return None
    neighbours = lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]
    return "table" if any(is_beside(body, other.body) for other in neighbours) else None


def _count(text: str, found: list[Block]) -> list[Block]:
    """Numbers the paragraphs: the items of one list, or the rows of one table, are one paragraph."""
    number = -1
    last: Block | None = None
    for block in found:
        row = last is not None and block.setting in ("list", "table", "telegram") and last.setting == block.setting
        if last is None or not row or text.count("\n", max(last.end - 1, 0), block.start) > 1:
            number += 1
        block.paragraph = number
        last = block
    return found
