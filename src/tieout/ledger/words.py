"""What a failed comparison of the claims or links frame says to a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tieout.checking.model import Finding, Severity
from tieout.claims.files import EncodedClaim, Link
from tieout.ledger.compare import Today
from tieout.ledger.model import Cited, Found
from tieout.quantities.model import Quantity

#: Column of the claims frame -> rule, and the key of the claim that it is about.
CLAIM_RULES = {
    "id": ("claim-id", "id"),
    "quote": ("claim-quote", "quote"),
    "kind": ("claim-kind", "kind"),
    "hedge": ("claim-hedge", "hedge"),
    "low_before_high": ("claim-value", "low"),
    "quote_in_sentence": ("claim-quote", "quote"),
    "sentence_in_article": ("stale-claim", "sentence"),
    "value_is_quoted": ("claim-value", "value"),
    "unit_known": ("claim-unit", "unit"),
}


def at(rule: str, severity: Severity, message: str, line: int, column: int) -> Finding:
    """A finding about a place in a claims file, where offsets into an article mean nothing."""
    return Finding(rule, severity, message, 0, 0, line, column)


def about_claim(file: str, claim: EncodedClaim, column: str, today: Today) -> Found:
    """What is wrong with a claim whose row fails at `column`."""
    rule, key = CLAIM_RULES.get(column, ("claim-value", column))
    line, place = claim.places.get(key, (claim.line, claim.column))
    cited = _then_and_now(file, claim, today) if rule == "stale-claim" else ()
    return Found(file, claim.id, at(rule, "error", _claim_message(claim, column, today), line, place), cited)


def about_link(row: Mapping[Any, Any], link: Link, column: str) -> Found:
    """What is wrong with a link whose row fails at `column`."""
    if not row["role"] and column == "claim_exists":
        message = f"the link to {link.rule!r} names no claim; write {{rule: {link.rule}, role: id}}"
        return Found(row["file"], row["claim"], at("claim-link", "error", message, link.line, link.column))
    messages = {
        "rule_known": f"there is no rule {link.rule!r}; `tieout rules` lists them",
        "role_known": f"the rule {link.rule!r} has no role {row['role']!r}",
        "claim_exists": f"{row['role']!r} names {row['target']!r}, which is no other claim of this file",
        "kind_fits": f"{row['target']!r} is of a kind that cannot be {row['role']!r} of {link.rule!r}",
    }
    message = messages.get(column, f"{column} is wrong")
    return Found(row["file"], row["claim"], at("claim-link", "error", message, link.line, link.column))


def lapsed(file: str, claim: EncodedClaim, today: Today) -> Iterator[Found]:
    """A warning for each word that a person gave on a claim whose sentence is printed no more."""
    for key, tick in claim.ticks.items():
        told = "".join((f" by {tick.by}" if tick.by else "", f" on {tick.when}" if tick.when else ""))
        nearest = today.nearest(claim.sentence)
        now = f"the article now says “{nearest}”" if nearest else "the article says nothing like it now"
        given = f"“{' '.join(claim.sentence.split())}”"
        message = f"'{key}'{told} has lapsed: it was given for {given}; {now}"
        place = claim.places.get(key, (claim.line, claim.column))
        finding = at("tick-lapsed", "warning", message, *place)
        yield Found(file, claim.id, finding, _then_and_now(file, claim, today))


def _then_and_now(file: str, claim: EncodedClaim, today: Today) -> tuple[Cited, ...]:
    """The sentence as a claim has it, and the one of the article that is likest to it today, if any is."""
    line, column = claim.places.get("sentence", (claim.line, claim.column))
    then = Cited("then", file, line, column, -1, " ".join(claim.sentence.split()), claim.quote, claim.value)
    nearest = today.nearest(claim.sentence)
    return (then, today.cited("now", nearest)) if nearest else (then,)


def _claim_message(claim: EncodedClaim, column: str, today: Today) -> str:
    if column == "id":
        return f"the id {claim.id!r} is used twice: give each claim its own" if claim.id else "the id is empty"
    if column == "quote":
        return "the quote is empty: copy the figure from the sentence"
    if column in ("kind", "hedge"):
        return f"no {column} is called {getattr(claim, column)!r}"
    if column == "low_before_high":
        return f"the low end, {claim.low:.12g}, is above the high one, {claim.high:.12g}: exchange them"
    if column == "quote_in_sentence":
        return f"the quote {claim.quote!r} does not stand in its sentence"
    if column == "sentence_in_article":
        return _stale(claim, today)
    if column == "value_is_quoted":
        return f"{claim.quote!r} reads as {_told(today.quantity(claim))}, the claim says {_told(claim)}; if a person knows better, say why in 'corrected'"
    if column == "unit_known":
        return f"no unit {claim.unit!r} is known; write an ISO 4217 code, a measure such as 'kilometer', or the counted noun"
    return f"{column} is not what a claim needs"


def _stale(claim: EncodedClaim, today: Today) -> str:
    nearest = today.nearest(claim.sentence)
    gone = f"stale: the article no longer says “{' '.join(claim.sentence.split())}”"
    return f"{gone}; it says “{nearest}”" if nearest else gone


def _told(figure: EncodedClaim | Quantity | None) -> str:
    """A value, or the two ends of a range, with its unit."""
    if figure is None:
        return "no figure"
    if figure.value is not None:
        return f"{figure.value:.12g} {figure.unit}".strip()
    ends = ["…" if end is None else f"{end:.12g}" for end in (figure.low, figure.high)]
    return f"{' to '.join(ends)} {figure.unit}".strip()
