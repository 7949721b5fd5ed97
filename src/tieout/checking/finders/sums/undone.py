"""What would be read of a sum were two neighbouring digits of one figure the other way round: "sold 318 cars and 143 vans, which makes 416"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.leading import tied
from tieout.checking.compact.line import Bound, Line, Series, Slot
from tieout.checking.compact.slipped import comes_to
from tieout.checking.compact.swap import FEWEST, Swap, hundreds_but_for_a_swap, sums_but_for_a_swap, with_value
from tieout.checking.compact.telling import tells
from tieout.checking.finders.level import NO_SENTENCES
from tieout.checking.finders.loose import Undone
from tieout.checking.finders.sum_frame import is_told, total
from tieout.checking.finders.sums.words_of_sums import ADDS_MORE, OTHERWISE, REST, is_rest
from tieout.checking.lines import Lines
from tieout.patterns import Words, lazily

#: Gives what a rule binds in a line.
Read = Callable[[Line, Lines], Iterator[Mapping[str, Bound]]]
_HUNDRED, _EVEN = 100.0, 1e-7


def undone(line: Line, lines: Lines, read: Read, of_shares: bool) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, or of shares of a hundred `parts`, as they are printed: to be accused, for the swap is no accident."""
    figures = sum(not own.named for number in (line.number - 1, line.number) for own in lines.own(number))
    if figures < FEWEST + (not of_shares):
        return
    near = [line for line in (lines.beside(line, -1), line) if line is not None]
    if any(one.sentence.setting in NO_SENTENCES for one in near):
        return
    if not any(_may_tell_all(one, of_shares) for one in near):
        return  # the last of the parts stands in one of them
    slots = [slot for one in near for slot in one.slots if not slot.quantity.named]
    told = [slot.quantity for slot in slots if (slot.kind == "percent" if of_shares else is_told(slot))]
    for one, value in dict.fromkeys((hundreds_but_for_a_swap if of_shares else sums_but_for_a_swap)(told)):
        if (found := _otherwise((one, value), line, lines, read)) is not None:
            yield found
            return


def _otherwise(swap: Swap, line: Line, lines: Lines, read: Read) -> Undone | None:
    """What is read where a figure is told to be of another value, if it ties out so."""
    other = lines.otherwise(swap[0], with_value(*swap))
    there = other[line.number]
    for bound in read(there, other) if there is not None else ():
        parts, whole = bound.get("parts"), bound.get("whole")
        if isinstance(parts, Series) and (
            _is_sum(whole, parts) and _are_tied(whole, parts, other) if isinstance(whole, Slot) else _is_all(parts)
        ):
            found = _as_printed(bound, lines)
            if (
                found is not None
                and any(slot.quantity is swap[0] for slot in _slots(found))
                and _is_told_as_all(whole, parts, other)
            ):
                return found
    return None


def _is_sum(whole: Slot, parts: Series) -> bool:
    """Whether the parts come to the whole, the digits tell enough, and they are of what it counts: not "spoke with 104 clerks, 12 guests and read
    29 files"."""
    several = [slot.quantity for slot in parts.slots]
    if not comes_to(whole.quantity, several) or not tells(whole.quantity, several):
        return False
    if sum(one.hedge != "=" for one in (whole.quantity, *several)) > 1:
        return False  # of figures told roughly
    counted = all(slot.kind in BARE and slot.unit not in ("", whole.unit) for slot in parts.slots)
    return not counted or not whole.unit or any(is_kind_of(slot.unit, whole.unit) for slot in parts.slots)


def _are_tied(whole: Slot, parts: Series, lines: Lines) -> bool:
    """Whether one sentence tells all, the whole by no preposition of its own and as no subject ("so 42,316 voters stayed away"); or the next one
    tells the rest of the whole: what else ties out in two sentences need not."""
    first, last = parts.slots[0], parts.slots[-1]
    line, there = lines[whole.line], lines[last.line]
    if line is None or there is None:
        return False
    if whole.line < first.line:
        return is_rest(last, there) or first.tags & _OF_IT != set()
    if not whole.line == first.line == last.line:
        return False
    if whole.at < first.at:
        led = tied(line, whole)
        return not led or led != tied(line, first)
    ahead = line.text[last.quantity.end : whole.quantity.start].lower()
    behind = [token.text for token in line.tokens[whole.at + 1 : whole.at + 3]]
    return line.tokens[whole.at - 1].text not in _SO and not ADDS_MORE.search(ahead) and "more" not in behind


_OF_IT = frozenset(("of-them", "of-it"))


