"""By which words and marks a figure is the sum of those told before it, or behind it, and of nothing else: "and so 9,900 came in", "for a total of 9,900",
"619 million: 365 million in dividends and 245 million …"."""

from __future__ import annotations

from collections.abc import Sequence

from tieout.checking.compact.kin import is_kind_of
from tieout.checking.compact.kinds import BARE
from tieout.checking.compact.line import Line, Slot
from tieout.checking.compact.telling import tells
from tieout.checking.finders.sum_frame import counted_before, words_before
from tieout.checking.finders.sums.words_of_sums import ADDED_BEHIND, ADDS_MORE, MAKE, OF_TIME, OTHERWISE
from tieout.checking.lines import Lines
from tieout.patterns import Words, lazily

#: How far behind the sum words may say that more is in it.
_NEAR = 40


def may_sum_up(line: Line) -> bool:
    """Whether one of them stands in a sentence: few have any."""
    return _SUMMING.stand_in(line.text, line.sentence.start, line.sentence.end)


def adds(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """Whether words say of all parts that they are added up."""
    ahead, behind = _around(whole, parts[-1], line)
    if says_all(whole, parts, line):
        return not OTHERWISE.search(ahead)
    if not tells(whole.quantity, [slot.quantity for slot in parts]):
        return False
    told = _ADDING.search(ahead) or _BETWEEN_THEM.match(behind)
    return bool(told) and not OTHERWISE.search(ahead)


def says_all(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
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


def is_sum(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether words ahead of a figure, or right behind it, make it the sum of what stands before, and of nothing else."""
    ahead, behind = _around(whole, parts[-1], line)
    beside = parts[-1].line == whole.line
    said_so = _SUMS.search(ahead) or (
        _BETWEEN.match(behind) if beside else (_POINTS.match(ahead) or _counts_parts(ahead, whole, parts, line, lines))
    )
    if not says_all(whole, parts, line) and not (said_so and _is_of_them(whole, parts)):
        return False
    if _IS_ASKED.match(behind):
        return False
    said = line.said_before(whole)
    dated = any(slot.kind == "date" and slot.at < whole.at for slot in line.slots)
    if OF_TIME.search(ahead) or ((dated or not beside) and OF_TIME.search(behind)):
        return False  # of a longer time, more may be in it
    near = behind[:_NEAR]
    return not (ADDS_MORE.search(ahead) or ADDED_BEHIND.search(near) or _SOME.search(said) or _SOME.search(near))


def counts(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
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


def more_is_in_it(whole: Slot, parts: Sequence[Slot], line: Line, lines: Lines) -> bool:
    """Whether others stand between the parts and a sum farther on ("Others will pay the rest"), or it is of a longer time than they are ("It has sold …
    in all")."""
    there = lines[parts[0].line]
    if there is None or parts[0].line >= line.number - 1:
        return False
    between = line.text[parts[-1].quantity.end : line.sentence.start].lower()
    ahead = line.said_before(whole)
    dated = any(one.kind == "date" for one in there.slots)
    longer = dated and any(one.kind == "date" and one.at > whole.at for one in line.slots)
    return longer or bool(_OTHERS.search(between)) or (bool(_HAS.search(ahead)) and not _HAS.search(there.said()))


def _is_of_them(whole: Slot, parts: Sequence[Slot]) -> bool:
    """Whether a number counts what one of the parts counts, or says no noun: not "12,414 votes in Ely and 11,902 in March, so 42,316 stayed away"."""
    if whole.kind not in BARE or not whole.unit:
        return True
    return any(slot.unit == whole.unit or is_kind_of(slot.unit, whole.unit) for slot in parts)


def is_opened(whole: Slot, parts: Sequence[Slot], line: Line) -> bool:
    """Whether a colon or a dash right behind a whole and few words opens the list of its parts, the last joined by "and", and nothing comes behind."""
    if any(slot.line != line.number for slot in (whole, *parts)):
        return False
    between = line.text[whole.quantity.end : parts[0].quantity.start].lower()
    joined = line.text[parts[-2].quantity.end : parts[-1].quantity.start].lower()
    return bool(_OPENS.match(between) and _AND.search(joined)) and not _SOME.search(line.said())


#: One of these stands in any sentence of which one of the following tells.
_SUMMING = Words(
    r"(?i:\b(?:in all|in total|all told|altogether|together|combined|between them|add(?:s|ed)? up to|total(?:s|l?ed)?|so|thus|hence|com(?:es?|ing) to"
    r"|(?:that|this|which) (?:mak|giv)(?:es?|ing)|that is to say|in other words)\b"
    r"|^(?:(?:out of|from|of|with) )?(?:this|these|that|those)\b|^(?:the|these|those|all) (?:two|three|four|five|six)\b|:| [-–—])"
)
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
