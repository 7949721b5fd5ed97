"""What stands in brackets beside a figure that looks like a conversion: words that make it another amount, or explain a unit."""

from __future__ import annotations

from tieout.checking.compact.brackets import CLOSE, OPEN
from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.compact.verbs import is_verb
from tieout.checking.readings.bind import sides
from tieout.checking.readings.reading import Reading
from tieout.rules.vocabulary import vocabulary
from tieout.tables import units

_ELSEWHERE = frozenset("in at for on to when if with less plus is are was were ours theirs yours mine".split())
#: "at the time", "at current exchange rates" say when it was converted
_WHEN = frozenset("time rate rates".split())
#: "(the last 10 km", "(with $2 million from", "(plus": words before the figure that make it a part, or one more amount.
_PARTING = frozenset("plus minus less with last first final remaining other".split())
#: "($40 more than in May)", "(20 metres above the pass)": it is measured from something.
_MEASURED_FROM = frozenset(
    "more less higher lower dearer cheaper longer shorter deeper above below beyond beneath from off".split()
)
#: What ends a stretch within brackets.
_ENDS = CLOSE | {";", ","}
_OTHER = frozenset(("including", "of-them", "up", "down", "from", "against"))
#: Words before a measurement that only say that it is the same one, or about how much.
_SAME = frozenset(
    "or by x × i.e e.g to as and between from that is this it about approx approximately ca circa c around some roughly nearly almost just over under "
    "more less than up above below minus a an the i e ie same equal equals equivalent equivalently now then worth well only exactly "
    "slightly little bit at least most metric imperial us uk each".split()
)


def says_more(reading: Reading, line: Line) -> bool:
    """'£30 ($55 at the New York concerts)', '$12 million (of which £2 million …)', '12 feet (its girth 18 cm)'."""
    stated = reading.bound.get("stated")
    if not isinstance(stated, Slot) or stated.line != line.number:
        return False
    if _is_then(stated):
        return True
    if stated.kind == "currency" and (
        _has_no_sign(line, stated) or _is_dearer(line, stated) or _is_of_another(reading, line)
    ):
        return True
    if _is_product(reading, line, stated):
        return True
    if "inside" not in stated.tags:
        return False
    after = line.tokens[stated.at + 1 : stated.at + 6]
    closing = next((k for k, t in enumerate(after) if t.text in _ENDS), len(after))
    before = _inside(line, stated)
    if any(t.classes & _OTHER or t.text in _PARTING for t in before):
        return True
    if stated.kind == "measure" and (any(map(_another, before)) or _adds(line, stated, before)):
        return True
    inside = after[:closing]
    if any(t.text in _MEASURED_FROM for t in inside[:2]) and not any(t.text in _LEVEL for t in inside):
        return True
    if any(t.slot >= 0 and "quoted" in line.slots[t.slot].tags for t in inside):
        return False  # "(280 million yuan at 7 yuan to the dollar)"
    return any(t.text in _ELSEWHERE for t in inside) and not any(t.context or t.text in _WHEN for t in inside)


def _is_product(reading: Reading, line: Line, stated: Slot) -> bool:
    """'6 kW (15 of 400 W)', '3 litres (4 times 750 ml)', '6 x 330 ml = 1.98 l': how many of what size it is; not '5 by 10 feet (1.5 x 3 m)'."""
    given = reading.bound.get("given")
    sized = _is_multiplied(line, stated.at) or _is_multiplied(line, stated.at + 2)
    if isinstance(given, Slot) and given.line == line.number and given.at and line.tokens[given.at - 1].text in _BY:
        return not sized and _is_multiplied(line, given.at)
    return sized and "inside" in stated.tags


def _is_multiplied(line: Line, at: int) -> bool:
    """Whether the figure of a token is that of which the one before it says how many there are."""
    ahead, size = line.tokens[max(0, at - 2) : at], line.tokens[at : at + 1]
    if not size or size[0].slot < 0 or not ahead or "quoted" in line.slots[size[0].slot].tags:
        return False  # "(280 million yuan at 7 yuan to the dollar)"
    last = ahead[-1]
    return line.slots[last.slot].kind == "multiple" if last.slot >= 0 else last.text in _TIMES and ahead[0].slot >= 0


