"""Step 5, a sentence once more: what ties out in it where a clause about another thing is left out, or what is told aside of its subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tieout.checking.compact.alike import alike
from tieout.checking.compact.line import Line, Slot
from tieout.checking.lines import Lines
from tieout.checking.readings.compete import stated_slot
from tieout.checking.readings.reading import Way
from tieout.checking.verdicts.judge import Judgement
from tieout.checking.verdicts.spare import spare_aside, spare_end
from tieout.checking.verdicts.trial import Trial, judged
from tieout.quantities.model import Quantity
from tieout.rules.model import Rule


def judged_without(
    trial: Trial, number: int, line: Line, rules: Mapping[Rule, Sequence[Way]], told: Sequence[Judgement]
) -> Iterator[Judgement]:
    """What ties out in the sentence without its last clause, where that is about another thing: 'The pond held 47 eels, 28 of them young and 19
    old, and fares fell to 298 crowns from 316 crowns'. Of figures that were judged nothing more is said, and none is accused that the figures
    left out could explain."""
    cuts = [*_left_out(trial.lines, number, line)]
    if not cuts:
        return
    done = {(one.reading.rule.name, _stated(one)) for one in told}
    judged_so = {_stated(one) for one in told}
    failing = {_stated(one) for one in told if one.status == "fails"}
    rules = {
        rule: ways for rule, ways in rules.items() if not rule.accounts
    }  # its items are known by their names, wherever they stand
    for lines, left in cuts:
        other = Trial(lines, trial.times)
        cut = lines.whole(number)
        found = list(judged(other, number, cut, rules)) if cut is not None else []
        doubted = other.doubted()
        for one in found:
            stated, mine = _stated(one), one.reading.slots
            sure = one.status == "holds" or (
                one.status == "fails" and bool(left) and stated not in judged_so and not _may_explain(left, mine)
            )
            if not sure or frozenset(mine) in doubted or stated in failing or (one.reading.rule.name, stated) in done:
                continue
            done.add((one.reading.rule.name, stated))
            yield one


def _may_explain(left: Sequence[Slot], slots: Sequence[Slot]) -> bool:
    return any(alike(one, other) for one in left for other in slots)


def _stated(judgement: Judgement) -> Quantity | None:
    slot = stated_slot(judgement.reading)
    return slot.quantity if slot is not None else None


def _left_out(lines: Lines, number: int, line: Line) -> Iterator[tuple[Lines, Sequence[Slot]]]:
    """The lines with one of the two sentences, this one and the one before, cut; and the figures of a last clause that is cut off."""
    if spare := spare_end(line):
        left = [slot for slot in line.slots if slot.at in spare and not slot.context]
        yield lines.without(number, line.tokens[spare.start].start, line.sentence.end), left
    before = lines.before(number)
    for one in (line, before):
        if one is not None and (spare := spare_aside(one)):
            yield lines.without(one.number, one.tokens[spare.start].start, one.tokens[spare.stop].start), ()
