"""All claims files of a folder, validated by schema, and the checks of their articles judged rule by rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pandas as pd

from tieout.checking.made_by import MadeBy, made_by
from tieout.checking.model import Check, Finding, Severity
from tieout.checking.reported import Report, place_of
from tieout.claims.files import EncodedClaim, accepted_by, fingerprint
from tieout.ledger.across import across, ignored
from tieout.ledger.across.alike import alike
from tieout.ledger.across.judge import Held
from tieout.ledger.aliases import NAME as ALIASES
from tieout.ledger.aliases import aliases_of
from tieout.ledger.checks import checks_frames
from tieout.ledger.compare import Today
from tieout.ledger.coverage import coverage, left_out, standings
from tieout.ledger.encoded import Encoded
from tieout.ledger.failures import Failure, failures
from tieout.ledger.frames import claim_ids, claims_frame, links_frame
from tieout.ledger.gather import gather
from tieout.ledger.load import TermsFor, rows
from tieout.ledger.model import Accepted, Entry, Found, Verified
from tieout.ledger.names import NONE, Aliases
from tieout.ledger.outside.check import check as check_outside
from tieout.ledger.outside.model import NO_OUTSIDES, Outsides
from tieout.ledger.past import Past
from tieout.ledger.resting import implied, sourced
from tieout.ledger.schema import ClaimsFrame, LinksFrame
from tieout.ledger.sealed import beside, sealed
from tieout.ledger.words import about_claim, about_link, at, lapsed, vanished
from tieout.pipeline import Terms
from tieout.rules.model import Rule
from tieout.text import position


def judge(
    folder: Path,
    rules: Sequence[Rule],
    terms: TermsFor | None = None,
    outsides: Outsides = NO_OUTSIDES,
    past: Past | None = None,
    *,
    jobs: int | None = 1,
) -> Verified:
    """Verify every article of a folder of claims files: what its encoding says, and what its own figures say.

    `terms` gives those of each article; without it all are checked with `rules`, and nothing is set. `outsides` are the outside sources
    that claims may name. What `past` knows to be as it was is not read again: its entry has no report. `jobs` processes read and check the
    articles, as many as there are cores where that is None.

    Never raises for what a file holds: what cannot be read is a line in `errors`, and everything else is still judged.
    """
    usual = Terms(tuple(rules))
    aliases, mistakes = aliases_of(folder, f"{folder.name}/{ALIASES}")
    loaded, known, against = gather(folder, terms or (lambda path: usual), rules, aliases, past, jobs)
    own = terms(folder / "-") if terms else usual
    outside = check_outside(loaded.entries, folder, outsides, rules, aliases)
    errors = (*loaded.errors, *map(str, mistakes), *outside.errors)
    versions = made_by(own.rules, own.conventions, own.levels)
    named = [
        replace(entry, report=replace(entry.report, made_by=_made_by(versions, entry.report)))
        for entry in loaded.entries
    ]
    entries = (*judged(named, rules, aliases, outside.found, known, against), *(kept.entry for kept in loaded.kept))
    in_order = tuple(sorted(entries, key=lambda entry: (entry.name, entry.file)))
    read = rows(loaded.entries, past)
    made = tuple(replace(row, inputs=b"") if at in outside.troubled else row for at, row in enumerate(read))
    asking = {rule.name for rule in rules if rule.joins and rule.joins.asks}
    compared = {name: number for name, number in against.compared.items() if name not in asking}
    likes = tuple(map(str, alike(known)))
    return Verified(in_order, errors, versions, made, beside(aliases, outsides), likes, compared, known)


def _made_by(versions: Mapping[str, str], report: Report) -> Mapping[str, str]:
    """The versions of the run, with what is set for the article of a report. What the rules' files say is the same for all."""
    told = report.made_by.settings if isinstance(report.made_by, MadeBy) else ""
    usual = {key: value for key, value in versions.items() if key != "settings"}
    return {**usual, "settings": told} if told else usual


def judged(
    entries: Sequence[Encoded],
    rules: Sequence[Rule],
    aliases: Aliases = NONE,
    more: Iterable[tuple[int, Found]] = (),
    known: pd.DataFrame | None = None,
    against: Held | None = None,
) -> tuple[Entry, ...]:
    """The articles in order, each with its findings: mismatches first as the schemas report them, then the rest, and `more` of some.

    `known` are the claims of these and of others, where rules across articles see more than these, and `against` what these make of them.
    """
    found: dict[int, list[Found]] = {number: [] for number in range(len(entries))}
    files = {entry.file: number for number, entry in enumerate(entries) if entry.file}
    for each in (*_about_claims(entries), *_about_links(entries, {rule.name: rule for rule in rules})):
        found[files[each.path]].append(each)
    for number, each in _about_figures(entries, rules):
        found[number].append(each)
    for number, each in more:
        if not ignored(entries[number].report, each.finding, rules):
            found[number].append(each)
    for number, entry in enumerate(entries):
        found[number] += _about_article(entry)
    let_stand: dict[int, list[tuple[Found, EncodedClaim]]] = {number: [] for number in range(len(entries))}
    for number, each, claim in across(entries, rules, aliases, known, against):
        if claim is not None:
            let_stand[number].append((each, claim))
        else:
            found[number].append(each)
    return tuple(
        _entry(entry, sorted(dict.fromkeys(found[number]), key=_order), let_stand[number])
        for number, entry in enumerate(entries)
    )


