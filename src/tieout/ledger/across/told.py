"""A case of a rule across articles as a finding: at the later article's claim, with the sentence of each claim and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

import numpy as np
import pandas as pd

from tieout.checking.model import Finding, Severity
from tieout.checking.printing.numbers import bare
from tieout.claims.files import EncodedClaim
from tieout.intervals import Interval
from tieout.ledger.across.judge import Case
from tieout.ledger.model import Cited, Found
from tieout.ledger.names import normal
from tieout.rules.model import Rule

#: A row of the frame of known claims.
Row = Mapping[str, Any]

#: The encoded claim of a claims file and an id.
ClaimOf = Callable[[str, str], EncodedClaim]

#: Article -> rule -> at which severity it is told there, or "off".
LevelOf = Callable[[str, Rule], str]


def findings(
    known: pd.DataFrame, cases: Iterable[Case], claim_of: ClaimOf, level_of: LevelOf
) -> Iterator[tuple[Found, EncodedClaim | None]]:
    """Each case as a finding, with the claim of it that a person lets stand, that of the finding first; None for none."""
    for case in cases:
        rows = {name: _row(known, row) for name, row in case.roles.items()}
        past = [_row(known, row) for row in case.history]
        at = _latest(rows, case.rule)
        level = level_of(at["article"], case.rule)
        if level != "off":
            finding = _finding(case, rows, past, at, claim_of, cast(Severity, level))
            let_stand = [row for row in (at, *rows.values()) if row["accepted"]]
            yield (
                Found(at["article"], at["id"], finding, tuple(_cited(rows, past[-LONGEST:], at, claim_of))),
                claim_of(let_stand[0]["file"], let_stand[0]["id"]) if let_stand else None,
            )


def _row(known: pd.DataFrame, number: int) -> Row:
    """A row with Python's own numbers."""
    values = known.loc[number].items()
    return {str(key): value.item() if isinstance(value, np.generic) else value for key, value in values}


def _latest(rows: Mapping[str, Row], rule: Rule) -> Row:
    """The claim of the article that came last; of one article the stated one."""
    newest = max(row["published"] for row in rows.values())
    last = [row for row in rows.values() if row["published"] == newest]
    stated = rows[rule.stated]
    return stated if stated in last else max(last, key=lambda row: (row["article"], -row["start"]))


def _finding(
    case: Case, rows: Mapping[str, Row], past: Sequence[Row], at: Row, claim_of: ClaimOf, severity: Severity
) -> Finding:
    claims = {name: claim_of(row["file"], row["id"]) for name, row in rows.items()}
    fields = _fields(case, rows, claims, past)
    told = " ".join(filled(case.rule.message, fields).split())
    question = next(
        filled(text, {**fields, "here": at["quote"]}) for text in (*case.rule.questions.get("mismatch", ()), ASKED)
    )
    asked = f"In line {at['line']}, {question[:1].lower()}{question[1:]}"
    return Finding(
        case.rule.name, severity, f"{told} {_places(rows, claims, at)}", at["start"], at["end"], at["line"], at["column"], (), asked
    )  # fmt: skip


#: What is asked where a rule asks nothing by itself.
ASKED = "Is {here} right, when {worked} = {computed}, and not {stated}, or is one of the other figures wrong?"


def filled(text: str, fields: Mapping[str, str]) -> str:
    """A message with its fields."""
    return re.sub(r"\{(\w+)\}", lambda match: fields.get(match[1], match[0]), text)


#: So many claims of a history are told, the last ones.
LONGEST = 6


def _fields(
    case: Case, rows: Mapping[str, Row], claims: Mapping[str, EncodedClaim], past: Sequence[Row]
) -> dict[str, str]:
    """What a message may name."""
    quotes = {name: claim.quote for name, claim in claims.items()}
    history = [f"{row['quote']} in {_place(row)}" for row in past[-LONGEST:]]
    rule = case.rule
    value = _middle(rule.formula.evaluate({name: _value(row) for name, row in rows.items()}).computed)
    shares = rows[rule.stated]["unit"] == "1"
    computed = f"{bare(value * 100)} percent" if shares else bare(value)
    alone = ""
    if case.against > 1 and case.alone:
        row = rows[case.alone]
        alone = (
            f"{row['article']}:{row['line']}:{row['column']} stands alone: {case.against} articles agree against it."
        )
    return {
        **quotes, "worked": rule.formula.render(quotes), "computed": computed, "printed": computed, "against": alone,
        "matter": matter(claims[rule.stated]), "history": "; ".join(history),
    }  # fmt: skip


def _value(row: Row) -> Interval:
    value = row["value"]
    return Interval(row["low"], row["high"]) if value != value else Interval(value, value)


def _middle(computed: Any) -> float:
    return float((computed.low + computed.high) / 2) if isinstance(computed, Interval) else float("nan")


def matter(claim: EncodedClaim) -> str:
    """What a claim is about, as a person pinned it: "exports (Dalia, 2023)"."""
    named = set(normal(claim.measure).split())
    more = [
        text for text in (claim.subject, claim.place, claim.period) if text and not set(normal(text).split()) <= named
    ]
    within = ", ".join(dict.fromkeys(more))
    return f"{claim.measure} ({within})" if within else claim.measure


def _places(rows: Mapping[str, Row], claims: Mapping[str, EncodedClaim], at: Row) -> str:
    """Every sentence with its place, that of the finding first."""
    order = sorted(
        rows,
        key=lambda name: (rows[name] is not at, -rows[name]["published"], rows[name]["article"], rows[name]["start"]),
    )
    told: dict[tuple[str, str], str] = {}
    for name in order:
        row, sentence = rows[name], " ".join(claims[name].sentence.split())
        told.setdefault((row["article"], sentence), f"{_place(row)}: “{sentence}”")
    return " ".join(told.values())


def _cited(rows: Mapping[str, Row], past: Sequence[Row], at: Row, claim_of: ClaimOf) -> Iterator[Cited]:
    """The sentence of each claim, that of the finding first, then what was printed before; each figure once."""
    named = sorted(rows.items(), key=lambda each: (each[1] is not at, -each[1]["published"], each[1]["article"]))
    seen: set[tuple[str, int]] = set()
    for role, row in [*named, *(("before", row) for row in past)]:
        place = row["article"], int(row["start"])
        if place not in seen:
            seen.add(place)
            claim = claim_of(row["file"], row["id"])
            value = None if row["value"] != row["value"] else float(row["value"])
            day = date.fromordinal(row["published"]) if row["published"] else None
            sentence = " ".join(claim.sentence.split())
            where = (row["article"], int(row["line"]), int(row["column"]), place[1])
            yield Cited(role, *where, sentence, claim.quote, value, day)


def _place(row: Row) -> str:
    """Where a claim stands, and the day of its article."""
    day = f" ({date.fromordinal(row['published'])})" if row["published"] else ""
    return f"{row['article']}:{row['line']}:{row['column']}{day}"
