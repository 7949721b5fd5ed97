"""What silences a reading: the rule's own `unless` wordings, and what its figures are already taken up by."""

from __future__ import annotations

from itertools import pairwise, takewhile

from tieout.checking.compact.line import Line, Slot, Token
from tieout.checking.readings.asides import says_more
from tieout.checking.readings.bind import is_conversion, sides
from tieout.checking.readings.exchange import is_quote
from tieout.checking.readings.other_span import told_before
from tieout.checking.readings.owner import another_has_it
from tieout.checking.readings.phrasing import matches, worded
from tieout.checking.readings.reading import Reading
from tieout.checking.tags.govern import sign_of
from tieout.tables import units

_MARKS = frozenset((",", "(", "[", "-", "–", "—", ":", "or", "which", "that", "is"))
_COMPARING = frozenset(("from", "than", "against"))


def refused(reading: Reading, line: Line) -> str:
    """The reason to decline, or ""."""
    text = worded(reading, line) if reading.rule.unless else ""
    for wording in reading.rule.unless:
        if matches(wording, reading, text):
            return f"the words say something else ({wording})"
    if is_conversion(reading):
        if _explains_unit(reading):
            return "the brackets explain the unit"
        return "the brackets say something of their own" if _says_more(reading, line) else ""
    if _owns_share(reading, line):
        return "a level has a percentage of its own"
    if _other_period(reading, line) or told_before(reading, line):
        return "the change is against another period"
    if is_quote(reading, line):
        return "a currency rises as its quote falls"
    if (
        _other_clause(reading, line)
        or _by_the_way(reading, line)
        or another_has_it(reading, line)
        or _of_relative(reading, line)
    ):
        return "the change is said of something else"
    return ""


def _by_the_way(reading: Reading, line: Line) -> bool:
    """'Exports rose 3 percent, bringing the deficit to 68 billion from 73 billion', 'profit fell as its costs went to 61 from 54': the
    levels belong to a participle, or to a clause, that has a subject of its own."""
    levels = [b for b in map(reading.bound.get, ("new", "base")) if isinstance(b, Slot)]
    stated = reading.bound.get("stated")
    changed = [stated] if isinstance(stated, Slot) else levels
    starts = [
        slot.verb.start if slot.verb is not None else slot.quantity.start
        for slot in changed
        if slot.line == line.number
    ]
    if len(levels) < 2 or not starts or any(slot.line != line.number for slot in levels):
        return False
    first, last = min(starts), min(slot.quantity.start for slot in levels)
    between = [t for t in line.tokens if first < t.start < last]
    return any(_opens(a, b, changed[0].sign) for a, b in pairwise(between))


def _of_relative(reading: Reading, line: Line) -> bool:
    """'a profit of 20 million (2019: 18 million) on sales that rose 5 percent': the change is of the noun before "that"."""
    stated = reading.bound.get("stated")
    if not isinstance(stated, Slot) or stated.line != line.number or stated.verb is None:
        return False
    verb = next((k for k, t in enumerate(line.tokens) if t is stated.verb), 0)
    if verb < 2 or line.tokens[verb - 1].text not in ("that", "which", "who"):
        return False
    noun = line.tokens[verb - 2]
    return noun.text.isalpha() and not noun.classes and all(s.at < verb for s in reading.slots if s is not stated)


def _opens(token: Token, after: Token, sign: int) -> bool:
    """Whether a participle behind a comma, or "as" and an article, opens a clause of its own: not where it says the same ("cut by 27%,
    reducing incomes to …")."""
    if token.text == ",":
        same = sign and after.classes and sign_of(after) == sign
        return after.text.endswith("ing") and len(after.text) > 4 and after.text not in _GOES_ON and not same
    return token.text == "as" and after.text in _SUBJECTS


