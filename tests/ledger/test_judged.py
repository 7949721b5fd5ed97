"""Encoded claims against their article, and the checks of the article, judged by schema. The records are hand-made."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tieout.claims.files import fingerprint, read, to_yaml
from tieout.ledger.encoded import Encoded
from tieout.ledger.model import Found
from tieout.ledger.verify import judged
from tieout.rules.model import Role

YARD = "The yard built {2,560|count|2560|boat} boats, {6.2 times|multiple|6.2|x} the {416|count|416|boat} of {2015|date||}.\n\n"
FIRE = "A fire took {3|count|3|boat} of them.\n"
KINDS = {"later": "count", "base": "count", "stated": "multiple"}
RULES: Any = [
    SimpleNamespace(
        name="growth-multiple",
        joins=None,
        is_across=False,
        roles={name: Role(name, frozenset({kind})) for name, kind in KINDS.items()},
    )
]


@pytest.fixture
def verified(draft: Callable, tmp_path: Path) -> Callable[..., list[Found]]:
    """Encodes a hand-made article, lets `edit` change the claims file, and gives the findings."""

    def run(
        marked: str = YARD + FIRE, verdict: str = "consistent", edit: Mapping[str, str] | None = None, today: str = ""
    ) -> list[Found]:
        made = draft(marked).check(
            "growth-multiple", verdict, "6.2 times", "2,560 / 416 = 6.15", later="2,560", base="416"
        )
        text = to_yaml(made.report())
        for old, new in (edit or {}).items():
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "yard.yaml"
        path.write_text(text)
        report = draft(today).report() if today else made.report()
        [entry] = judged([Encoded("claims/yard.yaml", "claims/yard.md", read(path), report)], RULES)
        return list(entry.found)

    return run


def told(found: list[Found]) -> list[tuple[str, str, str]]:
    return [(each.path, each.finding.rule, each.finding.severity) for each in found]


def test_an_article_as_encoded_has_no_findings(verified: Callable) -> None:
    assert verified() == []


def test_a_mismatch_of_a_claim_that_is_accepted_is_none(verified: Callable) -> None:
    accepted = {"quote: 6.2 times\n": "quote: 6.2 times\n  accepted: the yard counts so\n"}
    assert verified(verdict="mismatch", edit=accepted) == []
    assert len(verified(verdict="mismatch", edit={"quote: 2,560\n": "quote: 2,560\n  accepted: so\n"})) == 1


def test_a_mismatch_is_a_finding_in_the_article_with_its_claim(verified: Callable, draft: Callable) -> None:
    [found] = verified(verdict="mismatch")
    claims = {claim.quantity.text: claim.id for claim in draft(YARD + FIRE).report().claims}
    assert (found.path, found.claim) == ("claims/yard.md", claims["6.2 times"])
    assert (found.finding.rule, found.finding.severity, found.finding.line) == ("growth-multiple", "error", 1)
    assert found.finding.message == "2,560 / 416 = 6.15"


def test_a_warning_of_the_article_is_passed_on(verified: Callable) -> None:
    assert told(verified(verdict="ambiguous")) == [("claims/yard.md", "growth-multiple", "warning")]


def test_an_edited_sentence_makes_its_claims_stale_and_no_others(verified: Callable) -> None:
    found = verified(today=(YARD + FIRE).replace("A fire", "A big fire"))
    assert told(found) == [
        ("claims/yard.yaml", "article-changed", "note"),
        ("claims/yard.yaml", "stale-claim", "error"),
    ]
    assert "“A fire took 3 of them.”" in found[1].finding.message
    assert "it says “A big fire took 3 of them.”" in found[1].finding.message


def test_lines_filled_anew_make_nothing_stale(verified: Callable) -> None:
    found = verified(today=(YARD + FIRE).replace(" built ", "\nbuilt "))
    assert [each.finding.rule for each in found] == ["article-changed"]


@pytest.mark.parametrize(
    ("edit", "rule", "says"),
    [
        ({"value: 2560": "value: 2650"}, "claim-value", "'2,560' reads as 2560 boat, the claim says 2650 boat"),
        ({"value: 2560": "low: 2560\n  high: 2570"}, "claim-value", "the claim says 2560 to 2570 boat"),
        ({"quote: 2,560": "quote: 2,570"}, "claim-quote", "the quote '2,570' does not stand in its sentence"),
        ({"quote: 2,560": "quote: ''"}, "claim-quote", "the quote is empty"),
        ({"value: 2560": "low: 2570\n  high: 2560"}, "claim-value", "the low end, 2570, is above the high one, 2560"),
        ({"unit: x": "unit: '#?!'"}, "claim-unit", "no unit '#?!' is known"),
        ({"rule: growth-multiple": "rule: growth"}, "claim-link", "there is no rule 'growth'"),
        ({", later: ": ", latter: "}, "claim-link", "the rule 'growth-multiple' has no role 'latter'"),
        ({"base: c": "base: d"}, "claim-link", "which is no claim of this file"),
    ],
)
def test_a_wrong_encoding_is_a_finding_in_the_claims_file(
    edit: Mapping[str, str], rule: str, says: str, verified: Callable
) -> None:
    found = [each for each in verified(edit=edit) if each.finding.rule == rule]
    assert found, told(verified(edit=edit))
    assert all(each.path == "claims/yard.yaml" and each.finding.severity == "error" and each.claim for each in found)
    assert any(says in each.finding.message for each in found)


def test_a_finding_in_a_claims_file_has_the_line_and_column_of_the_value(verified: Callable, tmp_path: Path) -> None:
    [found] = verified(edit={"value: 416": "value: 417"})
    lines = (tmp_path / "yard.yaml").read_text().splitlines()
    assert lines[found.finding.line - 1][found.finding.column - 1 :] == "417"


def test_a_link_to_a_claim_of_the_wrong_kind(verified: Callable, draft: Callable) -> None:
    ids = {claim.quantity.text: claim.id for claim in draft(YARD + FIRE).report().claims}
    [found] = verified(edit={f"base: {ids['416']}": f"base: {ids['6.2 times']}"})
    assert "'base' names the claim itself" in found.finding.message
    made = verified(edit={"kind: count": "kind: percent"})
    assert [each.finding.message for each in made if each.finding.rule == "claim-link"] == [
        f"'{ids['2,560']}' is of a kind that cannot be 'later' of 'growth-multiple'"
    ]


def test_a_value_that_a_person_corrected_is_left_alone(verified: Callable) -> None:
    assert verified(edit={"value: 2560": "value: 2650\n  corrected: the press office confirmed it"}) == []


def test_an_id_used_twice_is_told_of_each(verified: Callable, draft: Callable) -> None:
    ids = [claim.id for claim in draft(YARD + FIRE).report().claims]
    found = verified(edit={f"id: {ids[3]}": f"id: {ids[2]}"})
    assert [(each.claim, each.finding.rule) for each in found] == [(ids[2], "claim-id")] * 2


def test_a_claim_that_a_person_added_is_read_in_its_sentence(verified: Callable, draft: Callable) -> None:
    added = "claims:\n- id: own\n  sentence: A fire took 3 of them.\n  quote: took 3\n  value: {}\n  unit: boat\n  kind: count\n"
    ids = [claim.id for claim in draft(YARD + FIRE).report().claims]
    twice = ("claims/yard.yaml", "claim-twice", "error")
    [found] = verified(edit={"claims:\n": added.format(3)})
    assert (told([found]), found.claim) == ([twice], ids[-1])
    assert "is the figure of the claim 'own' already" in found.finding.message
    assert told(verified(edit={"claims:\n": added.format(4)})) == [("claims/yard.yaml", "claim-value", "error"), twice]


def test_an_article_without_a_claims_file_is_a_warning(draft: Callable) -> None:
    [entry] = judged([Encoded("", "claims/yard.md", None, draft(YARD).report())], RULES)
    assert told(list(entry.found)) == [("claims/yard.md", "claims-missing", "warning")]


def test_hundreds_of_mismatches_in_many_articles_are_all_reported(draft: Callable, tmp_path: Path) -> None:
    one = draft(YARD)
    one.check("growth-multiple", "mismatch", "6.2 times", later="2,560", base="416")
    path = tmp_path / "yard.yaml"
    path.write_text(to_yaml(one.report()))
    entries = [
        Encoded(f"claims/{n}.yaml", f"claims/{n}.md", replace(read(path), path=f"claims/{n}.yaml"), one.report())
        for n in range(400)
    ]
    found = [each for entry in judged(entries, RULES) for each in entry.found]
    assert len(found) == 400
    assert {each.path for each in found} == {f"claims/{n}.md" for n in range(400)}


def test_the_fingerprint_is_of_the_file_s_text(draft: Callable) -> None:
    article = draft(YARD).article
    assert fingerprint(article) != fingerprint(replace(article, text=article.text + " "))
    assert fingerprint(replace(article, source="<p>")) == fingerprint(replace(article, text="<p>"))


def test_a_claim_that_has_vanished_is_not_stale_and_noted(verified: Callable) -> None:
    gone = {"quote: '3'\n": "quote: '3'\n  vanished: true\n"}
    found = [each for each in verified(edit=gone, today=YARD) if each.finding.rule != "article-changed"]
    assert told(found) == [("claims/yard.yaml", "claims-vanished", "note")]
    assert "a claim has vanished from the article" in found[0].finding.message


def test_a_link_to_a_claim_that_has_vanished(verified: Callable) -> None:
    gone = {"quote: '416'\n": "quote: '416'\n  vanished: true\n"}
    found = [each for each in verified(edit=gone) if each.finding.rule == "claim-link"]
    assert len(found) == 1 and "which has vanished from the article" in found[0].finding.message


def test_claims_that_follow_from_one_another_in_a_circle(verified: Callable, draft: Callable) -> None:
    ids = {claim.quantity.text: claim.id for claim in draft(YARD + FIRE).report().claims}
    back = {"quote: '416'\n": f"quote: '416'\n  derived: {{rule: growth-multiple, later: '{ids['6.2 times']}'}}\n"}
    found = [each for each in verified(edit=back) if "itself follows from this claim" in each.finding.message]
    assert {each.claim for each in found} == {ids["416"], ids["6.2 times"]}
    assert all(each.finding.rule == "claim-link" and each.finding.severity == "error" for each in found)


TWICE = "It sold {5|count|5|boat} boats in May, and {5|count|5|boat} rafts.\n"
OWN = "claims:\n- id: own\n  sentence: It sold 5 boats in May, and 5 rafts.\n  quote: {}\n  value: 5\n  unit: boat\n  kind: count\n"


@pytest.mark.parametrize(
    ("quote", "rules"),
    [
        ("'5'", ["claim-quote"]),
        ("'5'\n  nth: 1", []),
        ("'5'\n  nth: 2", []),
        ("'5'\n  nth: 3", ["claim-quote"]),
        ("and 5", []),
        ("5 boats in May, and 5", ["claim-quote"]),
    ],
)
def test_a_quote_that_stands_twice_in_its_sentence(
    quote: str, rules: list[str], draft: Callable, tmp_path: Path
) -> None:
    report = draft(TWICE).report()
    path = tmp_path / "yard.yaml"
    path.write_text(to_yaml(report).partition("claims:\n")[0] + OWN.format(quote))
    [entry] = judged([Encoded("claims/yard.yaml", "claims/yard.md", read(path), report)], RULES)
    assert [each.finding.rule for each in entry.found] == rules
    if rules:
        lines = path.read_text().splitlines()
        assert lines[entry.found[0].finding.line - 1].split(":")[0].strip() in ("quote", "nth")


@pytest.mark.parametrize("before", ["It has {5|count|5|boat} boats.", "It has {5|count|5|boat} boats"])
def test_a_sentence_that_goes_on_is_another_one(before: str, draft: Callable, tmp_path: Path) -> None:
    path = tmp_path / "yard.yaml"
    path.write_text(to_yaml(draft(before).report()))
    report = draft(before.rstrip(".") + " of its own.").report()
    [entry] = judged([Encoded("claims/yard.yaml", "claims/yard.md", read(path), report)], RULES)
    assert "stale-claim" in {each.finding.rule for each in entry.found}