_BY = frozenset("by x × *".split())
_TIMES = frozenset("of at @ x × * times by".split())


def _has_no_sign(line: Line, stated: Slot) -> bool:
    """'($20 million; 19 million euros, 16 million)': a bare amount behind others is of a currency whose sign is lost."""
    if stated.quantity.kind == "currency" or "inside" not in stated.tags:
        return False
    hosts = stated.links.get("paren", set())
    return any(s.at < stated.at and s.kind == "currency" and hosts & s.links.get("paren", set()) for s in line.slots)


def _is_then(stated: Slot) -> bool:
    """'30 million marks (1985: 45 million dollars)', '80 minutes less than by bus (3 hours)': what it was at another time, or is elsewhere."""
    return {"inside", "against"} <= stated.tags


def _is_dearer(line: Line, stated: Slot) -> bool:
    """'10 euros, or 25 dollars with lunch': what something more, or less, costs."""
    after = line.tokens[stated.at + 1].text if stated.at + 1 < len(line.tokens) else ""
    return "or" in stated.tags and after in _MORE


_MORE = frozenset(("with", "without", "if", "including", "excluding", "plus"))


def _is_of_another(reading: Reading, line: Line) -> bool:
    """'200 million marks carries a warrant (20 million dollars)': the brackets belong to the object of a verb."""
    given, stated = reading.bound.get("given"), reading.bound.get("stated")
    if not isinstance(given, Slot) or not isinstance(stated, Slot) or "inside" not in stated.tags:
        return False
    between = range(given.at + 1, stated.at - 1)
    return given.line == stated.line and any(is_verb(line, k) or _begins_object(line, k) for k in between)


def _begins_object(line: Line, k: int) -> bool:
    """Whether a token is an article behind what is no preposition, nor the amount itself: "carries a warrant"."""
    before = line.tokens[k - 1]
    return (
        line.tokens[k].text in ("a", "an") and before.slot < 0 and before.text.isalpha() and before.text not in _LEADING
    )


_LEADING = frozenset("for on in of to at from by with as over into per than and or".split())


def _inside(line: Line, stated: Slot) -> list[Token]:
    """The words between the bracket, or the figure before in it, and the stated figure; none where that is far away."""
    before = line.tokens[max(0, stated.at - 7) : stated.at]
    ends = [k for k, t in enumerate(before) if t.text in OPEN or t.slot >= 0]
    return before[ends[-1] + 1 :] if ends else []


def _another(token: Token) -> bool:
    """Whether a word before a measurement in brackets names another one: "(its girth 18 cm)", "(in 4 miles)"."""
    if not token.text[:1].isalpha() or token.classes & {"or", "soft", "at", "accounting"} or token.text in _SAME:
        return token.text in _POSSESSIVE
    return token.text not in vocabulary().classes["or"]


def _adds(line: Line, stated: Slot, before: list[Token]) -> bool:
    """'(and 10 km)', but not '(1 and 1.5 meters)'."""
    return bool(before) and before[0].text == "and" and line.tokens[stated.at - len(before) - 1].slot < 0


#: "above sea level", "above average" are said of the whole figure.
_LEVEL = frozenset("sea ground zero freezing normal average".split())
_POSSESSIVE = frozenset("its their his her our your my".split())


def explains_unit(reading: Reading, line: Line) -> bool:
    """'19,267,000 cwts (100 lbs)' says what one unit is."""
    pair = sides(reading)
    if pair is None or pair[0].kind != "measure":
        return False
    given, stated = pair
    if not stated.quantity.value:
        return False
    (mine, factor, _), (other, divisor, _) = units.scale(given.unit), units.scale(stated.unit)
    many = (given.quantity.value or 0) >= _MANY
    return many and mine == other and abs(factor / divisor / stated.quantity.value - 1) < 0.01


#: Of fewer units than this nobody says how large one is: "2.5 miles (1.6 km)" is a slip.
_MANY = 100