#: Participles that go on about the same thing, or are none.
_GOES_ON = frozenset(
    "reaching hitting totaling totalling climbing rising falling dropping jumping slipping coming ending closing finishing settling "
    "increasing decreasing growing amounting standing including excluding according during following beating topping exceeding".split()
)
_SUBJECTS = frozenset("the a an its his her their our she he it they we".split())


def _owns_share(reading: Reading, line: Line) -> bool:
    """'$32.6 million or 12.4 % … compared with $31.4 million or 11.2 %': the percentages are no change between the two."""
    slots = set(reading.slots)
    if not any(s.kind == "percent" for s in slots) or len(slots) < 3:
        return False
    operands = [s for s in slots if s.kind != "percent"]
    return any(_belongs(other, level, line) for level in operands for other in _shares_behind(level, slots, line))


def _shares_behind(level: Slot, slots: set[Slot], line: Line) -> list[Slot]:
    """The percentages close behind a level that the reading does not bind."""
    behind = line.slots[level.number + 1 : level.number + 5] if level.line == line.number else []
    return [s for s in behind if s.kind == "percent" and s not in slots and not s.context and "change" not in s.tags]


def _belongs(share: Slot, level: Slot, line: Line) -> bool:
    if any(level in share.links.get(name, ()) for name in ("or", "paren", "accounting")):
        return True
    if level.line != share.line or level.number != share.number - 1:
        return False
    between = [t.text for t in line.tokens[level.at + 1 : share.at]]
    following = line.slots[share.number + 1] if share.number + 1 < len(line.slots) else None
    if following is not None and "to" in following.tags:
        return False
    return len(between) <= 2 or (len(between) <= 8 and ("or" in between[:3] or "(" in between[:3]))


def _other_period(reading: Reading, line: Line) -> bool:
    """'up 14 percent from May 1989': the period that a change is against stands behind it, and no base does."""
    stated, base = reading.bound.get(reading.rule.stated), reading.bound.get("base")
    if not isinstance(stated, Slot) or not isinstance(base, Slot) or stated.line != line.number:
        return False
    if base.line != stated.line and _opens_with_a_date(line):
        return True
    if (
        base.line == stated.line
        and base.at > stated.at
        and any(t.text == "when" for t in line.tokens[max(0, base.at - 4) : base.at])
    ):
        return False  # "lower than in 2016, when 1,360 were killed"
    tokens = line.tokens[stated.at + 1 : stated.at + 10]
    if (
        base.line == stated.line
        and "inside" in base.tags
        and any(t.context for t in line.tokens[base.at - 2 : base.at])
    ):
        return False  # "down on 2019 (72.0 percent)"
    opened = next((k for k, t in enumerate(tokens[:4]) if t.classes & _COMPARING or t.text in ("over", "on")), None)
    if opened is None:
        return False
    period = False
    for token in tokens[opened + 1 :]:
        if token.slot >= 0 and not token.context:
            if (
                line.slots[token.slot] is reading.bound.get("new")
                and base.line == stated.line
                and base.at > line.slots[token.slot].at
            ):
                return False
            return period and line.slots[token.slot] is not base and base.line == stated.line
        if token.text in ",.;()":
            break
        period = (
            period or token.context or "year-ago" in token.classes or token.text in ("year", "month", "quarter", "week")
        )
    return period and not _same_period(tokens[opened + 1 :], base, line)


def _same_period(tokens: list[Token], base: Slot, line: Line) -> bool:
    """'rose by 16 percent over the year, with 1,450 enrolled compared to 1,250 a year before': the base is of that time."""
    if base.line != line.number:
        return False
    return bool(_years(tokens) & _years(line.tokens[base.at + 1 : base.at + 9]))


def _years(tokens: list[Token]) -> set[str]:
    """The times that words name up to the next mark, a year ago by one name."""
    tokens = list(takewhile(lambda t: t.text not in ",.;()", tokens))
    ago = {"a year"} if any("year-ago" in t.classes or t.text in ("year", "year-ago") for t in tokens) else set()
    return ago | {t.text for t in tokens if t.context and t.slot >= 0}


