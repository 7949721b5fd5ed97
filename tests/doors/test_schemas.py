"""The JSON Schemas: what the folders hold is right by them, and a wrong key is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tieout.claims import record
from tieout.claims import schema as claims_file
from tieout.doors.schemas import SCHEMAS, printed
from tieout.rules import schema as rule

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = Draft202012Validator(claims_file.schema())
RULES = Draft202012Validator(rule.schema())


def loaded(text: str) -> Any:
    """YAML as an editor reads it: a date is a text."""
    return json.loads(json.dumps(yaml.load(text, Loader=yaml.CSafeLoader), default=date.isoformat))


def messages(validator: Draft202012Validator, text: str) -> list[str]:
    return [error.message for error in validator.iter_errors(loaded(text))]


@pytest.mark.parametrize("path", sorted((ROOT / "claims").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_claims_files_are_right(path: Path) -> None:
    assert messages(CLAIMS, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "rules").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_rules_are_right(path: Path) -> None:
    assert messages(RULES, path.read_text(encoding="utf-8")) == []


CLAIM = "article: a.md\nclaims:\n- {id: c1, sentence: It has 5., quote: '5', value: 5, unit: crane, kind: count}\n"


def test_every_key_of_a_claim_is_known() -> None:
    found = claims_file.schema()["properties"]["claims"]["items"]["properties"]
    assert tuple(found) == record.CLAIM_KEYS


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (CLAIM, ""),
        (CLAIM.replace("value: 5", "accepted: said so, traced: {by: Mei, when: 2020-02-03}, value: 5"), ""),
        (CLAIM.replace("value: 5", "source: {title: Yearbook, file: a.csv, figure: 5}, value: 5"), ""),
        (CLAIM.replace("unit:", "unti:"), "'unti' was unexpected"),
        (CLAIM.replace("kind: count", "kind: counter"), "'counter' is not one of"),
        (CLAIM.replace("value: 5, ", ""), "not valid under any"),
        (CLAIM.replace("value: 5", "value: 5, traced: {at: 3}"), "not valid under any"),
        (CLAIM.replace("value: 5", "value: 5, source: {title: Yearbook}"), "not valid under any"),
        (CLAIM + "notes: none\n", "'notes' was unexpected"),
    ],
)
def test_a_wrong_key_or_value_of_a_claim_fails(text: str, wrong: str) -> None:
    assert wrong in " ".join(messages(CLAIMS, text))
    assert bool(messages(CLAIMS, text)) == bool(wrong)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda data: data.update(mesage="x"), "'mesage' was unexpected"),
        (lambda data: data.update(severity="fatal"), "'fatal' is not one of"),
        (lambda data: data.pop("formula"), "'formula' is a required property"),
        (lambda data: data["roles"]["stated"].update(kinds="count"), "'kinds' was unexpected"),
        (lambda data: data["examples"].update(right=[]), "'right' was unexpected"),
    ],
)
def test_a_wrong_key_or_value_of_a_rule_fails(change: Callable[[Any], object], wrong: str) -> None:
    data = loaded((ROOT / "rules" / "percent-change.yaml").read_text(encoding="utf-8"))
    change(data)
    assert [wrong in error.message for error in RULES.iter_errors(data)] == [True]


@pytest.mark.parametrize("of", SCHEMAS)
def test_a_schema_is_printed_and_is_one(of: str) -> None:
    Draft202012Validator.check_schema(json.loads(printed(of)))


def test_another_word_is_one_line(tieout: Callable) -> None:
    done = tieout("schema", "articles")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "there is no schema of 'articles'; write one of claims, rule, aliases\n"


ALIASES = Draft202012Validator(SCHEMAS["aliases"]())


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("firm: [company, enterprise]", 0),
        ("", 0),
        ("firm: company", 1),
        ("firm: []", 1),
        ("firm: [5]", 1),
        ("- firm", 1),
    ],
)
def test_an_alias_file_holds_lists_of_names(text: str, mistakes: int) -> None:
    assert len(messages(ALIASES, text)) == mistakes
