"""What a note under a results wire says an item was a share, beside the shares that the rows above tell: "Net counts a gain of 1,740,000
dlrs, or eight cts a share"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Stepwise, made
from tieout.checking.finders.wires.wire_blocks import Counted, as_told, off, shares_above
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_OR = lazily(
    r"\s*(?:,\s*|\()?(?:or|equal to|equivalent to|amounting to|i\.e\.|which is)\s+(?:about\s+|a loss of\s+|a gain of\s+)?"
)
#: A share where no unit says so: "31 cts/shr".
_OF_ONE = lazily(r"(?:/| a | per )(?:shr|share)\b")
_NUMBER, _RATIO = "total / number == stated", "total * each / all == stated"
#: What is paid for shares, and what is paid on them, says nothing of what was earned on each.
_TRADED = frozenset(
    "buy buys bought acquire acquires acquired purchase purchased sell sells sold offer offered tender merger repurchase repurchased dividend dividends".split()
)
_LAST_YEAR = lazily(r"\b(?:year[- ]ago|prior|previous|year[- ]earlier)\b")
_YEAR = lazily(r"\b(?:19|20)\d\d\b")
_LONGER = lazily(r"\b(?:year|yr|fiscal|months|mths|half)\b(?![- ](?:ago|earlier))")
#: Earnings a share are those of an amount that is larger.
_LEAST = 1000.0
#: By more than so many times no other number of shares of the time explains what an item is a share.
_MOST = 1.3


def items_a_share(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, what an item is a share, `total`, the item, and the shares of the column above that it goes with best: `number`, or `all` and
    `each`."""
    if line.sentence.setting in NO_SENTENCES or not line.texts.isdisjoint(_TRADED):
        return
    told = [pair for slot in line.slots if (pair := _item(slot, line)) is not None]
    known = list(shares_above(line.number, lines)) if told else []
    for total, stated in told:
        apart = [(_times(total, stated, counted), counted) for counted in known]
        apart = [one for one in apart if one[0]]
        if not apart:
            continue
        column, block = _column(total, line, lines.published), _block(line, known)
        times, counted = min(
            apart,
            key=lambda one: (max(one[0], 1 / one[0]), one[1].column != column, one[1].block != block),
        )
        formula = made(_NUMBER if "number" in counted.roles else _RATIO)
        sure = not 1 / _MOST < times < _MOST
        if sure or (times == 1.0 and _says(stated, counted)):
            yield Stepwise(formula, {"stated": stated, "total": total, **counted.roles}, "sure" if sure else "partial")


def _item(stated: Slot, line: Line) -> tuple[Slot, Slot] | None:
    """The item and what it is a share."""
    at = stated.quantity.end
    if stated.kind != "currency" or not (stated.unit.endswith(" / share") or _OF_ONE.match(line.text, at)):
        return None
    total = line.slots[stated.number - 1] if stated.number else None
    if total is None or total.kind not in ("currency", "number") or (total.quantity.value or 0.0) < _LEAST:
        return None
    if total.unit and total.unit != stated.unit.partition(" / ")[0]:
        return None
    return (total, stated) if _OR.fullmatch(line.text, total.quantity.end, stated.quantity.start) else None


def _column(total: Slot, line: Line, published: date | None) -> int:
    """1 where the item is of the last year: behind "vs", or where the words before it name that year."""
    ahead = line.said_before(total)
    years = [int(year) for year in _YEAR.findall(ahead)]
    past = bool(years) and published is not None and years[-1] < published.year - 1
    return int(past or " vs " in ahead or _LAST_YEAR.search(ahead) is not None)


def _block(line: Line, known: Sequence[Counted]) -> int:
    """The last block where the sentence tells of a year or more months than a quarter has."""
    return known[-1].block if _LONGER.search(line.said()) is not None else 0


def _says(stated: Slot, counted: Counted) -> bool:
    """Whether the figures say anything: "one ct a share" by shares that "two cts" tells is true of nearly all items."""
    one = as_told(stated)
    return bool((one.high / one.low) * (counted.number.high / counted.number.low) <= _WIDEST)


#: So many times the least that they may mean is the most.
_WIDEST = 1.5


def _times(total: Slot, stated: Slot, counted: Counted) -> float:
    return off(as_told(stated), as_told(total) / counted.number) if counted.number.low > 0 else 0.0