def _opens_with_a_date(line: Line) -> bool:
    """'Compared with May 2019 the number is down 12 percent': the sentence names what it compares with."""
    first, *others = line.tokens[:5]
    return "against" in first.classes and any(t.context and t.slot >= 0 for t in others[:3])


def _other_clause(reading: Reading, line: Line) -> bool:
    """'the drop to 16 from 27 forced it to cut its estimate by four pct': a change behind both levels stands in apposition, or is another."""
    stated = reading.bound.get(reading.rule.stated)
    if (
        not isinstance(stated, Slot)
        or stated.line != line.number
        or "base" not in reading.bound
        or reading.rule.stated != "stated"
        or stated.tags & {"balance", "as-balance", "net-result"}
        or "minus" in _tags(reading.bound.get("base"))
    ):
        return False
    operands = [s for s in reading.slots if s is not stated]
    if stated.links.get("respectively", set()).issuperset(operands):
        return False
    new = reading.bound.get("new")
    if (
        isinstance(new, Slot)
        and all(s.line == stated.line and s.at > stated.at for s in operands)
        and not new.tags & {"to", "at"}
    ):
        first = min(operands, key=lambda s: s.at)
        between = [t.text for t in line.tokens[stated.at + 1 : first.at]]
        return "," in between and not _tells_it(line, first, between[between.index(",") + 1 :])
    if any(s.line != stated.line or s.at > stated.at for s in operands) or "inside" in stated.tags:
        return False
    return not _apposed(line.tokens[max(s.at for s in operands) + 1 : stated.at])


def _tags(bound: object) -> set[str]:
    return bound.tags if isinstance(bound, Slot) else set()


def _tells_it(line: Line, level: Slot, behind: list[str]) -> bool:
    """'rose by 16 percent, with 1,450 enrolled compared to …': the levels of the change, without a noun of their own."""
    after = line.tokens[level.at + 1] if level.at + 1 < len(line.tokens) else None
    return (
        behind[:1] == ["with"]
        and all(word in _SOFT_WITH for word in behind[1:])
        and after is not None
        and (after.text.endswith("ed") or after.text in _SOFT_WITH or bool(after.classes & _COMPARING))
    )


_SOFT_WITH = frozenset("with a an the some about around nearly just only total of this last".split())


def _apposed(between: list[Token]) -> bool:
    """Whether a mark, or a word that says what comes of the levels ("for a 25 percent increase"), leads to the stated figure."""
    near = [t for k, t in enumerate(between) if not _joins_dates(between, k)][-8:]
    if any(t.text == "and" for t in near):
        return False
    return any(t.text in _MARKS for t in near) or _amounts_to(near)


def _joins_dates(tokens: list[Token], k: int) -> bool:
    """'between 2017 and 2019'."""
    return tokens[k].text == "and" and 0 < k < len(tokens) - 1 and tokens[k - 1].context and tokens[k + 1].context


def _amounts_to(between: list[Token]) -> bool:
    """'… for a', '… represent a drop of', '… resulting in an increase of': what leads up to the change is its noun and such a verb."""
    words = [t.text for t in between]
    while words and (words[-1] in _LEADING or ("change-noun" in between[len(words) - 1].classes)):
        words.pop()
    return bool(words) and words[-1] in _COMES_TO


_LEADING = frozenset(
    "a an the of by in about around nearly almost some roughly annual yearly sharp year-on-year year-over-year net total overall record".split()
)
_COMES_TO = frozenset(
    "for with represent represents represented representing mean means meant meaning mark marks marked marking is was reflecting reflects "
    "reflected resulting giving yielding producing showing shows showed translates translating equals makes making".split()
)


def _says_more(reading: Reading, line: Line) -> bool:
    stated = reading.bound.get("stated")
    inside = isinstance(stated, Slot) and "inside" in stated.tags and stated.line == line.number
    return isinstance(stated, Slot) and inside and says_more(stated, line)


def _explains_unit(reading: Reading) -> bool:
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
