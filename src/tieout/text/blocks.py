"""Lines into paragraphs: what belongs together, before any sentence is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from tieout.records import dataclass
from tieout.text.draft import Draft
from tieout.text.lines import cells_of, is_beside, setting_of
from tieout.text.model import Setting
from tieout.text.run_on import rows_of
from tieout.text.wrapping import Line, Wrapping, lines_of

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


def blocks(draft: Draft) -> list[Block]:
    """The blocks of a text in order; every character that is no white space lies in one of them."""
    found: list[Block] = []
    for start, end, setting in _parts(draft):
        lines = lines_of(draft.text, start, end)
        if setting in (None, "table"):
            wrapping = Wrapping.of(lines, draft.breaks)
            found += _group(_rows(lines) if setting is None else lines, wrapping, setting)
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


def _group(lines: list[Line], wrapping: Wrapping, given: Setting | None) -> Iterator[Block]:
    """Joins wrapped lines; each row, telegram line and list item stands for itself."""
    current: Block | None = None
    before: Line | None = None
    columns = [cells_of(line.body) for line in lines]
    for index, line in enumerate(lines):
        in_list = current is not None and current.setting == "list"
        joined = before is not None and wrapping.joins(before, line, in_list)
        fresh = before is None or not joined or in_list or wrapping.width is None or before.body[-1] in ":.;"
        cells = columns[index]
        setting = (
            given
            or setting_of(line.body, cells, fresh=fresh)
            or ("table" if cells and _beside(columns, index) else None)
        )
        noted = current is not None and current.setting == "telegram" and line.body.lstrip()[:4].lower() == "note"
        if current and joined and setting is None and current.setting in _RUNNING and not noted:
            current.end = line.end
            current.lines += 1
        else:
            if current:
                yield current
            current = Block(line.start, line.end, setting)
        before = line
    if current:
        yield current


def _rows(lines: list[Line]) -> list[Line]:
    return [row for line in lines for row in rows_of(line)]


def _beside(columns: list[list[str]], index: int) -> bool:
    """Whether only its neighbours show a line to be one of a table; `columns` are those of each line."""
    neighbours = columns[max(index - 1, 0) : index] + columns[index + 1 : index + 2]
    return any(is_beside(columns[index], other) for other in neighbours)


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
