"""Lines, and which of them carry on the one before: how a text was wrapped."""

from __future__ import annotations

from typing import NamedTuple

from tieout.patterns import lazily
from tieout.records import dataclass
from tieout.text.draft import Breaks
from tieout.text.lines import ends_in_stop

#: A line longer than this is a whole paragraph, not one line of a wrapped one.
_WIDEST = 110
#: Nobody wraps prose narrower than this: shorter lines were ended on purpose.
_NARROWEST = 50
#: A wrapped line is filled so far at least; a shorter one was ended on purpose.
_FILLED = 0.8
#: A line may end in one of these although its sentence goes on.
_ABBREVIATED = lazily(r"(?:\b[A-Z]|\b(?:Inc|Corp|Co|Cos|Ltd|No|vs|St|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Gen))\.$")


#: No line ends in one of these but its sentence goes on, however short it is ("rose 0.4 pct, or / 5.1 billion dlrs").
_GOING_ON = frozenset("a an and at by for from in of or than the to with".split())
#: Not even over a blank line, where no heading ends in one ("What we stand for").
_RUNNING_ON = frozenset("a an and from of or than the with".split())


@dataclass(slots=True)
class Line:
    """A line that is not blank: where it stands, what it says without white space at its ends, its indent, the blank lines before it."""

    start: int
    end: int
    body: str
    indent: int
    gap: int

    @property
    def length(self) -> int:
        """The column after its last character."""
        return self.indent + len(self.body)


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines of a stretch of a text that are not blank."""
    found: list[Line] = []
    blank = 0
    for printed in text[start:end].split("\n"):
        length = len(printed)
        if body := printed.strip():
            indent = 0 if printed[0] == body[0] else length - len(printed.lstrip())
            found.append(Line(start, start + length, body, indent, blank))
            blank = 0
        else:
            blank += 1
        start += length + 1
    return found


class Wrapping(NamedTuple):
    """How a text's lines were wrapped.

    width     the column; 0 where a line is a paragraph, None where the markup says that every break is soft
    double    a blank line stands between any two lines (scanned and converted pages): one blank line ends nothing
    indented  paragraphs begin with an indent: a line without one carries on
    """

    width: int | None
    double: bool = False
    indented: bool = False

    @classmethod
    def of(cls, lines: list[Line], breaks: Breaks) -> Wrapping:
        """What the lengths, gaps and indents of the lines show."""
        if breaks != "guess":
            return cls(None if breaks == "soft" else 0)
        narrow = [length for line in lines if (length := line.indent + len(line.body)) <= _WIDEST]
        width = max(narrow, default=0)
        if (len(lines) - len(narrow)) * 20 > len(lines) or width < _NARROWEST:
            return cls(0)
        double = len(lines) >= 10 and [line.gap for line in lines].count(1) >= 0.8 * len(lines)
        deep = len([line for line in lines if line.indent > 1])
        return cls(width, double, 0 < deep <= len(lines) / 2)

    def joins(self, before: Line, line: Line, in_list: bool) -> bool:
        """Whether a line carries on the one before it."""
        if self.width is None:
            return not line.gap
        small = line.body[0].islower()
        runs = small or (bool(line.gap) and before.body.rpartition(" ")[2] in _RUNNING_ON)
        if line.gap and not (runs or self.double):
            return False
        stopped = ends_in_stop(before.body)
        if line.gap:
            going = not stopped and (runs or self._open(before, line, stopped))
            return going and _over_gap(before, line)
        if not in_list and (line.indent > before.indent + 1 or (self.indented and line.indent > 1)):
            return False
        if small and (not stopped or _ABBREVIATED.search(before.body)):
            return True
        level = bool(self.width) and line.indent == before.indent
        return self._open(before, line, stopped) or (level and before.body.rpartition(" ")[2] in _GOING_ON)

    def _open(self, before: Line, line: Line, stopped: bool) -> bool:
        """Whether a line was left open: it is full, or the text marks its paragraphs by indents and this is none."""
        if self.indented and line.indent < 2 and not stopped:
            return True
        if not self.width:
            return False
        word = line.body.find(" ")
        return before.length + 1 + (word if word > 0 else len(line.body)) > self.width * _FILLED


def _over_gap(before: Line, line: Line) -> bool:
    """Whether a sentence that is not at its end runs on over blank lines, as it does in scanned and converted pages."""
    return line.gap <= 3 and len(before.body) > 20 and before.body[-1] not in ":;" and not line.indent
