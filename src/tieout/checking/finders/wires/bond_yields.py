"""The yield of a bond beside its coupon, its price and the years that it runs: "notes due 2001 yielding 9.336 pct. They have a 9-1/4 pct
coupon and cost 99.45"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Stepwise, made
from tieout.checking.finders.wires.wire_blocks import as_told
from tieout.checking.lines import Lines
from tieout.intervals import Interval
from tieout.patterns import lazily
from tieout.rules.yields import bond_yield

_YIELDS = lazily(
    r"\b(?:yield(?:s|ing|ed)?|(?:issue |annual |record )*yield of)(?: an?| of| about| at)?(?: annual)?(?: record| new)?(?: low| high)? $"
)
_PRICE = lazily(
    r"\b(?:re)?(?:priced|pric(?:es?|ing))(?: the issue| the notes| the bonds| it| them| of| at| is| was| would be| will be| from \S+ to)* $"
)
_COUPON_BEHIND = lazily(r"[- ](?:annual |semi-annual )?coupon\b")
_COUPON_AHEAD = lazily(r"\bcoupon(?: rate)?(?: of| at| is| was| would be| to be| will be| set at| fixed at)* $")
_DUE = lazily(r"\b(?:due|maturing|matures?)(?: in| on)? $")
_RUNS = lazily(r"[- ](?:[^ ;:]+ ){0,8}(?:notes?|bonds?|debentures?|issue|eurobonds?)\b")
_FOR = lazily(r"\bcoupon for $")
#: Bonds whose yield is none to their maturity at one coupon.
_OTHERS = lazily(
    r"\b(?:average life|floating|zero[- ]coupon|convertible|perpetual|initial coupon|step|stepped|warrants?|put option|to the put|to call|deferred)\b"
)
#: A price is of a hundred.
_LEAST, _MOST = 50.0, 150.0
#: So many years a bond runs at least, and at most.
_SHORT, _LONG = 2.0, 60.0
#: By so many hundredths of a hundred other ways to count days and coupons move a yield.
_APART = 0.0004
_SIMPLE = "(coupon + 1 / {years:g}) / price{scale} - 1 / {years:g} == stated"


def bond_yields(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`stated`, `coupon`, `price` and, where it is told, `due` or `years`: the only ones of the sentence, or those to either side."""
    if line.sentence.setting in NO_SENTENCES:
        return
    yields = [slot for slot in line.slots if slot.kind == "percent" and _YIELDS.search(_ahead(slot, line))]
    if len(yields) != 1:
        return
    near = [line, *(other for step in (1, -1) if (other := lines.beside(line, step)) is not None)]
    coupon, price = _only(near, _is_coupon), _only(near, _is_price)
    if coupon is None or price is None or any(_OTHERS.search(there.said()) for there in near):
        return
    runs = _runs(near, lines.published)
    if runs is None or not _SHORT <= runs[1] <= _LONG:
        return
    bound: dict[str, Bound] = {"stated": yields[0], "coupon": coupon, "price": price, runs[0][0]: runs[0][1]}
    formula = _read(yields[0], coupon, price, runs[1])
    if formula is not None:
        yield Stepwise(made(formula[0]), bound, "sure" if formula[1] else "partial")


def _ahead(slot: Slot, line: Line) -> str:
    """The words before a figure, whatever white space parts them."""
    ahead = line.text[max(line.sentence.start, slot.quantity.start - 48) : slot.quantity.start].lower()
    return " ".join(ahead.split()) + " "


def _behind(slot: Slot, line: Line) -> str:
    behind = line.text[slot.quantity.end : min(line.sentence.end, slot.quantity.end + 96)]
    return (behind[:1] if behind[:1] in "- " else " ") + " ".join(behind[1:].lower().split())


def _only(near: Sequence[Line], is_one: Callable[[Slot, Line], bool]) -> Slot | None:
    """The only one of the first sentence that holds any."""
    for line in near:
        found = [slot for slot in line.slots if is_one(slot, line)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_coupon(slot: Slot, line: Line) -> bool:
    if slot.kind != "percent":
        return False
    return bool(_COUPON_BEHIND.match(_behind(slot, line)) or _COUPON_AHEAD.search(_ahead(slot, line)))


def _is_price(slot: Slot, line: Line) -> bool:
    if slot.kind not in ("number", "percent") or not _LEAST <= (slot.quantity.value or 0.0) <= _MOST:
        return False
    return _PRICE.search(_ahead(slot, line)) is not None


def _runs(near: Sequence[Line], published: date | None) -> tuple[tuple[str, Slot], float] | None:
    """The date on which a bond is due, or the years that it runs, and how many they are."""
    found: list[tuple[tuple[str, Slot], float]] = []
    for line in near:
        for slot in line.slots:
            if slot.kind == "date" and published is not None and _DUE.search(_ahead(slot, line)):
                if slot.quantity.first is not None:
                    found.append((("due", slot), float(slot.quantity.first.year - published.year)))
            elif slot.kind == "duration" and slot.unit == "year" and slot.quantity.value:
                if _RUNS.match(_behind(slot, line)) or _FOR.search(_ahead(slot, line)):
                    found.append((("years", slot), slot.quantity.value))
    return found[0] if len({years for _, years in found}) == 1 else None


def _read(stated: Slot, coupon: Slot, price: Slot, years: float) -> tuple[str, bool] | None:
    """The formula by which it ties out, or by which it is far off, and whether it is; None where it is near."""
    told, whole = as_told(stated), Interval(years, years)
    computed = bond_yield(as_told(coupon), as_told(price), whole)
    exact = f"bond_yield(coupon, price, {years:g}) == stated"
    if computed.meets(told):
        return exact, False
    simple = _SIMPLE.format(years=years, scale=" * 100" if price.kind == "number" else "")
    paid, cost = (float(one.low + one.high) / 2 for one in (as_told(coupon), as_told(price)))
    cost = cost if price.kind == "percent" else cost / 100
    if told.encloses((paid + 1 / years) / cost - 1 / years):
        return simple, False
    apart = max(float(told.low - computed.high), float(computed.low - told.high))
    return (exact, True) if apart > _APART else None