def _is_told_as_all(whole: Bound | None, parts: Series, lines: Lines) -> bool:
    """Whether words say that nothing else is in it, and that none of it is told twice: "412 goats and 437 mules, 849 animals in all", "849 animals: 412
    goats and 437 mules", "412 boys and 437 girls"; shares of a hundred only where those who could not say are among them."""
    first, last = parts.slots[0], parts.slots[-1]
    line, there = lines[first.line], lines[last.line]
    if line is None or there is None:
        return False
    behind = there.text[last.quantity.end : there.sentence.end].lower()
    if not isinstance(whole, Slot):
        joined = line.text[first.quantity.end : last.quantity.start].lower() if line is there else ""
        return bool(_REST_OF_ALL.search(joined) or _UNDECIDED.search(joined + behind)) and bool(_CLOSES.match(behind))
    if whole.line != first.line or first.line != last.line:
        return is_rest(last, there)
    if whole.at > last.at:
        ahead = line.text[last.quantity.end : whole.quantity.start].lower()
        after = line.text[whole.quantity.end : line.sentence.end].lower()
        units = {slot.unit for slot in parts.slots}
        one = len(units) == 1 or not whole.unit or whole.unit not in units
        if OTHERWISE.search(ahead) or (";" in ahead and not _GOES_ON.search(ahead)):
            return False
        return one and bool(_END.match(after)) and bool(_ALL_AHEAD.search(ahead) or _ALL_BEHIND.search(after))
    if is_rest(last, there):
        return True
    between = line.text[whole.quantity.end : first.quantity.start].lower()
    told = line.text[first.quantity.end : line.sentence.end].lower()
    if _OTHERS.search(told):
        return False
    if _NO_ONE_ELSE.search(behind):
        return True
    colon = _COLON.match(between) and _CLOSES.match(behind) and not _OF_VERBS.search(told)
    return bool(colon) or (len(parts.slots) == FEWEST and _in_two(told) and bool(_CLOSES.match(behind)))


def _may_tell_all(line: Line, of_shares: bool) -> bool:
    """Whether anything stands in a sentence by which it would say so: see `_is_told_as_all`."""
    words = _TELLS_SHARES if of_shares else _TELLS_SUM
    if words.stand_in(line.text, line.sentence.start, line.sentence.end):
        return True
    return not of_shares and _in_two(line.said())


def _in_two(told: str) -> bool:
    words = {*told.replace(",", " ").replace(".", " ").split()}
    return any(one in words and other in words for one, other in _PAIRS)


_PAIRS = (
    *(("men", "women"), ("boys", "girls"), ("males", "females"), ("male", "female"), ("adults", "children")),
    *(("for", "against"), ("sons", "daughters"), ("won", "lost"), ("killed", "wounded"), ("civilians", "soldiers")),
)
_CLOSES = lazily(r"^(?:\s+[\w'’-]+){0,4}\s*[.;!?]?[\"'”’]?\s*$")
_END = lazily(r"^(?:-[a-z]+)?(?:\s+[\w'’-]+)?(?:\s+(?:in all|in total|altogether|all told))?\s*[.;!?]?[\"'”’]?\s*$")
#: Words that say of a figure that it is all, of one that it is the rest, and of those who could not say: each with what may stand between it and the
#: figure, and by themselves, for most sentences have none.
_IN_ALL = r"\b(?:in all|in total|all told|altogether)\b"
_ALL = (
    r"\b(?:in all|in total|all told|altogether|together|combined|between them|add(?:s|ed)? up to|a (?:grand )?total of|the total to|total of"
    r"|(?:that|this|which) (?:mak|giv)(?:es|ing|e)|comes? to|came to|(?:its|their|the) (?:entire|whole)|(?:so|thus|hence))"
)
_NO_ONE = r"\b(?:and|but) (?:no one|nobody|nothing|none) else\b"
_THE_REST = r"\b(?:other|the rest|the remaining|the remainder|all others)"
_UNSURE = r"\b(?:undecided|unsure|not sure|no opinion|(?:don|did)(?:['’]t| not) know|could not (?:say|tell))\b"
_TELLS_SUM, _TELLS_SHARES = Words(rf"(?i:{_IN_ALL}|{_ALL}|{_NO_ONE}|{REST}|:)"), Words(rf"(?i:{_THE_REST}|{_UNSURE})")
_ALL_AHEAD = lazily(rf"{_ALL}[ ,:]*(?:about |some |nearly |almost )?[$£€]?$")
_GOES_ON = lazily(r";\s+(?:and |so )?(?:in all|in total|all told|altogether|together|combined|that|this|the total)\b")
_ALL_BEHIND, _NO_ONE_ELSE, _UNDECIDED = lazily(_IN_ALL), lazily(_NO_ONE), lazily(_UNSURE)
_REST_OF_ALL = lazily(rf"{_THE_REST}(?: [a-z]+){{0,3}} $")
_OTHERS = lazily(
    r"\b(?:others?|rest|remain[a-z]*|some|several|few|more|number|well|besides|handful|among|including|least|mostly|abroad|elsewhere|both)\b"
)
_COLON = lazily(r"^(?:\s+[\w'’-]+){0,3}\s*:\s*(?:[\w'’-]+\s+){0,3}[$£€]?$")
_OF_VERBS = lazily(r"^\s+\w+ed\b|\b(?:are|were|have|had|was|is|has)\b")
_SO = frozenset(("so", "thus", "hence"))


def _is_all(parts: Series) -> bool:
    return abs(total(parts.slots) - _HUNDRED) <= _EVEN and all(slot.quantity.hedge == "=" for slot in parts.slots)


def _slots(bound: Mapping[str, Bound]) -> Iterator[Slot]:
    for one in bound.values():
        yield from one.slots if isinstance(one, Series) else (one,)


def _as_printed(bound: Mapping[str, Bound], lines: Lines) -> Undone | None:
    """The same figures as they stand; None where one of them does not."""
    found = Undone()
    for role, one in bound.items():
        here = [_here(slot, lines) for slot in (one.slots if isinstance(one, Series) else (one,))]
        slots = tuple(slot for slot in here if slot is not None)
        if len(slots) < len(here):
            return None
        found[role] = Series(slots, one.tags, -1) if isinstance(one, Series) else slots[0]
    return found


def _here(slot: Slot, lines: Lines) -> Slot | None:
    line = lines[slot.line]
    return next((one for one in line.slots if one.at == slot.at), None) if line is not None else None
