"""What a failed comparison of the claims or links frame says to a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tieout.checking.model import Finding, Severity
from tieout.claims.files import EncodedClaim, Link
from tieout.claims.record import Tick
from tieout.ledger.compare import Today
from tieout.ledger.model import Cited, Found
from tieout.quantities.model import Quantity
from tieout.text.spaces import on_one_line

#: Column of the claims frame -> rule, and the key of the claim that it is about.
CLAIM_RULES = {
    "id": ("claim-id", "id"),
    "quote": ("claim-quote", "quote"),
    "kind": ("claim-kind", "kind"),
    "hedge": ("claim-hedge", "hedge"),
    "low_before_high": ("claim-value", "low"),
    "quote_in_sentence": ("claim-quote", "quote"),
    "figures_meant": ("claim-quote", "quote"),
    "nth_is_there": ("claim-quote", "nth"),
    "has_figure_already": ("claim-twice", "quote"),
    "sentence_in_article": ("stale-claim", "sentence"),
    "value_is_quoted": ("claim-value", "value"),
    "unit_known": ("claim-unit", "unit"),
}


def at(rule: str, severity: Severity, message: str, line: int, column: int) -> Finding:
    """A finding about a place in a claims file, where offsets into an article mean nothing."""
    return Finding(rule, severity, message, 0, 0, line, column)


def about_claim(file: str, claim: EncodedClaim, column: str, today: Today, case: object = None) -> Found:
    """What is wrong with a claim whose row fails at `column`, where `case` stands."""
    rule, key = CLAIM_RULES.get(column, ("claim-value", column))
    line, place = claim.places.get(key, (claim.line, claim.column))
    cited = _then_and_now(file, claim, today) if rule == "stale-claim" else ()
    return Found(file, claim.id, at(rule, "error", _claim_message(claim, column, today, case), line, place), cited)


def about_link(row: Mapping[Any, Any], link: Link, column: str) -> Found:
    """What is wrong with a link whose row fails at `column`."""
    if not row["role"] and column == "claim_exists":
        message = f"the link to {link.rule!r} names no claim; write {{rule: {link.rule}, role: id}}"
        return Found(row["file"], row["claim"], at("claim-link", "error", message, link.line, link.column))
    messages = {
        "rule_known": f"there is no rule {link.rule!r}; `tieout rules` lists them",
        "role_known": f"the rule {link.rule!r} has no role {row['role']!r}",
        "claim_exists": f"{row['role']!r} names {row['target']!r}, which is no claim of this file",
        "is_another": f"{row['role']!r} names the claim itself; name the claim that it follows from",
        "claim_stands": f"{row['role']!r} names {row['target']!r}, which has vanished from the article; name another claim, or take the link out",
        "no_circle": f"{row['role']!r} names {row['target']!r}, which itself follows from this claim; take one of the links out",
        "kind_fits": f"{row['target']!r} is of a kind that cannot be {row['role']!r} of {link.rule!r}",
    }
    message = messages.get(column, f"{column} is wrong")
    return Found(row["file"], row["claim"], at("claim-link", "error", message, link.line, link.column))


def lapsed(file: str, claim: EncodedClaim, today: Today) -> Iterator[Found]:
    """A warning for each word that a person gave on a claim whose sentence is printed no more, or for another sentence than it has now."""
    gone = {} if today.stands(claim) else claim.ticks
    for key, tick in gone.items():
        nearest = today.nearest(claim.sentence)
        now = f"the article now says “{nearest}”" if nearest else "the article says nothing like it now"
        yield _lapsed(file, claim, key, tick, claim.sentence, now, _then_and_now(file, claim, today))
    for key, word in claim.lapsed.items():
        now = f"that is “{on_one_line(claim.sentence)}” now; where '{key}' still holds, take it out of 'lapsed'"
        place = claim.places.get("lapsed", (claim.line, claim.column))
        then = Cited("then", file, *place, -1, on_one_line(word.sentence))
        yield _lapsed(
            file, claim, key, word.tick, word.sentence, now, (then, today.cited("now", on_one_line(claim.sentence)))
        )


def _then_and_now(file: str, claim: EncodedClaim, today: Today) -> tuple[Cited, ...]:
    """The sentence as a claim has it, and the one of the article that is likest to it today, if any is."""
    line, column = claim.places.get("sentence", (claim.line, claim.column))
    then = Cited("then", file, line, column, -1, on_one_line(claim.sentence), claim.quote, claim.value)
    nearest = today.nearest(claim.sentence)
    return (then, today.cited("now", nearest)) if nearest else (then,)


def _lapsed(
    file: str, claim: EncodedClaim, key: str, tick: Tick, was: str, now: str, cited: tuple[Cited, ...]
) -> Found:
    told = "".join((f" by {tick.by}" if tick.by else "", f" on {tick.when}" if tick.when else ""))
    message = f"'{key}'{told} has lapsed: it was given for “{on_one_line(was)}”; {now}"
    place = claim.places.get(key, (claim.line, claim.column))
    return Found(file, claim.id, at("tick-lapsed", "warning", message, *place), cited)


def vanished(file: str, claims: Sequence[EncodedClaim]) -> Iterator[Found]:
    """A note on the claims of a file that its article has no more."""
    gone = [claim for claim in claims if claim.vanished]
    if gone:
        number = "a claim has" if len(gone) == 1 else f"{len(gone)} claims have"
        message = f"{number} vanished from the article: take out what nobody needs any more, from here on"
        place = gone[0].places.get("vanished", (gone[0].line, gone[0].column))
        yield Found(file, gone[0].id, at("claims-vanished", "note", message, *place))


def _claim_message(claim: EncodedClaim, column: str, today: Today, case: object) -> str:
    if column == "id":
        return f"the id {claim.id!r} is used twice: give each claim its own" if claim.id else "the id is empty"
    if column == "quote":
        return "the quote is empty: copy the figure from the sentence"
    if column in ("kind", "hedge"):
        return f"no {column} is called {getattr(claim, column)!r}"
    if column == "low_before_high":
        return f"the low end, {claim.low:.12g}, is above the high one, {claim.high:.12g}: exchange them"
    if column == "quote_in_sentence":
        return f"the quote {claim.quote!r} does not stand in its sentence: copy it from there"
    if column == "figures_meant":
        return f"{case} figures are printed as {claim.quote!r} in its sentence: say which one ('nth: 2' for the second), or quote more of it"
    if column == "nth_is_there":
        return f"{claim.quote!r} has no figure number {claim.nth} in its sentence"
    if column == "has_figure_already":
        return f"{claim.quote!r} is the figure of the claim {case!r} already: keep one of them"
    if column == "sentence_in_article":
        return _stale(claim, today)
    if column == "value_is_quoted":
        return f"{claim.quote!r} reads as {_told(today.quantity(claim))}, the claim says {_told(claim)}; if a person knows better, say why in 'corrected'"
    if column == "unit_known":
        return f"no unit {claim.unit!r} is known; write an ISO 4217 code, a measure such as 'kilometer', or the counted noun"
    return f"{column} is not what a claim needs"


def _stale(claim: EncodedClaim, today: Today) -> str:
    nearest = today.nearest(claim.sentence)
    gone = f"stale: the article no longer says “{on_one_line(claim.sentence)}”"
    return f"{gone}; it says “{nearest}”" if nearest else f"{gone}, and nothing like it"


def _told(figure: EncodedClaim | Quantity | None) -> str:
    """A value, or the two ends of a range, with its unit."""
    if figure is None:
        return "no figure"
    if figure.value is not None:
        return f"{figure.value:.12g} {figure.unit}".strip()
    ends = ["…" if end is None else f"{end:.12g}" for end in (figure.low, figure.high)]
    return f"{' to '.join(ends)} {figure.unit}".strip()
