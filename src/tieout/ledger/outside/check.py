"""The claims that rest on outside sources, each against what its source has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tieout.checking.levels import OWN
from tieout.claims.files import EncodedClaim
from tieout.errors import TieoutError
from tieout.ledger.compare import Today, same_value
from tieout.ledger.encoded import Encoded
from tieout.ledger.model import Found
from tieout.ledger.names import NONE, Aliases
from tieout.ledger.outside.figure import judge_figure
from tieout.ledger.outside.judge import Judged, judge
from tieout.ledger.outside.model import Given, Outsides
from tieout.ledger.outside.sources import Skipped, Sources
from tieout.ledger.outside.words import about, mistake, skipped
from tieout.quantities.model import Quantity
from tieout.records import dataclass
from tieout.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Outside:
    """What came of it.

    found     findings, each with the number of its entry
    errors    a line for each mistake, and
    troubled  the numbers of the entries that have one, or a claim that was left out: they are to be read again next time
    compared  how many claims were compared, and
    agreed    how many of them agree with their source
    """

    found: tuple[tuple[int, Found], ...] = ()
    errors: tuple[str, ...] = ()
    troubled: frozenset[int] = frozenset()
    compared: int = 0
    agreed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Claim:
    """A claim that gives a source, in its entry, as its article reads today."""

    number: int
    entry: Encoded
    claim: EncodedClaim
    read: Quantity | None


def check(
    entries: Sequence[Encoded],
    folder: Path,
    outsides: Outsides,
    rules: Sequence[Rule],
    aliases: Aliases = NONE,
) -> Outside:
    """Compare the claims of a folder that give a source with it. A claim whose sentence is gone, or whose value is not that of its quote,
    is told elsewhere and not compared. Never raises for what a file holds: a mistake is a line, once, and all else is compared.
    An article whose settings turn the rule off is left alone."""
    rule = next((rule for rule in rules if rule.joins and rule.joins.is_outside), None)
    if rule is None:
        return Outside()
    sources = Sources(outsides, folder, aliases)
    found: list[tuple[int, Found]] = []
    errors: dict[str, None] = {}
    troubled: set[int] = set()
    compared = agreed = 0
    for one in _claims(entries):
        level = (one.entry.terms.levels if one.entry.terms else OWN).of(rule)
        if level == "off":
            continue
        try:
            judged = _judged(one, sources, rule)
        except Skipped as why:
            found.append((one.number, skipped(one.entry, one.claim, why)))
            troubled.add(one.number)
        except TieoutError as error:
            errors[str(error)] = None
            troubled.add(one.number)
        else:
            if judged is None:
                continue
            given, result = judged
            compared, agreed = compared + 1, agreed + (result.status != "fails")
            if result.status != "printed":
                found.append((one.number, about(one.entry, one.claim, one.read, given, result, rule, level)))
    return Outside(tuple(found), tuple(errors), frozenset(troubled), compared, agreed)


def _claims(entries: Sequence[Encoded]) -> Iterator[_Claim]:
    for number, entry in enumerate(entries):
        with_source = [claim for claim in entry.claims.claims if claim.source] if entry.claims else []
        today = Today.of(entry.report) if with_source else None
        for claim in with_source:
            assert today is not None
            if claim.quote not in claim.sentence or not today.stands(claim):
                continue
            read = today.quantity(claim)
            if read is None or claim.corrected or same_value(claim, read):
                yield _Claim(number, entry, claim, read)


def _judged(one: _Claim, sources: Sources, rule: Rule) -> tuple[Given | str, Judged] | None:
    """What the source gives and what comes of it; None where it names nothing to compare with. Raises TieoutError and Skipped."""
    claim, entry = one.claim, one.entry
    assert claim.source is not None
    source = sources.named(claim, entry.file)
    if source is None:
        return _copied(one, rule) if claim.source.figure != "" else None
    published = entry.claims.published if entry.claims and entry.claims.published else entry.report.article.published
    given = sources.given(source, claim, published, entry.file)
    result = judge(rule.formula, claim, one.read, given.number, sources.scale(source))
    if result is None:
        raise mistake(
            entry,
            claim,
            f"{given.where} is in {source.unit or 'no unit'}, the claim in {claim.unit or 'none'}",
            "set its 'unit'",
        )
    return given, result


def _copied(one: _Claim, rule: Rule) -> tuple[str, Judged]:
    """The figure that a person copied."""
    assert one.claim.source is not None
    judged = judge_figure(rule.formula, one.claim, one.read)
    if isinstance(judged, str):
        raise mistake(one.entry, one.claim, f"'figure' {judged}", "write the one figure that stands there", "figure")
    text, result = judged
    if result is None:
        raise mistake(
            one.entry,
            one.claim,
            f"its figure {text!r} is of another unit than {one.claim.quote!r}",
            "write it in that unit",
            "figure",
        )
    return text, result
