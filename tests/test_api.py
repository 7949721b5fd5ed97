"""The public contract: the names, their types, and that every span is what stands in the text."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from math import isfinite

import pytest

import tieout

TEXT = """\
Harbor counts its boats

The harbor at Sund has 840 boats, which is six times the 140 of 1990.
Landings rose 35 percent to 600 tonnes in 2019, from 500 tonnes.
A new pier, 27 km (17 miles) from the town, cost about 80 million kroner ($9.4 million).
Of the 28 skippers, 37 percent are women.
It earns 2.5 times more than the old pier, says No 388 of the guild.
"""


@pytest.fixture(scope="module")
def report():
    return tieout.check(TEXT, published=date(2021, 4, 13), path="sund.md", language="en")


def fields(record):
    """The fields that are told: not what only the ledger asks for."""
    return [field.name for field in dataclasses.fields(record) if field.repr]


def test_the_settings_of_a_file_may_be_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    wrong = "The town has 1,300 hives, 5.6 times the 200 it had in 2009, and spent $40 on them."
    (tmp_path / "tieout.toml").write_text('dollar = "AUD"\ntolerence = 1\n[severity]\ngrowth-multiple = "note"\n')
    held = tieout.settings_for("a.md")
    told = tieout.check(wrong, settings=held)
    assert [finding.severity for finding in told.findings] == ["note"]
    assert "AUD" in [quantity.unit for quantity in told.quantities]
    (mistake,) = told.mistakes
    assert (mistake.path, mistake.line, mistake.column) == ("tieout.toml", 2, 1)
    assert told.to_dict()["mistakes"][0]["message"] == "unknown key 'tolerence'; did you mean 'tolerance'?"
    usual = tieout.check(wrong)
    assert ([finding.severity for finding in usual.findings], usual.mistakes) == (["error"], ())
    assert "mistakes" not in usual.to_dict()


def test_what_is_said_goes_before_the_settings(tmp_path, monkeypatch):
    (tmp_path / "desk.toml").write_text('dollar = "AUD"\n')
    held = tieout.settings_for(config=tmp_path / "desk.toml")
    told = tieout.check("It cost $40.", settings=held, conventions=tieout.Conventions(dollar="CAD"), rules=[])
    assert [quantity.unit for quantity in told.quantities] == ["CAD"]
    assert told.made_by["rules"].startswith("0 ")
    gone = tieout.settings_for(config=tmp_path / "gone.toml")
    assert "cannot be read" in tieout.check("It cost $40.", settings=gone).mistakes[0].message


def test_the_public_names_are_sorted_and_whole():
    assert tieout.__all__ == sorted(tieout.__all__)
    assert all(hasattr(tieout, name) for name in tieout.__all__)
    assert {"Check", "Claim", "Declined", "Finding", "Quantity", "Report", "Span", "check", "extract"} <= set(
        tieout.__all__
    )


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (tieout.Quantity, "start end text kind value low high unit hedge trend subject named first last"),
        (tieout.Check, "rule verdict anchored stated quantities roles spans low high explanation"),
        (tieout.Span, "start end text role"),
        (tieout.Finding, "rule severity message start end line column suggestions"),
        (tieout.Claim, "id quantity subject period sentence"),
        (tieout.Declined, "rule start end reason"),
        (tieout.Report, "quantities checks findings claims declined"),
    ],
)
def test_records_have_the_fields_of_the_contract_and_are_frozen(record, names):
    assert set(names.split()) <= set(fields(record))
    assert record.__dataclass_params__.frozen


def test_the_text_has_one_of_each_verdict(report):
    assert {check.verdict for check in report.checks} >= {"consistent", "mismatch", "ambiguous"}
    wrong = {check.rule: check.stated.text for check in report.checks if check.verdict == "mismatch"}
    assert wrong == {"percent-change": "35 percent", "whole-number-share": "37 percent"}


def test_spans_are_what_stands_in_the_text(report):
    spanned = [*report.quantities, *(span for check in report.checks for span in check.spans)]
    spanned += [quantity for check in report.checks for quantity in (*check.quantities, *check.roles.values())]
    assert spanned
    for one in spanned:
        assert TEXT[one.start : one.end] == one.text
    for one in (*report.findings, *report.declined):
        assert 0 <= one.start < one.end <= len(TEXT)


def test_a_check_tells_its_roles(report):
    check = next(check for check in report.checks if check.rule == "growth-multiple")
    assert check.anchored and check.stated is check.roles["stated"]
    assert {role: quantity.text for role, quantity in check.roles.items()} == {
        "stated": "six times", "later": "840", "base": "140",
    }  # fmt: skip
    assert {span.role for span in check.spans} == {"stated", "later", "base"}
    assert [quantity.start for quantity in check.quantities] == sorted(quantity.start for quantity in check.quantities)


def test_low_and_high_are_of_the_computed_figure_in_the_unit_of_the_stated_one(report):
    by_rule = {check.rule: check for check in report.checks}
    assert by_rule["growth-multiple"].low == by_rule["growth-multiple"].high == pytest.approx(6)
    percent = by_rule["percent-change"]
    assert (percent.stated.unit, percent.stated.value) == ("%", 35)
    assert percent.low == pytest.approx(100 * (599.5 / 500.5 - 1)) and percent.high == pytest.approx(
        100 * (600.5 / 499.5 - 1)
    )
    money = by_rule["currency-conversion"]
    assert money.stated.unit == "USD" and money.low < 9.4e6 < money.high


def test_explanations_show_the_arithmetic(report):
    wrong = next(check for check in report.checks if check.rule == "percent-change")
    assert "600 tonnes / 500 tonnes - 1" in wrong.explanation and "35 percent" in wrong.explanation
    assert "20 percent" in wrong.explanation


def test_every_figure_that_could_be_wrong_has_a_suggestion(report):
    finding = next(finding for finding in report.findings if finding.rule == "percent-change")
    first, *others = (text.split(" → ")[0] for text in finding.suggestions)
    assert first == "35 percent" and set(others) == {"600 tonnes", "500 tonnes"}
    assert finding.suggestions[0] == "35 percent → 20 percent"


def test_findings_are_told_by_line_and_column(report):
    finding = next(finding for finding in report.findings if finding.rule == "percent-change")
    assert finding.severity == "error"
    line = TEXT.splitlines()[finding.line - 1]
    assert line[finding.column - 1 :].startswith("35 percent")
    ambiguous = next(finding for finding in report.findings if finding.rule == "ambiguous-times")
    assert ambiguous.severity == "warning"


def test_claims_keep_their_sentence(report):
    quotes = {claim.quantity.text: claim for claim in report.claims}
    assert quotes["840"].sentence.startswith("The harbor at Sund has 840 boats, which is six times")
    assert quotes["840"].subject and quotes["840"].quantity.unit == "boat"
    assert len({claim.id for claim in report.claims}) == len(report.claims)
    assert not any("388" in quote or "1990" in quote for quote in quotes), "no names, no dates"
    assert all(claim.quantity in report.quantities for claim in report.claims)


def test_named_figures_and_dates_are_quantities_but_no_claims(report):
    by_text = {quantity.text: quantity for quantity in report.quantities}
    assert by_text["2019"].kind == "date" and by_text["2019"].first == date(2019, 1, 1)
    assert any(quantity.named and "388" in quantity.text for quantity in report.quantities)


def test_the_report_is_json_by_the_same_names(report):
    data = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert {"quantities", "checks", "findings", "claims", "declined", "path", "published"} <= set(data)
    assert (data["path"], data["published"]) == ("sund.md", "2021-04-13")
    assert [one["text"] for one in data["quantities"]] == [one.text for one in report.quantities]
    for name, record in (("checks", tieout.Check), ("findings", tieout.Finding), ("declined", tieout.Declined)):
        assert all(set(one) == set(fields(record)) for one in data[name])
    assert all(set(one) == set(fields(tieout.Claim)) for one in data["claims"])


def test_json_has_no_article_text_beyond_the_claims(report):
    """A report may be filed where the article must not be: only figures and the sentences of claims are in it."""
    assert "Harbor counts its boats" not in json.dumps(report.to_dict())


def test_quantities_are_sorted_and_do_not_overlap(report):
    for before, after in zip(report.quantities, report.quantities[1:], strict=False):
        assert before.end <= after.start
    for quantity in report.quantities:
        for end in (quantity.low, quantity.high):
            assert end is None or isfinite(end)
        if quantity.value is not None and quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


@pytest.mark.parametrize("published", [date(2021, 4, 13), "2021-04-13", "2021-04-13T09:30:00Z"])
def test_the_day_of_publication_is_a_date_or_a_text(published):
    assert tieout.check(TEXT, published=published).to_dict()["published"] == "2021-04-13"


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError):
        tieout.check(TEXT, published="last spring")


def test_extract_gives_the_quantities_of_a_text():
    found = tieout.extract("Sales of about 350 million yuan, up 6.2 times")
    assert [(q.text, q.kind, q.unit, q.value, q.hedge) for q in found] == [
        ("about 350 million yuan", "currency", "CNY", 3.5e8, "~"),
        ("6.2 times", "multiple", "x", 6.2, "="),
    ]


def test_the_rules_may_be_given():
    assert tieout.check(TEXT, rules=()).checks == ()
    from tieout.rules import load

    only = [rule for rule in load() if rule.name == "growth-multiple"]
    assert {check.rule for check in tieout.check(TEXT, rules=only).checks} == {"growth-multiple"}


def test_an_empty_text_has_an_empty_report():
    report = tieout.check("")
    assert not report.quantities and not report.checks and not report.findings
