"""The examples of a rule across articles, encoded as a folder of claims files would be, and what the rule says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tieout import pipeline
from tieout.claims.files import ClaimsFile, EncodedClaim
from tieout.claims.model import Claim
from tieout.claims.record import Link, Source
from tieout.ledger.across.judge import held
from tieout.ledger.encoded import Encoded
from tieout.ledger.known import CONVERSION, known_claims
from tieout.ledger.outside.check import check
from tieout.ledger.outside.model import NO_OUTSIDES
from tieout.rules.model import Rule

#: What a rule may say of an example.
MISMATCH, CONSISTENT, SILENT = "mismatch", "consistent", "silent"


def verdict(rule: Rule, example: Mapping[str, Any]) -> str:
    """Whether the rule finds a mismatch in the articles of an example, claims that hold together, or nothing to compare. Raises KeyError
    for a quote that is no claim of its article."""
    if rule.joins is not None and rule.joins.is_outside:
        found = check(encoded(example), Path(), NO_OUTSIDES, [rule])
        return SILENT if not found.compared else CONSISTENT if found.agreed == found.compared else MISMATCH
    known = known_claims(encoded(example))
    found_across = held(known, [rule])
    if found_across.cases:
        return MISMATCH
    return CONSISTENT if found_across.compared else SILENT


def encoded(example: Mapping[str, Any]) -> tuple[Encoded, ...]:
    """The articles of an example, each with a claims file as a person would have corrected it."""
    return tuple(_encoded(number, article) for number, article in enumerate(example["articles"], 1))


def _encoded(number: int, article: Mapping[str, Any]) -> Encoded:
    name = f"{number}.md"
    report = pipeline.check(article["text"], published=article["published"] or None, path=name, rules=[])
    pins = dict(article["claims"])
    ids = {claim.quantity.text: claim.id for claim in report.claims}
    claims = tuple(pinned(claim, pins.pop(claim.quantity.text, {}), ids) for claim in report.claims)
    if pins:
        raise KeyError(
            f"{next(iter(pins))!r} is no claim of {article['text']!r}; there are {[c.quantity.text for c in report.claims]}"
        )
    return Encoded(
        f"{number}.yaml", name, ClaimsFile(f"{number}.yaml", name, "", report.article.published, claims), report
    )


def pinned(claim: Claim, pins: Mapping[str, str], ids: Mapping[str, str]) -> EncodedClaim:
    """A claim with what a person pins of it; `from` is the quote of the amount that it is a conversion of, `ids` has its id."""
    quantity = claim.quantity
    found = EncodedClaim(
        claim.id, claim.sentence, quantity.text, quantity.value, quantity.low, quantity.high, quantity.unit, quantity.kind,
        quantity.hedge, claim.subject, claim.period, (), "", 1, 1,
    )  # fmt: skip
    given: dict[str, Any] = {key: value for key, value in pins.items() if key not in ("source", "figure", "from")}
    day = date.fromisoformat(pins["source"]) if "source" in pins else None
    figure = pins.get("figure", "")
    source = Source("a table", file="table.csv", date=day, figure=figure) if day or figure else None
    links = (Link(CONVERSION, {"given": (ids[pins["from"]],)}, 1, 1),) if "from" in pins else ()
    return replace(found, **given, source=source, derived=links)


def broken(rule: Rule) -> Iterator[tuple[str, str]]:
    """The examples of a rule that do not come out as it says, each as its kind and its text."""
    for kind, examples in rule.examples.items():
        for example in examples:
            found = verdict(rule, example)
            if (
                found != kind
                and not (kind == "missed-wrong" and found != MISMATCH)
                and not (kind == "missed-right" and found == SILENT)
            ):
                yield kind, str(example["text"])
