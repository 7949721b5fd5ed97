"""Lines into paragraphs: what belongs together, before any sentence is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tieout.text.draft import Breaks, Draft, Part
from tieout.text.lines import ends_in_stop, is_heading_row, setting_of
from tieout.text.model import Setting

#: A line longer than this is a whole paragraph, not one line of a wrapped one.
_WIDEST = 110
_LABEL = re.compile(r"(?:^|\|\s*)(?:updated|published|posted|date|source|by|photo|last modified)\s*:", re.IGNORECASE)

_INNER_STOP = re.compile(r"[a-z\d)]{3}[.!?][\"”’)]?\s")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list or a row of a table; `lines` counts its lines."""

    start: int
    end: int
    setting: Setting | None
    paragraph: int
    lines: int = 1


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())


def blocks(draft: Draft) -> list[Block]:
    """The blocks of a text in order; every character that is no white space lies in one of them."""
    found = [block for part in _parts(draft) for block in _of_part(draft, part)]
    counted = _count(draft.text, found)
    return _headlines(draft.text, counted)


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


def _of_part(draft: Draft, part: tuple[int, int, Setting | None]) -> Iterator[Block]:
    start, end, setting = part
    lines = list(_lines(draft.text, start, end))
    if setting is not None and setting != "table":
        words = [line for line in lines if line.text.strip()]
        if words:
            yield Block(words[0].start, words[-1].end, setting, 0, len(words))
        return
    yield from _group(lines, _width(lines, draft.breaks), setting)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        yield _Line(at, at + len(line), line)
        at += len(line)


def _width(lines: list[_Line], breaks: Breaks) -> int | None:
    """The column at which lines were wrapped; 0 where they were not, None where every break is soft."""
    if breaks == "soft":
        return None
    if breaks == "hard":
        return 0
    lengths = [len(line.text) for line in lines if len(line.text) > 1]
    if not lengths or sum(length > _WIDEST for length in lengths) * 20 > len(lengths):
        return 0
    return max(length for length in lengths if length <= _WIDEST)


def _group(lines: list[_Line], width: int | None, given: Setting | None) -> Iterator[Block]:
    """Joins wrapped lines; each row, telegram line and list item stands for itself."""
    current: Block | None = None
    before: _Line | None = None
    for index, line in enumerate(lines):
        if not line.text.strip():
            if current:
                yield current
            current, before = None, None
            continue
        joined = current is not None and before is not None and _joins(before, line, width, current)
        setting = given or setting_of(line.text, fresh=not joined or _may_list(before, current, width))
        setting = setting or _column_heads(lines, index)
        if current and joined and setting is None and current.setting in (None, "list"):
            current = replace(current, end=line.end, lines=current.lines + 1)
        else:
            if current:
                yield current
            current = Block(line.start, line.end, setting, 0)
        before = line
    if current:
        yield current


def _joins(before: _Line, line: _Line, width: int | None, current: Block) -> bool:
    """Whether a line carries on the one before it."""
    if current.setting != "list" and line.indent > before.indent + 1 and width is not None:
        return False
    if width is None:
        return not before.text.rstrip("\r\n").endswith("  ")
    body = line.text.strip()
    if body[0].islower() and not ends_in_stop(before.text):
        return True
    return len(before.text.rstrip()) + 1 + len(body.split(None, 1)[0]) > width * 0.8 if width else False


def _may_list(before: _Line | None, current: Block | None, width: int | None) -> bool:
    """Whether an item may begin although the line before could run on: after another item, a colon, a full stop."""
    if current is None or before is None or current.setting == "list" or width is None:
        return True
    return before.text.rstrip().endswith((":", ".", ";"))


def _column_heads(lines: list[_Line], index: int) -> Setting | None:
    """A line of short cells beside a row of figures is the head of its columns."""
    line = lines[index].text
    if "  " not in line.strip() and "|" not in line and "\t" not in line or not is_heading_row(line):
        return None
    beside = lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]
    return "table" if any(setting_of(other.text, fresh=False) == "table" for other in beside) else None


def _count(text: str, found: list[Block]) -> list[Block]:
    """Numbers the paragraphs: the items of one list, or the rows of one table, are one paragraph."""
    counted: list[Block] = []
    number = -1
    for block in found:
        last = counted[-1] if counted else None
        same = last is not None and block.setting in ("list", "table", "telegram") and last.setting == block.setting
        if not (same and last is not None and not _blank_between(text, last.end, block.start)):
            number += 1
        counted.append(replace(block, paragraph=number))
    return counted


def _blank_between(text: str, end: int, start: int) -> bool:
    return text.count("\n", max(end - 1, 0), start) > 1


def _headlines(text: str, found: list[Block]) -> list[Block]:
    """Short lines without a full stop, standing alone with text after them, are headlines."""
    seen_prose = False
    result: list[Block] = []
    for index, block in enumerate(found):
        if block.setting is None:
            line = text[block.start : block.end].strip()
            if index + 1 < len(found) and block.lines <= 2 and _is_title(line, at_top=not seen_prose):
                block = replace(block, setting="headline")
            else:
                seen_prose = seen_prose or ends_in_stop(line)
        result.append(block)
    return result


def _is_title(line: str, *, at_top: bool) -> bool:
    if len(line) > 140 or line[-1:] in ":;,。" or ends_in_stop(line) or _INNER_STOP.search(line) or _LABEL.search(line):
        return False
    first = line.lstrip("\"'“‘(")[:1]
    return not first.islower() and (at_top or len(line.split()) <= 12)
