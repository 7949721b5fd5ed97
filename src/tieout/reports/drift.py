"""Findings of `verify` as lines; under those of a sentence that changed, the sentence as it was and as it is, with what differs underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tieout.ledger.model import Found
from tieout.reports.excerpt import excerpt, safe

_WORD = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")


def lines(found: Sequence[Found], width: int) -> Iterator[str]:
    """A line for each finding; the two sentences stand once, under the last of the findings about them that come together."""
    for each, after in zip(found, [*found[1:], None], strict=False):
        finding = each.finding
        yield safe(f"{each.path}:{finding.line}:{finding.column}: {finding.severity} {finding.rule}: {finding.message}")
        both = _then_and_now(each)
        if both and (after is None or _then_and_now(after) != both):
            yield from changed(*both, width)


def _then_and_now(found: Found) -> tuple[str, str] | None:
    """The sentence that a finding is about, as it was and as it is, where it changed."""
    said = {cited.role: cited.sentence for cited in found.cited}
    return (said["then"], said["now"]) if said.keys() == {"then", "now"} else None


def changed(was: str, now: str, width: int) -> Iterator[str]:
    """Two sentences, each on a line of at most `width` columns, with what was taken out of the one and put into the other underlined."""
    gone, new = differing(was, now)
    for sign, text, marks in (("-", was, gone), ("+", now, new)):
        line, carets = excerpt(text, 0, len(text), marks, width - 4)
        yield f"  {sign} {line}"
        if carets:
            yield f"    {carets}"


def differing(was: str, now: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The stretches of one text that the other has not, and the other way."""
    old, new = list(_WORD.finditer(was)), list(_WORD.finditer(now))
    steps = SequenceMatcher(None, [each[0] for each in old], [each[0] for each in new], autojunk=False).get_opcodes()
    apart = [step[1:] for step in steps if step[0] != "equal"]
    gone = [(old[start].start(), old[end - 1].end()) for start, end, _, _ in apart if start < end]
    return gone, [(new[start].start(), new[end - 1].end()) for _, _, start, end in apart if start < end]
