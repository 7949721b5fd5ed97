"""All figures of a sentence or two, the last of which words make the sum of the others, and which miss it by a slip of the pen: "Hof gave 4,318 crowns,
Varn 2,907 and Ost 1,775, and so 9,900 came in", "… for a total of 9,900", "returned 619 million: 365 million in dividends and 245 million …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tieout.checking.compact.alike import alike, tells_bare
from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Bound, Line, Slot
from tieout.checking.compact.slipped import adds_up, but_for_a_slip, comes_to
from tieout.checking.compact.telling import tells
from tieout.checking.finders.level import CHANGES, COMPARED, NO_SENTENCES, is_level
from tieout.checking.finders.loose import Apart, Settled
from tieout.checking.finders.sum_frame import (
    FEWEST,
    MOST,
    apart,
    before,
    counted_before,
    is_near,
    is_told,
    of_many,
    words_before,
)
from tieout.checking.finders.words_of_sums import ADDED_BEHIND, ADDS_MORE, MAKE, OF_TIME, OTHERWISE
from tieout.checking.lines import Lines
from tieout.patterns import lazily

_NO_PART = CHANGES | COMPARED | {"planned", "average", "each", "per", "or", "paren", "earlier", "inside"}
#: What a sum may be off by where no slip explains it.
_SLIP = 1.45
_BRACKETS = frozenset(("paren", "inside"))
#: So many sentences back the parts may stand.
_BACK = 4
#: How far behind the sum words may say that more is in it.
_NEAR = 40


def missed_sum(line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    """`whole` and `parts`, which those of the sentences before count among: to be accused of a slip, or, by words said of no other sum, of whatever it
    is off by. Where as many sentences back as it takes come to it, nothing is missed."""
    if line.sentence.setting in NO_SENTENCES or not line.slots:
        return
    own = _told(line)
    if not 0 < len(own) <= MOST + 1:
        return
    if len(own) > FEWEST:
        yield from _of(own, line, lines)
    runs = [*_runs(own, line, lines)] if len(own) <= MOST else []
    if not any(_comes_to_one(run, line) for run in runs):
        for run in runs:
            yield from _of(run, line, lines)


def _told(line: Line) -> list[Slot]:
    """The amounts of a sentence, and numbers behind the names of those that have them: "Ely ordered 318 buses, Wick 246 and Hull 171"."""
    return [slot for slot in line.slots if is_told(slot) or (slot.quantity.named and tells_bare(slot))]


def _runs(own: Sequence[Slot], line: Line, lines: Lines) -> Iterator[list[Slot]]:
    """The figures of the sentence with those of the ones before it, of one more at a time."""
    every = [*own]
    for there in before(line, lines, _BACK):
        told = _told(there)
        if there.number < line.number - 1:
            told = [slot for slot in told if any(alike(slot, one) for one in own)]
        if there.number < line.number - 1 and not _goes_on(told, there, every, line, lines):
            return
        every = [*told, *every]
        if told and FEWEST < len(every) <= MOST + FEWEST + 1:
            yield every


def _goes_on(told: Sequence[Slot], there: Line, every: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether figures farther back, if there are any, are told exactly, and by a word that tells those behind them, too: "Ely will pay … Wick will pay …"."""
    parts = [slot for slot in every if slot.line != line.number]
    after = lines[parts[0].line] if parts else None
    if not told or not all(slot.quantity.hedge == "=" for slot in told):
        return not told
    return after is None or not words_before(told[0], there).isdisjoint(words_before(parts[0], after))


def _comes_to_one(every: Sequence[Slot], line: Line) -> bool:
    """Whether the last figures of some come to one of the sentence, be it for those of other things among them."""
    for told in _ways(every):
        for k, whole in enumerate(told):
            if whole.line == line.number and any(
                comes_to(whole.quantity, [one.quantity for one in told[first:k]]) for first in range(max(0, k - 1))
            ):
                return True
    return False


def _ways(every: Sequence[Slot]) -> Iterator[Sequence[Slot]]:
    """Some figures, and those without small counts of other things, where there are any."""
    yield every
    many = of_many(every)
    if len(many) < len(every):
        yield many


def _of(every: Sequence[Slot], line: Line, lines: Lines) -> Iterator[dict[str, Bound]]:
    for told in _ways(every):
        for whole in told:
            if whole.line != line.number:
                continue
            parts = _of_one_unit([slot for slot in told if slot is not whole and _may_be_of(slot, whole)], whole)
            if not FEWEST <= len(parts) <= MOST or not _misses(whole, parts):
                continue
            kind = _kind(whole, parts, line, lines)
            if kind is not None and _are_levels(whole, parts) and not _more_is_in_it(whole, parts, line, lines):
                tags = ("added", "summed") if _says_all(whole, parts, line) else ("added",)
                yield kind(whole=whole, parts=apart(parts, *tags))
                return


