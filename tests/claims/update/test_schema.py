"""Claims files as they come out of an update are right by the JSON Schema, with all that a person can say in them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tieout.claims.read import scan_tree
from tieout.claims.record import CLAIM_KEYS
from tieout.claims.schema import schema
from tieout.claims.tree import parse

YARD = "The yard built 2,560 boats. It sold 300 to 310 boats in May. A fire took 3 rafts.\n"
SAID = """
  measure: boats sold
  place: Orth
  left_out: a number of the clerk's own
  derived: {{rule: total, parts: [{first}, own]}}
  corrected: as the clerk said
  source: {{title: Yearbook, file: yearbook.csv, date: 2021-04-13, figure: 300}}
  traced: {{by: Mei, when: 2021-04-13}}
  accepted: {{reason: so be it, by: Li, when: 2021-04-13}}"""
OWN = """
- id: own
  sentence: It sold 300 to 310 boats in May.
  quote: in May
  nth: 1
  value: 5
  unit: month
  kind: number
"""


def wrong(file: str) -> list[str]:
    """What the schema has against a file as an editor reads it: a date is a text."""
    read = json.loads(json.dumps(yaml.load(file, Loader=yaml.CSafeLoader), default=date.isoformat))
    return [error.message for error in Draft202012Validator(schema()).iter_errors(read)]


def said(desk: Any) -> str:
    """A claims file with every key that a person can write."""
    file = desk.extract(YARD)
    first = file.partition("- id: ")[2].partition("\n")[0]
    return file.replace("\n  quote: 300 to 310", "\n  quote: 300 to 310" + SAID.format(first=first)).rstrip() + OWN


@pytest.mark.parametrize(
    "today",
    [
        YARD,
        YARD.replace("sold", "has sold"),
        YARD.replace("300 to 310", "320"),
        "It has no boats.",
        YARD.replace("A fire", "It"),
    ],
)
def test_what_a_person_can_say_survives_and_is_right_by_the_schema(desk: Any, today: str) -> None:
    file = said(desk)
    made = desk.update(file, today).text
    assert (wrong(file), wrong(made)) == ([], [])
    for line in SAID.format(first="").splitlines()[1:4] + SAID.splitlines()[5:6]:
        assert line.replace("{{", "{").replace("}}", "}") in made
    for key in ("source", "traced", "accepted"):
        assert f"  {key}: {{" in made
    claims, errors = scan_tree(parse(made, "yard.yaml"), "yard.yaml")
    assert claims is not None and errors == ()
    links = {claim.id: claim.derived for claim in claims.claims if claim.derived}
    known = {claim.id for claim in claims.claims}
    assert all(
        id in known for derived in links.values() for link in derived for ids in link.roles.values() for id in ids
    )


def test_every_key_of_a_claim_is_among_them(desk: Any) -> None:
    edited = desk.update(said(desk), YARD.replace("300 to 310", "320")).text
    gone = desk.update(edited, "It has no boats.").text
    keys = {key for claim in yaml.safe_load(gone)["claims"] for key in claim}
    assert keys | {"low", "high"} == set(CLAIM_KEYS)