def _entry(entry: Encoded, found: Sequence[Found], across_accepted: Sequence[tuple[Found, EncodedClaim]] = ()) -> Entry:
    """An article with its findings, and apart from them those about figures that its claims file accepts."""
    claims = entry.claims.claims if entry.claims else ()
    words = accepted_by(claims, entry.report.claims)
    known = [each for each in found if each.path == entry.article and _at(each.finding) in words]
    put_by = [one.finding for one in entry.report.suppressed if one.kind == "accepted"]
    ids = claim_ids(entry.report) if put_by else {}
    stood = [Found(entry.article, ids.get(_at(finding), ""), finding) for finding in put_by] + known
    let_stand = tuple(_accepted(each, words.get(_at(each.finding))) for each in stood)
    let_stand += tuple(_accepted(each, word) for each, word in across_accepted)
    told = tuple(each for each in found if each not in known)
    stands = standings(entry.report, entry.claims, told, let_stand)
    said = entry.compared.seal if entry.compared else None
    seal = sealed(entry.report, entry.claims, told, let_stand, said)
    return Entry(
        entry.article, entry.report, told, let_stand, stands, coverage(entry.report, stands, left_out(entry.report, entry.claims)), seal,
        tuple(implied(entry.report)), tuple(sourced(entry.report, entry.claims)), entry.file,
    )  # fmt: skip


def _accepted(found: Found, word: EncodedClaim | None) -> Accepted:
    """A finding with the word that a person gave on its claim."""
    tick = word.ticks.get("accepted") if word else None
    reason = word.accepted if word else ""
    return Accepted(
        found.path, found.claim, found.finding, reason, tick.by if tick else "", tick.when if tick else None
    )


def _at(finding: Finding) -> tuple[int, int]:
    return finding.start, finding.end


def _about_claims(entries: Sequence[Encoded]) -> Iterator[Found]:
    """What the schema of the claims frame has to say, and whose word was given for a sentence that is gone."""
    frame, claims = claims_frame(entries)
    today = lru_cache(maxsize=1)(lambda number: Today.of(entries[number].report))
    for failure in failures(frame, ClaimsFrame):
        if failure.row is None or failure.column == "file":
            continue
        number, claim = claims[failure.row]
        yield about_claim(entries[number].file, claim, failure.column, today(number), failure.case)
    for number, claim in claims:
        if claim.ticks or claim.lapsed:
            yield from lapsed(entries[number].file, claim, today(number))
    for entry in entries:
        yield from vanished(entry.file, entry.claims.claims if entry.claims else ())


def _about_links(entries: Sequence[Encoded], rules: dict[str, Rule]) -> Iterator[Found]:
    """What the schema of the links frame has to say."""
    frame, links = links_frame(entries, rules)
    for failure in failures(frame, LinksFrame):
        if failure.row is not None:
            yield about_link(frame.iloc[failure.row].to_dict(), links[failure.row], failure.column)


def _about_figures(entries: Sequence[Encoded], rules: Sequence[Rule]) -> Iterator[tuple[int, Found]]:
    """The mismatches: the failure cases of each rule's model over the frame of its checks, with the number of the article."""
    for checks in checks_frames(entries, rules):
        for failure in failures(checks.frame, checks.model):
            if failure.row is None:
                continue
            number, check = checks.rows[failure.row]
            if _is_put_by(entries[number].report, check):
                continue
            claim = checks.frame["claim"].iloc[failure.row]
            yield number, Found(entries[number].article, claim, _finding(entries[number], check, failure))


def _is_put_by(report: Report, check: Check) -> bool:
    """Whether a mismatch is one that a comment in the article or its claim lets stand."""
    return _place(check) in {(one.finding.rule, one.finding.start, one.finding.end) for one in report.suppressed}


def _about_article(entry: Encoded) -> Iterator[Found]:
    """Warnings and notes of the article's report, and an article changed or not encoded."""
    ids = claim_ids(entry.report)
    broken = {_place(check) for check in entry.report.checks if check.verdict == "mismatch"}
    for finding in entry.report.findings:
        if (finding.rule, finding.start, finding.end) not in broken:
            yield Found(entry.article, ids.get((finding.start, finding.end), ""), finding)
    if entry.claims is None:
        message = "this article has no claims file: 'tieout extract' writes it"
        yield Found(entry.article, "", at("claims-missing", "warning", message, 1, 1))
    elif entry.claims.sha256 and entry.claims.sha256 != fingerprint(entry.report.article):
        message = f"{entry.article} has changed since its figures were extracted: new ones may not be encoded"
        yield Found(entry.file, "", at("article-changed", "note", message, 1, 1))


def _finding(entry: Encoded, check: Check, failure: Failure) -> Finding:
    """The finding that the report gives for a check that does not hold; one made of its arithmetic where it gives none."""
    place = _place(check)
    for finding in entry.report.findings:
        if (finding.rule, finding.start, finding.end) == place:
            return finding
    message = (
        check.explanation if failure.column == "holds" else f"{failure.column}: {failure.case} fails {failure.check}"
    )
    line, column = position(entry.report.article, place[1])
    asked = f"In line {line}, {check.question}" if check.question else ""
    return Finding(
        check.rule,
        _severity(entry, check),
        message,
        place[1],
        place[2],
        line,
        column,
        check.suggestions,
        asked,
        check.edits,
    )


def _severity(entry: Encoded, check: Check) -> Severity:
    """That of a relation which a person fixed: an error, whatever the record of the rule's wordings, unless the settings say else."""
    rule = next((one for one in entry.terms.rules if one.name == check.rule), None) if entry.terms else None
    told = entry.terms.levels.of(rule) if entry.terms and rule else "error"
    return "error" if told == "off" or (rule and told == rule.severity) else told


def _place(check: Check) -> tuple[str, int, int]:
    """The rule and span under which a check's finding is reported."""
    return check.rule, *place_of(check)


def _order(found: Found) -> tuple[str, int, int, str, str]:
    finding = found.finding
    return found.path, finding.line, finding.column, finding.rule, finding.message