def _kind(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> type[dict[str, Bound]] | None:
    """How sure it is that the whole is the sum of the parts; None where no words or marks make it that."""
    slips = _slips(whole, parts)
    if parts[-1].number < whole.number or parts[-1].line < whole.line:
        counted = parts[-1].line < whole.line and is_near(whole, parts, _SLIP) and _counts(whole, parts, line, lines)
        if not (slips or counted or _adds(whole, parts, line)) or not _is_sum(whole, parts, line, lines):
            return None
        return Settled if counted or not slips else Apart
    is_first = parts[0].line == whole.line and whole.at < parts[0].at
    return Apart if is_first and slips and _is_opened(whole, parts, line) else None


def _are_levels(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether no tag tells that one of them is no level; all parts may stand in brackets."""
    out = _NO_PART - _BRACKETS if all("inside" in slot.tags for slot in parts) else _NO_PART
    every = all(is_level(slot, out=out) or (tells_bare(slot) and slot.tags.isdisjoint(out)) for slot in parts)
    called = {"or", "per"} if "total" in whole.tags else {"or"}  # "a total of 546 people"
    return every and is_level(whole, out=_NO_PART - called)


def _misses(whole: Slot, parts: Sequence[Slot]) -> bool:
    return not adds_up(whole.quantity, [slot.quantity for slot in parts])


def _slips(whole: Slot, parts: Sequence[Slot]) -> bool:
    return but_for_a_slip(whole.quantity, [slot.quantity for slot in parts], rounded=True)


def _adds(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """Whether words say of all parts that they are added up, and what they come to is near enough to the sum to be meant for it."""
    ahead, behind = _around(whole, parts[-1], line)
    if not is_near(whole, parts, _SLIP):
        return False
    if _says_all(whole, parts, line):
        return not OTHERWISE.search(ahead)
    if not tells(whole.quantity, [slot.quantity for slot in parts]):
        return False
    told = _ADDING.search(ahead) or _BETWEEN_THEM.match(behind)
    return bool(told) and not OTHERWISE.search(ahead)


def _says_all(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """Whether words say of two figures of one sentence, and nothing else, what they make: "412 goats and 437 mules, 849 animals in all"."""
    if any(slot.line != line.number for slot in parts) or parts[-1].at > whole.at:
        return False
    ahead, behind = _around(whole, parts[-1], line)
    if _GOES_ON.match(behind):
        return False
    return bool(_IN_OTHER_WORDS.search(ahead) or (_APPOSED.match(ahead) and _IN_ALL.match(behind)))


def _around(whole: Slot, last: Slot, line: Line) -> tuple[str, str]:
    """What stands between the last of the parts, or the begin of the sentence, and the sum, and behind that."""
    start = last.quantity.end if last.line == whole.line else line.sentence.start
    return line.text[start : whole.quantity.start].lower(), line.text[whole.quantity.end : line.sentence.end].lower()


def _may_be_of(slot: Slot, amount: Slot) -> bool:
    return alike(slot, amount) and (slot.kind == "count") <= (amount.kind in BARE)


def _of_one_unit(several: Sequence[Slot], whole: Slot) -> Sequence[Slot]:
    """Where the sum is told by a bare number, and others tell their unit, those of the first unit told: "9.3 million francs from tolls and 1.3 million from
    fines. Out of this income of 5.2 million it mended 4,100 kilometres"."""
    unit = next((slot.unit for slot in several if slot.kind not in BARE), "")
    if whole.kind not in BARE or not unit:
        return several
    return [slot for slot in several if slot.unit == unit or (slot.kind == "number" and not slot.unit)]


def _is_sum(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether words ahead of a figure, or right behind it, make it the sum of what stands before, and of nothing else."""
    ahead, behind = _around(whole, parts[-1], line)
    beside = parts[-1].line == whole.line
    said_so = _SUMS.search(ahead) or (
        _BETWEEN.match(behind) if beside else (_POINTS.match(ahead) or _counts_parts(ahead, whole, parts, line, lines))
    )
    if not _says_all(whole, parts, line) and not (said_so and _is_of_them(whole, parts)):
        return False
    if _IS_ASKED.match(behind):
        return False
    said = line.text[line.sentence.start : whole.quantity.start].lower()
    dated = any(slot.kind == "date" and slot.at < whole.at for slot in line.slots)
    if OF_TIME.search(ahead) or ((dated or not beside) and OF_TIME.search(behind)):
        return False  # of a longer time, more may be in it
    near = behind[:_NEAR]
    return not (ADDS_MORE.search(ahead) or ADDED_BEHIND.search(near) or _SOME.search(said) or _SOME.search(near))


def _counts(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """The same of what is told in digits enough: "the two" may be others of few."""
    ahead = _around(whole, parts[-1], line)[0]
    if not tells(whole.quantity, [slot.quantity for slot in parts]) or OTHERWISE.search(ahead):
        return False
    dated = any(slot.kind == "date" for slot in line.slots)
    return not dated and _counts_parts(ahead, whole, parts, line, lines)


def _counts_parts(ahead: str, whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """'The two plants will employ 564', 'The four account for 328 million': whether as many as there are parts have what each has, by the same word, or
    by one for what they make."""
    if counted_before(ahead) != len(parts):
        return False
    there = lines[parts[0].line]
    alike_ = there is not None and not words_before(whole, line).isdisjoint(words_before(parts[0], there))
    return alike_ or MAKE.search(ahead) is not None or _BETWEEN.match(_around(whole, parts[-1], line)[1]) is not None


def _more_is_in_it(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether others stand between the parts and a sum farther on ("Others will pay the rest"), or it is of a longer time than they are ("It has sold …
    in all")."""
    there = lines[parts[0].line]
    if there is None or parts[0].line >= line.number - 1:
        return False
    between = line.text[parts[-1].quantity.end : line.sentence.start].lower()
    ahead = line.text[line.sentence.start : whole.quantity.start].lower()
    dated = any(one.kind == "date" for one in there.slots)
    longer = dated and any(one.kind == "date" and one.at > whole.at for one in line.slots)
    told = there.text[there.sentence.start : there.sentence.end].lower()
    return longer or bool(_OTHERS.search(between)) or (bool(_HAS.search(ahead)) and not _HAS.search(told))


def _is_of_them(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether a number counts what one of the parts counts, or says no noun: not "12,414 votes in Ely and 11,902 in March, so 42,316 stayed away"."""
    if whole.kind not in BARE or not whole.unit:
        return True
    return any(slot.unit == whole.unit or is_kind_of(slot.unit, whole.unit) for slot in parts)


def _is_opened(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """Whether a colon or a dash right behind a whole and few words opens the list of its parts, the last joined by "and", and nothing comes behind."""
    if any(slot.line != line.number for slot in (whole, *parts)):
        return False
    between = line.text[whole.quantity.end : parts[0].quantity.start].lower()
    joined = line.text[parts[-2].quantity.end : parts[-1].quantity.start].lower()
    said = line.text[line.sentence.start : line.sentence.end].lower()
    return bool(_OPENS.match(between) and _AND.search(joined)) and not _SOME.search(said)


_SUMS = lazily(
    r"\b(?:in all|in total|all told|altogether|together|combined|between them|add(?:s|ed)? up to"
    r"|(?:a|the|grand) total(?: of)?|totals?|totall?ed)\b[^;:.]*$"
    r"|(?:[;,] |\band )(?:so|thus|hence) [^;:.,]*$"
    r"|\b(?:that|this|which|they|it|both|the two(?: [a-z]+)?) com(?:e|es|ing) to (?:about |some |around )?[^ ]*$"
    r"|^(?:and |but )?(?:that|this|which) (?:mak|giv)(?:es|ing) (?:about |some |around )?[^ ]*$"
)
#: Those that are said of no other sum.
_ADDING = lazily(
    r"\b(?:add(?:s|ed)? up to|(?:for|making|giving) a (?:grand )?total of|between them)\b[^;:.]*$"
    r"|[,;] (?:and )?(?:in )?total[,:]? [^a-z]*$"
    r"|[,;] (?:and )?(?:so|thus|hence) (?:about |some )?[^a-z]*$"
)
#: Those that say of all that was told that it is so many in other words, whatever each counts.
_IN_OTHER_WORDS = lazily(
    r"(?:[;,:.–—-] ?|^ ?)(?:and )?(?:so )?(?:that|this|which) (?:mak|giv)(?:es|ing|e)\b[^;:.,]*$"
    r"|[;,:.–—-] (?:and )?(?:that is to say|in other words)(?: [a-z]+){0,3} ?[^a-z]*$"
)
#: "so 168 are needed to outvote them"
_IS_ASKED = lazily(r"^ (?:are|were|is|was|will be) (?:needed|required|wanted|missing|left|enough)\b")
#: What may count others, or some of them: "168 aircraft in all being fit to fly", "168 this year for the north".
_GOES_ON = lazily(
    r"^(?: [a-z]+)? (?:in all|in total|all told|altogether) [a-z]+|^ [a-z]+ (?!in all|in total|all told|altogether)[a-z]+"
)
_APPOSED, _IN_ALL = lazily(r"^[^,;:.]*[,–—-] $"), lazily(r"^[^,;:.]{0,20}\b(?:in all|in total|all told|altogether)\b")
_BETWEEN_THEM = lazily(r"^[^,;:.]{0,20}\bbetween them\b")
_OTHERS, _HAS = lazily(r"\b(?:others?|rest|remain[a-z]*)\b"), lazily(r"\b(?:has|have|had)\b")
_POINTS = lazily(r"^(?:out of |from |of |with )?(?:this|these|that|those)\b[^,;:.]*$")
_BETWEEN = lazily(r"^[^,;:.]{0,20}\b(?:between them|in all|in total|all told|altogether|combined)\b")
_OPENS = lazily(r"^[^,;.:()]{0,50}(?:, )?(?::| [-–—]+) ?(?:[^,;.:()]{0,40})$")
_AND = lazily(r"\b(?:and|while)\b")
#: What says that others are there besides, or that some are counted twice.
_SOME = lazily(
    r"\b(?:including|includes?|mainly|mostly|chiefly|partly|part of|some of|among|over half|at least|others?|rest|remainder|remaining|both"
    r"|either|each|per|left|minus|less|net|after|before|interest|profit|loss|balance)\b"
)
